import { useState } from 'react'
import type * as Y from 'yjs'
import type { SeatId } from '../../../shared/ids.ts'
import type { Assumption } from '../../../shared/impacts/scenarios/content.ts'
import { isShare, rangeWords } from '../../../shared/impacts/scenarios/sentence.ts'
import { removeOpinion, setAssumption, setOpinion } from '../../../shared/impacts/scenarios/write-scenario.ts'
import { widened } from '../../../shared/impacts/system/model-file-of.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { RangeFields } from './RangeFields.tsx'
import { draftOf, type RangeDraft, readingOf, typedRange } from './range-draft.ts'
import { opinionStamp, type StampOf } from './useWriters.ts'

interface OpinionsProps {
  doc: Y.Doc
  assumption: Assumption
  label: string
  unit: string
  stampOf: StampOf
  isEditable: boolean
}

/** What members hold of a number, side by side. Where they differ, the range is widened over all of them, never averaged. */
export function Opinions({ doc, assumption, label, unit, stampOf, isEditable }: OpinionsProps) {
  const { me } = useSenate()
  const { id, param, opinions } = assumption
  const [isSaying, setIsSaying] = useState(false)
  const held = Object.entries(opinions)
  const wide = widened(assumption)
  const isWider = wide.low < assumption.low || wide.high > assumption.high
  const own = opinions[me.seatId]
  return (
    <div className="opinions">
      {held.length === 0 ? null : (
        <ul className="opinions__list" aria-label={`What members hold: ${label}`}>
          {held.map(([seatId, opinion]) => (
            <li key={seatId}>
              <PersonName seatId={seatId} />: {rangeWords(opinion, param, unit)}
              <NotedBy seatId={seatId} by={opinionStamp(stampOf, id, seatId as SeatId)?.seatId ?? seatId} />
            </li>
          ))}
        </ul>
      )}
      {isSaying ? (
        <OpinionForm
          id={`opinion-${id}`}
          label={`What you hold: ${label}`}
          start={draftOf(own ?? assumption, isShare(param) ? 100 : 1)}
          param={param}
          unit={unit}
          onSay={(range) => {
            setOpinion(doc, id, me.seatId as SeatId, range)
            setIsSaying(false)
          }}
          onClose={() => setIsSaying(false)}
        />
      ) : null}
      {isEditable && !isSaying ? (
        <ButtonRow>
          <Button
            variant="quiet"
            size="small"
            label={`${own ? 'Change' : 'Say'} what you hold: ${label}`}
            onPress={() => setIsSaying(true)}
          >
            {own ? 'Change what you hold' : 'Say what you hold'}
          </Button>
          {own ? (
            <Button
              variant="quiet"
              size="small"
              label={`Take it back: what you hold of ${label}`}
              onPress={() => removeOpinion(doc, id, me.seatId as SeatId)}
            >
              Take it back
            </Button>
          ) : null}
          {isWider ? (
            <Button
              variant="secondary"
              size="small"
              label={`Widen to cover all: ${label}`}
              onPress={() => setAssumption(doc, assumption, wide)}
            >
              Widen to cover all
            </Button>
          ) : null}
        </ButtonRow>
      ) : null}
    </div>
  )
}

function NotedBy({ seatId, by }: { seatId: string; by: string }) {
  if (seatId === by) return null
  return (
    <span className="soft">
      , noted by <PersonName seatId={by} />
    </span>
  )
}

interface OpinionFormProps {
  id: string
  label: string
  start: RangeDraft
  param: Assumption['param']
  unit: string
  onSay(range: { low: number; likely: number; high: number }): void
  onClose(): void
}

function OpinionForm({ id, label, start, param, unit, onSay, onClose }: OpinionFormProps) {
  const [draft, setDraft] = useState(start)
  const [error, setError] = useState<string>()
  function say() {
    const range = typedRange(draft, readingOf(param))
    if (typeof range === 'string') setError(range)
    else onSay(range)
  }
  return (
    <div className="opinions__form">
      <RangeFields
        id={id}
        label={label}
        draft={draft}
        suffix={unit}
        error={error}
        disabled={false}
        onType={(part, text) => setDraft({ ...draft, [part]: text })}
      />
      <ButtonRow>
        <Button size="small" onPress={say}>
          Put it beside the others
        </Button>
        <Button variant="quiet" size="small" onPress={onClose}>
          Cancel
        </Button>
      </ButtonRow>
    </div>
  )
}
