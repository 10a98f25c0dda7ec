import type { ChallengeList } from '../../shared/challenges/answers.ts'
import type { RulingTarget } from '../../shared/members/exclusion.ts'
import type { SessionList } from '../../shared/sessions/answers.ts'
import { problemOf } from '../connection/api.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Loading } from '../ui/Loading.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Select } from '../ui/Select.tsx'

interface RulingTargetFieldProps {
  kind: RulingTarget
  value: string
  onChange(value: string): void
  error: string | undefined
}

const labels: Record<RulingTarget, string> = { challenge: 'Challenge', session: 'Session', item: 'Agenda item' }

/** Which challenge, session or item a ruling is on. */
export function RulingTargetField({ kind, value, onChange, error }: RulingTargetFieldProps) {
  const { senateId } = useSenate()
  const isChallenge = kind === 'challenge'
  const challenges = useAnswer<ChallengeList>(isChallenge ? `/senates/${senateId}/challenges?limit=100` : undefined)
  const sessions = useAnswer<SessionList>(isChallenge ? undefined : `/senates/${senateId}/sessions?limit=100`)
  const asked = isChallenge ? challenges : sessions
  if (asked.error) return <ProblemNote problem={problemOf(asked.error)} again={() => void asked.refetch()} />
  if (!asked.data) return <Loading lines={1} />
  return (
    <Select
      id="ruling-target"
      label={labels[kind]}
      value={value}
      empty={`Choose the ${labels[kind].toLowerCase()}`}
      options={
        isChallenge
          ? (challenges.data?.items ?? []).map(({ id, ref, title }) => ({
              value: id as string,
              label: `${ref} ${title}`,
            }))
          : sessionOptions(kind, sessions.data?.items ?? [])
      }
      onChange={onChange}
      error={error}
    />
  )
}

function sessionOptions(kind: RulingTarget, sessions: SessionList['items']): { value: string; label: string }[] {
  if (kind === 'session') return sessions.map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` }))
  return sessions.flatMap((session) =>
    session.agenda.map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title} (${session.title})` })),
  )
}
