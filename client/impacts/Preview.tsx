import type { ChallengeAnswer } from '../../shared/challenges/answers.ts'
import type { Claim } from '../../shared/impacts/impact.ts'
import { costWords, effectSentence, type Named, riskSentence } from '../../shared/impacts/sentence.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Section } from '../ui/Section.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { type ClaimDraft, readClaim } from './claim-draft.ts'
import { Pieces } from './ImpactSentence.tsx'
import { RiskMatrix } from './RiskMatrix.tsx'

interface PreviewProps {
  draft: ClaimDraft
  options: ChallengeAnswer['state']['options']
}

/** The sentence that the form makes, while it is being filled in. */
export function Preview({ draft, options }: PreviewProps) {
  const named = useNamed(draft, options)
  const { preview } = readClaim(draft)
  return (
    <Section title="How it will read">
      {preview ? <Read claim={preview} named={named} /> : <p className="soft">Fill in who, whom and how much.</p>}
    </Section>
  )
}

function Read({ claim, named }: { claim: Claim; named: Named }) {
  const cost = costWords(claim, named)
  return (
    <div className="stack">
      <Sentence>
        <Pieces pieces={effectSentence(claim, named)} /> <Pieces pieces={riskSentence(claim)} />
      </Sentence>
      <RiskMatrix claim={claim} />
      {cost ? <p className="soft">Cost: {cost}.</p> : null}
    </div>
  )
}

function useNamed(draft: ClaimDraft, options: PreviewProps['options']): Named {
  const { organisation, service } = useSenate()
  return {
    from: organisation(draft.fromOrganisationId)?.code ?? '',
    to: organisation(draft.toOrganisationId)?.code ?? '',
    payer: organisation(draft.payerOrganisationId)?.code ?? null,
    fromService: service(draft.fromServiceId)?.name ?? null,
    toService: service(draft.toServiceId)?.name ?? null,
    option: options.find(({ id }) => id === draft.optionId)?.name ?? null,
  }
}
