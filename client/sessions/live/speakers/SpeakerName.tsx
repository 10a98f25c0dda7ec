import type { SpeakerEntry } from '../../../../shared/sessions/speakers.ts'
import type { SpeakerNaming } from './useSpeakerNames.ts'

/** Somebody on the list, by name and organisation code. */
export function SpeakerName({ entry, names }: { entry: SpeakerEntry; names: SpeakerNaming }) {
  const code = names.codeOf(entry)
  return (
    <span className="person-name">
      {names.nameOf(entry)}
      {code ? (
        <>
          {' '}
          <span className="person-name__code">({code})</span>
        </>
      ) : null}
    </span>
  )
}
