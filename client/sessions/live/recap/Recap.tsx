import './recap.scss'
import { useEffect, useRef } from 'react'
import type { SessionId } from '../../../../shared/ids.ts'
import type { RecapAnswer } from '../../../../shared/sessions/recap-answers.ts'
import { useAnswer } from '../../../connection/useAnswer.ts'
import { Answered } from '../../../ui/Answered.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Section } from '../../../ui/Section.tsx'
import { When } from '../../../ui/When.tsx'
import { CameLine, WaitsLine } from './RecapLines.tsx'

interface RecapProps {
  id: SessionId
  /** Since when they were away; null tells everything so far. */
  since: string | null
  /** `asked`: they pressed for it, and the focus goes there. `offered`: it came by itself, and only if it tells something. */
  why: 'asked' | 'offered'
  onClose(): void
}

/** What somebody missed who comes late or comes back: what came of it, what is on, and what waits for them. */
export function Recap({ id, since, why, onClose }: RecapProps) {
  const search = since === null ? '' : `?since=${encodeURIComponent(since)}`
  const answer = useAnswer<RecapAnswer>(`/sessions/${id}/recap${search}`, {
    follows: [`session:${id}`, 'proposal', 'decision', 'action', 'senate'],
  })
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (why === 'asked') place.current?.focus()
  }, [why])
  const isNothing = answer.data?.came.length === 0 && answer.data.waits.length === 0
  if (why === 'offered' && (!answer.data || isNothing)) return null
  return (
    <div className="recap" ref={place} tabIndex={-1}>
      <Section
        title={since === null ? 'So far in this session' : 'While you were away'}
        action={
          <Button variant="secondary" size="small" onPress={onClose}>
            Close the recap
          </Button>
        }
      >
        <Answered answer={answer} loading={<Loading label="Loading the recap" lines={3} />}>
          {(recap) => <Told recap={recap} />}
        </Answered>
      </Section>
    </div>
  )
}

function Told({ recap: { since, came, on, waits } }: { recap: RecapAnswer }) {
  return (
    <>
      {since === null ? null : (
        <p className="soft">
          Since <When at={since} as="time" />
        </p>
      )}
      {waits.length > 0 ? (
        <>
          <h3 className="recap__title">Waits for you</h3>
          <ul className="recap__list">
            {waits.map((one) => (
              <WaitsLine key={'id' in one ? one.id : one.kind} one={one} />
            ))}
          </ul>
        </>
      ) : null}
      <h3 className="recap__title">{since === null ? 'Done so far' : 'What happened'}</h3>
      {came.length === 0 ? <p className="soft">Nothing has been concluded, decided or recorded.</p> : null}
      <ul className="recap__list">
        {came.map((one) => (
          <CameLine key={`${one.kind} ${one.id}`} one={one} />
        ))}
      </ul>
      <p>{on ? `On now: item ${on.ref}, ${on.title}.` : 'No item that you can see is on.'}</p>
    </>
  )
}
