import { expect, type Locator, type Page, test } from '@playwright/test'
import { answer } from './steps/answers.ts'
import { agreeInTheRoom, fillDraft, ratify, sentence } from './steps/decisions.ts'
import { tickOrganisations } from './steps/forms.ts'
import { assertImpact, contest, openContested, settle } from './steps/impacts.ts'
import { declareInterest, withdrawFromChallenge } from './steps/interests.ts'
import { followNeed, goTo, openDecision, searchFor } from './steps/moving.ts'
import { beginUnder, challenge, converged, openResponse, response, saved, savedMark, textOf } from './steps/writing.ts'
import { enter, people, type Visitor } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

// The way from words to an answered decision, as the senate walks it: everybody in a browser of their own, every step
// through the screens.

let server: RunningServer
const visitors: Visitor[] = []
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(async () => {
  for (const { context } of visitors) await context.close()
  await server.stop()
})

const title = 'Close the first 14 beds once Gate 1 holds'
const agreedBeginning = 'The senate advises Leeds Teaching Hospitals to close the first 14 beds'

test('a senate writes together, sees who is affected, decides, and is answered', async ({ browser }) => {
  test.setTimeout(240_000)
  const come = async (name: keyof typeof people) => {
    const visitor = await enter(browser, server.url, name)
    visitors.push(visitor)
    return visitor.page
  }
  const [chair, viceChair, ignatius, clementine, reviewer] =
    (await test.step('five people come in, each in a browser of their own', () =>
      Promise.all((['chair', 'viceChair', 'member', 'otherMember', 'communityReviewer'] as const).map(come)))) as [
      Page,
      Page,
      Page,
      Page,
      Page,
    ]
  const writers = [chair, ignatius, clementine]

  await test.step('two members and the chair write in one document, and read the same', async () => {
    await Promise.all(writers.map(openResponse))
    const sentences = {
      Purpose: 'Nobody waits for a form that another service already holds.',
      'Pathway steps': 'A named nurse rings on the second evening.',
      'Measures and feedback': 'Carers are asked at 2 weeks what they would change.',
    }
    await Promise.all(
      Object.entries(sentences).map(async ([heading, words], n) => {
        const page = writers[n] as Page
        await beginUnder(page, heading)
        await page.keyboard.type(words)
      }),
    )
    await Promise.all(writers.map(saved))
    await converged(writers, Object.values(sentences))
    await expect(chair.locator('.caret__label')).toHaveCount(2)
    await shot(chair, 'writing together')
  })

  await test.step('one loses the network, goes on typing, is told so, comes back, and nothing is lost', async () => {
    await clementine.context().setOffline(true)
    await expect(savedMark(clementine)).toHaveText('Offline')
    await beginUnder(clementine, 'Changes by organisation')
    await clementine.keyboard.type('The council starts people on the day they leave, also on a Saturday.')
    await expect(savedMark(clementine)).toHaveText('Offline')
    await expect(clementine.getByText('Not saved yet')).toBeVisible()
    await shot(clementine, 'offline')
    await beginUnder(chair, 'Review date')
    await chair.keyboard.type('Either trust may ask for an earlier review.')
    await saved(chair)
    await expect(textOf(chair)).not.toContainText('also on a Saturday')
    await clementine.context().setOffline(false)
    await saved(clementine)
    await converged(writers, ['leave, also on a Saturday.', 'ask for an earlier review.'])
  })

  const impact = await test.step('a member asserts an impact on the community trust', async () => {
    const basis = '6 more people leave each week x 3 therapy visits in the first fortnight = 18 appointments.'
    const ref = await assertImpact(ignatius, { magnitude: 18, low: 12, high: 24 }, basis)
    expect(ref).toMatch(/^LDS-I\d+$/)
    await shot(ignatius, 'impact asserted')
    return ref
  })

  await test.step("the trust's reviewer contests it with an estimate of their own", async () => {
    await followNeed(reviewer, `Agree or contest ${impact}`)
    await contest(reviewer, { magnitude: 30, low: 24, high: 36 }, 'Last winter each person needed 5 visits, not 3.')
    await expect(reviewer.getByRole('main')).toContainText('LCH contests')
    // Whoever asserted it sees it without asking.
    await expect(ignatius.getByRole('main')).toContainText('LCH contests')
    await shot(reviewer, 'impact contested')
  })

  await test.step('the chair settles it on figures that both sides stand by', async () => {
    await openContested(chair, impact)
    await settle(chair, { magnitude: 24, low: 18, high: 30 }, 'Both counted the last 12 months: 4 visits each.')
    for (const page of [chair, reviewer, ignatius])
      await expect(page.locator('.impact-caption')).toContainText('Settled')
    await shot(chair, 'impact settled')
  })

  await test.step('the server dies while they write, and everybody goes on by themselves', async () => {
    await Promise.all([openResponse(chair), openResponse(ignatius)])
    await beginUnder(chair, 'Risks and mitigations')
    await chair.keyboard.type('Acknowledged before the power went.')
    await saved(chair)
    await beginUnder(ignatius, 'Capacity needed first')
    const typing = ignatius.keyboard.type('Whoever reads the gates writes down who was asked and when.', { delay: 40 })
    await expect(textOf(clementine)).toContainText('Whoever reads')
    await server.killAndRestart()
    await typing
    await Promise.all(writers.map(saved))
    await converged(writers, ['Acknowledged before the power went.', 'writes down who was asked and when.'])
    // The reviewer's page was open at the impact all the while, and goes on too.
    await expect(reviewer.getByText('Connected', { exact: true })).toBeVisible()
    await expect(reviewer.locator('.impact-caption')).toContainText('Settled')
  })

  await test.step('a member declares an interest', async () => {
    const other = await clementine.context().newPage()
    await other.goto('/')
    await declareInterest(other, 'My husband joins the firm that bids to staff the home ward.')
    await shot(other, 'interest declared')
    await other.close()
  })

  await test.step('the chair rules that she withdraws, and she loses the open document at once', async () => {
    await expect(textOf(clementine)).toBeVisible()
    const second = await chair.context().newPage()
    await second.goto('/')
    const why = 'Her household would gain from where the beds go.'
    await withdrawFromChallenge(second, people.otherMember, /^LDS-C1/, why)
    await second.close()
    await expect(textOf(clementine)).toBeHidden({ timeout: 3000 })
    await expect(clementine.getByRole('heading', { name: 'You can no longer open this document' })).toBeVisible()
    await expect(clementine.getByRole('main')).not.toContainText('two gates')
    await shot(clementine, 'withdrawn')
  })

  await test.step('she finds nothing of the challenge: not in lists, not by search, not by address', async () => {
    const address = clementine.url()
    await goTo(clementine, 'Challenges')
    await expect(clementine.getByRole('main')).not.toContainText(challenge)
    await goTo(clementine, 'Impacts')
    await expect(clementine.getByRole('main')).not.toContainText('LDS-C1')
    await goTo(clementine, 'Decisions')
    await expect(clementine.getByRole('main')).not.toContainText('Close 28 beds in two steps')
    for (const words of ['whoever reads the gates writes down', "closing 28 older people's beds"]) {
      await searchFor(viceChair, words)
      await expect(viceChair.getByRole('main').getByRole('listitem').first()).toBeVisible()
      await searchFor(clementine, words)
      await expect(clementine.getByRole('main')).toContainText('Nothing found')
    }
    await clementine.goto(address)
    await expect(clementine.getByText('Nothing here that you can open', { exact: true })).toBeVisible()
    await expect(clementine.getByRole('main')).not.toContainText(response)
  })

  const words = await test.step('the chair records exact words as agreed in the room', async () => {
    const agreed = await agreeInTheRoom(chair, agreedBeginning, [people.layMember, people.viceChair])
    expect(agreed).toMatch(/^The senate advises Leeds Teaching Hospitals .* clause 4 of LDS-004\.$/)
    await shot(chair, 'agreed in the room')
    return agreed
  })

  await test.step('the chair drafts a decision out of these words', async () => {
    await chair.getByRole('link', { name: 'Draft a decision from these words' }).click()
    await chair.getByRole('radio', { name: /^A statement, with clauses and conditions/ }).check()
    const clause = sentence(chair, 'The beds close as they are vacated.')
    await clause.getByRole('radio', { name: 'Clause' }).check()
    await tickOrganisations(clause, /^This clause is for/, ['LTHT'])
    const gate = sentence(chair, 'For 4 weeks together')
    await gate.getByRole('radio', { name: 'Clause' }).check()
    await tickOrganisations(gate, /^This clause is for/, ['LCH', 'LTHT'])
    const starts = sentence(chair, 'In the same weeks')
    await starts.getByRole('radio', { name: 'Condition' }).check()
    const interim = sentence(chair, 'Until then all 28 beds stay open.')
    await interim.getByRole('radio', { name: 'Clause' }).check()
    await shot(chair, 'drafting words')
    await fillDraft(chair, {
      title,
      rationale: 'Therapy needs 24 appointments a week, not 18, so nothing closes before there is room.',
      owner: /^Dr Orlando Thistlewick/,
      addressedTo: ['LTHT', 'LCH'],
      reviewInDays: 90,
      impacts: [impact, 'LDS-I10'],
      supersedes: { decision: /^LDS-004/, clause: /^Clause 4/ },
    })
    await expect(chair.getByRole('main')).toContainText(words.split('.')[0] as string)
    await shot(chair, 'draft')
  })

  await test.step('the chair sends it to be ratified and ratifies, with a reason for whom nobody waits', async () => {
    await chair.getByRole('button', { name: 'Send to be ratified' }).click()
    await ratify(chair, 'The neighbouring trust was written to twice; the effect on it is small.')
    await expect(chair.getByRole('main')).toContainText('It waits for one other voting seat.')
    await shot(chair, 'first signature')
  })

  await test.step('a member is the second to ratify, and it is in force', async () => {
    await followNeed(ignatius, /^Ratify LDS-011/)
    await ratify(ignatius)
    for (const page of [ignatius, chair]) await expect(page.locator('.decision-caption')).toContainText('In force')
    await shot(ignatius, 'in force')
  })

  await test.step('the vice chair finds it in the log by filter, and the address holds the filter', async () => {
    await goTo(viceChair, 'Decisions')
    const filters = viceChair.getByRole('search', { name: 'Filters' })
    await tick(filters.getByRole('checkbox', { name: /^LCH/ }))
    await tick(filters.getByRole('checkbox', { name: /^In force/ }))
    await tick(filters.getByRole('checkbox', { name: /^Closing 28/ }))
    await expect(viceChair).toHaveURL(/organisation=org-lch.*/)
    const found = viceChair.getByRole('main').getByRole('listitem').filter({ hasText: title })
    await expect(found).toContainText('Answered 0 of 2')
    await expect(viceChair.getByRole('main')).not.toContainText('Adopt the working statement')
    await shot(viceChair, 'log filtered')
    await ignatius.goto(viceChair.url())
    await expect(ignatius.getByRole('main').getByRole('link', { name: title })).toBeVisible()
    await expect(ignatius.getByRole('main')).not.toContainText('Adopt the working statement')
    await found.getByRole('link', { name: title }).click()
    await expect(viceChair.getByRole('heading', { level: 1 })).toHaveText(title)
  })

  await test.step('the reviewer answers clause by clause', async () => {
    await followNeed(reviewer, /^Answer for LCH on LDS-011/)
    await shot(reviewer, 'asked')
    await answer(reviewer, 'LCH')
    await shot(reviewer, 'answered')
    const said = viceChair.getByRole('region', { name: 'What each organisation said' })
    await expect(said).toContainText('1 of 2 have answered.')
    await expect(said).toContainText('Two of our 10 beds open only in April.')
  })

  await test.step('the predecessor shows that its clause was superseded', async () => {
    await openDecision(viceChair, 'Close 28 beds in two steps, each after a capacity gate')
    const clause = viceChair.getByRole('listitem').filter({ hasText: 'Interim position: keep all 28 beds open' })
    await expect(clause).toContainText('Superseded')
    await expect(viceChair.getByRole('region', { name: 'Relations' })).toContainText(title)
    await expect(viceChair.locator('.decision-caption')).toContainText('In force')
    await shot(viceChair, 'predecessor')
  })

  for (const { complaints, page } of visitors) expect(complaints, page.url()).toEqual([])
})

/** A filter stands in the address: its box shows it once the address has changed. */
async function tick(box: Locator): Promise<void> {
  await box.click()
  await expect(box).toBeChecked()
}
