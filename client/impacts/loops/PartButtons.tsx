import { Button } from '../../ui/Button.tsx'

interface PartButtonsProps {
  /** What is changed, for those who hear the page: "Change delayed transfers". */
  change: string
  /** What is removed with it, too. */
  remove: string
  onChange(): void
  onRemove(): void
}

/** What can be done with one factor or one link. */
export function PartButtons({ change, remove, onChange, onRemove }: PartButtonsProps) {
  return (
    <span className="loops__buttons">
      <Button opensDialog size="small" variant="quiet" label={change} onPress={onChange}>
        Change
      </Button>
      <Button size="small" variant="quiet" label={remove} onPress={onRemove}>
        Remove
      </Button>
    </span>
  )
}
