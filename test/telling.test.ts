import { expect, test } from 'vitest'
import { createLog } from '../server/log.ts'
import { createTelling, type News } from '../server/telling.ts'
import type { SenateId } from '../shared/ids.ts'

const news = (version: number, senate = 'sen-1') =>
  ({ senateId: senate as SenateId, recorded: [{ stream: 'session:1', version }] }) as unknown as News
const versions = ({ recorded }: News) => recorded.map(({ version }) => version)

/** A telling whose first takes as long as the test wants. */
function slow() {
  const told: [senateId: string, versions: number[]][] = []
  let letGo: () => void = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const telling = createTelling(async (all) => {
    told.push([all.senateId, versions(all)])
    if (told.length === 1) await held
  }, createLog('silent'))
  return { telling, told, letGo }
}

test('a change is told before its command goes on, as long as nobody else is being told', async () => {
  const told: number[] = []
  const telling = createTelling(async (all) => void told.push(...versions(all)), createLog('silent'))
  await telling.told(news(1))
  expect(told).toEqual([1])
  await expect
    .poll(async () => {
      await telling.told(news(2))
      return told
    })
    .toContain(2)
})

test('what happens while others are being told goes with the next telling, in order and by senate', async () => {
  const { telling, told, letGo } = slow()
  const first = telling.told(news(1))
  await telling.told(news(2))
  await telling.told(news(3, 'sen-2'))
  await telling.told(news(4))
  expect(told).toEqual([['sen-1', [1]]])
  letGo()
  await first
  await expect.poll(() => told).toHaveLength(3)
  expect(told.slice(1)).toEqual([
    ['sen-1', [2, 4]],
    ['sen-2', [3]],
  ])
})

test('a telling that fails keeps nobody from being told of what comes after', async () => {
  const told: number[] = []
  const telling = createTelling(async (all) => {
    if (versions(all).includes(1)) throw new Error('One socket is broken.')
    told.push(...versions(all))
  }, createLog('silent'))
  await telling.told(news(1))
  await telling.told(news(2))
  await expect.poll(() => told).toEqual([2])
})
