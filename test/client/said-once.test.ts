import { expect, test } from 'vitest'
import { kindBesideTitle } from '../../shared/documents/kinds.ts'
import { roleWithTitle } from '../../shared/members/roles.ts'

test('a kind that a title begins with is not said again', () => {
  expect(kindBesideTitle({ kind: 'minutes', title: 'Minutes: workshop' })).toBeUndefined()
  expect(kindBesideTitle({ kind: 'notes', title: 'Gate readings group: notes' })).toBe('Notes')
})

test('a role that a title names is not said again', () => {
  expect(roleWithTitle('chair', 'Clinical chair, Leeds place')).toBe('Clinical chair, Leeds place')
  expect(roleWithTitle('layMember', 'Public member')).toBe('Lay member. Public member')
  expect(roleWithTitle('observer', '')).toBe('Observer')
})
