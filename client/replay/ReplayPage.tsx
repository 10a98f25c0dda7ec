import './replay.scss'
import { Link, useParams } from 'react-router'
import type { SessionReplay } from '../../shared/sessions/replay-answers.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { DocumentThen } from './DocumentThen.tsx'
import { leadOf } from './lead-words.ts'
import { MarkList } from './MarkList.tsx'
import { PlayBar } from './PlayBar.tsx'
import { RoomThen } from './RoomThen.tsx'
import { TimeLine } from './TimeLine.tsx'
import { useMoment } from './useMoment.ts'
import { useNames } from './useNames.ts'
import { useReplay } from './useReplay.ts'
import { WordsThen } from './WordsThen.tsx'

/** A session on one time line: what happened when, and the room as it was at any moment of it. */
export function ReplayPage() {
  const { sessionId = '' } = useParams()
  const { senateId, senate } = useSenate()
  const answer = useAnswer<SessionReplay>(`/sessions/${sessionId}/replay`)
  const { data } = answer
  return (
    <Page
      title={data ? `Replay of ${data.title}` : 'Replay'}
      caption={<Link to={`/senates/${senateId}/sessions/${sessionId}`}>{data ? data.ref : 'The session'}</Link>}
      lead={data && data.events.length > 0 ? <p>{leadOf(data, senate.timeZone)}</p> : undefined}
      width="full"
    >
      <Answered answer={answer} loading={<Loading label="Loading the session" lines={8} />}>
        {(replay) =>
          replay.events.length === 0 ? (
            <Empty title="This session has not been opened">
              Once it has been, you can go back here to any moment of it.
            </Empty>
          ) : (
            <Replayed replay={replay} />
          )
        }
      </Answered>
    </Page>
  )
}

function Replayed({ replay }: { replay: SessionReplay }) {
  const story = useReplay(replay)
  const time = useMoment(replay, story.marks)
  const names = useNames(story, replay)
  const then = story.at(time.moment)
  return (
    <div className="replay">
      <div className="replay__line">
        <PlayBar replay={replay} time={time} marks={story.marks} names={names} />
        <TimeLine replay={replay} story={story} time={time} names={names} />
      </div>
      <div className="replay__marks">
        <MarkList marks={story.marks} time={time} names={names} />
      </div>
      <div className="replay__then">
        <RoomThen then={then} moment={time.moment} />
        <WordsThen then={then} moment={time.moment} replay={replay} />
        <DocumentThen then={then} moment={time.moment} replay={replay} marks={story.marks} />
      </div>
    </div>
  )
}
