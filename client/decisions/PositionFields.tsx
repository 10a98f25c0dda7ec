import { type PositionKind, positionKinds, positionNames } from '../../shared/decisions/response-words.ts'
import { DateField } from '../ui/DateField.tsx'
import type { FieldError } from '../ui/ErrorSummary.tsx'
import { Radios } from '../ui/Radios.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { type AskedFor, fieldOf, type PositionDraft } from './answer-draft.ts'

interface PositionFieldsProps {
  /** Names the form, so that two of them can stand on one page. */
  form: string
  asked: readonly AskedFor[]
  /** The words of a clause. */
  textOf(asked: AskedFor): string | undefined
  positions: readonly PositionDraft[]
  onChange(positions: PositionDraft[]): void
  errors: readonly FieldError[]
  /** What can be chosen; everything unless told. */
  kinds?: readonly PositionKind[]
  /** For somebody else's answer: it is their board, not ours. */
  isTheirs?: boolean
}

/** A position for each clause, with its reason or its board's date. */
export function PositionFields(props: PositionFieldsProps) {
  const { form, asked, textOf, positions, onChange, errors, kinds, isTheirs = false } = props
  return asked.map((one, n) => {
    const draft = positions[n]
    if (!draft) return null
    return (
      <PositionField
        key={one.clauseId ?? 'whole'}
        id={(part) => fieldOf(form, n, part)}
        label={one.name}
        text={textOf(one)}
        draft={draft}
        kinds={kinds ?? positionKinds}
        isTheirs={isTheirs}
        errorOf={(field) => errors.find((error) => error.field === field)?.message}
        onChange={(changed) => onChange(positions.map((each, place) => (place === n ? changed : each)))}
      />
    )
  })
}

interface PositionFieldProps {
  id(part: 'position' | 'reason' | 'board'): string
  label: string
  text: string | undefined
  draft: PositionDraft
  kinds: readonly PositionKind[]
  isTheirs: boolean
  errorOf(field: string): string | undefined
  onChange(draft: PositionDraft): void
}

function PositionField({ id, label, text, draft, kinds, isTheirs, errorOf, onChange }: PositionFieldProps) {
  const { position } = draft
  return (
    <div className="position-field">
      <Radios<PositionKind>
        id={id('position')}
        label={label}
        hint={text === undefined ? undefined : <span className="position-field__text">{text}</span>}
        error={errorOf(id('position'))}
        layout="inline"
        value={position}
        onChange={(chosen) => onChange({ ...draft, position: chosen })}
        choices={kinds.map((kind) => ({
          value: kind,
          label: isTheirs && kind === 'referToBoard' ? 'Refer to their board' : positionNames[kind],
        }))}
      />
      {position === undefined || position === 'accept' ? null : (
        <div className="position-field__more">
          {position === 'referToBoard' ? (
            <DateField
              id={id('board')}
              label="When the board decides"
              hint="For example, 4 3 2026"
              value={draft.board}
              onChange={(board) => onChange({ ...draft, board })}
              error={errorOf(id('board'))}
            />
          ) : null}
          <TextArea
            id={id('reason')}
            label={`Reason: ${label.toLowerCase()}`}
            optional={position === 'referToBoard'}
            rows={2}
            maxLength={4000}
            value={draft.reason}
            onChange={(reason) => onChange({ ...draft, reason })}
            error={errorOf(id('reason'))}
          />
        </div>
      )}
    </div>
  )
}
