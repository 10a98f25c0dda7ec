import { expect, type Page, test } from '@playwright/test'
import { usualTerms } from '../../shared/members/terms.ts'
import { take } from './steps/answering.ts'
import { openRoomScreen, showToEverybody } from './steps/room.ts'
import { closeAndCount, putToRoom, selectParagraph, testSelected } from './steps/testing-words.ts'
import { findings } from './support/axe.ts'
import { enter, people, senate, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

// A senate as it begins: it learns together, and nothing in its room speaks of what it does not use.

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

const senateId = 'sen-leeds'
const sessionId = 'ses-3'

async function send(page: Page, type: string, target: string, body: object): Promise<void> {
  const response = await page.request.post('/api/commands', {
    data: { commandId: crypto.randomUUID(), type, target, body },
  })
  expect(response.ok(), await response.text()).toBe(true)
}

/** Makes the demonstration's senate one that has only begun: developmental, with its usual terms and nothing switched on. */
async function beginLightly(secretary: Page): Promise<void> {
  const { senate: known } = await (await secretary.request.get(`/api/senates/${senateId}`)).json()
  const { name, purpose, footprint } = known
  await send(secretary, 'settleSenate', senateId, { name, purpose, footprint, status: 'developmental', uses: [] })
  await send(secretary, 'settleTerms', senateId, { terms: usualTerms('developmental') })
}

test('a developmental senate agrees on words in its room, and is told of no quorum', async ({ browser }) => {
  const secretary = (await enter(browser, server.url, 'secretary')).page
  await beginLightly(secretary)
  const { page: chair, complaints } = await enter(browser, server.url, 'chair')
  const member = (await enter(browser, server.url, 'member')).page

  const room = await (await chair.request.get(`/api/sessions/${sessionId}`)).json()
  const { chairEpoch: epoch, agenda } = room.state
  await send(chair, 'openSession', sessionId, { epoch })
  for (const page of [chair, member]) await send(page, 'arrive', sessionId, { via: 'room' })
  const itemId = agenda.find((item: { ref: string }) => item.ref === '4').id
  await send(chair, 'startItem', sessionId, { epoch, itemId })

  for (const page of [chair, member]) {
    await page.goto(`${senate}/sessions/${sessionId}`)
    await settled(page)
    await expect(page.getByRole('heading', { name: /^People here/ })).toBeVisible()
    await expect(page.getByText(/quorate/i)).toHaveCount(0)
    await expect(page.getByRole('list', { name: 'Steps of this item' })).toHaveCount(0)
  }
  await shot(chair, 'light room of the chair')
  expect(await findings(chair)).toEqual([])

  await test.step('only the two lightest ways of asking are offered', async () => {
    await chair.getByRole('button', { name: 'Other ways' }).click()
    const dialog = chair.getByRole('dialog')
    const asked = dialog.getByRole('group', { name: 'What people are asked for' })
    await expect(asked.getByRole('radio')).toHaveCount(2)
    for (const name of ['Who has a say', 'Names']) await expect(dialog.getByRole('group', { name })).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  })

  await test.step('what is agreed stands on the screen of the room', async () => {
    const screen = await openRoomScreen(chair)
    await expect(screen.getByText(/quorate/i)).toHaveCount(0)
    await expect(screen.getByRole('button', { name: 'Quorum' })).toHaveCount(0)
    const words = await selectParagraph(chair, /\w/)
    await chair
      .getByRole('toolbar', { name: 'Run the session' })
      .getByRole('button', { name: 'Agreed in the room' })
      .click()
    const dialog = chair.getByRole('dialog')
    await expect(dialog.getByRole('checkbox', { name: people.member })).toBeChecked()
    await dialog.getByRole('checkbox', { name: /^Nobody objected/ }).check()
    await dialog.getByRole('button', { name: 'Record as agreed' }).click()
    await expect(dialog.getByRole('heading', { name: /^Recorded as LDS-P\d+/ })).toBeVisible()
    await expect(screen.locator('.screen-words')).toHaveText(words)
    await expect(screen.locator('.screen__main')).toContainText('Agreed in the room')
    await shot(screen, 'light room screen')
    await shot(chair, 'agreed in a light room')
    await dialog.getByRole('button', { name: 'Go on with the document' }).click()

    await test.step('a result says nothing of a quorum, and goes when something else is shown', async () => {
      await selectParagraph(chair, /\w/)
      await testSelected(chair)
      for (const page of [chair, member]) await take(page, 'Consent')
      await closeAndCount(chair)
      await expect(putToRoom(member)).toContainText('Carried. 2 consent, 0 stood aside, 0 object.')
      await expect(screen.locator('.screen__main')).toContainText('Carried')
      for (const page of [chair, member, screen]) await expect(page.getByText(/quorate/i)).toHaveCount(0)
      await shot(screen, 'light result on the room screen')
      await shot(member, 'light result')
      await showToEverybody(chair, /^Document: /)
      await expect(screen.locator('.screen-words')).toHaveCount(0)
      await shot(screen, 'room screen once something else is shown')
    })
  })
  expect(complaints).toEqual([])
})
