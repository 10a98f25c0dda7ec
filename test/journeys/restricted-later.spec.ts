import { type Browser, expect, type Page, test } from '@playwright/test'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

// What somebody may no longer see goes from pages that they have open, without a press.

let curia: Curia
test.beforeAll(async () => {
  curia = await startCuria({ at: new Date() })
})
test.afterAll(() => curia.close())

async function enter(browser: Browser, key: string): Promise<Page> {
  const context = await browser.newContext()
  const [name = '', ...value] = ((await curia.as(key)).cookie.split('; ')[0] ?? '').split('=')
  await context.addCookies([{ name, value: value.join('='), url: curia.url }])
  return await context.newPage()
}

test('an open page loses the words of an item that is restricted, planned or running, and has them back after', async ({
  browser,
}) => {
  const chair = await curia.as('chair')
  const { id, items } = await bringIn(curia, [item('1'), item('2', { title: 'Zanzibar closes' })])
  const edit = (confidentiality: string) => chair.send('editItem', id, { itemId: items[1], confidentiality })
  const [observer, member] = [await enter(browser, 'observer'), await enter(browser, 'member')]
  for (const page of [observer, member]) {
    await page.goto(`${curia.url}/senates/${testSenate}/sessions/${id}`)
    await expect(page.getByText('Zanzibar closes').first()).toBeVisible()
  }
  await edit('restricted')
  await expect(observer.getByText('Zanzibar')).toHaveCount(0)
  await expect(observer.getByText('Item 1').first()).toBeVisible()
  await edit('open')
  await expect(observer.getByText('Zanzibar closes').first()).toBeVisible()
  await chair.send('openSession', id, { epoch: 1 })
  await expect(observer.getByRole('heading', { name: 'No item is on' })).toBeVisible()
  await observer
    .getByRole('link', { name: 'Zanzibar closes' })
    .or(observer.getByRole('button', { name: 'Zanzibar closes' }))
    .click()
  await expect(observer.getByRole('heading', { name: /Zanzibar closes/ })).toBeVisible()
  await edit('restricted')
  await expect(observer.getByText('Zanzibar')).toHaveCount(0)
  await expect(member.getByText('Zanzibar closes').first()).toBeAttached()
})
