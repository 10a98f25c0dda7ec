import { flag, id, index, instant, table, text, unique } from './columns.ts'

// The tables of better-auth: credentials and sign-in sessions, nothing of a senate. A user's id is the person's id.

export const authUsers = table(
  'auth_users',
  {
    id: id(),
    name: text().notNull(),
    email: text().notNull(),
    emailVerified: flag().notNull(),
    image: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [unique('auth_users_email').on(t.email)],
)

export const authSessions = table(
  'auth_sessions',
  {
    id: id(),
    userId: text().notNull(),
    token: text().notNull(),
    expiresAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [unique('auth_sessions_token').on(t.token), index('auth_sessions_user').on(t.userId)],
)

export const authAccounts = table(
  'auth_accounts',
  {
    id: id(),
    userId: text().notNull(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    password: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index('auth_accounts_user').on(t.userId)],
)

export const authVerifications = table(
  'auth_verifications',
  {
    id: id(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index('auth_verifications_identifier').on(t.identifier)],
)
