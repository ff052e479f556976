import { expect, expectNoBarriers, expectNoSidewaysScroll, test } from '#test/journey.ts'

const NOW = 'Towns on the joint view from 0 to 20'
const THEN = 'Customers on the joint view'

test('somebody looks back at a past day, walks on in it, and returns to today', async ({ as }) => {
  const page = await as('Chief executive')
  await page.getByRole('link', { name: 'Direction' }).first().click()
  await page.getByRole('link', { name: 'Outline' }).click()
  const tree = page.getByRole('tree', { name: 'Direction outline' })
  await expect(tree.getByRole('treeitem', { name: NOW })).toBeVisible()

  await test.step('the outline shows what stood on that day', async () => {
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByLabel('As of').fill(weeksAgo(10))
    await expect(page.getByText('You see how it stood on')).toBeVisible()
    await expect(tree.getByRole('treeitem', { name: THEN })).toBeVisible()
    await expect(tree.getByRole('treeitem', { name: NOW })).toHaveCount(0)
  })

  await test.step('the page of an aim stays on that day, and nothing can be changed there', async () => {
    await tree.getByRole('treeitem', { name: THEN }).click()
    await page.getByRole('dialog', { name: THEN }).getByRole('link', { name: 'Open the page' }).click()
    await expect(page.getByRole('heading', { level: 1, name: THEN })).toBeVisible()
    await expect(page.getByText('You see how it stood on')).toBeVisible()
    await expect(page.getByText('Known for today only.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Check in' })).toHaveCount(0)
    await expect(page.getByLabel('Write a comment')).toHaveCount(0)
    await expectNoBarriers(page)
  })

  await test.step('its history ends with that day', async () => {
    await page.getByText('History', { exact: true }).click()
    await expect(page.getByText('Amara Lindqvist accepted the plan.')).toBeVisible()
    await expect(page.getByText('Amara Lindqvist changed what or why.')).toHaveCount(0)
  })

  await test.step('before it was drafted it was not there', async () => {
    await page.getByLabel('As of').fill(weeksAgo(60))
    await expect(page.getByText('There was no such aim on')).toBeVisible()
    await expectNoSidewaysScroll(page)
  })

  await page.getByRole('button', { name: 'Back to today' }).click()
  await expect(page.getByRole('heading', { level: 1, name: NOW })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Check in' })).toBeVisible()
  await page.getByText('History', { exact: true }).click()
  await expect(page.getByText('Amara Lindqvist changed what or why.')).toBeVisible()
  await expectNoBarriers(page)
})

function weeksAgo(weeks: number): string {
  return new Date(Date.now() - weeks * 7 * 86_400_000).toISOString().slice(0, 10)
}
