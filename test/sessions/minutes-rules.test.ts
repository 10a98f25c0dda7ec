import { describe, expect, test } from 'vitest'
import type { DocumentId, SessionId } from '../../shared/ids.ts'
import { correctionsNotInText } from '../../shared/sessions/minutes.ts'
import type { MinutesFacts } from '../../shared/sessions/minutes-facts.ts'
import { atMinute, held, refused, type Step, seatOf, start } from './a-session.ts'

const [open, apart] = ['doc-open', 'doc-apart'] as DocumentId[]

/** The minutes as their two parts read now. */
function reading(openText: string, apartText = 'apart'): MinutesFacts {
  if (!start || !open || !apart) throw new Error('There is no session.')
  const later = { ...start, state: 'open' as const, startsAt: atMinute(1_000).toISOString() }
  const part = (documentId: DocumentId) => ({ documentId, title: '', blocks: [], challengeId: null, itemId: null })
  const text = (documentId: DocumentId, digest: string) => ({ documentId, seq: 1, digest, text: digest })
  return {
    drafted: [
      { ...part(open), restricted: false },
      { ...part(apart), restricted: true },
    ],
    texts: [text(open, openText), text(apart, apartText)],
    challenges: new Map(),
    ...{ later: { session: later, quorate: true }, seatIds: [seatOf('chair')] },
  }
}

const pressed = (type: Step[0], body: object, minutes: MinutesFacts, newId = 'new'): Step => [
  ...([type, body] as const),
  { by: 'chair', newId, facts: { minutes } },
]
const circulated = (...texts: [string, string?]) => pressed('circulateMinutes', {}, reading(...texts))
const proposed = (documentId = open, id = 'cor-1') => {
  const words = { passage: 'It was', shouldSay: 'They were', why: 'There were two' }
  return pressed('proposeCorrection', { documentId, ...words }, reading(''), id)
}
const taken = (correctionId = 'cor-1') => pressed('takeCorrection', { correctionId, how: 'As proposed' }, reading(''))
const confirming = (...texts: [string, string?]) =>
  pressed('confirmMinutes', { inSessionId: 'ses-2' as SessionId, itemId: null }, reading(...texts))

const begun: Step[] = [
  ['openSession'],
  ['closeSession', { parkRest: true }],
  pressed('draftMinutes', {}, reading('')),
  circulated('a'),
]

describe('a correction that was taken in', () => {
  test('is circulated with the text before that text is confirmed', () => {
    const answered = held(...begun, proposed(), taken())
    expect(refused(answered, confirming('a'))).toBe('needs-circulation')
    expect(refused(answered, confirming('b'))).toBe('wording-differs')
    expect(refused(held(...begun, proposed(), taken(), circulated('b')), confirming('b'))).toBeUndefined()
  })

  test('may be answered after the corrected text was circulated', () => {
    expect(refused(held(...begun, proposed(), circulated('b'), taken()), confirming('b'))).toBeUndefined()
  })

  test('is not in the text when it was circulated before the correction was proposed, or with another part changed', () => {
    expect(refused(held(...begun, circulated('b'), proposed(), taken()), confirming('b'))).toBe('needs-circulation')
    const elsewhere = held(...begun, proposed(), taken(), circulated('a', 'changed'))
    expect(refused(elsewhere, confirming('a', 'changed'))).toBe('needs-circulation')
    expect(elsewhere.minutes && correctionsNotInText(elsewhere.minutes).map(({ id }) => id)).toEqual(['cor-1'])
  })

  test('asks for no other text where it was declined', () => {
    const declined = pressed('declineCorrection', { correctionId: 'cor-1', why: 'It was one' }, reading(''))
    expect(refused(held(...begun, proposed(), declined), confirming('a'))).toBeUndefined()
  })
})
