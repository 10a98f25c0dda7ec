import { expect, test } from 'vitest'
import { changedWords } from '../../client/sessions/changed-words.ts'

const opened = { title: 'Beds', place: 'Civic building', startsAt: '2026-03-04T14:00:00.000Z', meetingLink: null }

test('a form sends only what was changed in it, whatever became of the rest meanwhile', () => {
  expect(changedWords(opened, { ...opened, title: 'Beds in winter' })).toEqual({ title: 'Beds in winter' })
  expect(changedWords(opened, { ...opened })).toEqual({})
})

test('what is more about a thing than its words is never sent', () => {
  const session = { ...opened, state: 'draft' }
  expect(changedWords<typeof opened>(session, { ...opened, place: '' })).toEqual({ place: '' })
})
