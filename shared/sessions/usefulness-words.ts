// What is asked after a session. Without zod, so that screens may read it.

/** What somebody can say when they are asked whether a session was a good use of their time. */
export const usefulnessAnswers = ['yes', 'partly', 'no'] as const
export type Usefulness = (typeof usefulnessAnswers)[number]

export const usefulnessNames: Record<Usefulness, string> = { yes: 'Yes', partly: 'Partly', no: 'No' }

/** Of fewer answers than this nothing is told to anybody: no number and no reason. */
export const fewestAnswers = 3

/** For how many days it is asked, and an answer can be changed. */
export const askedForDays = 14

/** The longest reason, in characters: one line. */
export const longestWhy = 280
