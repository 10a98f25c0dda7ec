interface LoadingProps {
  /** What is on its way, for those who hear the page: "Loading impacts". */
  label?: string
  /** How many lines the real layout will have. */
  lines?: number
  /** `lines` of text, `rows` of a list or table, `panels` side by side. */
  shape?: 'lines' | 'rows' | 'panels'
}

/** A skeleton of what is coming. After a second it says in words what is going on. */
export function Loading({ label = 'Loading', lines = 4, shape = 'lines' }: LoadingProps) {
  return (
    <div className={`loading loading--${shape}`} role="status">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: skeleton lines are all alike
        <div key={line} className="loading__line" aria-hidden="true" />
      ))}
      <p className="loading__label">{label}</p>
    </div>
  )
}
