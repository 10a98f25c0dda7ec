import type { ReactNode } from 'react'
import { formatDate } from '../../shared/format.ts'
import type { ImpactAnswer } from '../../shared/impacts/answers.ts'
import type { Claim, ImpactEvent } from '../../shared/impacts/impact.ts'
import { observedWords } from '../../shared/impacts/observations/observed-words.ts'
import { riskName, riskScore } from '../../shared/impacts/risk.ts'
import { estimateWords } from '../../shared/impacts/units.ts'
import { PersonName } from '../ui/PersonName.tsx'
import { When } from '../ui/When.tsx'

interface ImpactHistoryProps {
  history: ImpactAnswer['history']
  to: string
  /** What the page quotes elsewhere, and the history need not say again. */
  quoted: readonly string[]
}

/** Everything that became of an impact, latest first. */
export function ImpactHistory({ history, to, quoted }: ImpactHistoryProps) {
  const quote = (text: string | null | undefined) => (!text || quoted.includes(text) ? '.' : `: "${text}"`)
  return (
    <ol className="rows impact-history">
      {history.toReversed().map(({ version, at, by, event }) => (
        <li key={version}>
          <p>{told(event, { to, quote, history })}</p>
          <p className="soft small">
            <PersonName seatId={by} personId={by} />, <When at={at} />
          </p>
        </li>
      ))}
    </ol>
  )
}

interface Around {
  to: string
  quote(text: string | null | undefined): string
  history: ImpactAnswer['history']
}

function told(event: ImpactEvent, { to, quote, history }: Around): ReactNode {
  switch (event.type) {
    case 'impactAsserted':
      return `Asserted: ${estimateWords(event.claim)}${scored(event.claim)}.`
    case 'impactAmended':
      return `Corrected: ${estimateWords(event.claim)}${scored(event.claim)}.`
    case 'impactAgreed':
      return `${to} agreed.`
    case 'impactContested':
      return event.counterEstimate
        ? `${to} contested it, with ${estimateWords(event.counterEstimate)}${quote(event.reason)}`
        : `${to} contested it${quote(event.reason)}`
    case 'impactTimeAsked':
      return `${to} asked for time until ${formatDate(event.until)}${quote(event.reason)}`
    case 'impactRevised':
      return `Settled on ${estimateWords(event.claim)}${quote(event.text)}`
    case 'impactBothRecorded':
      return `Settled with both estimates on the record${quote(event.text)}`
    case 'impactMitigated':
      return `Mitigation recorded${quote(event.claim.mitigation)}`
    case 'impactClosed':
      return `Closed${quote(event.text)}`
    case 'impactLinked':
      return event.decisionId ? 'Put on a decision.' : 'Taken off its decision.'
    case 'impactObserved':
      return `Observed: ${observedWords(event.value, event.unit)} on ${formatDate(event.observedOn)}${quote(event.source)}`
    case 'observationWithdrawn':
      return `Taken back: ${observedOf(history, event.id)}${quote(event.reason)}`
    default:
      return event satisfies never
  }
}

/** The figure that an observation was of: it is not on the page any more. */
function observedOf(history: ImpactAnswer['history'], id: string): string {
  const event = history.map((one) => one.event).find((one) => one.type === 'impactObserved' && one.id === id)
  return event?.type === 'impactObserved'
    ? `${observedWords(event.value, event.unit)} on ${formatDate(event.observedOn)}`
    : 'an observed figure'
}

function scored({ consequence, likelihood }: Claim): string {
  if (consequence === null || likelihood === null) return ''
  const name = riskName(riskScore(consequence, likelihood))
  return `, ${name.charAt(0).toLowerCase()}${name.slice(1)}`
}
