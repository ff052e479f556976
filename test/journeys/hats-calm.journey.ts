import { expect, expectNoBarriers, expectNoSidewaysScroll, test } from '#test/journey.ts'

test('a situation of which nothing speaks any more says since when it is calm, and when it ends if it stays so', async ({
  ownTidewell,
  as,
}) => {
  const people = await as('The people team', ownTidewell)
  await people.goto('/hats/rules')
  const rule = people.getByRole('region', { name: 'Particularly large team' })
  await rule.getByText('Numbers').click()
  const change = async (says: string, value: string) => {
    await rule.getByRole('button', { name: `Change: ${says}` }).click()
    const form = people.getByRole('dialog')
    await form.getByLabel('New value').fill(value)
    await form.getByLabel('Why').fill('Twelve is usual with us.')
    await form.getByRole('button', { name: 'Change it' }).click()
    await expect(form).toHaveCount(0)
  }

  await change('Direct reports from which a team is particularly large', '13')
  const page = await as('A manager of twelve', ownTidewell)
  await page.goto('/hats')
  const card = page
    .locator('section', { has: page.getByRole('link', { name: 'Particularly large team' }) })
    .last()
  await expect(card).toContainText('12 people report to you.')
  await expect(card).not.toContainText('Calm since')
  await expectNoBarriers(page)
  await expectNoBarriers(people)

  await change('Direct reports at which it is over', '12')
  await expect(rule).toContainText('12 reports or fewer for 14 days')
  await expect(async () => {
    await page.reload()
    const says = 'Calm since 23 Nov. Ends on 7 Dec if it stays so.'
    await expect(card).toContainText(says, { timeout: 2000 })
  }).toPass()
  await expectNoBarriers(page)
  await page.getByRole('link', { name: 'Particularly large team' }).click()
  const why = page.getByRole('region', { name: 'Why' })
  await expect(why).toContainText('What the records said before:')
  await expect(why).toContainText('12 people report to you.')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
})
