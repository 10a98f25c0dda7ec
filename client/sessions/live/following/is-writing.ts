/** Whether the focus is in words that somebody is writing with the item that they look at. */
export function isWriting(): boolean {
  const field = document.activeElement?.closest('[contenteditable="true"], input, textarea, select')
  return field != null && field.closest('.live-item .tabs__panel') !== null
}
