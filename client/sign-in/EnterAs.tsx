import { useState } from 'react'
import { Link } from 'react-router'
import { useAnswer } from '../connection/useAnswer.ts'
import { Answered } from '../ui/Answered.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { TextField } from '../ui/TextField.tsx'
import { DemoPeople } from './DemoPeople.tsx'
import type { DemoPerson } from './demo-person.ts'
import { useColoursOf } from './useColours.ts'
import { useEnter } from './useEnter.ts'

/** The demonstration's door: every fictional member, one press away. */
export function EnterAs({ accessCodeNeeded }: { accessCodeNeeded: boolean }) {
  const people = useAnswer<{ items: DemoPerson[] }>('/demo/people')
  useColoursOf(people.data?.items)
  const { enter, entering, problem } = useEnter()
  const [words, setWords] = useState('')
  const [accessCode, setAccessCode] = useState('')
  const isCodeMissing = accessCodeNeeded && accessCode.trim() === ''

  return (
    <Page
      title="Enter as"
      lead="Choose who you want to be. Each person sees the senate from their own seat, and may do what their role allows. Several browsers can be several people at once."
    >
      <div className="enter-tools">
        <TextField
          id="people-search"
          label="Find a person, role or organisation"
          type="search"
          width={30}
          value={words}
          onChange={setWords}
        />
        {accessCodeNeeded ? (
          <TextField
            id="access-code"
            label="Access code"
            hint="It was printed when Curia started."
            width={20}
            spellCheck={false}
            value={accessCode}
            onChange={setAccessCode}
          />
        ) : null}
      </div>
      <p>
        <Link to="/join">Join a session with a code</Link>
      </p>
      {problem ? <ProblemNote problem={problem} /> : null}
      <Answered answer={people} loading={<Loading shape="panels" lines={6} label="Loading the people" />}>
        {({ items }) => {
          const found = items.filter((person) => matches(person, words))
          return found.length === 0 ? (
            <Empty title={`Nobody found for "${words}"`}>
              Try a name, a role such as chair, or a code such as LCH.
            </Empty>
          ) : (
            <DemoPeople
              people={found}
              entering={entering}
              blocked={isCodeMissing ? 'Enter the access code first' : undefined}
              onEnter={(personId) => {
                const code = accessCodeNeeded ? { accessCode: accessCode.trim() } : {}
                void enter('/demo/sign-in', { personId, ...code }, personId)
              }}
            />
          )
        }}
      </Answered>
    </Page>
  )
}

/** Every word typed is somewhere in the name, role or organisation. */
function matches(person: DemoPerson, words: string): boolean {
  const text = [person.name, person.role, person.roleTitle, person.organisation, person.organisationCode]
    .join(' ')
    .toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
