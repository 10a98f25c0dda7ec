import { useState } from 'react'
import type { ServiceId } from '../../../shared/ids.ts'
import type { ModelHistoryAnswer } from '../../../shared/impacts/system/answers.ts'
import { modelEventWords } from '../../../shared/impacts/system/history-words.ts'
import type { ServiceModel } from '../../../shared/impacts/system/system-model.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Answered } from '../../ui/Answered.tsx'
import { Button } from '../../ui/Button.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { Section } from '../../ui/Section.tsx'
import { When } from '../../ui/When.tsx'

/** Of a long history, the newest are shown first, and the rest when asked for. */
const shownFirst = 6

/** Everything that was ever said of a service in the model, latest first. */
export function ModelHistory({ service }: { service: ServiceModel }) {
  const { service: registered } = useSenate()
  const name = (id: ServiceId) => registered(id)?.name ?? 'a service'
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
                    <p>{modelEventWords(event, { ...service, name })}</p>
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
