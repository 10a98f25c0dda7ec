import './members.scss'
import { Link } from 'react-router'
import { dayOf } from '../../shared/format.ts'
import type { SenateStatus } from '../../shared/members/senate.ts'
import { startAfresh } from '../connection/start-afresh.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useMe } from '../connection/useMe.ts'
import { Answered } from '../ui/Answered.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Page } from '../ui/Page.tsx'
import { Radios } from '../ui/Radios.tsx'
import { TextField } from '../ui/TextField.tsx'
import { faults, useDraft } from '../ui/useDraft.ts'
import { SenateFields } from './SenateFields.tsx'

/** A new senate, with a first seat for whoever creates it. */
export function CreateSenatePage() {
  const me = useMe()
  return (
    <Page
      title="Create a senate"
      width="reading"
      lead="Everything here can be changed later, except the start of its references."
    >
      <Answered answer={me}>
        {({ person }) =>
          person.administrator ? (
            <CreateForm />
          ) : (
            <p>
              Only an administrator of this Curia creates senates. <Link to="/">Go to your senates</Link>.
            </p>
          )
        }
      </Answered>
    </Page>
  )
}

function CreateForm() {
  const sender = useCommand()
  const { draft, errors, tries, isFine, field } = useDraft({
    name: '',
    refPrefix: '',
    footprint: '',
    purpose: '',
    status: 'developmental' as SenateStatus,
    role: 'secretary' as 'secretary' | 'chair' | 'viceChair',
    roleTitle: '',
  })

  async function submit() {
    const refPrefix = draft.refPrefix.trim().toUpperCase()
    const found = faults(
      [draft.name.trim() === '', 'senate-name', 'Enter the name of the senate'],
      [!/^[A-Z][A-Z0-9]{1,5}$/.test(refPrefix), 'senate-prefix', 'Enter 2 to 6 letters or digits, a letter first'],
      [draft.footprint.trim() === '', 'senate-footprint', 'Enter whose health and care it is about'],
      [draft.purpose.trim() === '', 'senate-purpose', 'Enter what the senate is for'],
      [draft.roleTitle.trim() === '', 'senate-position', 'Enter your position, such as Senate manager'],
    )
    if (!isFine(found)) return
    const { name, footprint, purpose, status, role, roleTitle } = draft
    const isChair = role !== 'secretary'
    const { result } = await sender.send('createSenate', 'deployment', {
      name: name.trim(),
      refPrefix,
      footprint: footprint.trim(),
      purpose: purpose.trim(),
      status,
      seat: {
        role,
        roleTitle: roleTitle.trim(),
        capacity: isChair ? 'independent' : 'inAttendance',
        votes: isChair,
        termFrom: dayOf(new Date(), 'UTC'),
      },
    })
    startAfresh(`/senates/${String(result.id)}/organisations`)
  }

  return (
    <Form onSubmit={() => void submit().catch(() => {})}>
      <ErrorSummary key={tries} errors={errors} />
      <TextField {...field('name', 'senate-name')} label="Name" />
      <TextField
        {...field('refPrefix', 'senate-prefix')}
        label="Start of its references"
        hint="2 to 6 letters or digits, a letter first. LDS makes LDS-001."
        width={5}
        maxLength={6}
        spellCheck={false}
      />
      <SenateFields field={field} />
      <Radios
        {...field('role', 'senate-role')}
        label="Your own seat"
        choices={[
          { value: 'secretary', label: 'Secretary', hint: 'You manage people and papers, and have no vote' },
          { value: 'chair', label: 'Chair', hint: 'You preside, vote and rule on interests' },
          { value: 'viceChair', label: 'Vice chair', hint: 'You stand in for the chair' },
        ]}
      />
      <TextField {...field('roleTitle', 'senate-position')} label="Your position" />
      <FormEnd sender={sender} verb="Create the senate" />
    </Form>
  )
}
