/** What browsers say when a page's code does not come: Chromium, Firefox, Safari. */
const notLoadedWords = /dynamically imported module|importing a module script failed|unable to preload/i

/** Whether a failure is only that a page's code did not come, as without a connection or after a new release. */
export function isNotLoaded(error: unknown): boolean {
  return error instanceof Error && notLoadedWords.test(error.message)
}
