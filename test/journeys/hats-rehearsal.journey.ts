import { expect, expectNoBarriers, expectNoSidewaysScroll, type Page, test } from '#test/journey.ts'

async function pick(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).fill(name)
  await page.getByRole('listbox').getByRole('option', { name }).first().click()
}

test('a head of department tries out that a manager is away for three weeks, and sees who would wear which hat', async ({
  as,
}) => {
  const page = await as('one manager away without cover')
  await page.goto('/hats')
  await page.getByRole('link', { name: 'Try a change out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Try a change out' })).toBeVisible()
  await pick(page, 'Who', 'Nadia Petrović')
  await page.getByRole('button', { name: 'Try it out' }).click()
  await expect(page.getByRole('heading', { name: /^Nadia Petrović is away from/ })).toBeVisible()
  const opens = page.getByRole('region', { name: 'Would open' })
  await expect(opens).toContainText('A manager is away or gone')
  await expect(opens).toContainText('For you')
  await expectNoBarriers(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)

  await test.step('whom she does not answer for she may not move about', async () => {
    await page.getByLabel('What would change?').selectOption({ label: 'Somebody leaves' })
    await pick(page, 'Who', 'Kofi Brandt')
    await page.getByRole('button', { name: 'Try it out' }).click()
    await expect(page.getByText('You may not try this out')).toBeVisible()
  })
})

test('the people team tries out more reports for somebody, and reads no record of theirs', async ({ as }) => {
  const page = await as('The people team')
  await page.goto('/hats/rehearsal')
  await page.getByLabel('What would change?').selectOption({ label: 'Somebody gets more reports' })
  await pick(page, 'Who gets them', 'Nadia Petrović')
  await pick(page, 'Who would report to them', 'Yuki Tanabe')
  await page.getByRole('button', { name: 'Try it out' }).click()
  await expect(page.getByRole('heading', { name: /Yuki Tanabe reports to Nadia Petrović/ })).toBeVisible()
  const card = page
    .getByRole('region', { name: 'Would open' })
    .locator('section', { hasText: 'A new direct report' })
  await expect(card).toContainText('Nadia Petrović')
  await expect(card.getByRole('listitem')).toHaveCount(0)
  await expectNoBarriers(page)
})
