import { useState } from 'react'
import type { ModelHistoryAnswer } from '../../../shared/impacts/system/answers.ts'
import type { ModelEvent } from '../../../shared/impacts/system/modelled.ts'
import type { ServiceModel } from '../../../shared/impacts/system/system-model.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { type SenateHere, useSenate } from '../../connection/useSenate.ts'
import { Answered } from '../../ui/Answered.tsx'
import { Button } from '../../ui/Button.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { Section } from '../../ui/Section.tsx'
import { When } from '../../ui/When.tsx'
import { estimateText, numberName, numberUnit, percentText } from './words.ts'

/** Of a long history, the newest are shown first, and the rest when asked for. */
const shownFirst = 6

/** Everything that was ever said of a service in the model, latest first. */
export function ModelHistory({ service }: { service: ServiceModel }) {
  const here = useSenate()
  const { serviceId } = service
  const [showsAll, setShowsAll] = useState(false)
  const answer = useAnswer<ModelHistoryAnswer>(`/services/${serviceId}/model-history`, {
    follows: [`service:${serviceId}`],
  })
  return (
    <Section title="History">
      <Answered answer={answer} loading={<Loading label="Loading the history" lines={3} />}>
        {({ items }) => (
          <>
            <ol className="rows model-history">
              {items
                .toReversed()
                .slice(0, showsAll ? items.length : shownFirst)
                .map(({ version, at, by, event }) => (
                  <li key={version}>
                    <p>{told(event, service, here)}</p>
                    <p className="soft small">
                      <PersonName seatId={by} personId={by} />, <When at={at} />
                    </p>
                  </li>
                ))}
            </ol>
            {items.length > shownFirst && !showsAll ? (
              <Button variant="quiet" size="small" onPress={() => setShowsAll(true)}>
                Show all {items.length} changes
              </Button>
            ) : null}
          </>
        )}
      </Answered>
    </Section>
  )
}

function told(event: ModelEvent, { kind, unit }: ServiceModel, { service }: SenateHere): string {
  const named = (id: string) => service(id)?.name ?? 'a service'
  switch (event.type) {
    case 'serviceDescribed':
      return event.registered ? 'Put into the model, with the figures of the register.' : 'How it works was changed.'
    case 'serviceTakenOut':
      return 'Taken out of the model.'
    case 'numberSet':
      return `${numberName(event.number, kind)}: ${estimateText(event.estimate)} ${numberUnit(event.number, unit)}. Source: ${event.source}`
    case 'numberCleared':
      return `${numberName(event.number, kind)} is not known.`
    case 'registerFollowed': {
      const figures = Object.entries(event.registered) as ['capacity' | 'currentUse', number | null][]
      const parts = figures.map(
        ([number, value]) => `${numberName(number, kind)}: ${value === null ? 'not known' : estimateText(value)}`,
      )
      return `Amended in the register. ${parts.join('. ')}`
    }
    case 'routeSet':
      return `${estimateText(event.fraction, 10)} of 10 go to ${named(event.to)}. Source: ${event.source}`
    case 'routeRemoved':
      return `Nobody goes to ${named(event.to)} any more.`
    case 'pressureSet':
      return `When it fills up, from ${percentText(event.threshold)} on: stays up to ${percentText(event.stayCut)} shorter. Source: ${event.source}`
    case 'pressureRemoved':
      return 'Nothing changes any more when it fills up.'
    case 'numbersConfirmed':
      return 'Numbers confirmed.'
    default:
      return event satisfies never
  }
}
