import { expect, expectNoBarriers, expectNoSidewaysScroll, test } from '#test/journey.ts'

test.use({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' })

test('at 320 pixels and at night every main page fits the window and can be read', async ({ as }) => {
  const page = await as('Manager Field North')
  await expectNoSidewaysScroll(page)
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await expectNoBarriers(page)
  await page
    .getByRole('link', { name: /northern site recalibrated/ })
    .first()
    .click()
  await expect(page.getByText('Brief · what and why')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoBarriers(page)

  for (const path of [
    '/direction',
    '/people',
    '/people/chart',
    '/tasks',
    '/tasks/list',
    '/tasks/board',
    '/tasks/load',
  ]) {
    await test.step(path, async () => {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await expectNoSidewaysScroll(page)
      await expectNoBarriers(page)
    })
  }
  await test.step('the ways to look at the chart are all in sight, also where there is little room beside them', async () => {
    for (const width of [320, 900]) {
      await page.setViewportSize({ width, height: 640 })
      await page.goto('/people/chart')
      await expect(page.getByText('Outline', { exact: true })).toBeInViewport({ ratio: 0.99 })
    }
  })
})
