import './speakers.scss'
import { useState } from 'react'
import type { SpeakerEntry } from '../../../../shared/sessions/speakers.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { Button } from '../../../ui/Button.tsx'
import { Section } from '../../../ui/Section.tsx'
import type { LiveProps } from '../LiveSession.tsx'
import { AddSpeakerDialog } from './AddSpeakerDialog.tsx'
import { HasTheWord } from './HasTheWord.tsx'
import { askedWords, listOf } from './list-words.ts'
import { SpeakerName } from './SpeakerName.tsx'
import { SpeakerOrder } from './SpeakerOrder.tsx'
import { SpokenSoFar } from './SpokenSoFar.tsx'
import { type SpeakerNaming, useSpeakerNames } from './useSpeakerNames.ts'

/** Who speaks, who waits, and what whoever operates does about it. */
export function SpeakersPanel({ id, session }: Pick<LiveProps, 'id' | 'session'>) {
  const { may } = useSenate()
  const [isAdding, setIsAdding] = useState(false)
  const names = useSpeakerNames(id, session.speakers)
  const { speaking, paused, queue } = listOf(session)
  const keeps = may('session.operate') && session.state === 'open'
  const holders = [...paused, ...(speaking ? [speaking] : [])]
  return (
    <Section
      title="Speakers"
      count={queue.length}
      action={
        keeps && session.currentItemId ? (
          <Button variant="quiet" size="small" opensDialog onPress={() => setIsAdding(true)}>
            Add somebody
          </Button>
        ) : null
      }
    >
      <p className="nhsuk-u-visually-hidden" role="status">
        {speaking ? `${names.nameOf(speaking)} has the word` : ''}
      </p>
      {holders.length === 0 ? (
        <p className="speakers__nobody">{queue.length > 0 ? 'Nobody has the word' : 'Nobody asks to speak'}</p>
      ) : null}
      {holders.map((entry) => (
        <HasTheWord key={entry.id} id={id} session={session} entry={entry} names={names} />
      ))}
      {queue.length === 0 ? null : keeps ? (
        <SpeakerOrder id={id} session={session} queue={queue} names={names} />
      ) : (
        <Waiting queue={queue} names={names} />
      )}
      {may('session.operate') ? <SpokenSoFar session={session} /> : null}
      {isAdding ? <AddSpeakerDialog id={id} session={session} onClose={() => setIsAdding(false)} /> : null}
    </Section>
  )
}

const shownAtOnce = 4

/** Those who wait, in their order: the first few, and the others folded. */
function Waiting({ queue, names }: { queue: readonly SpeakerEntry[]; names: SpeakerNaming }) {
  const line = (entry: SpeakerEntry) => (
    <li key={entry.id}>
      <SpeakerName entry={entry} names={names} /> <span className="soft">{askedWords(entry)}</span>
    </li>
  )
  const others = queue.slice(shownAtOnce)
  return (
    <>
      <ol className="speakers">{queue.slice(0, shownAtOnce).map(line)}</ol>
      {others.length > 0 ? (
        <details className="hand-over">
          <summary>{`${others.length} more ${others.length === 1 ? 'waits' : 'wait'}`}</summary>
          <ol className="speakers" start={shownAtOnce + 1}>
            {others.map(line)}
          </ol>
        </details>
      ) : null}
    </>
  )
}
