import './impacts.scss'
import type { ShownImpact } from '../../shared/impacts/answers.ts'
import {
  answerSentence,
  effectSentence,
  impactSentence,
  type Piece,
  riskSentence,
} from '../../shared/impacts/sentence.ts'
import { useSenate } from '../connection/useSenate.ts'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { RiskTag } from '../ui/RiskTag.tsx'

interface ImpactSentenceProps {
  impact: Pick<ShownImpact, 'state' | 'named'>
  /** The whole of it, or only what happens, how bad it is, or what the receiving organisation says. */
  part?: 'whole' | 'effect' | 'risk' | 'answer'
}

/** An impact as it reads: what happens, how bad that is, what the receiving organisation says. */
export function ImpactSentence({ impact: { state, named }, part = 'whole' }: ImpactSentenceProps) {
  const pieces = {
    whole: () => impactSentence(state, named),
    effect: () => effectSentence(state.claim, named),
    risk: () => riskSentence(state.claim),
    answer: () => answerSentence(state, named),
  }[part]()
  return <Pieces pieces={pieces} />
}

/** A sentence's pieces, each as what it is. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's pieces are in their places
    <OnePiece key={index} piece={piece} />
  ))
}

function OnePiece({ piece }: { piece: Piece }) {
  const { organisation } = useSenate()
  switch (piece.kind) {
    case 'words':
      return piece.text
    case 'change':
      return <span className="impact-change">{piece.text}</span>
    case 'figure':
      return <span className="impact-figure">{piece.text}</span>
    case 'organisation':
      return organisation(piece.organisationId) ? <OrganisationChip id={piece.organisationId} /> : piece.text
    case 'risk':
      return <RiskTag band={piece.band} score={piece.score} />
    default:
      return piece satisfies never
  }
}
