/**
 * The words that differ from those that a form was opened with. Only these are sent, so that two people can change two
 * things: compared with what stands there now, what a colleague saved meanwhile would look like a change back.
 */
export function changedWords<Words extends object>(opened: Words, words: Words): Partial<Words> {
  const names = Object.keys(words) as (keyof Words)[]
  const changed: Partial<Words> = {}
  for (const name of names) if (words[name] !== opened[name]) changed[name] = words[name]
  return changed
}
