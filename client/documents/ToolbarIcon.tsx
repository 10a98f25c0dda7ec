/** Line drawings for the toolbar, on a 24 px grid. */
const paths = {
  heading: 'M4 5v14M12 5v14M4 12h8M16.5 12.5l3-2V19',
  subheading: 'M4 5v14M12 5v14M4 12h8M16 12.8c.8-2.4 4.6-1.8 4 .7-.3 1.2-2.5 3-4 5.5h4.3',
  minorHeading: 'M4 5v14M12 5v14M4 12h8M16.2 10.8h4.2l-2.5 3c3.3-.3 3.6 5.2-.1 5.2-1 0-1.5-.4-2-1.2',
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z',
  italic: 'M10 5h7M7 19h7M14 5l-4 14',
  bullets: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 4.5h1.5V9M3.8 14.2c.5-1 2.6-.8 2.4.6L3.8 18.5h2.6',
  quote: 'M5 17V11.5C5 8.5 6.5 7 9 6.5M5 11.5h4V17H5zM14 17v-5.5c0-3 1.5-4.5 4-5M14 11.5h4V17h-4z',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  undo: 'M8 5 4 9l4 4M4 9h9a6 6 0 0 1 0 12h-3',
  redo: 'M16 5l4 4-4 4M20 9h-9a6 6 0 0 0 0 12h3',
  help: 'M9.2 9.3a2.9 2.9 0 1 1 4.3 2.6c-1 .6-1.5 1.1-1.5 2.3M12 17.2v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
} as const
export type ToolbarIconName = keyof typeof paths

export function ToolbarIcon({ name }: { name: ToolbarIconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
