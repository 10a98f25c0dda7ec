import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'

interface WordsMovedProps {
  /** What has changed, and what to do first. */
  children: ReactNode
  /** What is confirmed with the button. */
  verb: string
  onRead(): void
}

/** Other words were put while somebody was writing: what they wrote stays, and goes out only once the new are read. */
export function WordsMoved({ children, verb, onRead }: WordsMovedProps) {
  return (
    <div className="not-counted" role="status">
      {children}
      <Button size="small" variant="secondary" onPress={onRead}>
        {verb}
      </Button>
    </div>
  )
}
