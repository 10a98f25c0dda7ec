import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds on the page as it stands, one line a finding; nothing is what we want.
 *
 * @param part a selector: only what is in there is judged, without the rules that are about a page as a whole
 */
export async function findings(page: Page, part?: string): Promise<string[]> {
  // Halfway through a movement colours are those of neither end.
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(ending.map((each) => each.finished.catch(() => {})))
  })
  // A bar that floats over the page covers something at every moment. What is beneath is scrolled to, and judged bare.
  const float = (position: string) =>
    page.evaluate((to) => {
      for (const bar of document.querySelectorAll<HTMLElement>('.live__foot')) bar.style.position = to
    }, position)
  await float('static')
  // The sheet of a tablet goes as soon as somebody comes to what is beneath it, which is judged while there is none.
  const beneath = (isOut: boolean) =>
    page.evaluate((to) => {
      const sheet = document.querySelector('.live:not(.live--now) > :is(.live__agenda, .live__side)')
      const now = document.querySelector<HTMLElement>('.live__now')
      if (sheet && now && innerWidth > 640 && innerWidth < 1000) now.inert = to
    }, isOut)
  await beneath(true)
  // The page is one document: without this axe would open a blank page beside it each time, for frames that are not there.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if (part !== undefined) axe.include(part)
  const { violations } = await axe
    // What is in order is only counted: writing down where each of it stands takes as long as the rest.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  await float('')
  await beneath(false)
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  )
}
