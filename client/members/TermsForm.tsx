import { type Role, roleNames, roles } from '../../shared/members/roles.ts'
import { firstWayNames, termsDecisionBaseNames, termsDecisionRuleNames } from '../../shared/members/senate-words.ts'
import { termsDecisionBases, termsDecisionRules } from '../../shared/members/terms.ts'
import { useSenate } from '../connection/useSenate.ts'
import { useVersionedCommand } from '../connection/useVersionedCommand.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { Radios } from '../ui/Radios.tsx'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useDraft } from '../ui/useDraft.ts'
import { termsDraft, termsDraftFaults, termsOf } from './terms-draft.ts'

const firstWays = ['consensus', 'consent', 'vote'] as const

/** Changes the terms of reference. */
export function TermsForm({ onDone }: { onDone(): void }) {
  const { senate, senateId, version } = useSenate()
  const sender = useVersionedCommand(senateId, version)
  const form = useDraft(() => termsDraft(senate.terms))
  const { draft, field } = form

  async function submit() {
    if (!form.isFine(termsDraftFaults(draft, senate.terms))) return
    await sender.send('settleTerms', { terms: termsOf(draft, senate.terms) })
    onDone()
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={form.tries} errors={form.errors} />
      <Section title="Quorum" level={3} surface="plain">
        <div className="form">
          <NumberField {...field('minimumVotingSeats', 'terms-seats')} label="Voting seats, at least" width={3} />
          <NumberField {...field('minimumLegalBodies', 'terms-bodies')} label="Legal bodies, at least" width={3} />
          <Select<Role>
            {...field('requiredRole', 'terms-role')}
            label="A role that must be there"
            optional
            empty="None"
            options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
          />
          {draft.requiredRole ? (
            <NumberField
              {...field('atLeast', 'terms-at-least')}
              label={`How many of them (${roleNames[draft.requiredRole].toLowerCase()})`}
              width={3}
            />
          ) : null}
          <Checkbox
            {...field('conflictedCountForQuorum', 'terms-conflicted')}
            label="Whoever has a conflict counts for the quorum"
          />
          <TextArea
            {...field('quorumText', 'terms-quorum-text')}
            label="The quorum in words"
            hint="As people read it in the terms."
            rows={4}
            maxLength={2000}
          />
        </div>
      </Section>
      <Section title="How you decide" level={3} surface="plain">
        <div className="form">
          <Radios
            {...field('first', 'terms-first')}
            label="First by"
            layout="inline"
            choices={firstWays.map((value) => ({ value, label: firstWayNames[value] }))}
          />
          <Radios
            {...field('rule', 'terms-rule')}
            label="Otherwise a vote of"
            layout="inline"
            choices={termsDecisionRules.map((value) => ({ value, label: termsDecisionRuleNames[value] }))}
          />
          <Radios
            {...field('base', 'terms-base')}
            label="Counted"
            choices={termsDecisionBases.map((value) => ({ value, label: termsDecisionBaseNames[value] }))}
          />
          <Checkbox {...field('castingVote', 'terms-casting')} label="The chair has a casting vote" />
          <Checkbox {...field('deputies', 'terms-deputies')} label="Deputies are allowed" />
          <TextArea
            {...field('votingText', 'terms-voting-text')}
            label="How you decide, in words"
            rows={4}
            maxLength={2000}
          />
        </div>
      </Section>
      <Section title="Papers and answers" level={3} surface="plain">
        <div className="form">
          <NumberField
            {...field('noticeDays', 'terms-notice')}
            label="Days before a session by which papers are out"
            width={3}
          />
          <NumberField
            {...field('responseWeeks', 'terms-weeks')}
            label="Weeks that an organisation has to answer a decision"
            width={3}
          />
        </div>
      </Section>
      <FormEnd sender={sender} verb="Save the terms" onCancel={onDone} />
    </Form>
  )
}
