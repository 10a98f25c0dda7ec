import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TextNode } from '../../shared/documents/content.ts'
import { setFactor, setLink } from '../../shared/impacts/loops/write-map.ts'
import { setAssumption, setChange, setSettings } from '../../shared/impacts/scenarios/write-scenario.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { inSync, join, leaveAll, type StockClient } from './stock-client.ts'

// A scenario and a cause-loop map hold no text: what they held is told in sentences.

let curia: Curia
let member: Member
let scenario: { id: string; client: StockClient }
let map: { id: string; client: StockClient }

beforeAll(async () => {
  curia = await startCuria()
  member = await curia.as('member')
  scenario = await opened('scenario', 'Closing beds')
  map = await opened('loops', 'What fills the wards')
})
afterAll(async () => {
  leaveAll()
  await curia.close()
})

async function opened(kind: string, title: string) {
  const { status, body } = await member.send('createDocument', 'ch-beds', { kind, title })
  expect(status, JSON.stringify(body)).toBe(200)
  const id = String(body.result.id)
  const url = `${curia.url.replace('http', 'ws')}/collab`
  const headers = { cookie: member.cookie, origin: curia.url }
  return { id, client: await inSync(join({ url, documentId: id, headers })) }
}

async function written({ client }: typeof scenario, write: () => void): Promise<Date> {
  curia.clock.advance(60_000)
  write()
  await client.saved()
  return curia.clock.now()
}

const lines = (nodes: TextNode[]): string[] =>
  nodes.flatMap(({ text, content = [] }) => (text === undefined ? lines(content) : [text]))
async function at({ id }: typeof scenario, time: Date): Promise<string[]> {
  const { status, body } = await member.get(`/api/documents/${id}/at?time=${time.toISOString()}`)
  expect(status).toBe(200)
  return lines(body.content)
}

test('a scenario says in sentences what it changed and assumed at a moment', async () => {
  const { doc } = scenario.client
  const closing = { target: 'svc-wards', param: 'capacity', mode: 'add', amount: -14 } as const
  const first = await written(scenario, () => {
    setSettings(doc, { startsOn: '2026-04-01' })
    setChange(doc, 'chg-1', { ...closing, fromDay: 28, toDay: 28, shape: 'linear', text: 'Step 1' })
  })
  const second = await written(scenario, () => {
    setChange(doc, 'chg-1', { ...closing, amount: -28, fromDay: 28, toDay: 28, shape: 'linear', text: 'Step 1' })
    const stay = { target: 'svc-wards', param: 'meanStayDays' } as const
    setAssumption(doc, stay, { low: 8, likely: 9, high: 10, source: 'Ward returns' })
  })
  const coping = expect.stringMatching(/^With the pressure rule/)
  expect(await at(scenario, first)).toEqual([
    ...[coping, 'Changes', 'Step 1. Older people’s wards (LTHT): capacity down by 14 beds from 29 April 2026'],
    ...['Assumptions', 'None.'],
  ])
  expect(await at(scenario, second)).toEqual([
    ...[coping, 'Changes', 'Step 1. Older people’s wards (LTHT): capacity down by 28 beds from 29 April 2026'],
    ...['Assumptions', 'Older people’s wards (LTHT): mean stay 9 (8 to 10) days. Source: Ward returns'],
  ])
})

test('a cause-loop map says its factors and links as they were', async () => {
  const { doc } = map.client
  const none = { organisationId: null, at: null }
  const first = await written(map, () => {
    setFactor(doc, 'a', { label: 'delayed transfers', ...none })
    setFactor(doc, 'b', { label: 'full wards', ...none })
  })
  const second = await written(map, () => {
    setLink(doc, '1', { from: 'a', to: 'b', sign: '+', strength: 3, lagWeeks: 0 })
  })
  const factors = ['Factors', 'delayed transfers', 'full wards', 'Links']
  expect(await at(map, first)).toEqual([...factors, 'None.'])
  expect(await at(map, second)).toEqual([
    ...factors,
    'More delayed transfers leads to more full wards (strong, at once)',
  ])
})

test('before there was anything in it, nothing had been written', async () => {
  expect(await at(map, new Date(0))).toEqual([])
})
