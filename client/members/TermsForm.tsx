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
  const { draft, set, errorOf } = form

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
          <NumberField
            id="terms-seats"
            label="Voting seats, at least"
            width={3}
            value={draft.minimumVotingSeats}
            onChange={set('minimumVotingSeats')}
            error={errorOf('terms-seats')}
          />
          <NumberField
            id="terms-bodies"
            label="Legal bodies, at least"
            width={3}
            value={draft.minimumLegalBodies}
            onChange={set('minimumLegalBodies')}
            error={errorOf('terms-bodies')}
          />
          <Select<Role>
            id="terms-role"
            label="A role that must be there"
            optional
            empty="None"
            value={draft.requiredRole}
            options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
            onChange={set('requiredRole')}
            error={errorOf('terms-role')}
          />
          {draft.requiredRole ? (
            <NumberField
              id="terms-at-least"
              label={`How many of them (${roleNames[draft.requiredRole].toLowerCase()})`}
              width={3}
              value={draft.atLeast}
              onChange={set('atLeast')}
              error={errorOf('terms-at-least')}
            />
          ) : null}
          <Checkbox
            id="terms-conflicted"
            label="Whoever has a conflict counts for the quorum"
            value={draft.conflictedCountForQuorum}
            onChange={set('conflictedCountForQuorum')}
          />
          <TextArea
            id="terms-quorum-text"
            label="The quorum in words"
            hint="As people read it in the terms."
            rows={4}
            maxLength={2000}
            value={draft.quorumText}
            onChange={set('quorumText')}
            error={errorOf('terms-quorum-text')}
          />
        </div>
      </Section>
      <Section title="How you decide" level={3} surface="plain">
        <div className="form">
          <Radios
            id="terms-first"
            label="First by"
            layout="inline"
            value={draft.first}
            choices={firstWays.map((value) => ({ value, label: firstWayNames[value] }))}
            onChange={set('first')}
          />
          <Radios
            id="terms-rule"
            label="Otherwise a vote of"
            layout="inline"
            value={draft.rule}
            choices={termsDecisionRules.map((value) => ({ value, label: termsDecisionRuleNames[value] }))}
            onChange={set('rule')}
          />
          <Radios
            id="terms-base"
            label="Counted"
            value={draft.base}
            choices={termsDecisionBases.map((value) => ({ value, label: termsDecisionBaseNames[value] }))}
            onChange={set('base')}
          />
          <Checkbox
            id="terms-casting"
            label="The chair has a casting vote"
            value={draft.castingVote}
            onChange={set('castingVote')}
          />
          <Checkbox
            id="terms-deputies"
            label="Deputies are allowed"
            value={draft.deputies}
            onChange={set('deputies')}
          />
          <TextArea
            id="terms-voting-text"
            label="How you decide, in words"
            rows={4}
            maxLength={2000}
            value={draft.votingText}
            onChange={set('votingText')}
            error={errorOf('terms-voting-text')}
          />
        </div>
      </Section>
      <Section title="Papers and answers" level={3} surface="plain">
        <div className="form">
          <NumberField
            id="terms-notice"
            label="Days before a session by which papers are out"
            width={3}
            value={draft.noticeDays}
            onChange={set('noticeDays')}
            error={errorOf('terms-notice')}
          />
          <NumberField
            id="terms-weeks"
            label="Weeks that an organisation has to answer a decision"
            width={3}
            value={draft.responseWeeks}
            onChange={set('responseWeeks')}
            error={errorOf('terms-weeks')}
          />
        </div>
      </Section>
      <FormEnd sender={sender} verb="Save the terms" onCancel={onDone} />
    </Form>
  )
}
