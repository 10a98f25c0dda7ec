import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the focus near where it was: when the button that was pressed has gone with what it settled, the element that
 * held it takes the focus, so that the keyboard goes on from there.
 */
export function useFocusKept<E extends HTMLElement>(): RefObject<E | null> {
  const holder = useRef<E>(null)
  useLayoutEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) holder.current?.focus()
  })
  return holder
}
