import { useState } from 'react'
import { Button } from './Button.tsx'

/** Copies words, and says that it has. Where the browser offers no clipboard (plain http), it says how else. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const [said, setSaid] = useState('')
  function copy() {
    const copied = navigator.clipboard?.writeText(text)
    if (!copied) return setSaid('This browser does not copy by itself. Select it and copy by hand.')
    copied.then(
      () => setSaid('Copied.'),
      () => setSaid('It could not be copied. Select it and copy by hand.'),
    )
  }
  return (
    <>
      <Button variant="secondary" size="small" onPress={copy}>
        {children}
      </Button>
      <span className="soft" role="status">
        {said}
      </span>
    </>
  )
}
