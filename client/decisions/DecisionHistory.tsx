import type { ReactNode } from 'react'
import { useState } from 'react'
import type { HistoryEntry } from '../../shared/decisions/history.ts'
import { relationNames } from '../../shared/decisions/relations.ts'
import { formatList } from '../../shared/format.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'
import type { HeldDecision } from './held.ts'

const shownFirst = 8

/** Everything that became of a decision, latest first. What is older is folded away, but printed. */
export function DecisionHistory({ held }: { held: HeldDecision }) {
  const [isWhole, setIsWhole] = useState(false)
  const { history } = held.state
  const latest = grouped(history).toReversed()
  const isLater = (n: number) => !isWhole && n >= shownFirst
  return (
    <Section title="History">
      <ol className="rows decision-history">
        {latest.map((entry, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: history only grows, and is counted from its beginning
          <li key={latest.length - n} className={isLater(n) ? 'decision-history__later' : undefined}>
            <p>
              <Told entry={entry} held={held} />
            </p>
            <p className="soft small">
              <PersonName seatId={entry.by} personId={entry.by} />, <When at={entry.at} />
            </p>
          </li>
        ))}
      </ol>
      {isLater(latest.length - 1) ? (
        <p className="decision-history__all">
          <Button variant="quiet" size="small" onPress={() => setIsWhole(true)}>
            {`Show all ${latest.length}`}
          </Button>
        </p>
      ) : null}
    </Section>
  )
}

/** What happened several times in one moment is told once: the organisations that were told, edits in a row. */
function grouped(history: readonly HistoryEntry[]): HistoryEntry[] {
  const lines: HistoryEntry[] = []
  for (const entry of history) {
    const last = lines.at(-1)
    const isSame = last?.type === entry.type && last.by === entry.by
    if (isSame && entry.type === 'organisationNotified' && last.at === entry.at) {
      const organisationIds = [...(last.organisationIds ?? []), ...(entry.organisationIds ?? [])]
      lines[lines.length - 1] = { ...last, organisationIds }
    } else if (isSame && entry.type === 'decisionEdited') {
      lines[lines.length - 1] = entry
    } else lines.push(entry)
  }
  return lines
}

function Told({ entry, held }: { entry: HistoryEntry; held: HeldDecision }): ReactNode {
  const { organisation } = useSenate()
  const { type, reason, organisationIds = [], decisionId, clauseId, kind } = entry
  const codes = formatList(organisationIds.map((id) => organisation(id)?.code ?? 'an organisation'))
  const because = reason ? `: ${reason}` : ''
  const other = held.related.find((related) => related.id === decisionId)?.ref ?? 'another decision'
  const number = (of: readonly { id: string; number: number }[] | undefined) =>
    of?.find((clause) => clause.id === clauseId)?.number
  switch (type) {
    case 'decisionDrafted':
      return 'Drafted'
    case 'decisionImported':
      return 'Brought in from an earlier record'
    case 'decisionEdited':
      return 'Draft edited'
    case 'wentAheadWithout':
      return `Going ahead without an answer from ${codes}${because}`
    case 'ratifyingStarted':
      return 'Sent to be ratified'
    case 'decisionSigned':
      return 'Ratified, as one of two seats'
    case 'decisionReturned':
      return `Returned to draft${because}`
    case 'decisionRatified':
      return 'In force'
    case 'decisionDeferred':
      return `Put off${because}`
    case 'decisionNotAgreed':
      return `Not agreed${because}`
    case 'decisionWithdrawn':
      return `Withdrawn${because}`
    case 'reviewStarted':
      return `Put under review${because}`
    case 'decisionReaffirmed':
      return `Reaffirmed${because}`
    case 'decisionRescinded':
      return `Rescinded${because}`
    case 'decisionLapsed':
      return `Lapsed${because}`
    case 'decisionImplemented':
      return `Implemented${because}`
    case 'decisionSuperseded':
      return `Superseded by ${other}`
    case 'relationAdded': {
      const clause = number(held.related.find((related) => related.id === decisionId)?.clauses)
      return `${kind ? relationNames[kind].from : 'Related to'} ${other}${clause ? `, clause ${clause}` : ''}`
    }
    case 'relationReceived': {
      const clause = number(held.state.content.clauses)
      return `${clause ? `Clause ${clause}: ` : ''}${kind ? relationNames[kind].to.toLowerCase() : 'related to'} ${other}`
    }
    case 'erratumRecorded':
      return `Erratum${because}`
    case 'organisationNotified':
      return `Told ${codes}`
    case 'decisionAcknowledged':
      return `${codes} acknowledged it`
    case 'responseDraftSaved':
      return `${codes} kept a private draft`
    case 'decisionAnswered':
      return `${codes} answered`
    case 'responseLetterRecorded':
      return `${codes} answered by letter`
    case 'localDecisionCited':
      return `${codes} cited its own decision`
    case 'implementationReported':
      return `${codes} reported how far it has come`
    case 'responseClosed':
      return `${codes} closed its answer`
    default:
      return type satisfies never
  }
}
