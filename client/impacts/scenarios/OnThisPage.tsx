const parts = [
  { id: 'statements', title: 'What happens' },
  { id: 'map', title: 'Map' },
  { id: 'weeks', title: 'Week by week' },
  { id: 'hangs-on-what', title: 'What it hangs on' },
  { id: 'changes', title: 'Changes' },
  { id: 'assumptions', title: 'Assumptions' },
] as const

/** Ways down a long page, where what is changed does not stand beside what comes of it. */
export function OnThisPage() {
  return (
    <nav className="on-this-page" aria-label="On this page">
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
