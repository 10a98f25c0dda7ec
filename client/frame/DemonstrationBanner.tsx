/** On every page of a demonstration. */
export function DemonstrationBanner() {
  return (
    <aside className="demonstration-banner" aria-label="Demonstration">
      <strong>Demonstration.</strong> <span>Nobody here is real, and every figure is invented.</span>
    </aside>
  )
}
