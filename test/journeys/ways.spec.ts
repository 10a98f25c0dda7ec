import { expect, type Page, test } from '@playwright/test'
import { positionNow, take } from './steps/answering.ts'
import { carryAbove, dragAbove, linesOf } from './steps/dragging.ts'
import { raiseHand } from './steps/speaking.ts'
import {
  askOtherwise,
  closeAndCount,
  putToRoom,
  selectParagraph,
  testSelected,
  typeInside,
} from './steps/testing-words.ts'
import { runARoom } from './support/a-room.ts'
import { enter, people, senate, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

const waiting = 'Who waits to speak'

test('a vote by organisation is cast once for each, positions show after one’s own, and speakers are put in order', async ({
  browser,
}) => {
  const visitors = await Promise.all(
    (['chair', 'member', 'otherMember', 'viceChair'] as const).map((name) => enter(browser, server.url, name)),
  )
  const [chair, ignatius, clementine, vice] = visitors.map(({ page }) => page) as [Page, Page, Page, Page]
  const lines = ['secondary', 'lighter'].map((word) => `Beds open again on a Monday, in the ${word} ward.`)
  const [asked = '', own = ''] = lines

  await test.step('this senate uses ballots by organisation, and its session runs', async () => {
    await chair.goto(`${senate}/settings`)
    await settled(chair)
    await chair.getByRole('checkbox', { name: 'Ballots by organisation' }).check()
    await chair.getByRole('button', { name: 'Save what is used' }).click()
    await expect(chair.getByRole('button', { name: 'Save what is used' })).toHaveCount(0)
    const room = await runARoom(chair, 'ses-3', '7')
    for (const page of [chair, ignatius, clementine, vice]) {
      await page.goto(room.address)
      await settled(page)
    }
    await putToRoom(chair).getByRole('button', { name: 'Close and count' }).click()
    await chair.getByRole('dialog').getByRole('button', { name: 'Close and count' }).click()
    await expect(putToRoom(chair).getByRole('heading', { name: 'Counted' })).toBeVisible()
  })

  await test.step('the document moves on from words under test, which is shown, and everybody is asked on what it says now', async () => {
    for (const page of [chair, ignatius]) await page.getByRole('tab', { name: 'Document' }).click()
    const passage = /^The senate advises Leeds Teaching Hospitals to close/
    const before = await selectParagraph(chair, passage)
    await testSelected(chair)
    await take(ignatius, 'Consent')
    const [first, second] = ['formally ', 'and openly ']
    const added = `${first}${second}`
    await typeInside(ignatius, passage, 'The senate '.length, first)
    const drift = putToRoom(chair).locator('.drift--changed')
    await expect(drift).toContainText('The document no longer says this.')
    // Whoever reads along in the document sees it with every word, sooner than the server is asked again.
    await typeInside(ignatius, /^The senate formally/, 'The senate formally '.length, second)
    await expect(drift.locator('ins')).toContainText(added.trim())
    await expect(putToRoom(chair).locator('.room-proposal__words').first()).toHaveText(before)
    await shot(chair, 'drift')
    await putToRoom(chair).getByRole('button', { name: 'New words' }).click()
    const dialog = chair.getByRole('dialog', { name: 'Put new words' })
    await expect(dialog.getByRole('radio', { name: 'The passage as the document has it now' })).toBeChecked()
    await expect(dialog.locator('ins')).toContainText(added.trim())
    await dialog.getByRole('button', { name: 'Ask everybody on these words' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(putToRoom(ignatius).locator('.room-proposal__words').first()).toContainText(added.trim())
    await expect(putToRoom(ignatius).locator('.what-changed ins')).toContainText(added.trim())
    await expect(positionNow(ignatius)).toContainText('You have taken no position')
    await shot(ignatius, 'asked again with the difference')
    await expect(putToRoom(chair).locator('.drift--changed')).toHaveCount(0)
    await closeAndCount(chair)
  })

  await test.step('one delegate casts for the organisation, and the other reads that it has been cast', async () => {
    await askOtherwise(chair, asked, async (dialog) => {
      await dialog.getByRole('radio', { name: /^Vote/ }).check()
      await dialog.getByRole('radio', { name: 'Each organisation' }).check()
    })
    await expect(putToRoom(clementine)).toContainText('once for the whole organisation')
    await expect(putToRoom(clementine)).toContainText(`So can ${people.member}`)
    await putToRoom(ignatius).getByRole('button', { name: 'For', exact: true }).click()
    await expect(putToRoom(ignatius)).toContainText('taken by you')
    await expect(putToRoom(ignatius)).not.toContainText('Whoever answers first')
    await expect(putToRoom(clementine)).toContainText(
      `${people.member} has answered for it already. Only they can change it.`,
    )
    await expect(putToRoom(clementine).getByRole('button', { name: 'For', exact: true })).toHaveCount(0)
    await shot(clementine, 'cast by another delegate')
    await putToRoom(chair).getByRole('button', { name: 'Close and count' }).click()
    const asks = chair.getByRole('dialog', { name: 'Close and count now?' })
    await asks.getByRole('button', { name: 'Close and count' }).click()
    await expect(putToRoom(clementine)).toContainText(/organisations/)
  })

  await test.step('where positions show after one’s own, nobody sees one before', async () => {
    await askOtherwise(chair, own, async (dialog) => {
      await dialog.getByRole('radio', { name: /^Vote/ }).check()
      await dialog.getByText('When others see positions, and reasons').click()
      await dialog.getByLabel('When others see a position').selectOption({ label: 'After one’s own' })
    })
    await take(ignatius, 'Against')
    const hint = 'Positions are shown to you once you have taken yours.'
    const names = putToRoom(vice).getByText('Numbers, sectors and names').first()
    await expect(putToRoom(vice)).toContainText(hint)
    await names.click()
    await expect(putToRoom(vice)).not.toContainText(people.member)
    await shot(vice, 'before one’s own')
    await take(vice, 'For')
    await expect(putToRoom(vice)).toContainText(people.member)
    await expect(putToRoom(vice)).not.toContainText(hint)
    await shot(vice, 'after one’s own')
  })

  await test.step('who waits to speak is put in order by pointer and by keyboard', async () => {
    for (const page of [ignatius, clementine, vice]) await raiseHand(page, /\S/)
    await expect(linesOf(chair, waiting)).toHaveCount(3)
    await dragAbove(chair, waiting, people.viceChair, people.member)
    await carryAbove(chair, waiting, people.otherMember, people.viceChair)
    await expect(linesOf(chair, waiting).first()).toContainText(people.otherMember)
    await shot(chair, 'speakers in order')
  })

  for (const { complaints, context } of visitors) {
    expect(complaints).toEqual([])
    await context.close()
  }
})
