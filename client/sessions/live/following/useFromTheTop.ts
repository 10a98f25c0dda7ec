import { type RefObject, useLayoutEffect, useRef } from 'react'
import { isWriting } from './is-writing.ts'

/** When another item takes the place of one that was read far down, its beginning is what one sees. */
export function useFromTheTop(itemId: string | undefined): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null)
  const last = useRef(itemId)
  useLayoutEffect(() => {
    if (last.current === itemId) return
    last.current = itemId
    const isPassed = (place.current?.getBoundingClientRect().top ?? 0) < 0
    if (isPassed && !isWriting()) place.current?.scrollIntoView({ block: 'start' })
  }, [itemId])
  return place
}
