import './screen.scss'
import { useEffect } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { plural } from '../../../shared/format.ts'
import { hasQuorumRule } from '../../../shared/sessions/quorum.ts'
import type { ScreenAnswer } from '../../../shared/sessions/screen-answers.ts'
import { problemOf } from '../../connection/api.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Loading } from '../../ui/Loading.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { ClockFace } from '../live/ItemClock.tsx'
import { currentItem } from '../live/item-words.ts'
import { listOf } from '../live/speakers/list-words.ts'
import { SpeakingNow } from '../live/speakers/SpeakingNow.tsx'
import { LastHeard } from './LastHeard.tsx'
import { ScreenGroups } from './ScreenGroups.tsx'
import { ScreenMenu } from './ScreenMenu.tsx'
import { ScreenClock, ScreenJoin, ScreenOver, ScreenQuorum, ScreenSpeakers, ScreenWords } from './ScreenParts.tsx'
import { ScreenSaid } from './ScreenSaid.tsx'
import { areComingIn, largest, viewIn } from './screen-views.ts'
import { useAwake } from './useAwake.ts'

/** The screen in the room: no frame, large type, and only what anybody in the room may see. */
export function ScreenPage() {
  const { sessionId = '' } = useParams()
  const answer = useAnswer<ScreenAnswer>(`/sessions/${sessionId}/screen`, {
    follows: [`session:${sessionId}`, 'proposal', 'decision', 'senate'],
  })
  useAwake()
  return (
    <main className="screen" id="main">
      <LastHeard />
      {answer.data ? (
        <Screen screen={answer.data} />
      ) : (
        <div className="screen__waiting">
          <h1>Room screen</h1>
          {answer.error ? (
            <ProblemNote problem={problemOf(answer.error)} again={() => void answer.refetch()} />
          ) : (
            <Loading label="Loading the screen" lines={3} />
          )}
        </div>
      )}
    </main>
  )
}

const parts = {
  clock: ScreenClock,
  words: ScreenWords,
  speakers: ScreenSpeakers,
  quorum: ScreenQuorum,
  join: ScreenJoin,
  groups: ScreenGroups,
  over: ScreenOver,
}

function Screen({ screen }: { screen: ScreenAnswer }) {
  const { senateId, senate } = useSenate()
  const [search, setSearch] = useSearchParams()
  const hasQuorum = hasQuorumRule(senate.terms)
  const asked = viewIn(search)
  const view = asked === 'quorum' && !hasQuorum ? 'follow' : asked
  const shown = largest(screen, view)
  const Part = parts[shown]
  useEffect(() => {
    document.title = [`Room screen: ${screen.session.title}`, senate.name, 'Curia'].join(' - ')
  }, [screen.session.title, senate.name])
  return (
    <>
      <Top screen={screen} shown={shown} />
      <div className="screen__main">
        <Part screen={screen} />
      </div>
      <Foot screen={screen} shown={shown} />
      <ScreenSaid screen={screen} />
      <ScreenMenu
        view={view}
        hasQuorum={hasQuorum}
        onView={(next) => setSearch(next === 'follow' ? {} : { view: next }, { replace: true })}
        session={`/senates/${senateId}/sessions/${screen.id}`}
      />
    </>
  )
}

/** The session, and the item that is on, unless it stands large below; with its clock, unless the groups have theirs. */
function Top({ screen: { session }, shown }: { screen: ScreenAnswer; shown: keyof typeof parts }) {
  const item = currentItem(session)
  return (
    <header className="screen__top">
      <h1 className="screen__session">{session.title}</h1>
      {item && shown !== 'clock' ? (
        <>
          <p className="screen__item">
            {item.ref}. {item.title}
          </p>
          {shown === 'groups' ? null : <ClockFace item={item} />}
        </>
      ) : null}
    </header>
  )
}

/** Who speaks, who presides, whether the room can decide, and the code while people come in. */
function Foot({ screen, shown }: { screen: ScreenAnswer; shown: keyof typeof parts }) {
  const { session, quorum, joinCode } = screen
  const { senate } = useSenate()
  const item = currentItem(session)
  const { speaking, paused, queue } = listOf(session)
  const isSpoken = speaking !== undefined || paused.length > 0 || queue.length > 0
  return (
    <footer className="screen__foot">
      {isSpoken && item && (shown === 'words' || shown === 'quorum') ? (
        <SpeakingNow id={screen.id} session={session} />
      ) : null}
      <p>
        {item?.presidingSeatId ? 'Presiding' : 'Chair'}:{' '}
        <PersonName seatId={item?.presidingSeatId ?? session.chairSeatId} />
      </p>
      {hasQuorumRule(senate.terms) && (session.state === 'open' || session.state === 'adjourned') ? (
        <p className={quorum.quorate ? 'screen__quorate' : 'screen__not-quorate'}>
          {quorum.quorate ? 'Quorate' : 'Not quorate'}: {plural(quorum.votingSeats, 'voting member')}
        </p>
      ) : null}
      {joinCode && shown !== 'join' && areComingIn(screen) ? (
        <p>
          Join code <strong>{`${joinCode.slice(0, 4)} ${joinCode.slice(4)}`}</strong>
        </p>
      ) : null}
    </footer>
  )
}
