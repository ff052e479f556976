import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, expectNoBarriers, type Page, test } from '#test/journey.ts'
import { setUp } from '#test/journey-steps.ts'

const OWN = 'src/modules/aims/stratml/fixtures/harbour-city-water.part2.xml'
// A real plan written by others; it is not part of the repository, and looked at where it lies.
const SHARED = process.env['FAIRLEAD_SHARED'] ?? '../shared'
const OECD = join(resolve(SHARED), 'data/stratml/oecd-ai.xml')

test('the head of Tidewell brings in a plan beside the live one, as drafts, and never twice', async ({
  as,
}) => {
  const page = await as('Chief executive')
  await page.goto('/direction/import')

  await test.step('the file is read, and nothing is changed yet', async () => {
    await choose(page, OWN)
    await expect(page.getByRole('status').filter({ hasText: 'New:' })).toContainText('2 strategies, 4 goals')
    await expect(aimsOfThePlan(page)).toContainText('Find leaks early')
    await expect(page.getByText('37 things kept with the plan')).toBeVisible()
    await expectNoBarriers(page)
  })

  await test.step('it comes in beside the live vision as drafts', async () => {
    await importIt(page)
    await expect(aimsOfThePlan(page)).toContainText('new, draft')
  })

  await test.step('a second import changes nothing', async () => {
    await page.getByRole('button', { name: 'Choose another file' }).click()
    await choose(page, OWN)
    await expect(page.getByText('The file says nothing that is not here already.')).toBeVisible()
  })

  await test.step('a file that is no plan is refused in words', async () => {
    await page.getByRole('button', { name: 'Choose another file' }).click()
    const wrong = { name: 'budget.xml', mimeType: 'text/xml', buffer: Buffer.from('<budget/>') }
    await page.getByLabel('Choose a strategic plan').setInputFiles(wrong)
    await expect(page.getByText('This plan cannot be imported')).toBeVisible()
    await expect(page.getByText(/names no namespace/)).toBeVisible()
  })
  await expectNoBarriers(page)
})

test('a new organisation begins with a plan of its own, follows it, and takes it out again', async ({
  page,
  freshServer,
}) => {
  await setUp(page, freshServer)
  await page.goto(`${freshServer.url}/direction`)
  await page.getByRole('link', { name: 'Bring a plan you already have' }).click()
  await choose(page, OWN)
  await importIt(page)
  await page.getByRole('link', { name: 'See the direction' }).click()
  await expect(page.getByRole('application', { name: 'Direction map' })).toContainText('Find leaks early')
  await page.goto(`${freshServer.url}/direction/import`)
  const exported = await takeOut(page)
  expect(exported).toContain('<PerformancePlanOrReport')
  expect(exported).toContain('Find leaks early')
  await expectNoBarriers(page)
})

for (const plan of [OECD].filter(path => existsSync(path))) {
  test('the strategic plan of the OECD on artificial intelligence comes in, and out again whole', async ({
    page,
    freshServer,
  }) => {
    await setUp(page, freshServer)
    await page.goto(`${freshServer.url}/direction/import`)
    await choose(page, plan)
    await expect(page.getByRole('status').filter({ hasText: 'New:' })).toContainText(/\d+ strateg/)
    await importIt(page)
    await page.getByRole('link', { name: 'See the direction' }).click()
    await expect(page.getByRole('application', { name: 'Direction map' })).toBeVisible()
    await page.goto(`${freshServer.url}/direction/import`)
    const exported = await takeOut(page)
    for (const name of namesIn(readFileSync(plan, 'utf8'))) expect(exported).toContain(name)
    await expectNoBarriers(page)
  })
}

async function choose(page: Page, path: string): Promise<void> {
  await page.getByLabel('Choose a strategic plan').setInputFiles(path)
}

async function importIt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import it' }).click()
  await expect(page.getByRole('heading', { name: /What became of/ })).toBeVisible()
}

function aimsOfThePlan(page: Page) {
  return page.getByRole('table', { name: 'Aims of the plan' })
}

async function takeOut(page: Page): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Plan with measures and results (Part 2)' }).click()
  return readFileSync(await (await download).path(), 'utf8')
}

/** The names in a plan, by either style of namespace. */
function namesIn(xml: string): string[] {
  const found = [...xml.matchAll(/<(?:\w+:)?Name>([^<]+)<\/(?:\w+:)?Name>/g)].map(
    match => match[1]?.trim() ?? '',
  )
  return [...new Set(found)]
}
