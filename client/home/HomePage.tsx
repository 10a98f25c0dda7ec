import './home.scss'
import { useSenate } from '../connection/useSenate.ts'
import { UsefulnessQuestions } from '../sessions/shown.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { NeedsYou } from './NeedsYou.tsx'
import { NowAndNext } from './NowAndNext.tsx'
import { SinceLastHere } from './SinceLastHere.tsx'
import { useHome } from './useHome.ts'
import { YourOrganisation } from './YourOrganisation.tsx'

/** Where everybody begins: what waits for them, what is on, and what happened while they were away. */
export function HomePage() {
  const { senate } = useSenate()
  const home = useHome()
  return (
    <Page title="Home" lead={senate.purpose}>
      <Answered answer={home} loading={<Loading shape="rows" lines={5} label="Loading what needs you" />}>
        {({ needsYou, sessions, questions, since, organisationFirst }) => (
          <>
            <FirstSteps />
            {organisationFirst === null ? null : <YourOrganisation organisationId={organisationFirst} />}
            <div className="home">
              <div className="home__needs">
                <UsefulnessQuestions questions={questions} />
                <NeedsYou needs={needsYou} />
              </div>
              <div className="home__next">
                <NowAndNext sessions={sessions} />
              </div>
              <div className="home__since">
                <SinceLastHere since={since} />
              </div>
            </div>
          </>
        )}
      </Answered>
    </Page>
  )
}
