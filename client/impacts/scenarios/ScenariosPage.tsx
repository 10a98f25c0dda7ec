import type { ChallengeList } from '../../../shared/challenges/answers.ts'
import type { DocumentList } from '../../../shared/documents/answers.ts'
import { problemOf } from '../../connection/api.ts'
import { useAnswer, usePages } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { ModelTabs } from '../system/ModelTabs.tsx'
import { ScenarioLine } from './ScenarioLine.tsx'

/** Every scenario of the senate that one may open, the newest first. */
export function ScenariosPage() {
  const { senateId } = useSenate()
  const list = usePages<DocumentList['items'][number], DocumentList>(
    `/senates/${senateId}/documents?kind=scenario&limit=50`,
    { follows: ['document'] },
  )
  const challenges = useAnswer<ChallengeList>(`/senates/${senateId}/challenges?limit=100`, { follows: ['challenge'] })
  const names = new Map(challenges.data?.items.map(({ id, ref, title }) => [id as string, `${ref} ${title}`]))
  return (
    <Page
      title="Scenarios"
      lead="What would happen to everybody else, from numbers that people in the room set together. Start one on the page of a challenge."
    >
      <ModelTabs />
      {list.error && list.items.length === 0 ? (
        <ProblemNote problem={problemOf(list.error)} again={() => void list.refetch()} />
      ) : list.isPending ? (
        <Loading label="Loading scenarios" shape="rows" />
      ) : list.items.length === 0 ? (
        <Empty title="No scenarios yet">
          A scenario says what organisations would do, and when; the model says who feels it. Start one on the page of a
          challenge.
        </Empty>
      ) : (
        <ul className="rows">
          {list.items.map((scenario) => (
            <li key={scenario.id}>
              <ScenarioLine scenario={scenario} about={names.get(scenario.challengeId ?? '')} />
            </li>
          ))}
        </ul>
      )}
      <MoreButton more={list.more} isLoading={list.isLoadingMore}>
        Show more scenarios
      </MoreButton>
    </Page>
  )
}
