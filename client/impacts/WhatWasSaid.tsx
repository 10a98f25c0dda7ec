import type { ReactNode } from 'react'
import { formatDate } from '../../shared/format.ts'
import type { ShownImpact } from '../../shared/impacts/answers.ts'
import type { Moment } from '../../shared/protocol.ts'
import { PersonName } from '../ui/PersonName.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'

/** What the receiving organisation answered, and how it was settled and closed, in their words. */
export function WhatWasSaid({ impact: { state, named } }: { impact: ShownImpact }) {
  const { standing } = state
  if (standing.state === 'asserted') return null
  const { answer } = standing
  const settlement = 'settlement' in standing ? standing.settlement : null
  return (
    <Section title="What was said">
      <div className="stack">
        <Said title={answered(named.to, answer)} moment={answer}>
          {'reason' in answer ? answer.reason : null}
        </Said>
        {settlement ? (
          <Said
            title={settlement.outcome === 'revised' ? 'Settled on new figures' : 'Settled: both estimates stand'}
            moment={settlement}
          >
            {settlement.text}
          </Said>
        ) : null}
        {standing.state === 'closed' ? (
          <Said title="Closed" moment={standing.closing}>
            {standing.closing.text}
          </Said>
        ) : null}
      </div>
    </Section>
  )
}

type Answer = Extract<ShownImpact['state']['standing'], { answer: unknown }>['answer']

function answered(to: string, answer: Answer): string {
  switch (answer.kind) {
    case 'agreed':
      return `${to} agrees`
    case 'contested':
      return `${to} contests`
    case 'timeAsked':
      return `${to} cannot say until ${formatDate(answer.until)}`
    default:
      return answer satisfies never
  }
}

function Said({ title, moment, children }: { title: string; moment: Moment; children: ReactNode }) {
  return (
    <div>
      <h3 className="impact-subtitle">{title}</h3>
      {children ? <p className="impact-prose">{children}</p> : null}
      <p className="soft small">
        <PersonName seatId={moment.by} personId={moment.by} />, <When at={moment.at} />
      </p>
    </div>
  )
}
