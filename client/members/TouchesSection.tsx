import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { TouchesAnswer } from '../../shared/decisions/response-answers.ts'
import { plural } from '../../shared/format.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Section } from '../ui/Section.tsx'
import { ActionRow, AddressedRow, FeltRow } from './TouchingRows.tsx'

/** What touches an organisation: decisions that address it with its answers, impacts both ways, its actions. */
export function TouchesSection({ organisationId, code }: { organisationId: OrganisationId; code: string }) {
  const { senateId, may } = useSenate()
  const answer = useAnswer<TouchesAnswer>(`/organisations/${organisationId}/touches`, {
    follows: ['decision', 'impact', 'action'],
  })
  const home = `/senates/${senateId}`
  return (
    <Section title={`What touches ${code}`} id="touches">
      <Answered answer={answer}>
        {({ decisions, impactsOn, impactsFrom, actions }) =>
          decisions.length + impactsOn.length + impactsFrom.length + actions.length === 0 ? (
            <Empty title={`Nothing touches ${code} yet`}>
              Decisions that address it, impacts on its services and its actions appear here.
            </Empty>
          ) : (
            <div className="stack">
              <Part
                title="Decisions that address it"
                items={decisions}
                all={`${home}/decisions?organisation=${organisationId}`}
              >
                {(decision) => (
                  <AddressedRow
                    key={decision.decisionId}
                    decision={decision}
                    home={home}
                    answersFor={may('response.answer', { answeringOrganisationId: organisationId }) ? code : undefined}
                  />
                )}
              </Part>
              <Part
                title="Impacts on it"
                items={byNeed(impactsOn)}
                all={`${home}/impacts?to=${organisationId}&state=all`}
              >
                {(impact) => (
                  <FeltRow
                    key={impact.id}
                    impact={impact}
                    home={home}
                    answersFor={may('impact.answer', { answeringOrganisationId: organisationId }) ? code : undefined}
                  />
                )}
              </Part>
              <Part
                title="Impacts from it"
                items={byNeed(impactsFrom)}
                all={`${home}/impacts?from=${organisationId}&state=all`}
              >
                {(impact) => <FeltRow key={impact.id} impact={impact} home={home} />}
              </Part>
              <Part title="Its actions" items={actions}>
                {(action) => <ActionRow key={action.id} action={action} />}
              </Part>
            </div>
          )
        }
      </Answered>
    </Section>
  )
}

/** The most of a kind that stand here; the registers show everything. */
const shownAtMost = 6

interface PartProps<Item> {
  title: string
  items: readonly Item[]
  /** Where all of them are. */
  all?: string
  children(item: Item): ReactNode
}

function Part<Item>({ title, items, all, children }: PartProps<Item>) {
  if (items.length === 0) return null
  const rest = items.length - shownAtMost
  return (
    <Section
      title={title}
      count={items.length}
      level={3}
      surface="plain"
      action={
        all ? (
          <Link to={all}>
            Open the list<span className="nhsuk-u-visually-hidden">: {title}</span>
          </Link>
        ) : undefined
      }
    >
      <ul className="rows">{items.slice(0, shownAtMost).map((item) => children(item))}</ul>
      {rest > 0 ? <p className="soft">And {plural(rest, 'more', 'more')}.</p> : null}
    </Section>
  )
}

/** What somebody still has to say first, what is closed last. */
function byNeed(impacts: TouchesAnswer['impactsOn']): TouchesAnswer['impactsOn'] {
  const rank = (state: string) =>
    ['asserted', 'cannotSayYet', 'contested'].includes(state) ? 0 : state === 'closed' ? 2 : 1
  return impacts.toSorted((one, other) => rank(one.state) - rank(other.state))
}
