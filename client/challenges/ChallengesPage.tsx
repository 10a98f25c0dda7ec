import './challenges.scss'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { ChallengeList, ChallengeListItem } from '../../shared/challenges/answers.ts'
import { type Stage, stageNames, stages } from '../../shared/challenges/stages.ts'
import { plural } from '../../shared/format.ts'
import { problemOf } from '../connection/api.ts'
import { usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { MoreButton } from '../ui/MoreButton.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { Page } from '../ui/Page.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Select } from '../ui/Select.tsx'
import { FramingDialog } from './FramingDialog.tsx'
import { SenateDocuments } from './SenateDocuments.tsx'
import { StageTag } from './StageTag.tsx'

/** The questions before the senate, with where each stands and how much belongs to it. */
export function ChallengesPage() {
  const { senateId, may } = useSenate()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const [isOpening, setIsOpening] = useState(false)
  const stage = stageIn(search.get('stage'))
  const list = usePages<ChallengeListItem, ChallengeList>(
    `/senates/${senateId}/challenges${stage ? `?stage=${stage}` : ''}`,
    { follows: ['challenge', 'document', 'impact', 'decision'], keepPrevious: true },
  )
  const open = may('challenge.open') ? (
    <Button opensDialog onPress={() => setIsOpening(true)}>
      Open a challenge
    </Button>
  ) : undefined

  return (
    <Page
      title="Challenges"
      lead="Strategic questions that no one organisation can answer alone."
      actions={list.items.length > 0 || stage ? open : undefined}
    >
      {list.items.length > 0 || stage ? (
        <div className="challenges-filter">
          <Select
            id="stage"
            label="Stage"
            value={stage ?? ''}
            empty="Every stage"
            options={[...stages, 'stopped' as const].map((each) => ({ value: each, label: stageNames[each] }))}
            onChange={(chosen) => setSearch(chosen ? { stage: chosen } : {}, { replace: true })}
          />
        </div>
      ) : null}
      {list.error && list.items.length === 0 ? (
        <ProblemNote problem={problemOf(list.error)} again={() => void list.refetch()} />
      ) : list.isPending ? (
        <Loading label="Loading challenges" shape="rows" />
      ) : list.items.length === 0 ? (
        <Empty title={stage ? 'No challenge stands there' : 'No challenges yet'} action={stage ? undefined : open}>
          {stage
            ? 'Choose another stage to see the others.'
            : 'A challenge is taken up when this senate can make a difference that nobody else can.'}
        </Empty>
      ) : (
        <ul className="challenge-list">
          {list.items.map((challenge) => (
            <ChallengeRow key={challenge.id} challenge={challenge} />
          ))}
        </ul>
      )}
      <MoreButton more={list.more} isLoading={list.isLoadingMore}>
        Show more challenges
      </MoreButton>
      <SenateDocuments />
      <FramingDialog
        isOpen={isOpening}
        onClose={() => setIsOpening(false)}
        onDone={(id) => void navigate(`/senates/${senateId}/challenges/${id}`)}
      />
    </Page>
  )
}

function ChallengeRow({ challenge }: { challenge: ChallengeListItem }) {
  const { senateId } = useSenate()
  const { counts } = challenge
  return (
    <li className="challenge-row">
      <p className="challenge-row__caption">
        {challenge.ref} <StageTag stage={challenge.stage} />
      </p>
      <h2 className="challenge-row__title">
        <Link to={`/senates/${senateId}/challenges/${challenge.id}`}>{challenge.title}</Link>
      </h2>
      <p className="challenge-row__question">{challenge.question}</p>
      <div className="challenge-row__facts">
        <ul>
          {challenge.sponsorOrganisationId ? (
            <li>
              Asked by <OrganisationChip id={challenge.sponsorOrganisationId} />
            </li>
          ) : null}
          {challenge.leadSeatId ? (
            <li>
              Led by <PersonName seatId={challenge.leadSeatId} />
            </li>
          ) : null}
        </ul>
        <ul>
          <li>{plural(counts.options, 'option')}</li>
          <li>{plural(counts.documents, 'document')}</li>
          <li>{plural(counts.impacts, 'impact')}</li>
          <li>{plural(counts.decisions, 'decision')}</li>
        </ul>
      </div>
    </li>
  )
}

function stageIn(value: string | null): Stage | undefined {
  return [...stages, 'stopped' as const].find((stage) => stage === value)
}
