import type { Link } from '../../../shared/impacts/loops/content.ts'
import type { Loop, Polarity } from '../../../shared/impacts/loops/find-loops.ts'
import { usualLimits } from '../../../shared/impacts/loops/walk.ts'
import { type LabelOf, loopWords, polarityMeanings, polarityNames } from '../../../shared/impacts/loops/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag, type Tone } from '../../ui/StateTag.tsx'

interface LoopListProps {
  loops: readonly Loop[]
  truncated: boolean
  links: readonly Link[]
  labelOf: LabelOf
  /** The loop that the drawing shows, if any. */
  shown: readonly string[]
  onShow(nodes: readonly string[]): void
}

const tones: Record<Polarity, Tone> = { reinforcing: 'active', balancing: 'good', indeterminate: 'quiet' }

/** Every loop once round in words, the shortest first, with what it does to a push. */
export function LoopList({ loops, truncated, links, labelOf, shown, onShow }: LoopListProps) {
  const ordered = loops.toSorted((a, b) => a.nodes.length - b.nodes.length)
  const kinds = [...new Set(loops.map((loop) => loop.polarity))]
  return (
    <Section title="Loops" count={loops.length}>
      {loops.length === 0 ? (
        <p className="soft">No loop yet. There is one where links lead back to the factor that they started from.</p>
      ) : null}
      {truncated ? (
        <p className="loops__truncated">
          <StateTag tone="caution">Not all</StateTag> There are more loops than these: at most {usualLimits.limit} are
          listed, of up to {usualLimits.maxLength} factors. Remove weak links to see the rest.
        </p>
      ) : null}
      <ol className="rows loops__rows">
        {ordered.map((loop) => {
          const key = loop.nodes.join(' ')
          const isShown = shown.join(' ') === key
          return (
            <li key={key} className="loops__row">
              <span>
                {loopWords(loop, links, labelOf)}:{' '}
                <StateTag tone={tones[loop.polarity]}>{polarityNames[loop.polarity]}</StateTag>
              </span>
              <span className="loops__buttons">
                <Button
                  size="small"
                  variant="quiet"
                  pressed={isShown}
                  label={`Show in the drawing: ${loopWords(loop, links, labelOf)}`}
                  onPress={() => onShow(isShown ? [] : loop.nodes)}
                >
                  {isShown ? 'Shown' : 'Show'}
                </Button>
              </span>
            </li>
          )
        })}
      </ol>
      {kinds.map((polarity) => (
        <p key={polarity} className="soft small">
          {polarityNames[polarity]}: {polarityMeanings[polarity]}
        </p>
      ))}
    </Section>
  )
}
