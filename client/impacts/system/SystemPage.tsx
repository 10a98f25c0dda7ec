import { useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { plural } from '../../../shared/format.ts'
import type { SystemModelAnswer } from '../../../shared/impacts/system/answers.ts'
import { balance } from '../../../shared/impacts/system/balance.ts'
import { todaysFlows } from '../../../shared/impacts/system/todays-flows.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Answered } from '../../ui/Answered.tsx'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { DescribeDialog } from './DescribeDialog.tsx'
import { ModelTabs } from './ModelTabs.tsx'
import { ServiceTable } from './ServiceTable.tsx'
import { useSystemModel } from './useSystemModel.ts'

/** What the impact engine works with: every service by organisation, its numbers at a glance. */
export function SystemPage() {
  const answer = useSystemModel()
  return (
    <Page
      title="System model"
      lead="How each service works, how full it is, and where its people go next. What a change would do is worked out from this."
    >
      <ModelTabs />
      <Answered answer={answer} loading={<Loading label="Loading the model" shape="rows" />}>
        {(model) => <Services model={model} />}
      </Answered>
    </Page>
  )
}

function Services({ model }: { model: SystemModelAnswer }) {
  const { senateId, organisations, me, may } = useSenate()
  const { hash } = useLocation()
  const [isAdding, setIsAdding] = useState(false)
  // Home leads a reviewer to their organisation.
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'start' })
  }, [hash])
  const mayEdit = may('model.edit')
  const addable = model.others.filter(({ organisationId }) =>
    may('model.edit', { answeringOrganisationId: organisationId }),
  )
  const flows = todaysFlows(model)
  const wrong = balance(model).length
  const inModel = Map.groupBy(model.services, ({ organisationId }) => organisationId)
  const here = organisations.filter(({ id }) => inModel.has(id))
  const add =
    addable.length > 0 ? (
      <Button opensDialog variant="secondary" onPress={() => setIsAdding(true)}>
        Put a service into the model
      </Button>
    ) : null
  return (
    <div className="stack">
      {mayEdit || me.answersFor.length > 0 ? null : (
        <ReadOnlyNote>
          You can read the model. Officers and members set its numbers, and each organisation’s reviewer confirms them.
        </ReadOnlyNote>
      )}
      {here.length === 0 ? (
        <Empty title="No service is in the model yet" action={add}>
          {model.others.length === 0
            ? 'The model is made of the services in the register of organisations. Add those first.'
            : 'Put the services that a change would touch into it first: what they hold, how long people stay, where they go next.'}
        </Empty>
      ) : (
        <>
          <p className="model-summary">
            {plural(model.services.length, 'service')} and {plural(model.routes.length, 'route')}.{' '}
            <Link to={`/senates/${senateId}/impacts/system/balance`}>
              {wrong === 0
                ? 'The figures add up'
                : `${plural(wrong, 'thing')} that ${wrong === 1 ? 'does' : 'do'} not add up`}
            </Link>
          </p>
          {here.map(({ id, name, code }) => (
            <Section key={id} id={id} title={`${code}: ${name}`} count={inModel.get(id)?.length}>
              <ServiceTable services={inModel.get(id) ?? []} flows={flows} code={code} />
            </Section>
          ))}
          {model.others.length > 0 ? (
            <Section title="Not in the model" count={model.others.length}>
              <ul className="rows">
                {model.others.map(({ serviceId, name, organisationId }) => (
                  <li key={serviceId}>
                    {name} ({organisations.find(({ id }) => id === organisationId)?.code})
                  </li>
                ))}
              </ul>
              {add ? <p className="no-print">{add}</p> : null}
            </Section>
          ) : null}
        </>
      )}
      {isAdding ? <DescribeDialog model={model} choices={addable} onClose={() => setIsAdding(false)} /> : null}
    </div>
  )
}
