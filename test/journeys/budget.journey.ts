import { gzipSync } from 'node:zlib'
import { expect, listenTo, type Page, type Response, test } from '#test/journey.ts'

/** Of JavaScript and style sheets together, before anything can be done on the first page. */
const FIRST_LOAD_BYTES = 250_000

test('the first load of home is at most 250 kB of compressed code', async ({ as, browser }) => {
  const signedIn = await as('Data contributor')
  const context = await browser.newContext({ storageState: await signedIn.context().storageState() })
  const page = await context.newPage()
  const sizes = new Map<string, Promise<number>>()
  const weigh = (response: Response) => {
    const { pathname } = new URL(response.url())
    if (/\.(js|css)$/.test(pathname))
      sizes.set(
        pathname,
        response.body().then(body => gzipSync(body).byteLength),
      )
  }
  page.on('response', weigh)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Siobhán')
  await page.waitForLoadState('networkidle')
  // What arrives from here on is no part of the first load, and would still be read while the page closes.
  page.off('response', weigh)
  const total = (await Promise.all(sizes.values())).reduce((sum, bytes) => sum + bytes, 0)
  test.info().annotations.push({ type: 'first load', description: `${total} bytes in ${sizes.size} files` })
  expect(sizes.size).toBeGreaterThan(2)
  expect(total).toBeLessThanOrEqual(FIRST_LOAD_BYTES)
  await context.close()
})

const PAGES = ['/', '/direction', '/tasks', '/people', '/account'] as const
const VIEWS = [
  '/direction?view=outline',
  '/direction?view=timeline',
  '/direction/mine',
  '/direction/import',
  '/aims/new',
  '/tasks/list',
  '/tasks/board',
  '/tasks/load',
  '/people/chart',
  '/people/import',
  '/teams',
  '/organisation',
] as const
const PEOPLE = [
  'Data contributor',
  'Chief executive',
  'Chief technology officer',
  'Head of software',
  'Manager Field North',
  'Applications manager',
  'Sales lead',
  'Chief people officer',
  'Finance and IT manager',
]

for (const person of PEOPLE) {
  test(`no main page complains or breaks the content policy for: ${person}`, async ({ as }) => {
    expect(await complaintsOn(await as(person), PAGES)).toEqual([])
  })
}

test('no other view complains or breaks the content policy for the people team', async ({ as }) => {
  expect(await complaintsOn(await as('Chief people officer'), VIEWS)).toEqual([])
})

test('the doors complain of nothing to somebody who is not signed in', async ({ page }) => {
  expect(await complaintsOn(page, ['/', '/sign-in', '/direction'])).toEqual([])
})

async function complaintsOn(page: Page, paths: readonly string[]): Promise<string[]> {
  const complaints: string[] = []
  listenTo(page, complaints, true)
  for (const path of paths) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    await expect(page.getByText('This did not load')).toHaveCount(0)
  }
  return complaints
}
