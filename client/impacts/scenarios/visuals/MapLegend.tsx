/** What the marks of the map mean, in words. */
export function MapLegend() {
  return (
    <ul className="map-legend">
      <li>
        <svg viewBox="0 0 34 12" aria-hidden="true">
          <rect className="fill-bar__room" width="34" height="12" />
          <rect className="fill-bar__used" width="22" height="12" />
          <rect className="fill-bar__delayed" x="22" width="7" height="12" />
          <rect className="fill-bar__before" x="16" width="2" height="12" />
        </svg>
        How full; red: ready to leave but delayed; tick: without the changes
      </li>
      <li>
        <svg viewBox="0 0 34 12" aria-hidden="true">
          <path className="map-route--more" d="M0,6 H34" strokeWidth="5" />
        </svg>
        More people (+)
      </li>
      <li>
        <svg viewBox="0 0 34 12" aria-hidden="true">
          <path className="map-route--fewer" d="M0,6 H34" strokeWidth="5" />
        </svg>
        Fewer people (−)
      </li>
      <li>The wider a line, the more people take that way</li>
    </ul>
  )
}
