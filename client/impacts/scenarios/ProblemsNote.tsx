/** What of the scenario was left out or cannot be computed: named, never passed over. */
export function ProblemsNote({ title, problems }: { title: string; problems: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <div className="scenario-problems" role="status">
      <p className="scenario-problems__title">{title}</p>
      <ul>
        {[...new Set(problems)].map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  )
}
