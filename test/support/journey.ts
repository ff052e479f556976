import { AxeBuilder } from '@axe-core/playwright'
import {
  type Browser,
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
} from '@playwright/test'
import { type JourneyServer, startServer } from './journey-server.ts'

export { expect, type Page, type Response } from '@playwright/test'

interface Fixtures {
  /** Signs in as a person of Tidewell, in a browser of their own, by words of what the sign-in page says of them. */
  readonly as: (person: string, server?: JourneyServer) => Promise<Page>
  /** A server on an empty folder, for what happens before there is an organisation. */
  readonly freshServer: JourneyServer
  /** Tidewell on a server for this journey alone, whose clock it may move. Ask for it before `as`, so that its pages close first. */
  readonly ownTidewell: JourneyServer
  /** What pages threw or complained of on the way; a journey fails when there is any. */
  readonly complaints: string[]
}

interface WorkerFixtures {
  /** Tidewell, with a server and a folder for this worker alone. */
  readonly tidewell: JourneyServer
}

/** A journey through the built app. Workers share nothing, so what one journey writes another worker never sees. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  tidewell: [
    async ({ browserName: _ }, use) => {
      const server = await startServer('demo')
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ tidewell }, use) => use(tidewell.url),
  complaints: [
    async ({ browserName: _ }, use) => {
      const complaints: string[] = []
      await use(complaints)
      expect(complaints, 'what pages complained of').toEqual([])
    },
    { auto: true },
  ],
  page: async ({ page, complaints }, use) => {
    listenTo(page, complaints)
    await use(page)
  },
  as: async ({ browser, complaints }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (person, server) => {
      const context = await browser.newContext(server && { baseURL: server.url })
      contexts.push(context)
      const page = await context.newPage()
      listenTo(page, complaints)
      await signIn(page, person)
      return page
    })
    for (const context of contexts) await context.close()
  },
  ownTidewell: [
    async ({ browser }, use) => {
      const server = await startServer('demo')
      const moveClock = async (moment: string) => {
        await leave(server, browser)
        await server.moveClock(moment)
      }
      await use({ ...server, moveClock })
      await leave(server, browser)
      await server.stop()
    },
    { timeout: 120_000 },
  ],
  freshServer: [
    async ({ browser }, use) => {
      const server = await startServer('start')
      await use(server)
      await leave(server, browser)
      await server.stop()
    },
    { timeout: 120_000 },
  ],
})

/** Pages ask by themselves, and their server is about to be away: none stays open. A journey opens again what it needs. */
async function leave({ url }: JourneyServer, browser: Browser): Promise<void> {
  const pages = browser.contexts().flatMap(context => context.pages())
  for (const page of pages) if (page.url().startsWith(url)) await page.goto('about:blank')
}

/** One press on the sign-in page of the sample: in as somebody. */
export async function signIn(page: Page, person: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: person }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

/** The page has no barrier that WCAG 2.2 A and AA know and a program can find. */
export async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join('\n  ')}`)
  expect(found, 'barriers on the page').toEqual([])
}

/** Nothing makes the page wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = () => page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
  await expect.poll(over, 'pixels beyond the window').toBeLessThanOrEqual(0)
}

/** Collects what a page throws or complains of. A refusal that the page itself puts into words (4xx) is no complaint. */
export function listenTo(page: Page, complaints: string[], refusalsToo = false): void {
  page.on('pageerror', error => complaints.push(`threw ${error.message}`))
  page.on('console', message => {
    if (message.type() !== 'error' || (!refusalsToo && isRefusal(message))) return
    complaints.push(`${message.text()} (${message.location().url})`)
  })
}

function isRefusal(message: ConsoleMessage): boolean {
  return /status of 4\d\d/.test(message.text()) && message.location().url.includes('/api/')
}
