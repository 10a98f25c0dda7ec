import { type Browser, expect, type Page, test } from '@playwright/test'
import { choose } from './steps/forms.ts'
import { goTo } from './steps/moving.ts'
import { complaintsOf, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

// Real use: nobody is there, nothing is invented, and everybody comes in by a link of their own.

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer('serve')
})
test.afterAll(() => server.stop())

const complaints: string[][] = []
async function stranger(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url })
  complaints.push(complaintsOf(context))
  return context.newPage()
}

async function account(page: Page, name: string, email: string, password: string): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill(password)
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('Email address').fill('amara.nwosu@example.org')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Fills in what a new senate needs; whoever creates it becomes its secretary. */
async function createSenate(page: Page, place: string, prefix: string): Promise<void> {
  await page.getByLabel('Name').fill(`${place} Clinical Senate`)
  await page.getByLabel('Start of its references').fill(prefix)
  await page.getByLabel('Footprint').fill(`${place} and the services that its people use`)
  await page.getByLabel('Purpose').fill('Clinical advice across organisations.')
  await page.getByLabel('Your position').fill('Senate manager')
  await shot(page, `create ${place}`)
  await page.getByRole('button', { name: 'Create the senate' }).click()
  await expect(page).toHaveURL(/\/senates\//)
  await settled(page)
}

/** Gives somebody a seat, and makes the link to it, which is shown once. */
async function invite(page: Page, name: string, position: string, role: RegExp): Promise<string> {
  await goTo(page, 'People')
  await page.getByRole('button', { name: 'Give somebody a seat' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill(name)
  await dialog.getByLabel('Position').fill(position)
  await choose(dialog, 'Role here', role)
  await shot(page, `a seat for ${position}`)
  await dialog.getByRole('button', { name: 'Give the seat' }).click()
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const field = dialog.getByLabel(`The link for ${name}`)
  await expect(field).toHaveValue(new RegExp(`^${server.url}/invitation#`))
  await shot(page, `a link for ${position}`)
  const link = await field.inputValue()
  await dialog.getByRole('button', { name: 'I have the link' }).click()
  await expect(page.getByRole('main')).toContainText('Invited.')
  return link
}

test('a new deployment becomes a senate that people are invited to', async ({ browser }) => {
  const admin = await stranger(browser)
  const code = /which works once: (\S+)/.exec(server.said())?.[1] ?? 'no code was printed'

  await test.step('whoever has the printed code becomes the first administrator', async () => {
    await admin.goto('/')
    await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Set up Curia')
    await expect(admin.getByText('People and figures are invented')).toBeHidden()
    await admin.getByLabel('Set-up code').fill('AAAA-AAAA-AAAA')
    await account(admin, 'Margaret Ashworth', 'margaret.ashworth@example.org', 'four words nobody guesses')
    await admin.getByRole('button', { name: 'Set up Curia' }).click()
    await expect(admin.getByRole('alert')).toBeVisible()
    await shot(admin, 'set up')
    await admin.getByLabel('Set-up code').fill(code)
    await admin.getByRole('button', { name: 'Set up Curia' }).click()
    await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Create a senate')
  })

  await test.step('the code works once', async () => {
    const late = await stranger(browser)
    await late.goto('/set-up')
    await expect(late.getByRole('main')).toContainText('This Curia has been set up already.')
    await late.context().close()
  })

  await test.step('the administrator creates a senate and becomes its secretary', async () => {
    await createSenate(admin, 'Wharfe Valley', 'wvs')
    await shot(admin, 'new senate')
    await goTo(admin, 'Home')
    await shot(admin, 'home of a new senate')
  })

  const link = await test.step('she gives a chair a seat and makes a link for her', () =>
    invite(admin, 'Dr Amara Nwosu', 'Clinical chair', /^Chair$/))

  const chair = await test.step('the chair opens the link and takes her seat', async () => {
    const page = await stranger(browser)
    await page.goto(link)
    await page.getByRole('button', { name: 'Open the invitation' }).click()
    await expect(page.getByRole('main')).toContainText('Wharfe Valley Clinical Senate')
    await expect(page.getByLabel('Your name')).toHaveValue('Dr Amara Nwosu')
    await account(page, 'Dr Amara Nwosu', 'amara.nwosu@example.org', 'another four plain words')
    await shot(page, 'invitation')
    await page.getByRole('button', { name: 'Take the seat' }).click()
    await expect(page).toHaveURL(/\/senates\//)
    await goTo(page, 'People')
    await expect(page.getByRole('main')).toContainText('Margaret Ashworth')
    await expect(admin.getByRole('main')).toContainText('signs in with an account of their own')
    return page
  })

  await test.step('the link does nothing more', async () => {
    const second = await stranger(browser)
    await second.goto(link)
    await second.getByRole('button', { name: 'Open the invitation' }).click()
    await expect(second.getByRole('alert')).toBeVisible()
    await expect(second.getByLabel('Your name')).toBeHidden()
    await shot(second, 'used link')
    await second.context().close()
  })

  await test.step('she signs out, and comes in again with her password, and with no other', async () => {
    await chair.getByRole('button', { name: /account of Dr Amara Nwosu/ }).click()
    await chair.getByRole('button', { name: 'Sign out' }).click()
    await expect(chair.getByRole('heading', { level: 1 })).toHaveText('Sign in')
    await signIn(chair, 'not these words at all')
    await expect(chair.getByRole('alert')).toBeVisible()
    await signIn(chair, 'another four plain words')
    await expect(chair).toHaveURL(/\/senates\//)
    await expect(chair.getByRole('button', { name: /account of Dr Amara Nwosu/ })).toBeVisible()
  })

  await test.step('invited to a second senate, she signs in with the account that she has', async () => {
    await admin.getByRole('button', { name: /account of Margaret Ashworth/ }).click()
    await admin.getByRole('link', { name: 'Create a senate' }).click()
    await createSenate(admin, 'Nidderdale', 'nds')
    const second = await invite(admin, 'Dr Amara Nwosu', 'Visiting expert', /^Expert$/)
    await chair.getByRole('button', { name: /account of Dr Amara Nwosu/ }).click()
    await chair.getByRole('button', { name: 'Sign out' }).click()
    await expect(chair.getByRole('heading', { level: 1 })).toHaveText('Sign in')
    await chair.goto(second)
    await chair.getByRole('button', { name: 'Open the invitation' }).click()
    await chair.getByRole('link', { name: 'Sign in first' }).click()
    await signIn(chair, 'another four plain words')
    await chair.getByRole('button', { name: 'Open the invitation' }).click()
    await chair.getByRole('button', { name: 'Take this seat as Dr Amara Nwosu' }).click()
    await expect(chair.getByRole('banner')).toContainText('Nidderdale Clinical Senate')
    await chair.getByRole('button', { name: /Nidderdale Clinical Senate/ }).click()
    await chair.getByRole('link', { name: 'Wharfe Valley Clinical Senate' }).click()
    await expect(chair.getByRole('banner')).toContainText('Wharfe Valley Clinical Senate')
  })

  await test.step('after a restart everybody is still there, and no code is printed', async () => {
    await server.killAndRestart()
    expect(server.said()).not.toContain('which works once')
    await goTo(chair, 'People')
    await expect(chair.getByRole('main')).toContainText('Margaret Ashworth')
  })
  expect(complaints.flat()).toEqual([])
})
