import './proposals.scss'
import { Link } from 'react-router'
import { processNames } from '../../shared/proposals/process.ts'
import { proposalStateNames } from '../../shared/proposals/ways.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useProposal } from './useProposal.ts'

/** Words as they are put, for everybody to look at together: exactly these, and where they stand. */
export function ShownWords({ proposalId }: { proposalId: string }) {
  const { senateId } = useSenate()
  const { answer, proposal } = useProposal(proposalId)
  return (
    <Answered answer={answer} loading={<Loading label="Loading the words" lines={4} />}>
      {(answered) => {
        const { ref, wording, state, how } = (proposal ?? answered).state
        return (
          <>
            <p>
              <Link to={`/senates/${senateId}/proposals/${proposalId}`}>{ref}</Link>, {processNames[how.process]}{' '}
              <StateTag>{proposalStateNames[state]}</StateTag>
            </p>
            <Sentence as="blockquote">{wording}</Sentence>
          </>
        )
      }}
    </Answered>
  )
}
