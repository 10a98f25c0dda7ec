import { Link } from 'react-router'
import type { Management } from '../../shared/members/actor.ts'
import type { RegisterEntry } from '../../shared/members/answers.ts'
import { interestCategoryNames, interestScopeNames, managementNames } from '../../shared/members/interest-words.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { When } from '../ui/When.tsx'
import { mayRule } from './may-rule.ts'
import { isWaiting } from './waiting.ts'

interface InterestProps {
  entry: RegisterEntry
  withName: boolean
  onDo(what: 'rule' | 'amend' | 'end'): void
}

const strict: readonly Management[] = ['withdraw', 'noPapersAndWithdraw']

/** One declared interest, with how it is managed and what the viewer may do about it. */
export function Interest({ entry, withName, onDo }: InterestProps) {
  const { senateId, me, may, seat } = useSenate()
  const isOver = entry.to !== null && entry.to < new Date().toISOString().slice(0, 10)
  const rules =
    !entry.nilReturn && may('interest.rule') && mayRule(me.role, seat(entry.seatId)?.role, entry.seatId === me.seatId)
  const amends = may('interest.amend', { ownerSeatId: entry.seatId })
  return (
    <article className="interest">
      <div className="interest__head">
        {withName ? (
          <h3 className="interest__who">
            <Link to={`/senates/${senateId}/people/${entry.seatId}`}>
              <PersonName seatId={entry.seatId} />
            </Link>
          </h3>
        ) : null}
        <StateTag tone="neutral">{entry.category ? interestCategoryNames[entry.category] : 'Nil return'}</StateTag>
        {isOver ? <StateTag tone="quiet">Ended</StateTag> : null}
        {entry.publish ? null : <StateTag tone="quiet">Not published</StateTag>}
        {isWaiting(entry) ? <StateTag tone="caution">Waits for a ruling</StateTag> : null}
        {rules || amends ? (
          <div className="interest__actions">
            <ButtonRow>
              {rules ? (
                <Button
                  opensDialog
                  size="small"
                  variant={entry.ruled ? 'quiet' : 'primary'}
                  onPress={() => onDo('rule')}
                >
                  {entry.ruled || entry.rulings.length > 0 ? 'Rule again' : 'Rule on this'}
                </Button>
              ) : null}
              {amends ? (
                <Button opensDialog size="small" variant="quiet" onPress={() => onDo('amend')}>
                  Amend
                </Button>
              ) : null}
              {amends && !isOver && !entry.nilReturn ? (
                <Button opensDialog size="small" variant="quiet" onPress={() => onDo('end')}>
                  It has ended
                </Button>
              ) : null}
            </ButtonRow>
          </div>
        ) : null}
      </div>
      <p className="interest__text">
        {entry.nilReturn ? 'Declares that there is no interest.' : (entry.description ?? 'The words were erased.')}
      </p>
      <ul className="interest__facts">
        {entry.nilReturn && entry.scope === 'standing' ? null : <li>{interestScopeNames[entry.scope]}</li>}
        {entry.nilReturn && entry.to === null ? null : (
          <li>
            From <When at={entry.from} as="date" />
            {entry.to ? (
              <>
                {' '}
                to <When at={entry.to} as="date" />
              </>
            ) : null}
          </li>
        )}
        <li>
          Declared <When at={entry.declaredAt} as="date" />
        </li>
        {entry.relatedOrganisationIds.map((id) => (
          <li key={id}>
            <OrganisationChip id={id} />
          </li>
        ))}
      </ul>
      <Rulings entry={entry} />
      {isWaiting(entry) && may('interest.rule') && entry.seatId === me.seatId ? (
        <p className="soft">{me.role === 'chair' ? 'The vice chair' : 'The chair'} rules on this.</p>
      ) : null}
    </article>
  )
}

function Rulings({ entry }: { entry: RegisterEntry }) {
  const { ruled, rulings } = entry
  if (!ruled && rulings.length === 0) return null
  return (
    <ul className="interest__rulings">
      {ruled ? (
        <li>
          <strong>In general: {managementNames[ruled.management]}.</strong> <RuledBy by={ruled.by} at={ruled.at} />
          {ruled.rationale ? ` ${ruled.rationale}` : null}
        </li>
      ) : null}
      {rulings.map((ruling) => (
        <li
          key={ruling.id}
          className={ruling.replacedAt ? 'is-replaced' : strict.includes(ruling.management) ? 'is-strict' : undefined}
        >
          <strong>
            {ruling.targetName}: {managementNames[ruling.management]}.
          </strong>{' '}
          <RuledBy by={ruling.ruledBy} at={ruling.ruledAt} />
          {ruling.rationale ? ` ${ruling.rationale}` : null}
          {ruling.replacedAt ? (
            <>
              {' '}
              Replaced on <When at={ruling.replacedAt} as="date" />.
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function RuledBy({ by, at }: { by: string; at: string }) {
  return (
    <span className="soft">
      Ruled by <PersonName seatId={by} />, <When at={at} />.
    </span>
  )
}
