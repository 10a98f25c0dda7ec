import type { ReactNode } from 'react'
import { useId, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { ButtonRow } from './ButtonRow.tsx'

interface LinkOnceProps {
  /** Whose link it is, or what for. */
  label: string
  link: string
  /** The words of its buttons: to copy it, and to go on. */
  copy: string
  done: string
  onDone(): void
  children?: ReactNode
}

/** A link that is shown once and never again: to be copied now. */
export function LinkOnce({ label, link, copy, done, onDone, children }: LinkOnceProps) {
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const [isCopied, setIsCopied] = useState(false)

  async function copyLink() {
    field.current?.select()
    // Where the browser offers no clipboard (plain http), the selected link is copied by hand.
    await navigator.clipboard?.writeText(link).then(
      () => setIsCopied(true),
      () => {},
    )
  }

  return (
    <div className="link-once">
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      <p className="nhsuk-hint" id={`${id}-hint`}>
        It is shown only now. Copy it before you close this.
      </p>
      <input
        ref={field}
        className="link-once__field"
        id={id}
        aria-describedby={`${id}-hint`}
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p role="status">{isCopied ? 'Copied.' : ''}</p>
      {children}
      <ButtonRow>
        <Button onPress={() => void copyLink()}>{copy}</Button>
        <Button variant="secondary" onPress={onDone}>
          {done}
        </Button>
      </ButtonRow>
    </div>
  )
}
