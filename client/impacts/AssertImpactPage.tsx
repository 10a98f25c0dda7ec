import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { ChallengeAnswer, ChallengeList } from '../../shared/challenges/answers.ts'
import { isSettled } from '../../shared/challenges/stages.ts'
import type { Claim } from '../../shared/impacts/impact.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { Select } from '../ui/Select.tsx'
import { Group } from './Group.tsx'
import { ImpactForm } from './ImpactForm.tsx'
import { lineNamed, usePinned } from './pins/usePinned.ts'

/** Asserts an impact: what a change in one organisation does to a service of another. */
export function AssertImpactPage() {
  const { senateId, may } = useSenate()
  const challenges = useAnswer<ChallengeList>(`/senates/${senateId}/challenges?limit=100`, { follows: ['challenge'] })
  return (
    <Page
      title="Assert an impact"
      lead="Say what a change in one organisation does to a service of another. The organisation that will feel it answers."
    >
      {may('impact.assert') ? (
        <Answered answer={challenges}>
          {({ items }) =>
            items.some(({ stage }) => !isSettled(stage)) ? (
              <AssertForm challenges={items} />
            ) : (
              <Empty
                title="No challenge is open"
                action={<ButtonLink to={`/senates/${senateId}/challenges`}>Go to Challenges</ButtonLink>}
              >
                An impact belongs to a challenge. Open one first.
              </Empty>
            )
          }
        </Answered>
      ) : (
        <ReadOnlyNote>Your role reads the register. Members, reviewers and experts assert impacts.</ReadOnlyNote>
      )}
    </Page>
  )
}

function AssertForm({ challenges }: { challenges: ChallengeList['items'] }) {
  const { senateId } = useSenate()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const sender = useCommand()
  const pinId = search.get('pin') ?? undefined
  const { pin, lines } = usePinned(pinId)
  const modelled = lineNamed(lines, search.get('line'))?.claim
  const open = challenges.filter(({ stage }) => !isSettled(stage))
  const asked = open.find(({ id }) => id === search.get('challenge'))?.id
  const [chosen, setChosen] = useState<ChallengeList['items'][number]['id'] | ''>(
    asked ?? (open.length === 1 ? (open[0]?.id ?? '') : ''),
  )
  const challenge = useAnswer<ChallengeAnswer>(chosen ? `/challenges/${chosen}` : undefined, {
    follows: [`challenge:${chosen}`],
  })

  async function assert(claim: Claim) {
    if (chosen === '') return
    const { result } = await sender.send('assertImpact', chosen, claim)
    await navigate(`/senates/${senateId}/impacts/${String(result.id)}`)
  }

  // The form begins with what the model says: it waits for that.
  if (pinId && lines === undefined && !pin.error) return <Loading label="Loading what the scenario says" lines={8} />
  return (
    <ImpactForm
      {...(modelled ? { claim: modelled } : {})}
      options={challenge.data?.state.options}
      wrong={chosen === '' ? [{ field: 'impact-challenge', message: 'Choose the challenge' }] : []}
      sender={sender}
      verb="Assert this impact"
      onSend={(claim) => void assert(claim).catch(() => {})}
      onCancel={() => void navigate(-1)}
    >
      {(errorOf) => (
        <Group title="About which question">
          <Select
            id="impact-challenge"
            label="Challenge"
            empty="Choose a challenge"
            value={chosen}
            options={open.map(({ id, ref, title }) => ({ value: id, label: `${ref}: ${title}` }))}
            onChange={setChosen}
            error={errorOf('impact-challenge')}
          />
        </Group>
      )}
    </ImpactForm>
  )
}
