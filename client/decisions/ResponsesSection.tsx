import './responses.scss'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import type { RatifiedDecision } from '../../shared/decisions/decision.ts'
import type { Response } from '../../shared/decisions/response.ts'
import { isStanding } from '../../shared/decisions/states.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { Section } from '../ui/Section.tsx'
import { LetterDialog } from './LetterDialog.tsx'
import { Positions } from './Positions.tsx'
import { ResponseFacts } from './ResponseFacts.tsx'
import { ResponseStanding } from './ResponseStanding.tsx'

interface ResponsesSectionProps {
  decision: RatifiedDecision
  /** Of the decision's stream, for commands that say what they looked at. */
  version: number
}

/** What each organisation said. Advice binds nobody: each keeps its own decision. */
export function ResponsesSection({ decision, version }: ResponsesSectionProps) {
  const { organisation } = useSenate()
  const { hash } = useLocation()
  useEffect(() => {
    if (hash === '#responses') document.getElementById('responses')?.scrollIntoView({ block: 'start' })
  }, [hash])
  const codeOf = (response: Response) => organisation(response.organisationId)?.code ?? ''
  const responses = Object.values(decision.responses).toSorted((one, other) => codeOf(one).localeCompare(codeOf(other)))
  if (responses.length === 0) return null
  const answered = responses.filter(isAnswered).length
  return (
    <Section title="What each organisation said" id="responses">
      <p className="soft said__count">
        {answered} of {responses.length} have answered. Advice binds nobody: each keeps its own decision.
      </p>
      <ul className="rows">
        {responses.map((response) => (
          <li key={response.organisationId}>
            <Said decision={decision} version={version} response={response} code={codeOf(response)} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const isAnswered = ({ state }: Response) => state === 'responded' || state === 'closed'

function Said({ decision, version, response, code }: ResponsesSectionProps & { response: Response; code: string }) {
  const { may } = useSenate()
  const [isRecording, setIsRecording] = useState(false)
  const stands = isStanding(decision.state) || decision.state === 'implemented'
  // Whoever answers here answers for themselves; another letter can only follow a letter.
  const takesLetters = response.state !== 'closed' && response.receivedBy !== 'here'
  const mayRecord = stands && takesLetters && may('response.recordLetter', { challengeId: decision.challengeId })
  return (
    <div className="said">
      <p className="said__who">
        <OrganisationChip id={response.organisationId} withName />
        <span className="said__standing">
          <ResponseStanding response={response} />
        </span>
      </p>
      {isAnswered(response) ? (
        <>
          <Positions positions={response.positions} clauses={decision.content.clauses} />
          <ResponseFacts response={response} />
        </>
      ) : null}
      {mayRecord ? (
        <p className="no-print said__letter">
          <Button
            opensDialog
            variant="quiet"
            size="small"
            label={`Record a letter from ${code}`}
            onPress={() => setIsRecording(true)}
          >
            Record a letter
          </Button>
        </p>
      ) : null}
      {isRecording ? (
        <LetterDialog
          decision={decision}
          version={version}
          response={response}
          code={code}
          onClose={() => setIsRecording(false)}
        />
      ) : null}
    </div>
  )
}
