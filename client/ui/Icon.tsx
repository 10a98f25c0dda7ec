/** Line drawings on a 24 px grid, stroked in the colour of the text around them. */
const paths = {
  home: 'M4 11.2 12 4.5l8 6.7V20h-5.5v-5.5h-5V20H4z',
  sessions: 'M4 6h16v14H4zM4 10h16M8.5 3.5V7M15.5 3.5V7',
  challenges: 'M9.2 9.3a2.9 2.9 0 1 1 4.3 2.6c-1 .6-1.5 1.1-1.5 2.3M12 17.2v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  impacts:
    'M8.2 6.5a2.2 2.2 0 1 0 0 .01M20.2 6.5a2.2 2.2 0 1 0 0 .01M14.2 17.8a2.2 2.2 0 1 0 0 .01M8.2 6.5h7.6M7.1 8.4l3.8 7.4M16.9 8.4l-3.8 7.4',
  decisions: 'M6 3.5h9l3.5 3.5v13.5H6zM9 12.5l2.2 2.2 4.3-4.4',
  organisations:
    'M4.5 20.5V7.2L12 3.5l7.5 3.7v13.3M3 20.5h18M9 20.5v-4h6v4M8.5 9.5h.01M12 9.5h.01M15.5 9.5h.01M8.5 13h.01M12 13h.01M15.5 13h.01',
  people:
    'M9 11a3.4 3.4 0 1 0 0-6.8A3.4 3.4 0 0 0 9 11zM2.8 20c.3-3.8 2.7-6 6.2-6s5.9 2.2 6.2 6M16 4.6a3.3 3.3 0 0 1 0 6M17.5 14.3c2.2.7 3.5 2.7 3.7 5.7',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3 20.5 20.5',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.4-4 3.3-6.3 7.5-6.3s7.1 2.3 7.5 6.3',
  more: 'M6.2 12a1.2 1.2 0 1 0 0 .01M13.2 12a1.2 1.2 0 1 0 0 .01M20.2 12a1.2 1.2 0 1 0 0 .01',
  lock: 'M6 11h12v9.5H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11',
  check: 'M5 12.5 10 17.5 19.5 7',
  chevron: 'M6 9.5 12 15.5 18 9.5',
  close: 'M6 6 18 18M18 6 6 18',
  document: 'M6 3.5h9l3.5 3.5v13.5H6zM9 11h6.5M9 14.5h6.5M9 18h4',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
  warning: 'M12 4 21.5 20h-19zM12 10v4.5M12 17.2v.1',
  offline: 'M4 4l16 16M8.5 8.8A11 11 0 0 0 3.5 11.5M12.8 8a11.4 11.4 0 0 1 7.7 3.5M7 15a7.4 7.4 0 0 1 4.5-2M12 19.2v.1',
  action: 'M5 5h14v14H5zM8.5 12.2l2.4 2.4 4.8-5',
} as const

export type IconName = keyof typeof paths

/** A small drawing beside words; it is never the only bearer of meaning, so those who hear the page do not hear it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
