import type { ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'

interface DisclosureProps {
  /** What the button shows. */
  button: ReactNode
  /** Said after what the button shows, for those who hear the page: "account of Dr Amara Nwosu". */
  label?: string
  className: string
  /** Given a way to close, for links inside. */
  children(close: () => void): ReactNode
}

/** A button and what it opens beneath it. Escape and a press elsewhere close it; Escape gives the focus back. */
export function Disclosure({ button, label, className, children }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const contentId = useId()

  useEffect(() => {
    if (!isOpen) return
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setIsOpen(false)
    }
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setIsOpen(false)
      opener.current?.focus()
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    document.addEventListener('keydown', closeOnEscape)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
      document.removeEventListener('keydown', closeOnEscape)
    }
  }, [isOpen])

  return (
    <div className={`disclosure ${className}`} ref={root}>
      <button
        ref={opener}
        type="button"
        className="disclosure__button"
        aria-expanded={isOpen}
        aria-controls={contentId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {button}
        {label === undefined ? null : <span className="nhsuk-u-visually-hidden">, {label}</span>}
      </button>
      <div className="disclosure__content" id={contentId} hidden={!isOpen}>
        {isOpen ? children(() => setIsOpen(false)) : null}
      </div>
    </div>
  )
}
