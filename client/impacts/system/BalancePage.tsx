import { Link } from 'react-router'
import { plural } from '../../../shared/format.ts'
import type { SystemModelAnswer } from '../../../shared/impacts/system/answers.ts'
import { balance } from '../../../shared/impacts/system/balance.ts'
import type { ActionLine } from '../../../shared/sessions/action-answers.ts'
import { usePages } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Answered } from '../../ui/Answered.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { ImbalanceItem } from './ImbalanceItem.tsx'
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
  const { senateId, may } = useSenate()
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
  if (found.length === 0) {
    return (
      <Empty
        title="The figures add up"
        action={<Link to={`/senates/${senateId}/impacts/system`}>Go to the system model</Link>}
      >
        {plural(model.services.length, 'service')} and {plural(model.routes.length, 'route')}: what leaves one arrives
        at another, and no service shows less than the routes bring.
      </Empty>
    )
  }
  return (
    <div className="stack">
      {may('action.record') ? null : (
        <ReadOnlyNote>You can read this list. Officers and members ask the organisations about it.</ReadOnlyNote>
      )}
      <ol className="imbalances">
        {found.map((one) => (
          <ImbalanceItem key={`${one.kind} ${one.serviceId}`} imbalance={one} model={model} actions={actions.items} />
        ))}
      </ol>
    </div>
  )
}
