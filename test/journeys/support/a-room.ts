import { type APIResponse, type Browser, expect, type Page } from '@playwright/test'
import { senate } from './people.ts'

const senateId = senate.split('/').at(-1)

/** A session that runs: the item of this ref is on, enough are here, and words of its item are put to them. */
export interface ARoom {
  address: string
  proposalId: string
  code: string
  /** Counts the words, and closes the session. */
  close(): Promise<void>
}

/** Opens a session of the demonstration as its chair, without pressing: other journeys press. */
export async function runARoom(chair: Page, sessionId: string, itemRef: string): Promise<ARoom> {
  const read = async () => (await (await chair.request.get(`/api/sessions/${sessionId}`)).json()).state
  const { chairEpoch: epoch, joinCode: code, agenda } = await read()
  const itemId: string = agenda.find((item: { ref: string }) => item.ref === itemRef).id
  const send = async (type: string, target: string | undefined, body: object) => {
    const data = { commandId: crypto.randomUUID(), type, target, body: { epoch, ...body } }
    return sound(await chair.request.post('/api/commands', { data }))
  }
  await send('openSession', sessionId, {})
  const { seats } = await (await chair.request.get(`/api/senates/${senateId}`)).json()
  for (const { id } of seats.filter(({ endedAt }: { endedAt: string | null }) => endedAt === null).slice(0, 12))
    await send('recordAttendance', sessionId, { seatId: id, how: { as: 'here', via: 'room' } })
  await send('startItem', sessionId, { itemId })
  const put = await send('putWords', senateId, {
    ...{ sessionId, itemId, process: 'consent' },
    words: { from: 'plain', wording: 'Close the first 14 beds on the Monday after gate 1 is passed, and not before.' },
  })
  const proposalId: string = put.result.id
  return {
    ...{ address: `${senate}/sessions/${sessionId}`, proposalId, code },
    async close() {
      await send('closeProposal', proposalId, { words: 1 })
      await send('closeSession', sessionId, { parkRest: true })
    },
  }
}

async function sound(response: APIResponse) {
  expect(response.ok(), await response.text()).toBe(true)
  return response.json()
}

/** Somebody without an account, who is at the door of a session. */
export async function comeToTheDoor(browser: Browser, url: string, code: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url })
  const page = await context.newPage()
  await page.goto(`/join/${code}`)
  await expect(page.getByLabel('Your name')).toBeVisible()
  return page
}
