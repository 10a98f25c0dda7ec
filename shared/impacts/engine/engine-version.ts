/**
 * Which engine came to a result. It changes with every change that can alter a bit of a result, so that a stored result
 * that differs is told apart from one that another engine reckoned.
 */
export const engineVersion = '1.0.0'
