interface ComputedFromProps {
  /** Whether something was edited since, so that the next result is on its way. */
  isOld: boolean
}

/** Says of which inputs a result is. It stands there always, so that nothing jumps; it is not read out at every key. */
export function ComputedFrom({ isOld }: ComputedFromProps) {
  return (
    <p className="scenario-progress">
      {isOld ? 'Computed before the last edit. Running again.' : 'Computed from what is entered now.'}
    </p>
  )
}
