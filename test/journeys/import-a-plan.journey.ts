import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

const PLAN = 'src/modules/aims/stratml/fixtures/harbour-city-water.part2.xml'

test('the head of an organisation brings in a strategic plan, follows it, and takes it out again', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: /The whole direction on one page/ }).click()
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'))
  await page.goto('/direction/import')

  await test.step('the file is read, and nothing is changed yet', async () => {
    await page.getByLabel('Choose a strategic plan').setInputFiles(PLAN)
    await expect(page.getByRole('status').filter({ hasText: 'New:' })).toContainText('2 strategies, 4 goals')
    await expect(page.getByRole('table').or(page.getByLabel('Aims of the plan'))).toContainText(
      'Find leaks early',
    )
    await expect(page.getByText('37 things kept with the plan')).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })

  await test.step('it comes in beside the live vision as drafts', async () => {
    await page.getByRole('button', { name: 'Import it' }).click()
    await expect(page.getByRole('heading', { name: /What became of/ })).toBeVisible()
    await expect(page.getByRole('table').or(page.getByLabel('Aims of the plan'))).toContainText('new, draft')
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })

  await test.step('a second import changes nothing', async () => {
    await page.getByRole('button', { name: 'Choose another file' }).click()
    await page.getByLabel('Choose a strategic plan').setInputFiles(PLAN)
    await expect(page.getByText('The file says nothing that is not here already.')).toBeVisible()
  })

  await test.step('the live direction leaves as a file of the standard', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Plan with measures and results (Part 2)' }).click()
    const file = await (await download).path()
    expect(readFileSync(file, 'utf8')).toContain('<PerformancePlanOrReport')
  })

  await test.step('a file that is no plan is refused in words', async () => {
    await page.getByRole('button', { name: 'Choose another file' }).click()
    const wrong = { name: 'budget.xml', mimeType: 'text/xml', buffer: Buffer.from('<budget/>') }
    await page.getByLabel('Choose a strategic plan').setInputFiles(wrong)
    await expect(page.getByText('This plan cannot be imported')).toBeVisible()
    await expect(page.getByText(/names no namespace/)).toBeVisible()
  })
})
