import { Link } from 'react-router'
import type { TouchesAnswer } from '../../shared/decisions/response-answers.ts'
import { plural } from '../../shared/format.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import { unfinishedStates } from '../../shared/sessions/action-state.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Loading } from '../ui/Loading.tsx'
import { OrganisationCode } from '../ui/OrganisationChip.tsx'
import { Section } from '../ui/Section.tsx'

/** For somebody who answers for an organisation: that organisation before anything else, in three counts. */
export function YourOrganisation({ organisationId }: { organisationId: OrganisationId }) {
  const { senateId, organisation } = useSenate()
  const touches = useAnswer<TouchesAnswer>(`/organisations/${organisationId}/touches`, {
    follows: ['decision', 'impact', 'action', `organisation:${organisationId}`],
  })
  const yours = organisation(organisationId)
  if (!yours) return null
  const home = `/senates/${senateId}`
  return (
    <Section
      title={`You answer for ${yours.name}`}
      action={
        <>
          <OrganisationCode code={yours.code} />
          <Link to={`${home}/organisations/${organisationId}`}>What touches {yours.code}</Link>
        </>
      }
    >
      <Answered answer={touches} loading={<Loading lines={2} label="Loading what touches your organisation" />}>
        {({ decisions, impactsOn, actions }) => {
          const unanswered = decisions.filter(({ response }) =>
            ['notified', 'acknowledged'].includes(response?.state ?? ''),
          )
          const asserted = impactsOn.filter(({ state }) => state === 'asserted' || state === 'cannotSayYet')
          const unfinished = actions.filter(({ state }) => unfinishedStates.some((each) => each === state))
          return (
            <ul className="your-counts">
              <Count
                text={`${plural(decisions.length, 'decision')} addressed to ${yours.code}`}
                detail={unanswered.length === 0 ? 'All answered' : `${unanswered.length} not answered yet`}
                address={`${home}/decisions?organisation=${organisationId}`}
                isWaiting={unanswered.length > 0}
              />
              <Count
                text={`${plural(impactsOn.length, 'impact')} on ${yours.code}`}
                detail={asserted.length === 0 ? 'All answered' : `${asserted.length} not answered yet`}
                address={`${home}/impacts?to=${organisationId}&state=all`}
                isWaiting={asserted.length > 0}
              />
              <Count
                text={plural(actions.length, 'action')}
                detail={
                  actions.length === 0
                    ? 'None yet'
                    : unfinished.length === 0
                      ? 'All done'
                      : `${unfinished.length} not done yet`
                }
                address={`${home}/organisations/${organisationId}`}
                isWaiting={false}
              />
            </ul>
          )
        }}
      </Answered>
    </Section>
  )
}

interface CountProps {
  text: string
  detail: string
  address: string
  /** Whether somebody of this organisation has to answer. */
  isWaiting: boolean
}

function Count({ text, detail, address, isWaiting }: CountProps) {
  return (
    <li className={isWaiting ? 'your-count your-count--waiting' : 'your-count'}>
      <Link className="your-count__text" to={address}>
        {text}
      </Link>
      <p className="your-count__detail">{detail}</p>
    </li>
  )
}
