import { memo, useState } from 'react'
import type * as Y from 'yjs'
import type { Assumption, Range } from '../../../shared/impacts/scenarios/content.ts'
import {
  isShare,
  paramName,
  paramUnit,
  rangeWords,
  type TargetNames,
} from '../../../shared/impacts/scenarios/sentence.ts'
import { removeAssumption, setAssumption } from '../../../shared/impacts/scenarios/write-scenario.ts'
import type { Present } from '../../collab/usePresence.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { RangeSlider } from '../../ui/RangeSlider.tsx'
import { Opinions } from './Opinions.tsx'
import { RangeFields } from './RangeFields.tsx'
import { draftOf, type RangeDraft, readingOf, typedRange } from './range-draft.ts'
import { SetBy } from './SetBy.tsx'
import { SourceField } from './SourceField.tsx'
import { type SliderSpan, spanOf } from './slider-span.ts'
import type { WhoIsAt } from './useWhoIsAt.ts'
import type { StampOf } from './useWriters.ts'

interface AssumptionCardProps {
  doc: Y.Doc
  assumption: Assumption
  names: TargetNames
  stampOf: StampOf
  /** Others whose focus is here. */
  present: readonly Present[]
  come: WhoIsAt['come']
  isEditable: boolean
}

/** One number that the scenario is not sure of: three handles, three fields, who says so and what others hold. */
export const AssumptionCard = memo(function AssumptionCard(props: AssumptionCardProps) {
  const { doc, assumption, names, stampOf, present, come, isEditable } = props
  const { id, target, param } = assumption
  const share = isShare(param)
  const factor = share ? 100 : 1
  const unit = paramUnit(param, target, names)
  const label = `${names.name(target)}: ${paramName(param, names)}`
  const [span, setSpan] = useState<SliderSpan>(() => spanFor(assumption, share))
  // Only what is being typed: the other fields show what everybody has.
  const [draft, setDraft] = useState<Partial<RangeDraft>>({})
  const reading = readingOf(param)
  const shownDraft = { ...draftOf(assumption, factor), ...draft }
  const typed = typedRange(shownDraft, reading)

  const isOutside = assumption.high > span.most
  const shown = isOutside ? spanFor(assumption, share) : span

  return (
    <li className="assumption" onFocus={() => come(id)} onBlur={() => come(null)}>
      <div className="assumption__head">
        <h4 className="assumption__name">{sentenceCase(paramName(param, names))}</h4>
        <p className="assumption__range">{rangeWords(assumption, param, unit)}</p>
      </div>
      <OthersHere present={present} />
      <RangeSlider
        label={label}
        {...{ low: assumption.low, likely: assumption.likely, high: assumption.high }}
        {...shown}
        words={(value) => `${Number((value * factor).toPrecision(6))} ${unit}`}
        disabled={!isEditable}
        // The track begins at 0, where its steps are counted from; the handle stops at the least that can be.
        onMove={(part, value) => setAssumption(doc, assumption, { [part]: Math.max(reading.least, value) })}
        onSettled={() => setSpan(spanFor(assumption, share))}
      />
      <RangeFields
        id={`range-${id}`}
        label={label}
        draft={shownDraft}
        suffix={unit}
        error={typeof typed === 'string' ? typed : undefined}
        disabled={!isEditable}
        onType={(part, text) => {
          setDraft({ ...draft, [part]: text })
          const range = typedRange({ ...shownDraft, [part]: text }, reading)
          if (typeof range === 'string') return
          const fields = { ...draft, [part]: text }
          setAssumption(
            doc,
            assumption,
            Object.fromEntries(Object.keys(fields).map((name) => [name, range[name as keyof Range]])),
          )
        }}
        onLeave={() => {
          if (typeof typed !== 'string') setDraft({})
        }}
      />
      <SetBy stamp={stampOf('assumptions', id, ['low', 'likely', 'high'])} />
      <SourceField
        id={`source-${id}`}
        label={label}
        source={assumption.source}
        isEditable={isEditable}
        onChange={(source) => setAssumption(doc, assumption, { source })}
      />
      <Opinions doc={doc} assumption={assumption} label={label} unit={unit} stampOf={stampOf} isEditable={isEditable} />
      {isEditable ? (
        <ButtonRow>
          <Button variant="quiet" size="small" label={`Take out ${label}`} onPress={() => removeAssumption(doc, id)}>
            Take out
          </Button>
        </ButtonRow>
      ) : null}
    </li>
  )
})

function OthersHere({ present }: { present: readonly Present[] }) {
  if (present.length === 0) return null
  return (
    <p className="assumption__others">
      {present.map(({ name, organisation }) => (organisation ? `${name} (${organisation})` : name)).join(', ')}{' '}
      {present.length === 1 ? 'is' : 'are'} here
    </p>
  )
}

function spanFor(assumption: Assumption, share: boolean): SliderSpan {
  return spanOf([assumption, ...Object.values(assumption.opinions)], share)
}

function sentenceCase(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
