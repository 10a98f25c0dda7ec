/** On every page of a demonstration. */
export function DemonstrationBanner() {
  return (
    <aside className="demonstration-banner" aria-label="Demonstration">
      <strong>Demonstration.</strong> People and figures are invented.
    </aside>
  )
}
