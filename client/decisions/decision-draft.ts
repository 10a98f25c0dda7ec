import type { Verb } from '../../shared/challenges/verbs.ts'
import type { Content, Dissent, Evidence, OptionConsidered } from '../../shared/decisions/content.ts'
import type { Relation } from '../../shared/decisions/relations.ts'
import type { Force, Publication } from '../../shared/decisions/states.ts'
import type { ClauseId, ImpactId, OrganisationId, SeatId } from '../../shared/ids.ts'
import { type DateParts, dateParts, isEmptyDate, noDate, plainDay } from '../ui/date-parts.ts'
import type { FieldError } from '../ui/ErrorSummary.tsx'

/** What somebody fills in around the locked words. */
export interface DecisionDraft {
  title: string
  force: Force
  verb: Verb | 'none'
  question: string
  context: string
  rationale: string
  consequences: string
  options: OptionConsidered[]
  evidence: Evidence[]
  /** One on each line. */
  measures: string
  ownerSeatId: SeatId | ''
  addressedTo: OrganisationId[]
  effectiveFrom: DateParts
  reviewOn: DateParts
  publication: Publication
  impactIds: ImpactId[]
  dissents: Dissent[]
  relations: Partial<Relation>[]
  clauseAddressees: { clauseId: ClauseId; addressedTo: readonly OrganisationId[] }[]
}

export const emptyDraft: DecisionDraft = {
  title: '',
  force: 'advice',
  verb: 'none',
  question: '',
  context: '',
  rationale: '',
  consequences: '',
  options: [],
  evidence: [],
  measures: '',
  ownerSeatId: '',
  addressedTo: [],
  effectiveFrom: noDate,
  reviewOn: noDate,
  publication: 'internal',
  impactIds: [],
  dissents: [],
  relations: [],
  clauseAddressees: [],
}

/** A draft that is there already, in the fields of the form. */
export function draftOf(content: Content): DecisionDraft {
  return {
    title: content.title,
    force: content.force,
    verb: content.verb ?? 'none',
    question: content.question ?? '',
    context: content.context ?? '',
    rationale: content.rationale ?? '',
    consequences: content.consequences ?? '',
    options: [...content.optionsConsidered],
    evidence: [...content.evidence],
    measures: content.measures.join('\n'),
    ownerSeatId: content.ownerSeatId ?? '',
    addressedTo: [...content.addressedTo],
    effectiveFrom: dateParts(content.effectiveFrom),
    reviewOn: dateParts(content.reviewOn),
    publication: content.publication,
    impactIds: [...content.impactIds],
    dissents: [...content.dissents],
    relations: [...content.relations],
    clauseAddressees: content.clauses.map(({ id, addressedTo }) => ({ clauseId: id, addressedTo })),
  }
}

/** The form's fields as the command wants them. */
export function bodyOf(draft: DecisionDraft) {
  const text = (value: string) => value.trim() || null
  return {
    title: draft.title.trim(),
    force: draft.force,
    verb: draft.verb === 'none' ? null : draft.verb,
    question: text(draft.question),
    context: text(draft.context),
    rationale: text(draft.rationale),
    consequences: text(draft.consequences),
    optionsConsidered: draft.options.map((option) => ({ ...option, reason: text(option.reason ?? '') })),
    evidence: draft.evidence
      .filter((each) => each.text.trim() !== '')
      .map((each) => ({ ...each, source: text(each.source ?? '') })),
    measures: draft.measures
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    ownerSeatId: draft.ownerSeatId || null,
    addressedTo: draft.addressedTo,
    effectiveFrom: plainDay(draft.effectiveFrom) ?? null,
    reviewOn: plainDay(draft.reviewOn) ?? null,
    publication: draft.publication,
    impactIds: draft.impactIds,
    dissents: draft.dissents.filter((dissent) => dissent.text.trim() !== ''),
    relations: draft.relations.filter((relation) => relation.toDecisionId),
  }
}

/** What has to be put right before it can be saved. A draft may lack its reasons; it cannot lack a title. */
export function errorsIn(draft: DecisionDraft): FieldError[] {
  const errors: FieldError[] = []
  const check = (isWrong: boolean, field: string, message: string) => {
    if (isWrong) errors.push({ field, message })
  }
  const badDate = (parts: DateParts) => !isEmptyDate(parts) && !plainDay(parts)
  check(draft.title.trim() === '', 'title', 'Enter a title')
  check(badDate(draft.effectiveFrom), 'effective-from', 'Enter a real date, or leave it empty')
  check(badDate(draft.reviewOn), 'review-on', 'Enter a real date, or leave it empty')
  for (const [n, option] of draft.options.entries()) {
    check(option.name.trim() === '', `option-${n}`, 'Enter the name of the option')
  }
  for (const [n, dissent] of draft.dissents.entries()) {
    check(dissent.text.trim() === '', `dissent-${n}`, 'Enter what they said, or remove it')
  }
  for (const [n, relation] of draft.relations.entries()) {
    check(!relation.toDecisionId, `relation-${n}-decision`, 'Choose a decision, or remove the relation')
  }
  return errors
}
