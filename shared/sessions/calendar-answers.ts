import * as z from 'zod'

export const calendarFeedAnswer = z.strictObject({
  madeAt: z.iso.datetime().nullable().describe('When the address of your calendar was made; null without one.'),
})
export type CalendarFeedAnswer = z.infer<typeof calendarFeedAnswer>
