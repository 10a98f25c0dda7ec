import './minutes.scss'
import { Link } from 'react-router'
import { plural } from '../../../shared/format.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { openCorrections } from '../../../shared/sessions/minutes.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { When } from '../../ui/When.tsx'
import { MinutesDownloads } from './MinutesDownloads.tsx'
import { MinutesTag } from './MinutesTag.tsx'
import { minutesMeaning } from './minutes-words.ts'

/** The minutes of a session that is over: where they stand, and the next step for whoever may take it. */
export function MinutesSection({ id, session }: { id: SessionId; session: Session }) {
  const { may } = useSenate()
  const { minutes } = session
  // An earlier record brought its minutes along as a document.
  const mayDraft = !session.historical && may('minutes.keep')
  if (session.state !== 'closed' || (!minutes && !mayDraft)) return null
  return <Section title="Minutes">{minutes ? <Standing id={id} minutes={minutes} /> : <ToBeDrafted id={id} />}</Section>
}

function ToBeDrafted({ id }: { id: SessionId }) {
  const { send, sending, refusal } = useCommand()
  return (
    <>
      <p>
        They begin with what happened: who was there and when, the quorum, interests, each item with its times, the
        exact words that were put and their results, decisions and actions. You then write the rest.
      </p>
      {refusal ? <ProblemNote problem={refusal} /> : null}
      <ButtonRow>
        <Button busy={sending} onPress={() => void send('draftMinutes', id, {}).catch(() => {})}>
          Draft the minutes
        </Button>
      </ButtonRow>
    </>
  )
}

function Standing({ id, minutes }: { id: SessionId; minutes: NonNullable<Session['minutes']> }) {
  const { senateId, may } = useSenate()
  const { state, parts, drafted, circulations, confirmed } = minutes
  const keeps = may('minutes.keep')
  const last = circulations.at(-1)
  const waiting = openCorrections(minutes).length
  return (
    <>
      <p>
        <MinutesTag state={state} /> {minutesMeaning[state]}
      </p>
      <p className="soft">
        {confirmed ? (
          <>
            Confirmed on <When at={confirmed.at} /> by <PersonName seatId={confirmed.by} />.
          </>
        ) : last ? (
          <>
            Circulated on <When at={last.at} /> by <PersonName seatId={last.by} />.
          </>
        ) : (
          <>
            Drafted on <When at={drafted.at} /> by <PersonName seatId={drafted.by} />.
          </>
        )}
        {waiting > 0
          ? ` ${plural(waiting, 'proposed correction')} ${waiting === 1 ? 'waits' : 'wait'} for an answer.`
          : ''}
      </p>
      <ul className="minutes__links">
        {last ? (
          <li>
            <Link to={`/senates/${senateId}/sessions/${id}/minutes`}>
              {state === 'confirmed' ? 'Read the minutes' : 'Read the minutes and propose corrections'}
            </Link>
          </li>
        ) : null}
        {keeps
          ? parts.map(({ documentId, restricted }, n) => (
              <li key={documentId}>
                <Link to={`/senates/${senateId}/documents/${documentId}`}>
                  {state === 'confirmed' ? 'Open' : 'Write'} {partName(n, restricted)}
                </Link>
              </li>
            ))
          : null}
      </ul>
      {last ? <MinutesDownloads id={id} /> : null}
      {keeps && state !== 'confirmed' ? <Circulate id={id} again={last !== undefined} /> : null}
    </>
  )
}

/** What is kept apart is named by its number: its title may say too much for a list. */
function partName(n: number, restricted: boolean): string {
  if (n === 0) return 'the minutes'
  return restricted ? 'the restricted part' : `part ${n + 1}, kept apart because of an interest`
}

function Circulate({ id, again }: { id: SessionId; again: boolean }) {
  const { send, sending, refusal } = useCommand()
  return (
    <>
      {refusal ? <ProblemNote problem={refusal} /> : null}
      <ButtonRow>
        <Button
          variant={again ? 'secondary' : 'primary'}
          busy={sending}
          onPress={() => void send('circulateMinutes', id, {}).catch(() => {})}
        >
          {again ? 'Circulate them again' : 'Circulate the minutes'}
        </Button>
      </ButtonRow>
    </>
  )
}
