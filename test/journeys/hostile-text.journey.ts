import { expect, expectNoBarriers, test } from '#test/journey.ts'

const HOSTILE = '<img src=x onerror="document.title=\'taken\'"> & <b>bold</b>'

test('text that looks like a page is shown as text wherever a task is shown', async ({ as }) => {
  const page = await as('Manager Field North')
  await page.goto('/tasks')
  await page.getByRole('textbox', { name: 'Add a task for this week' }).fill(HOSTILE)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('link', { name: HOSTILE }).first()).toBeVisible()

  for (const path of ['/', '/tasks/list?whose=mine', '/tasks/board']) {
    await page.goto(path)
    await expect(page.getByText(HOSTILE).first()).toBeVisible()
    await expect(page.locator('img[src="x"]')).toHaveCount(0)
    await expect(page).not.toHaveTitle('taken')
  }
  await page.getByRole('link', { name: HOSTILE }).first().click()
  await page.getByRole('dialog').getByRole('link', { name: 'Open the page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HOSTILE)
  await expect(page).toHaveTitle(`${HOSTILE} · Fairlead`)
  await expectNoBarriers(page)
})
