import type { Attendance } from '../../shared/sessions/attendance.ts'
import type { Session } from '../../shared/sessions/session.ts'
import type { AttendanceStatus } from '../../shared/sessions/session-words.ts'
import { PersonName } from '../ui/PersonName.tsx'
import { Section } from '../ui/Section.tsx'

const groups: readonly { status: AttendanceStatus; title: string }[] = [
  { status: 'present', title: 'Present' },
  { status: 'deputised', title: 'Represented by a deputy' },
  { status: 'inAttendance', title: 'In attendance' },
  { status: 'apologies', title: 'Apologies' },
]

/** Who has said that they come or was there, and who sent apologies. */
export function WhoWasThere({ session }: { session: Session }) {
  const shown = groups.filter(({ status }) => session.attendance.some((one) => one.status === status))
  if (shown.length === 0) return null
  return (
    <Section title={session.state === 'closed' ? 'Who was there' : 'Who comes'}>
      {shown.map(({ status, title }) => (
        <Group key={status} title={title} people={session.attendance.filter((one) => one.status === status)} />
      ))}
    </Section>
  )
}

function Group({ title, people }: { title: string; people: readonly Attendance[] }) {
  return (
    <>
      <h3 className="who__title">
        {title} ({people.length})
      </h3>
      <ul className="who">
        {people.map(({ seatId, via }) => (
          <li key={seatId}>
            <PersonName seatId={seatId} />
            {via === 'remote' ? ', remote' : ''}
          </li>
        ))}
      </ul>
    </>
  )
}
