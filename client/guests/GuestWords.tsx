import type { GuestWords } from '../../shared/guests/answers.ts'
import { roomStateNames } from '../../shared/proposals/ways.ts'
import { roomStateTones } from '../proposals/shown.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'

/** The words that are tested or were, with their result as far as guests may see it. */
export function GuestWordsSection({ words }: { words: readonly GuestWords[] }) {
  if (words.length === 0) return null
  return (
    <Section title="Put to the room">
      <ul className="guest-words">
        {words.map((one) => (
          <li key={one.id} className="guest-words__one">
            <p className="guest-words__head">
              {one.ref} {one.how} <StateTag tone={roomStateTones[one.state]}>{roomStateNames[one.state]}</StateTag>
            </p>
            <blockquote className="guest-words__wording">{one.wording}</blockquote>
            <p role="status">{one.result ?? one.counts.map(({ name, count }) => `${name} ${count}`).join(', ')}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
