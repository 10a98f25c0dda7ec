/** The most that a guest's name holds. */
export const longestGuestName = 80

/** The most that a guest says of themselves, or is told when they are not let in. */
export const longestGuestWord = 200
