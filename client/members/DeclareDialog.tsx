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
import { organisationChoices } from '../ui/choices.ts'
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
  const { draft, field } = form

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
        {...field('what', 'interest-nil')}
        label="What do you declare?"
        choices={[
          { value: 'interest', label: 'An interest' },
          { value: 'nil', label: 'Nothing: a nil return' },
        ]}
        layout="inline"
      />
      {draft.what === 'interest' ? (
        <>
          <Radios
            {...field('category', 'interest-category')}
            label="Type"
            choices={interestCategories.map((value) => ({
              value,
              label: interestCategoryNames[value],
              hint: categoryHints[value],
            }))}
          />
          <TextArea
            {...field('description', 'interest-description')}
            label="The interest"
            hint="Plainly, in a sentence or two. Leave out names of patients."
            rows={3}
            maxLength={2000}
          />
          <Checkboxes<OrganisationId>
            {...field('relatedOrganisationIds', 'interest-organisations')}
            label="Organisations it touches"
            optional
            choices={organisationChoices(organisations)}
          />
        </>
      ) : null}
      <Radios
        {...field('scope', 'interest-scope')}
        label="For how long does this count?"
        choices={interestScopes.map((value) => ({ value, label: interestScopeNames[value] }))}
      />
      <DateField {...field('from', 'interest-from')} label="Since when" />
      <DateField {...field('to', 'interest-to')} label="Until when" optional hint="Leave it empty while it goes on." />
      <Checkbox
        {...field('publish', 'interest-publish')}
        label="It may be published"
        hint="Otherwise only you and the officers of the senate see it."
      />
      <FormEnd sender={sender} verb={entry ? 'Save the change' : 'Declare this'} onCancel={onDone} />
    </Form>
  )
}
