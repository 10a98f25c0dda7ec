/**
 * Opens an address in a page that remembers nothing: for every moment at which somebody becomes, or stops being,
 * somebody. What was known of the person before goes with the page that knew it, whatever still held on to it.
 */
export function startAfresh(path: string): void {
  window.location.replace(path)
}
