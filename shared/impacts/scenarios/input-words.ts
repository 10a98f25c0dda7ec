/** What the ids of a scenario are called. */
export interface SystemNames {
  /** `Home ward (LCH)`: an organisation's code always goes with its service. Undefined for what is not in the model. */
  service(id: string): string | undefined
  /** What people call a change. */
  change(id: string): string | undefined
}

/**
 * An input of the engine in words: `mean stay in Home ward (LCH)` for `svc-12.meanStayDays`.
 * @param input `<service>.<param>`, `<from>-><to>.fraction` or `change:<id>.amount`, as the engine names them
 */
export function inputWords(input: string, names: SystemNames): string {
  const change = /^change:(.+)\.amount$/.exec(input)
  if (change?.[1]) return `size of "${names.change(change[1]) || 'a change'}"`
  const uplift = /^(.+?)\.pressure\.uplift\.(.+)->(.+)$/.exec(input)
  if (uplift) return `extra use of ${nameOf(uplift[3], names)} when ${nameOf(uplift[1], names)} is full`
  const stayCut = /^(.+)\.pressure\.stayCut$/.exec(input)
  if (stayCut) return `how far stays are cut when ${nameOf(stayCut[1], names)} is full`
  const fraction = /^(.+)->(.+)\.fraction$/.exec(input)
  if (fraction) return `share of leavers from ${nameOf(fraction[1], names)} who go to ${nameOf(fraction[2], names)}`
  const dot = input.lastIndexOf('.')
  const words = paramWords[input.slice(dot + 1)]
  return words ? `${words} ${nameOf(input.slice(0, dot), names)}` : input
}

/** The same, short, where the service has been named: `mean stay` for an input of `serviceId`. */
export function inputWordsAt(input: string, serviceId: string, names: SystemNames): string {
  const own = shortWords[input.slice(serviceId.length + 1)]
  return input.startsWith(`${serviceId}.`) && own ? own : inputWords(input, names)
}

const paramWords: Record<string, string> = {
  meanStayDays: 'mean stay in',
  capacity: 'capacity of',
  externalPerDay: 'arrivals from outside at',
}

const shortWords: Record<string, string> = {
  meanStayDays: 'mean stay',
  capacity: 'capacity',
  externalPerDay: 'arrivals from outside',
  'pressure.stayCut': 'how far stays are cut when it is full',
}

function nameOf(id: string | undefined, names: SystemNames): string {
  return names.service(id ?? '') ?? 'a service that is not in the model'
}
