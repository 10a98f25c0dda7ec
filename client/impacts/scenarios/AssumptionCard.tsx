import { useState } from 'react'
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
import { Button } from '../../ui/Button.tsx'
import { RangeSlider } from '../../ui/RangeSlider.tsx'
import { Opinions } from './Opinions.tsx'
import { RangeFields } from './RangeFields.tsx'
import { draftOf, type RangeDraft, typedRange } from './range-draft.ts'
import { SetBy } from './SetBy.tsx'
import { SourceField } from './SourceField.tsx'
import { type SliderSpan, spanOf } from './slider-span.ts'
import type { StampOf } from './useWriters.ts'

interface AssumptionCardProps {
  doc: Y.Doc
  assumption: Assumption
  names: TargetNames
  stampOf: StampOf
  isEditable: boolean
}

/** One number that the scenario is not sure of: three handles, three fields, who says so and what others hold. */
export function AssumptionCard({ doc, assumption, names, stampOf, isEditable }: AssumptionCardProps) {
  const { id, target, param } = assumption
  const share = isShare(param)
  const factor = share ? 100 : 1
  const unit = paramUnit(param, target, names)
  const label = `${names.name(target)}: ${paramName(param, names)}`
  const [span, setSpan] = useState<SliderSpan>(() => spanFor(assumption, share))
  const [draft, setDraft] = useState<RangeDraft>()
  const typed = draft && typedRange(draft, { factor, isShare: param === 'fraction' || param === 'pressure.stayCut' })

  function set(range: Range) {
    setAssumption(doc, assumption, range)
  }
  const isOutside = assumption.high > span.most
  const shown = isOutside ? spanFor(assumption, share) : span

  return (
    <li className="assumption">
      <div className="assumption__head">
        <h4 className="assumption__name">{sentenceCase(paramName(param, names))}</h4>
        <p className="assumption__range">{rangeWords(assumption, param, unit)}</p>
      </div>
      <RangeSlider
        label={label}
        {...{ low: assumption.low, likely: assumption.likely, high: assumption.high }}
        {...shown}
        words={(value) => `${Number((value * factor).toPrecision(6))} ${unit}`}
        disabled={!isEditable}
        onChange={set}
        onSettled={() => setSpan(spanFor(assumption, share))}
      />
      <RangeFields
        id={`range-${id}`}
        label={label}
        draft={draft ?? draftOf(assumption, factor)}
        suffix={unit}
        error={typeof typed === 'string' ? typed : undefined}
        disabled={!isEditable}
        onChange={(next) => {
          setDraft(next)
          const range = typedRange(next, { factor, isShare: param === 'fraction' || param === 'pressure.stayCut' })
          if (typeof range !== 'string') set(range)
        }}
        onLeave={() => {
          if (typeof typed !== 'string') setDraft(undefined)
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
        <Button variant="quiet" size="small" label={`Take out ${label}`} onPress={() => removeAssumption(doc, id)}>
          Take out
        </Button>
      ) : null}
    </li>
  )
}

function spanFor(assumption: Assumption, share: boolean): SliderSpan {
  return spanOf([assumption, ...Object.values(assumption.opinions)], share)
}

function sentenceCase(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
