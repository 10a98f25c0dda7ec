import { Button } from './Button.tsx'

interface MoreButtonProps {
  /** From `usePages`: undefined when everything is here. */
  more: (() => void) | undefined
  isLoading: boolean
  /** What there is more of: "Show more decisions". */
  children: string
}

/** The next page of a list, under what is there already. */
export function MoreButton({ more, isLoading, children }: MoreButtonProps) {
  if (!more) return null
  return (
    <p className="more-button">
      <Button variant="secondary" size="small" onPress={more} busy={isLoading}>
        {children}
      </Button>
    </p>
  )
}
