import { useState } from 'react'
import { formatNumber } from '../../../shared/format.ts'
import { estimateText, numberName, numberUnit } from '../../../shared/impacts/system/number-words.ts'
import type { ModelNumber, ServiceModel, ServiceNumber } from '../../../shared/impacts/system/system-model.ts'
import type { Flow } from '../../../shared/impacts/system/todays-flows.ts'
import { Button } from '../../ui/Button.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { Section } from '../../ui/Section.tsx'
import { When } from '../../ui/When.tsx'
import { NumberDialog } from './NumberDialog.tsx'
import { numbersOf } from './words.ts'

interface NumbersSectionProps {
  service: ServiceModel
  flow: Flow | undefined
  mayEdit: boolean
}

/** Each number with its range, who stands for it, since when, and from which source. */
export function NumbersSection({ service, flow, mayEdit }: NumbersSectionProps) {
  const [setting, setSetting] = useState<ServiceNumber>()
  const { kind, unit, numbers } = service
  return (
    <Section title="Numbers">
      <ul className="model-numbers">
        {numbersOf(kind).map((number) => {
          const held = numbers[number]
          const name = numberName(number, kind)
          return (
            <li key={number} className="model-number">
              <div className="model-number__name">{name}</div>
              <div className="model-number__value">
                {held ? (
                  <>
                    <strong>{estimateText(held.estimate)}</strong> {numberUnit(number, unit)}
                    <NumberSource held={held} />
                  </>
                ) : (
                  <span className="soft">{unsaid(number, flow)}</span>
                )}
              </div>
              {mayEdit ? (
                <Button
                  opensDialog
                  variant="quiet"
                  size="small"
                  label={`${held ? 'Change' : 'Set'}: ${name}`}
                  onPress={() => setSetting(number)}
                >
                  {held ? 'Change' : 'Set'}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      {setting ? <NumberDialog service={service} number={setting} onClose={() => setSetting(undefined)} /> : null}
    </Section>
  )
}

/** Who stands for a number, since when, and where it comes from. */
export function NumberSource({ held: { bySeatId, at, source } }: { held: ModelNumber }) {
  return (
    <span className="model-number__source">
      {bySeatId ? (
        <>
          <PersonName seatId={bySeatId} />,{' '}
        </>
      ) : null}
      <When at={at} as="date" />. Source: {source}
    </span>
  )
}

function unsaid(number: ServiceNumber, flow: Flow | undefined): string {
  switch (number) {
    case 'capacity':
      return 'Not said: it never fills up'
    case 'currentUse':
      return 'Not said'
    case 'waiting':
      return 'Nobody, as far as was said'
    case 'meanStayDays':
      return 'Not said: the model leaves this service out'
    case 'unitsPerPerson':
      return '1, as nobody said otherwise'
    case 'arrivalsPerWeek':
      return `Worked out from the others: ${formatNumber(Math.max(0, flow?.outside ?? 0) * 7, 1)} people a week`
    default:
      return number satisfies never
  }
}
