import type { RegisterEntry } from '../../shared/members/answers.ts'
import { losesPapersAtOnce } from '../../shared/members/exclusion.ts'
import { managementNames } from '../../shared/members/interest-words.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { Radios } from '../ui/Radios.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useDraft } from '../ui/useDraft.ts'
import { RulingTargetField } from './RulingTargetField.tsx'
import { newRuling, type RulingDraft, type RulingPreset, rulingChoices, rulingFaults } from './ruling-draft.ts'

interface RulingDialogProps {
  entry: RegisterEntry
  preset?: RulingPreset
  onClose(): void
}

/** The chair rules on an interest, and is told what that does before doing it. */
export function RulingDialog({ entry, preset, onClose }: RulingDialogProps) {
  return (
    <Dialog isOpen onClose={onClose} title="Rule on this interest" closesOnOutsidePress={false}>
      <RulingForm entry={entry} preset={preset} onDone={onClose} />
    </Dialog>
  )
}

function RulingForm({
  entry,
  preset,
  onDone,
}: Pick<RulingDialogProps, 'entry'> & { preset: RulingPreset | undefined; onDone(): void }) {
  const { seat } = useSenate()
  const sender = useCommand()
  const form = useDraft<RulingDraft>(() => newRuling(entry, preset))
  const { draft, set, errorOf, field } = form
  const subject = seat(entry.seatId)
  const choices = rulingChoices(draft.on, entry, subject?.votes ?? false)
  const only = choices.length === 1 ? choices[0]?.value : undefined
  const management = choices.find(({ value }) => value === draft.management)?.value ?? only
  const isSevere = management !== undefined && draft.on !== 'general' && losesPapersAtOnce(draft.on, management)

  async function submit() {
    if (!form.isFine(rulingFaults({ ...draft, management }))) return
    const ruling = { management, rationale: draft.rationale }
    await (draft.on === 'general'
      ? sender.send('ruleInterest', entry.id, ruling)
      : sender.send('ruleOnTarget', entry.id, { target: { kind: draft.on, id: draft.targetId }, ...ruling }))
    onDone()
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={form.tries} errors={form.errors} />
      <p>
        <PersonName seatId={entry.seatId} />: {entry.nilReturn ? 'a nil return.' : (entry.description ?? '')}
      </p>
      <Radios
        id="ruling-on"
        label="What do you rule on?"
        value={draft.on}
        choices={[
          { value: 'general', label: 'The interest in general' },
          { value: 'challenge', label: 'One challenge' },
          { value: 'session', label: 'One session' },
          { value: 'item', label: 'One agenda item' },
        ]}
        onChange={(on) => {
          set('on')(on)
          set('targetId')('')
        }}
      />
      {draft.on === 'general' ? null : (
        <RulingTargetField
          kind={draft.on}
          value={draft.targetId}
          onChange={set('targetId')}
          error={errorOf('ruling-target')}
        />
      )}
      <Radios
        id="ruling-management"
        label="How is it managed?"
        hint={
          draft.on === 'general' && subject?.votes && !entry.nilReturn
            ? 'In general an interest can be noted. Anything stricter is ruled on a challenge, a session or an item.'
            : undefined
        }
        value={management}
        choices={choices}
        onChange={set('management')}
        error={errorOf('ruling-management')}
      />
      <TextArea
        {...field('rationale', 'ruling-rationale')}
        label="Why"
        hint="Read by the officers of the senate and by whose interest it is."
        rows={3}
        maxLength={2000}
      />
      {isSevere ? (
        <p className="consequence" role="status">
          {subject?.name ?? 'They'} will lose its papers, presence, search and exports at once, also what they have open
          now. A lighter ruling gives them back.
        </p>
      ) : null}
      <FormEnd
        sender={sender}
        verb={management ? `Rule: ${lowered(managementNames[management])}` : 'Make the ruling'}
        variant={isSevere ? 'warning' : 'primary'}
        onCancel={onDone}
      />
    </Form>
  )
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
