import { isClauseSuperseded, isRatified } from '../../shared/decisions/decision.ts'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { When } from '../ui/When.tsx'
import type { HeldDecision } from './held.ts'

/** The statement, its clauses and what was corrected about them: the words that count. */
export function StatementSection({ held: { state } }: { held: HeldDecision }) {
  const { statement, clauses } = state.content
  const errata = isRatified(state) ? state.errata : []
  return (
    <section className="statement" aria-label="What was decided">
      <Sentence as="blockquote">{statement}</Sentence>
      {clauses.length > 0 ? (
        <ol className="clauses">
          {clauses.map((clause) => {
            const isGone = isClauseSuperseded(state, clause.id)
            return (
              <li className="clause" key={clause.id} id={`clause-${clause.number}`}>
                <span className="clause__number">{clause.number}</span>
                <div>
                  <p className={isGone ? 'clause__text clause__text--gone' : 'clause__text'}>
                    {isGone ? <StateTag tone="quiet">Superseded</StateTag> : null} {clause.text}
                  </p>
                  {clause.addressedTo.length > 0 ? (
                    <p className="clause__for">
                      <span className="nhsuk-u-visually-hidden">Addressed to </span>
                      {clause.addressedTo.map((id) => (
                        <OrganisationChip key={id} id={id} />
                      ))}
                    </p>
                  ) : null}
                </div>
              </li>
            )
          })}
        </ol>
      ) : null}
      {errata.map(({ text, at }) => (
        <p className="erratum" key={`${at} ${text}`}>
          <strong>Erratum</strong>, <When at={at} as="date" />: {text}
        </p>
      ))}
    </section>
  )
}
