/** The senate's four verbs (reference data: verbs): what a change does to what is there. */
export const verbs = ['stop', 'modify', 'introduce', 'encourage'] as const
export type Verb = (typeof verbs)[number]

export const verbNames: Record<Verb, string> = {
  stop: 'Stop',
  modify: 'Modify',
  introduce: 'Introduce',
  encourage: 'Encourage',
}

/** What each verb is for, in a few words. */
export const verbMeanings: Record<Verb, string> = {
  stop: 'What does not work',
  modify: 'What is not effective enough',
  introduce: 'New pathways',
  encourage: 'Local innovation',
}
