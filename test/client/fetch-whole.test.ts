import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchWhole } from '../../client/sessions/fetch-whole.ts'

/** What the server answers, one after the other; the last for ever. */
let answers: (() => Response)[]
let asked: number[]
beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  vi.stubGlobal('fetch', async () => {
    asked.push(Date.now())
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    return answer?.()
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
const tooMany = () => new Response('', { status: 429, headers: { 'retry-after': '7' } })
const busy = () => new Response('', { status: 503 })

test.each([
  ['as long as it says, when it refuses for now', tooMany, 7_000],
  ['a few seconds when it is busy', busy, 5_000],
])('the server is given time: %s', async (_when, refusal, leastMs) => {
  answers = [refusal, refusal, () => new Response('the paper', { headers: { date: 'now' } })]
  const fetching = fetchWhole('/api/paper')
  await vi.runAllTimersAsync()
  const answer = await fetching
  expect(answer !== 'gone' && (await answer.text())).toBe('the paper')
  expect(answer !== 'gone' && answer.headers.get('date')).toBeNull()
  expect(asked).toHaveLength(3)
  for (const [n, at] of asked.slice(1).entries()) expect(at - (asked[n] ?? 0)).toBeGreaterThanOrEqual(leastMs)
})

test('what the server refuses for good is asked once', async () => {
  answers = [() => new Response('', { status: 404 })]
  expect(await fetchWhole('/api/paper')).toBe('gone')
  answers = [() => new Response('', { status: 500 })]
  await expect(fetchWhole('/api/paper')).rejects.toThrow('500')
  expect(asked).toHaveLength(2)
})

test('a server that refuses again and again is let be', async () => {
  answers = [tooMany]
  const fetching = expect(fetchWhole('/api/paper')).rejects.toThrow('429')
  await vi.runAllTimersAsync()
  await fetching
})
