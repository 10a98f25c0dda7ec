import { Link } from 'react-router'
import { plural } from '../../../shared/format.ts'
import type { SystemModelAnswer } from '../../../shared/impacts/system/answers.ts'
import { balance, type Imbalance } from '../../../shared/impacts/system/balance.ts'
import { balanceSheet } from '../../../shared/impacts/system/balance-sheet.ts'
import type { ActionLine } from '../../../shared/sessions/action-answers.ts'
import { usePages } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Answered } from '../../ui/Answered.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { BalanceFigures, BalanceSummary } from './BalanceFigures.tsx'
import { ImbalanceItem } from './ImbalanceItem.tsx'
import { LookedFor } from './LookedFor.tsx'
import { ModelTabs } from './ModelTabs.tsx'
import { useSystemModel } from './useSystemModel.ts'

/** What does not add up between the organisations' figures, worst first: a workshop's work, one line after the other. */
export function BalancePage() {
  const answer = useSystemModel()
  return (
    <Page
      title="Balance check"
      lead="Where the figures of two organisations contradict each other. Go through it together, the worst first."
    >
      <ModelTabs />
      <Answered answer={answer} loading={<Loading label="Checking the figures" shape="rows" />}>
        {(model) => <Found model={model} />}
      </Answered>
    </Page>
  )
}

function Found({ model }: { model: SystemModelAnswer }) {
  const { senateId } = useSenate()
  const found = balance(model)
  const actions = usePages<ActionLine>(
    found.length === 0 ? undefined : `/senates/${senateId}/actions?show=unfinished&limit=100`,
    {
      follows: ['action'],
    },
  )
  if (model.services.length === 0) {
    return (
      <Empty
        title="Nothing to check yet"
        action={<Link to={`/senates/${senateId}/impacts/system`}>Go to the system model</Link>}
      >
        Once services are in the model, what does not add up between them stands here.
      </Empty>
    )
  }
  const sheet = balanceSheet(model)
  return (
    <div className="stack">
      <div className="balance-head">
        <h2>{found.length === 0 ? 'The figures add up' : `${plural(found.length, 'thing')} to go through`}</h2>
        <BalanceSummary sheet={sheet} routes={model.routes.length} />
        <LookedFor found={found} />
      </div>
      {found.length === 0 ? null : <Findings found={found} model={model} actions={actions.items} />}
      <BalanceFigures sheet={sheet} />
    </div>
  )
}

interface FindingsProps {
  found: readonly Imbalance[]
  model: SystemModelAnswer
  /** The senate's unfinished actions. */
  actions: readonly ActionLine[]
}

function Findings({ found, model, actions }: FindingsProps) {
  const { may } = useSenate()
  return (
    <>
      {may('action.record') ? null : (
        <ReadOnlyNote>You can read this list. Officers and members ask the organisations about it.</ReadOnlyNote>
      )}
      <ol className="imbalances">
        {found.map((one) => (
          <ImbalanceItem key={`${one.kind} ${one.serviceId}`} imbalance={one} model={model} actions={actions} />
        ))}
      </ol>
    </>
  )
}
