import { useMemo, useState } from 'react'
import type { Factor, Link } from '../../../shared/impacts/loops/content.ts'
import type { SignedGraph } from '../../../shared/impacts/loops/graph.ts'
import { pathEffects, type WeighedEdge } from '../../../shared/impacts/loops/path-effects.ts'
import { usualLimits } from '../../../shared/impacts/loops/walk.ts'
import { effectSentence, type LabelOf, pathWords, weightWords } from '../../../shared/impacts/loops/words.ts'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { StateTag } from '../../ui/StateTag.tsx'

interface PathEffectsProps {
  graph: SignedGraph<WeighedEdge>
  factors: readonly Factor[]
  links: readonly Link[]
  labelOf: LabelOf
}

/** What more of a chosen factor does to another chosen one, by every way between them. */
export function PathEffects({ graph, factors, links, labelOf }: PathEffectsProps) {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const choices = factors.map(({ id, label }) => ({ value: id, label }))
  // A factor that was chosen may have been removed by somebody.
  const isThere = (id: string) => factors.some((factor) => factor.id === id)
  const isAsked = isThere(from) && isThere(to)
  return (
    <Section title="What one factor does to another">
      <div className="loops__pair">
        <Select
          id="effect-from"
          label="More of"
          empty="Choose a factor"
          value={from}
          options={choices}
          onChange={setFrom}
        />
        <Select
          id="effect-to"
          label="does what to"
          empty="Choose a factor"
          value={to}
          options={choices}
          onChange={setTo}
        />
      </div>
      <div role="status">
        {isAsked && from === to ? <p>Choose two different factors. Ways back to the same factor are loops.</p> : null}
        {isAsked && from !== to ? <Ways graph={graph} from={from} to={to} links={links} labelOf={labelOf} /> : null}
      </div>
    </Section>
  )
}

interface WaysProps extends Omit<PathEffectsProps, 'factors'> {
  from: string
  to: string
}

function Ways({ graph, from, to, links, labelOf }: WaysProps) {
  const { paths, effect, truncated } = useMemo(() => pathEffects(graph, from, to), [graph, from, to])
  return (
    <>
      <p className="loops__effect">
        {effect === 'ambiguous' ? <StateTag tone="caution">Both ways</StateTag> : null}{' '}
        {effectSentence(effect, from, to, labelOf)}
      </p>
      {truncated ? (
        <p className="loops__truncated">
          <StateTag tone="caution">Not all</StateTag> There are more ways than these: at most {usualLimits.limit} are
          listed, of up to {usualLimits.maxLength} factors.
        </p>
      ) : null}
      <ol className="rows loops__rows">
        {paths.map((path) => (
          <li key={path.nodes.join(' ')}>
            {pathWords(path, links, labelOf)} <span className="soft small">{weightWords(path)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
