import * as z from 'zod'

/** What a person gives for an account of their own. */
export const newAccount = {
  name: z.string().trim().min(1, 'Enter your name.').max(200),
  email: z.email('Enter an email address, such as name@nhs.net.').max(254),
  password: z.string().min(12, 'A password has at least 12 characters.').max(128),
}
