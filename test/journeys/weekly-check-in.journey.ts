import { expect, expectNoBarriers, test } from '#test/journey.ts'

test('a person tells of the week in five acts, and can change it', async ({ as }) => {
  const page = await as('Data contributor')
  await page.goto('/check-ins')
  const next = page.getByRole('group', { name: /What comes first next week/ })
  await next.getByRole('checkbox').first().check()
  await page.getByLabel('I need guidance').check()
  await page.getByLabel('Anything else?').fill('The drift table took longer than I thought.')
  await expectNoBarriers(page)
  await page.getByRole('button', { name: 'Check in' }).click()
  await expect(page.getByRole('heading', { name: 'You checked in' })).toBeVisible()
  await expect(page.getByText('The drift table took longer than I thought.')).toBeVisible()
  await expect(page.getByText('Asks for guidance')).toBeVisible()
  await expectNoBarriers(page)
})

test('a manager answers a check-in with one tap', async ({ as }) => {
  const page = await as('Manager Field North')
  await page.goto('/check-ins?view=people')
  await page.getByRole('button', { name: 'Seen, thank you' }).first().click()
  await expect(
    page
      .getByText('You have seen it', { exact: false })
      .or(page.getByText(/has seen it, with thanks/))
      .first(),
  ).toBeVisible()
  await expectNoBarriers(page)
})
