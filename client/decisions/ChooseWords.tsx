import { useState } from 'react'
import { Link } from 'react-router'
import type { ChallengeListItem } from '../../shared/challenges/answers.ts'
import type { ChallengeId } from '../../shared/ids.ts'
import type { ProposalLine } from '../../shared/proposals/answers.ts'
import { isOutcome, proposalStateNames } from '../../shared/proposals/ways.ts'
import { problemOf } from '../connection/api.ts'
import { usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { MoreButton } from '../ui/MoreButton.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { When } from '../ui/When.tsx'
import { decisionOf } from './words.ts'

/** The first step of drafting: which words. */
export function ChooseWords() {
  const { senateId } = useSenate()
  const here = `/senates/${senateId}/decisions/new`
  const [about, setAbout] = useState<ChallengeId | ''>('')
  const challenges = usePages<ChallengeListItem>(`/senates/${senateId}/challenges?limit=100`, {
    follows: ['challenge'],
  })
  const list = usePages<ProposalLine>(`/senates/${senateId}/proposals`, { follows: ['proposal', 'decision'] })
  const counted = list.items.filter(({ state }) => isOutcome(state))
  return (
    <Page title="Draft a decision" lead="A decision is made from words that were agreed. Choose them.">
      <Section title="Words that were put to the senate">
        {list.error && list.items.length === 0 ? (
          <ProblemNote problem={problemOf(list.error)} again={() => void list.refetch()} />
        ) : list.isPending ? (
          <Loading label="Loading agreed words" shape="rows" />
        ) : counted.length === 0 ? (
          <Empty title="No words have been agreed yet">
            In a session, the chair selects words in a document and records that nobody objects to them.
          </Empty>
        ) : (
          <ul className="rows">
            {counted.map((proposal) => (
              <Words key={proposal.id} proposal={proposal} />
            ))}
          </ul>
        )}
        <MoreButton more={list.more} isLoading={list.isLoadingMore}>
          Show more words
        </MoreButton>
      </Section>
      <Section title="Between sessions">
        <p>The chair may act between sessions. The log says so, and two seats ratify it all the same.</p>
        <div className="choose-words__action">
          <Select<ChallengeId>
            id="about"
            label="What it is about"
            value={about}
            empty="How the senate works"
            options={challenges.items.map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` }))}
            onChange={setAbout}
          />
          <MoreButton more={challenges.more} isLoading={challenges.isLoadingMore}>
            Show more challenges to choose from
          </MoreButton>
          <ButtonLink variant="secondary" to={`${here}?chairsAction=${about || senateId}`}>
            {"Draft a chair's action"}
          </ButtonLink>
        </div>
      </Section>
    </Page>
  )
}

/** Words to draft from; or, once they have become a decision, the way to it. */
function Words({ proposal: { id, ref, wording, state, agreedAt, decisions } }: { proposal: ProposalLine }) {
  const { senateId } = useSenate()
  const taken = decisionOf(decisions)
  return (
    <li>
      <p className={taken ? undefined : 'row__title'}>
        {taken ? (
          shortened(wording)
        ) : (
          <Link to={`/senates/${senateId}/decisions/new?proposal=${id}`}>{shortened(wording)}</Link>
        )}
      </p>
      <p className="row__detail">
        {ref}, {proposalStateNames[state].toLowerCase()}
        {agreedAt ? (
          <>
            {' '}
            <When at={agreedAt} as="date" />
          </>
        ) : null}
        {taken ? (
          <>
            . These are already the words of <Link to={`/senates/${senateId}/decisions/${taken.id}`}>{taken.ref}</Link>.
          </>
        ) : null}
      </p>
    </li>
  )
}

function shortened(wording: string): string {
  return wording.length > 200 ? `${wording.slice(0, 200)}…` : wording
}
