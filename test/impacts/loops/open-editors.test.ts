import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { editedFactor, typedFactor } from '../../../client/impacts/loops/factor-draft.ts'
import { draftOf, editedLink, type LinkDraft, linkOf } from '../../../client/impacts/loops/link-draft.ts'
import { plainRoots } from '../../../shared/documents/plain-roots.ts'
import type { OrganisationId } from '../../../shared/ids.ts'
import { loopMapOf } from '../../../shared/impacts/loops/read-map.ts'
import {
  editFactor,
  editLink,
  removeFactor,
  removeLink,
  setFactor,
  setLink,
} from '../../../shared/impacts/loops/write-map.ts'

const read = (doc: Y.Doc) => loopMapOf(plainRoots(doc, 'loops'))
const linked = { from: 'a', to: 'b', sign: '+', strength: 2, lagWeeks: 0 } as const
const organisationId = 'org-a' as OrganisationId

/** Three factors, and a link of the first to the second. */
function aMap(): Y.Doc {
  const doc = new Y.Doc()
  for (const id of ['a', 'b', 'c']) setFactor(doc, id, { label: `factor ${id}`, organisationId: null })
  setLink(doc, 'l', linked)
  return doc
}

/** What comes of a factor that was opened as it stood at first and is saved after a colleague has done something. */
function savedFactor(edit: { label?: string; organisationId?: OrganisationId }, meanwhile: (doc: Y.Doc) => unknown) {
  const doc = aMap()
  const opened = read(doc).factors[0]!
  meanwhile(doc)
  const typed = typedFactor({ ...opened, ...edit }, read(doc).factors, opened)
  if (typeof typed === 'string') return { came: typed, ...read(doc) }
  return { came: editFactor(doc, 'a', editedFactor(opened, typed)), ...read(doc) }
}

function savedLink(edit: Partial<LinkDraft>, meanwhile: (doc: Y.Doc) => unknown) {
  const doc = aMap()
  const opened = read(doc).links[0]!
  meanwhile(doc)
  const typed = linkOf({ ...draftOf(opened), ...edit }, read(doc), opened)
  if ('errors' in typed) return { came: typed.errors, ...read(doc) }
  return { came: editLink(doc, 'l', editedLink(opened, typed.link)), ...read(doc) }
}

test('what a colleague sets while a factor is open stays, beside what is set there', () => {
  const renamed = (doc: Y.Doc) => setFactor(doc, 'a', { label: 'full wards', organisationId: null })
  expect(savedFactor({ organisationId }, renamed).factors).toContainEqual({
    ...{ id: 'a', label: 'full wards', organisationId, at: null },
  })
  const placed = (doc: Y.Doc) => setFactor(doc, 'a', { label: 'factor a', organisationId })
  expect(savedFactor({ label: 'full wards' }, placed).factors).toContainEqual({
    ...{ id: 'a', label: 'full wards', organisationId, at: null },
  })
})

test('a name that somebody else gives to another factor meanwhile is no fault of who left the name alone', () => {
  const swapped = (doc: Y.Doc) => {
    setFactor(doc, 'a', { label: 'full wards', organisationId: null })
    setFactor(doc, 'b', { label: 'factor a', organisationId: null })
  }
  expect(savedFactor({ organisationId }, swapped).came).toBe('set')
  expect(savedFactor({ label: 'factor c' }, () => undefined).came).toMatch(/^There is a factor of that name already/)
})

test('what a colleague sets of a link while it is open stays, beside what is set there', () => {
  const weighed = (doc: Y.Doc) => setLink(doc, 'l', { ...linked, strength: 3, lagWeeks: 6 })
  expect(savedLink({ sign: '-' }, weighed).links).toEqual([{ id: 'l', ...linked, sign: '-', strength: 3, lagWeeks: 6 }])
  expect(savedLink({ lagWeeks: '2' }, weighed).links).toEqual([{ id: 'l', ...linked, strength: 3, lagWeeks: 2 }])
  const turned = (doc: Y.Doc) => setLink(doc, 'l', { ...linked, to: 'c' })
  expect(savedLink({ strength: '3' }, turned).links).toEqual([{ id: 'l', ...linked, to: 'c', strength: 3 }])
})

test('a link of another two goes with all that is said of them', () => {
  const less = (doc: Y.Doc) => setLink(doc, 'l', { ...linked, from: 'c', sign: '-', strength: 3, lagWeeks: 6 })
  expect(savedLink({ to: 'c' }, less).links).toEqual([{ id: 'l', ...linked, to: 'c' }])
})

test('two that a colleague links meanwhile are no fault of who left the link of them alone', () => {
  const moved = (doc: Y.Doc) => {
    setLink(doc, 'l', { ...linked, to: 'c' })
    setLink(doc, 'm', linked)
  }
  expect(savedLink({ strength: '3' }, moved).came).toBe('set')
})

test('a factor or a link that was taken out meanwhile does not come back, and whoever has it open is told', () => {
  const factor = savedFactor({ label: 'full wards' }, (doc) => removeFactor(doc, 'a'))
  expect([factor.came, factor.factors.map(({ id }) => id)]).toEqual(['gone', ['b', 'c']])
  expect(savedLink({ sign: '-' }, (doc) => removeLink(doc, 'l'))).toMatchObject({ came: 'gone', links: [] })
  expect(savedLink({ sign: '-' }, (doc) => removeFactor(doc, 'b'))).toMatchObject({ came: 'gone', links: [] })
})

test('a link is not turned to a factor that was taken out meanwhile', () => {
  const { came, links } = savedLink({ to: 'c' }, (doc) => removeFactor(doc, 'c'))
  expect(came).toEqual([{ field: 'to', message: 'Choose the factor that it leads to' }])
  expect(links).toEqual([{ id: 'l', ...linked }])
  const turned = savedLink({ from: 'c' }, (doc) => {
    setLink(doc, 'l', { ...linked, to: 'c' })
    removeFactor(doc, 'b')
  })
  expect(turned).toMatchObject({ came: 'gone', links: [{ from: 'a', to: 'c' }] })
})

test('of a part that is saved as it was opened nothing is written', () => {
  const doc = aMap()
  const [factor, link] = [read(doc).factors[0]!, read(doc).links[0]!]
  expect(editedFactor(factor, factor)).toEqual({})
  expect(editedLink(link, link)).toEqual({})
})
