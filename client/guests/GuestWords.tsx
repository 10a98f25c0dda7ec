import type { GuestWords } from '../../shared/guests/answers.ts'
import { processNames } from '../../shared/proposals/process.ts'
import { proposalStateNames } from '../../shared/proposals/ways.ts'
import { Section } from '../ui/Section.tsx'
import { StateTag, type Tone } from '../ui/StateTag.tsx'

const tones: Partial<Record<GuestWords['state'], Tone>> = {
  open: 'active',
  suspended: 'caution',
  carried: 'good',
  notCarried: 'bad',
}

/** The words that are tested or were, with their result as far as guests may see it. */
export function GuestWordsSection({ words }: { words: readonly GuestWords[] }) {
  if (words.length === 0) return null
  return (
    <Section title="Words put to the senate">
      <ul className="guest-words">
        {words.map((one) => (
          <li key={one.id} className="guest-words__one">
            <p className="guest-words__head">
              {one.ref}, {processNames[one.process]}{' '}
              <StateTag tone={tones[one.state] ?? 'neutral'}>
                {one.state === 'open' ? 'Being tested now' : proposalStateNames[one.state]}
              </StateTag>
            </p>
            <blockquote className="guest-words__wording">{one.wording}</blockquote>
            <p role="status">{one.counts.map(({ name, count }) => `${name} ${count}`).join(', ')}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
