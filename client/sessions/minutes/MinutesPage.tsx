import './minutes.scss'
import { Link, useParams } from 'react-router'
import type { Block } from '../../../shared/documents/blocks.ts'
import { formatPeriod, plural } from '../../../shared/format.ts'
import type { SessionAnswer } from '../../../shared/sessions/answers.ts'
import type { MinutesAnswer } from '../../../shared/sessions/minutes-answers.ts'
import { problemOf } from '../../connection/api.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Answered } from '../../ui/Answered.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { Section } from '../../ui/Section.tsx'
import { When } from '../../ui/When.tsx'
import { ConfirmWhereOpen } from './ConfirmWhereOpen.tsx'
import { Corrections } from './Corrections.tsx'
import { Errata } from './Errata.tsx'
import { MinutesDownloads } from './MinutesDownloads.tsx'
import { MinutesTag } from './MinutesTag.tsx'
import { minutesMeaning } from './minutes-words.ts'
import { TextBlocks } from './TextBlocks.tsx'
import { WhatChanged } from './WhatChanged.tsx'

/** The minutes for reading, exactly as they were circulated, with what was proposed about them. It prints well. */
export function MinutesPage() {
  const { sessionId = '' } = useParams()
  const { senateId } = useSenate()
  const answer = useAnswer<MinutesAnswer>(`/sessions/${sessionId}/minutes`, { follows: [`session:${sessionId}`] })
  const { data } = answer
  const isMissing = !data && answer.error !== null && problemOf(answer.error).code === 'not-found'
  const session = useAnswer<SessionAnswer>(isMissing ? `/sessions/${sessionId}` : undefined).data
  const about = data?.session ?? session?.state
  return (
    <Page
      title={about ? `Minutes of ${about.title}` : 'Minutes'}
      width="reading"
      caption={
        <>
          <Link to={`/senates/${senateId}/sessions`}>Sessions</Link>,{' '}
          <Link to={`/senates/${senateId}/sessions/${sessionId}`}>{about?.ref ?? 'the session'}</Link>,{' '}
          <Link to={`/senates/${senateId}/sessions/${sessionId}/replay`}>replay this session</Link>
        </>
      }
      lead={
        data ? (
          <p>
            <MinutesTag state={data.state} /> {minutesMeaning[data.state]}
          </p>
        ) : undefined
      }
    >
      {isMissing && session ? (
        <BeingWritten session={session} />
      ) : (
        <Answered answer={answer}>{(minutes) => <Read minutes={minutes} />}</Answered>
      )}
    </Page>
  )
}

/** To whoever may open the session, but finds no minutes of it yet. */
function BeingWritten({ session: { id, state } }: { session: SessionAnswer }) {
  const { senateId } = useSenate()
  return (
    <>
      <p>
        {state.state === 'closed'
          ? 'They are being written. Once they are circulated you find them here.'
          : 'This session is not over. Its minutes are here once they are written and circulated.'}
      </p>
      <p>
        <Link to={`/senates/${senateId}/sessions/${id}`}>Go to the session</Link>
      </p>
    </>
  )
}

function Read({ minutes }: { minutes: MinutesAnswer }) {
  const { senate } = useSenate()
  const { session, circulatedAt, circulatedBefore, confirmed, parts, changedSince } = minutes
  const missing = parts.flatMap(({ corrections }) => corrections.filter(({ notInText }) => notInText)).length
  return (
    <>
      <Facts
        facts={[
          { name: 'Date', value: formatPeriod(session.startsAt, session.endsAt, senate.timeZone) },
          { name: 'Place', value: session.place || null },
          { name: 'Circulated', value: circulatedAt && <When at={circulatedAt} /> },
          { name: 'Confirmed', value: confirmed && <Confirmed confirmed={confirmed} /> },
        ]}
      />
      {parts.length > 0 ? <MinutesDownloads id={session.id} /> : <NotYet minutes={minutes} />}
      {changedSince ? (
        <p className="session-note">
          The text has been changed since it was circulated. Circulate it again when it is ready.
        </p>
      ) : null}
      {missing > 0 && !confirmed ? (
        <p className="session-note">
          {plural(missing, 'correction')} {missing === 1 ? 'was' : 'were'} taken in, but the text has not been
          circulated with {missing === 1 ? 'it' : 'them'} yet. It cannot be confirmed before that.
        </p>
      ) : null}
      <ConfirmWhereOpen minutes={minutes} />
      {parts.map((part) => (
        <article className="minutes" key={part.documentId} aria-label={part.title}>
          {part.isOpen ? null : <p className="minutes__apart">{part.title}</p>}
          {part.changes && circulatedBefore ? <WhatChanged changes={part.changes} before={circulatedBefore} /> : null}
          <div className="minutes__text">
            <TextBlocks blocks={part.blocks as readonly Block[]} />
          </div>
          <Corrections sessionId={session.id} part={part} state={minutes.state} />
          <Errata sessionId={session.id} part={part} state={minutes.state} />
        </article>
      ))}
      {confirmed ? <Digests parts={parts} /> : null}
    </>
  )
}

function Confirmed({ confirmed: { at, by, inSession } }: { confirmed: NonNullable<MinutesAnswer['confirmed']> }) {
  const { senateId } = useSenate()
  const { id, ref, item } = inSession
  return (
    <>
      <When at={at} /> by <PersonName seatId={by} />, in <Link to={`/senates/${senateId}/sessions/${id}`}>{ref}</Link>
      {item ? `, item ${item.ref}` : ''}
    </>
  )
}

function NotYet({ minutes }: { minutes: MinutesAnswer }) {
  const { senateId } = useSenate()
  return (
    <>
      <p>They have not been circulated yet, so there is nothing to read here.</p>
      <ul>
        {minutes.documents.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/senates/${senateId}/documents/${id}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Digests({ parts }: { parts: MinutesAnswer['parts'] }) {
  return (
    <Section title="Check this record yourself">
      <p>
        A digest is worked out from every letter of a text. If one letter had been changed, it would be another one.
      </p>
      <dl className="minutes__digests">
        {parts.map(({ documentId, title, digest, matches }) => (
          <div key={documentId}>
            <dt>{title}</dt>
            <dd>
              <code className="minutes__digest">{digest}</code>
              <br />
              {matches
                ? 'Worked out again just now from the text that is kept: it is the same.'
                : 'Worked out again just now from the text that is kept: it is another one. Tell the secretary.'}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
