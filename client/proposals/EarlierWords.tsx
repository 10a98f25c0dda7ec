import { Section } from '../ui/Section.tsx'
import { WordDifference } from '../ui/WordDifference.tsx'
import type { TestedState } from './tested.ts'

/** Each time that other words were put in the place of these: what changed, the latest first. */
export function EarlierWords({ state: { how, wording } }: { state: TestedState }) {
  if (how.earlierWords.length === 0) return null
  const versions = [...how.earlierWords, { words: how.words, wording }]
  const changes = how.earlierWords.map(({ words, wording: before }, n) => ({
    ...{ words, before, after: versions[n + 1]?.wording ?? wording },
  }))
  return (
    <Section title="How the words changed" count={changes.length}>
      <ol className="word-changes" reversed>
        {changes.toReversed().map(({ words, before, after }) => (
          <li key={words}>
            <WordDifference before={before} after={after} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Beside an item: what is different from the words that everybody was asked about before. */
export function WhatChanged({ state: { how, wording } }: { state: TestedState }) {
  const last = how.earlierWords.at(-1)
  if (!last) return null
  return (
    <details className="what-changed" open>
      <summary>What has changed. Earlier positions no longer count</summary>
      <WordDifference before={last.wording} after={wording} />
    </details>
  )
}
