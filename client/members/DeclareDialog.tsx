import { dayOf } from '../../shared/format.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import type { RegisterEntry } from '../../shared/members/answers.ts'
import {
  type InterestScope,
  interestCategories,
  interestCategoryNames,
  interestScopeNames,
  interestScopes,
} from '../../shared/members/interest-words.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Checkboxes } from '../ui/Checkboxes.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Radios } from '../ui/Radios.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useDraft } from '../ui/useDraft.ts'
import { declarationBody, declarationFaults, draftOfInterest, newInterest } from './declaration-draft.ts'

interface DeclareDialogProps {
  isOpen: boolean
  onClose(): void
  /** What is amended; left out, something new is declared. */
  entry?: RegisterEntry
  /** For how long it counts, where the page that it is declared from says so. */
  scope?: InterestScope
}

/** Declares an interest, or that there is none; or amends what was declared. */
export function DeclareDialog({ isOpen, onClose, entry, scope }: DeclareDialogProps) {
  const title = entry ? 'Amend what was declared' : 'Declare an interest'
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} closesOnOutsidePress={false}>
      <DeclareForm entry={entry} scope={scope} onDone={onClose} />
    </Dialog>
  )
}

interface DeclareFormProps {
  entry: RegisterEntry | undefined
  scope: InterestScope | undefined
  onDone(): void
}

const categoryHints: Record<(typeof interestCategories)[number], string> = {
  financial: 'You could gain or lose money',
  nonFinancialProfessional: 'Your work, your standing or your career could be affected',
  nonFinancialPersonal: 'You could benefit in another personal way',
  indirect: 'Somebody close to you could benefit: say who they are to you',
}

function DeclareForm({ entry, scope = 'standing', onDone }: DeclareFormProps) {
  const { me, organisations, senate } = useSenate()
  const sender = useCommand()
  const form = useDraft(() => (entry ? draftOfInterest(entry) : newInterest(dayOf(new Date(), senate.timeZone), scope)))
  const { draft, set, errorOf } = form

  async function submit() {
    if (!form.isFine(declarationFaults(draft))) return
    const body = declarationBody(draft)
    await (entry ? sender.send('amendInterest', entry.id, body) : sender.send('declareInterest', me.seatId, body))
    onDone()
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={form.tries} errors={form.errors} />
      <Radios
        id="interest-nil"
        label="What do you declare?"
        value={draft.what}
        choices={[
          { value: 'interest', label: 'An interest' },
          { value: 'nil', label: 'Nothing: a nil return' },
        ]}
        layout="inline"
        onChange={set('what')}
      />
      {draft.what === 'interest' ? (
        <>
          <Radios
            id="interest-category"
            label="Type"
            value={draft.category}
            choices={interestCategories.map((value) => ({
              value,
              label: interestCategoryNames[value],
              hint: categoryHints[value],
            }))}
            onChange={set('category')}
            error={errorOf('interest-category')}
          />
          <TextArea
            id="interest-description"
            label="The interest"
            hint="Plainly, in a sentence or two. Leave out names of patients."
            rows={3}
            maxLength={2000}
            value={draft.description}
            onChange={set('description')}
            error={errorOf('interest-description')}
          />
          <Checkboxes<OrganisationId>
            id="interest-organisations"
            label="Organisations it touches"
            optional
            value={draft.relatedOrganisationIds}
            choices={organisations.map(({ id, code, name }) => ({ value: id, label: `${code}: ${name}` }))}
            onChange={set('relatedOrganisationIds')}
          />
        </>
      ) : null}
      <Radios
        id="interest-scope"
        label="For how long does this count?"
        value={draft.scope}
        choices={interestScopes.map((value) => ({ value, label: interestScopeNames[value] }))}
        onChange={set('scope')}
      />
      <DateField
        id="interest-from"
        label="Since when"
        value={draft.from}
        onChange={set('from')}
        error={errorOf('interest-from')}
      />
      <DateField
        id="interest-to"
        label="Until when"
        optional
        hint="Leave it empty while it goes on."
        value={draft.to}
        onChange={set('to')}
        error={errorOf('interest-to')}
      />
      <Checkbox
        id="interest-publish"
        label="It may be published"
        hint="Otherwise only you and the officers of the senate see it."
        value={draft.publish}
        onChange={set('publish')}
      />
      <FormEnd sender={sender} verb={entry ? 'Save the change' : 'Declare this'} onCancel={onDone} />
    </Form>
  )
}
