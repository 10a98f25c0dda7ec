import { Button } from '../../../ui/Button.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Radios } from '../../../ui/Radios.tsx'
import type { Wishes } from './useProposedGroups.ts'

interface GroupWishesProps {
  wishes: Wishes
  /** Some are in the room and some are remote. */
  isHybrid: boolean
  onChange(wishes: Wishes): void
  error: string | undefined
}

/** How the groups are to be mixed: how many or how large, and whether the room and remote people sit together. */
export function GroupWishes({ wishes, isHybrid, onChange, error }: GroupWishesProps) {
  const change = (more: Partial<Wishes>) => onChange({ ...wishes, ...more })
  return (
    <div className="group-wishes">
      <Radios<Wishes['by']>
        id="group-by"
        label="Make groups by"
        value={wishes.by}
        choices={[
          { value: 'groups', label: 'Number of groups' },
          { value: 'size', label: 'People in a group' },
        ]}
        onChange={(by) => change({ by })}
      />
      <NumberField
        id="group-number"
        label={wishes.by === 'groups' ? 'How many groups' : 'At most how many in a group'}
        width={3}
        value={wishes.by === 'groups' ? wishes.groups : wishes.size}
        onChange={(typed) => change(wishes.by === 'groups' ? { groups: typed } : { size: typed })}
        error={error}
      />
      {isHybrid ? (
        <Radios<Wishes['places']>
          id="group-places"
          label="Those in the room and those who are remote"
          value={wishes.places}
          choices={[
            { value: 'mixed', label: 'Sit together' },
            { value: 'apart', label: 'Sit apart' },
          ]}
          onChange={(places) => change({ places })}
        />
      ) : null}
      <Button variant="secondary" size="small" onPress={() => change({ mix: wishes.mix + 1 })}>
        Mix again
      </Button>
    </div>
  )
}
