import { Fragment } from 'react'
import { Link } from 'react-router'
import { dayOf } from '../../../shared/format.ts'
import type { ServiceId } from '../../../shared/ids.ts'
import type { Imbalance } from '../../../shared/impacts/system/balance.ts'
import { imbalanceAdvice, imbalanceSentence, imbalanceTrace } from '../../../shared/impacts/system/balance-words.ts'
import type { SystemModel } from '../../../shared/impacts/system/system-model.ts'
import type { ActionLine } from '../../../shared/sessions/action-answers.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { OrganisationChip } from '../../ui/OrganisationChip.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { askedAbout, daysToAnswer, question, whoAnswers } from './asking.ts'

interface ImbalanceItemProps {
  imbalance: Imbalance
  model: SystemModel
  /** The senate's unfinished actions, to tell what has been asked already. */
  actions: readonly ActionLine[]
}

/** One thing that does not add up, and the press that asks the organisations about it. */
export function ImbalanceItem({ imbalance, model, actions }: ImbalanceItemProps) {
  const { senateId, may, organisation } = useSenate()
  const named = (id: ServiceId) => {
    const found = model.services.find(({ serviceId }) => serviceId === id)
    return found ? `${found.name} (${organisation(found.organisationId)?.code ?? ''})` : 'a service'
  }
  const service = model.services.find(({ serviceId }) => serviceId === imbalance.serviceId)
  const names = { service: named, unit: service?.unit ?? 'beds' }
  const sentence = imbalanceSentence(imbalance, names)
  const name = named(imbalance.serviceId)
  const asked = askedAbout(name, actions)
  return (
    <li className="imbalance">
      <p className="imbalance__sentence">{sentence}</p>
      {(service ? imbalanceTrace(imbalance, service, names) : []).map((line) => (
        <p key={line} className="imbalance__trace">
          {line}
        </p>
      ))}
      <p className="soft">{imbalanceAdvice(imbalance)}</p>
      <ul className="imbalance__services">
        {[imbalance.serviceId, imbalance.otherId].map((id) =>
          id ? (
            <li key={id}>
              <OrganisationChip id={model.services.find(({ serviceId }) => serviceId === id)?.organisationId} />{' '}
              <Link to={`/senates/${senateId}/impacts/system/${id}`}>{named(id).replace(/ \([A-Z0-9]+\)$/, '')}</Link>
            </li>
          ) : null,
        )}
      </ul>
      {asked.length > 0 ? (
        <p>
          Asked:{' '}
          {asked.map(({ id, ref }, n) => (
            <Fragment key={id}>
              {n > 0 ? ', ' : null}
              <Link to={`/senates/${senateId}/actions#${id}`}>{ref}</Link>
            </Fragment>
          ))}
        </p>
      ) : may('action.record') ? (
        <AskButton imbalance={imbalance} text={question(name, sentence)} about={name} />
      ) : null}
    </li>
  )
}

/** One action for each of the organisations, due in two weeks: its reviewer finds it on Home. */
function AskButton({
  imbalance: { organisationIds },
  text,
  about,
}: {
  imbalance: Imbalance
  text: string
  about: string
}) {
  const { senateId, senate, seats } = useSenate()
  const { send, sending, refusal } = useCommand()
  const two = organisationIds.length > 1

  async function ask() {
    const dueOn = dayOf(new Date(Date.now() + daysToAnswer * 86_400_000), senate.timeZone)
    for (const organisationId of organisationIds) {
      const owner = whoAnswers(organisationId, seats)
      if (owner) await send('recordAction', senateId, { text, ownerSeatId: owner.id, organisationId, dueOn })
    }
  }

  return (
    <>
      <p className="no-print">
        <Button
          variant="secondary"
          size="small"
          busy={sending}
          label={`${two ? 'Ask the two organisations' : 'Ask the organisation'} about ${about}`}
          onPress={() => void ask().catch(() => {})}
        >
          {two ? 'Ask the two organisations' : 'Ask the organisation'}
        </Button>
      </p>
      {refusal ? <ProblemNote problem={refusal} /> : null}
    </>
  )
}
