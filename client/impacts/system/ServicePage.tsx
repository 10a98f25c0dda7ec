import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { ServiceId } from '../../../shared/ids.ts'
import type { SystemModelAnswer } from '../../../shared/impacts/system/answers.ts'
import type { ServiceModel } from '../../../shared/impacts/system/system-model.ts'
import { todaysFlows } from '../../../shared/impacts/system/todays-flows.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Answered } from '../../ui/Answered.tsx'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { OrganisationChip } from '../../ui/OrganisationChip.tsx'
import { Page } from '../../ui/Page.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { Confirmation } from './Confirmation.tsx'
import { DescribeDialog } from './DescribeDialog.tsx'
import { HowItWorks } from './HowItWorks.tsx'
import { ModelHistory } from './ModelHistory.tsx'
import { ModelTabs } from './ModelTabs.tsx'
import { NumbersSection } from './NumbersSection.tsx'
import { PressureSection } from './PressureSection.tsx'
import { RoutesSection } from './RoutesSection.tsx'
import { TakeOutDialog } from './TakeOutDialog.tsx'
import { useSystemModel } from './useSystemModel.ts'

/** One service of the model: its numbers with who stands for each, its routes, its pressure rule, and its history. */
export function ServicePage() {
  const { senateId, service: registered } = useSenate()
  const { serviceId } = useParams()
  const answer = useSystemModel()
  const name = registered(serviceId)?.name ?? 'Service'
  const service = answer.data?.services.find((one) => one.serviceId === serviceId)
  const [last, setLast] = useState(service)
  if (service && service !== last) setLast(service)
  // Whoever is typing when somebody takes it out of the model keeps the page, and what they typed.
  const shown = service ?? (last?.serviceId === serviceId ? last : undefined)
  if (answer.data && shown) {
    return <OneService key={shown.serviceId} service={shown} model={answer.data} isGone={service === undefined} />
  }
  return (
    <Page title={name}>
      <ModelTabs />
      <Answered answer={answer} loading={<Loading label="Loading the service" shape="rows" />}>
        {(model) => <NotInModel model={model} serviceId={serviceId as ServiceId} home={`/senates/${senateId}`} />}
      </Answered>
    </Page>
  )
}

function NotInModel({ model, serviceId, home }: { model: SystemModelAnswer; serviceId: ServiceId; home: string }) {
  const { may } = useSenate()
  const [isAdding, setIsAdding] = useState(false)
  const choices = model.others.filter((other) => other.serviceId === serviceId)
  const [known] = choices
  const mayAdd = known !== undefined && may('model.edit', { answeringOrganisationId: known.organisationId })
  return (
    <>
      <Empty
        title={known ? 'This service is not in the model' : 'There is no such service'}
        action={
          mayAdd ? (
            <Button opensDialog onPress={() => setIsAdding(true)}>
              Put it into the model
            </Button>
          ) : (
            <Link to={`${home}/impacts/system`}>Go to the system model</Link>
          )
        }
      >
        {known ? 'Nobody has said how it works, so no scenario takes account of it.' : 'It may have been taken away.'}
      </Empty>
      {isAdding ? <DescribeDialog model={model} choices={choices} onClose={() => setIsAdding(false)} /> : null}
    </>
  )
}

interface OneServiceProps {
  service: ServiceModel
  model: SystemModelAnswer
  /** Somebody has taken it out of the model since this page was opened. */
  isGone: boolean
}

function OneService({ service, model, isGone }: OneServiceProps) {
  const { senateId, may, organisation } = useSenate()
  const [open, setOpen] = useState<'describe' | 'takeOut'>()
  const { organisationId } = service
  const mayEdit = !isGone && may('model.edit', { answeringOrganisationId: organisationId })
  const code = organisation(organisationId)?.code ?? ''
  const flow = todaysFlows(model).get(service.serviceId)
  return (
    <Page
      title={service.name}
      caption={
        <span className="caption-line">
          <OrganisationChip id={organisationId} withName />
        </span>
      }
      actions={
        mayEdit ? (
          <>
            <Button opensDialog variant="secondary" onPress={() => setOpen('describe')}>
              Change how it works
            </Button>
            <Button opensDialog variant="quiet" onPress={() => setOpen('takeOut')}>
              Take it out of the model
            </Button>
          </>
        ) : undefined
      }
    >
      <ModelTabs />
      {isGone ? (
        <ReadOnlyNote>
          Somebody has taken this service out of the model. This is what it was. Copy what you still need, then{' '}
          <Link to={`/senates/${senateId}/impacts/system`}>go to the system model</Link>.
        </ReadOnlyNote>
      ) : mayEdit ? null : (
        <ReadOnlyNote>You can read these numbers. Officers, members and the reviewer of {code} set them.</ReadOnlyNote>
      )}
      {isGone ? null : <Confirmation service={service} code={code} />}
      <div className="columns">
        <div className="stack">
          <NumbersSection service={service} flow={flow} mayEdit={mayEdit} />
          <RoutesSection service={service} model={model} mayEdit={mayEdit} />
          <PressureSection service={service} model={model} mayEdit={mayEdit} />
        </div>
        <div className="stack">
          <HowItWorks service={service} flow={flow} />
          <ModelHistory service={service} />
        </div>
      </div>
      {open === 'describe' ? (
        <DescribeDialog model={model} service={service} onClose={() => setOpen(undefined)} />
      ) : null}
      {open === 'takeOut' ? <TakeOutDialog service={service} onClose={() => setOpen(undefined)} /> : null}
    </Page>
  )
}
