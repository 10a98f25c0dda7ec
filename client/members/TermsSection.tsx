import { useState } from 'react'
import { plural } from '../../shared/format.ts'
import { type Role, roleNames, roles } from '../../shared/members/roles.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Section } from '../ui/Section.tsx'
import { TermsForm } from './TermsForm.tsx'

/** How the senate works, by agreement. */
export function TermsSection() {
  const { senate, may } = useSenate()
  const [isOpen, setIsOpen] = useState(false)
  const { quorumRule, votingRule, ...terms } = senate.terms
  return (
    <Section
      title="Terms of reference"
      action={
        may('senate.settle') ? (
          <Button opensDialog size="small" variant="secondary" onPress={() => setIsOpen(true)}>
            Change
          </Button>
        ) : undefined
      }
    >
      <Facts
        facts={[
          { name: 'Quorum', value: quorumRule.text },
          {
            name: 'Counted as',
            value: [
              plural(quorumRule.minimumVotingSeats, 'voting seat'),
              plural(quorumRule.minimumLegalBodies, 'legal body', 'legal bodies'),
              ...quorumRule.requiredRoles.map(({ role, atLeast }) => plural(atLeast, roleName(role))),
            ].join(', '),
          },
          { name: 'How we decide', value: votingRule.text },
          { name: 'Casting vote', value: terms.castingVote ? 'The chair has one' : 'None' },
          { name: 'Deputies', value: terms.deputies ? 'Allowed' : 'Not allowed' },
          {
            name: 'Somebody with a conflict',
            value: terms.conflictedCountForQuorum ? 'Counts for the quorum' : 'Does not count for the quorum',
          },
          { name: 'Papers', value: `${plural(terms.noticeDays, 'day')} before a session` },
          { name: 'Organisations answer within', value: plural(terms.responseWeeks, 'week') },
        ]}
      />
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="Change the terms of reference"
        size="wide"
        closesOnOutsidePress={false}
      >
        <TermsForm onDone={() => setIsOpen(false)} />
      </Dialog>
    </Section>
  )
}

function roleName(role: string): string {
  const known: Role | undefined = roles.find((each) => each === role)
  return (known ? roleNames[known] : role).toLowerCase()
}
