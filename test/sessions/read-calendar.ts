type Properties = Record<string, string>

/** Reads an iCalendar text as a calendar does: unfolds its lines, and takes their words out of their escapes. */
export function readCalendar(text: string): { calendar: Properties; events: Properties[] } {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n')
  const calendar: Properties = {}
  const events: Properties[] = []
  const open: string[] = []
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (line === '') continue
    if (colon < 1 || /[\n\r]/.test(line)) throw new Error(`Not a line of a calendar: ${line}`)
    const name = line.slice(0, colon).split(';', 1)[0] ?? ''
    const value = unescaped(line.slice(colon + 1))
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push({})
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} ends before it began.`)
    } else {
      const into = open.at(-1) === 'VEVENT' ? events.at(-1) : calendar
      if (into) into[name] = value
    }
  }
  if (open.length > 0) throw new Error(`${open.join()} never ends.`)
  return { calendar, events }
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
}
