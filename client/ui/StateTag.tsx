import type { ReactNode } from 'react'

/** `quiet` ended or waiting, `neutral` as it should be, `active` under way, `good`, `caution` needs a look, `bad`. */
export type Tone = 'quiet' | 'neutral' | 'active' | 'good' | 'caution' | 'bad'

const colours: Record<Tone, string> = {
  quiet: 'nhsuk-tag--grey',
  neutral: 'nhsuk-tag--white',
  active: 'nhsuk-tag--blue',
  good: 'nhsuk-tag--green',
  caution: 'nhsuk-tag--yellow',
  bad: 'nhsuk-tag--red',
}

/** The state something is in: an adjective in sentence case. Never a link. */
export function StateTag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <strong className={`nhsuk-tag ${colours[tone]} state-tag`}>{children}</strong>
}
