/**
 * After somebody goes to another page, the page's heading takes the focus once it is there, as a load would do. Doing
 * anything else in between calls it off, so that a late answer never moves the focus from under somebody's hands.
 */
let isAwaited = false

function callOff(): void {
  isAwaited = false
  window.removeEventListener('keydown', callOff, true)
  window.removeEventListener('pointerdown', callOff, true)
}

/** A link was followed: the next heading may take the focus. */
export function awaitPageFocus(): void {
  isAwaited = true
  window.addEventListener('keydown', callOff, true)
  window.addEventListener('pointerdown', callOff, true)
}

/** Gives the heading the focus if it is awaited. */
export function takePageFocus(heading: HTMLElement | null): void {
  if (!isAwaited || !heading) return
  callOff()
  heading.focus({ preventScroll: true })
}

/** A heading goes while it has the focus, as when a page that was loading gives way to what it loaded: the next takes it. */
export function passPageFocusOn(heading: HTMLElement | null): void {
  if (heading && document.activeElement === heading) awaitPageFocus()
}
