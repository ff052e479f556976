import { expect, expectNoBarriers, expectNoSidewaysScroll, test } from '#test/journey.ts'

test('an acting head sees on home that both hats are called for, each with its evidence, and what to do', async ({
  as,
}) => {
  const page = await as('Acting head of Sales')
  const week = page.getByRole('region', { name: 'Which hat, this week' })
  await expect(week.getByText('A manager is away or gone')).toBeVisible()
  await expect(week.getByText('A leader is away or new')).toBeVisible()
  await expect(week.getByText('Sales has had no head since', { exact: false }).first()).toBeVisible()
  await expectNoBarriers(page)

  await test.step('the page says why, what helps, who sees it and when it is over', async () => {
    await week.getByRole('link', { name: 'A leader is away or new' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('A leader is away or new')
    for (const name of ['Why', 'What helps', 'When it is over', 'Who sees this'])
      await expect(page.getByRole('region', { name })).toBeVisible()
    await expectNoBarriers(page)
  })

  await test.step('a step of it opens where it is done, filled in', async () => {
    await page.getByRole('link', { name: /^Begin: Hold a direction talk/ }).click()
    const form = page.getByRole('dialog')
    await expect(form.getByLabel('What is it about?').or(form.getByRole('textbox').first())).toHaveValue(
      /What stays true meanwhile/,
    )
    await page.goBack()
  })

  await test.step('beside all others it stands on the side of each contrast that it asks for', async () => {
    const here = page.url()
    await page.goto('/hats')
    const hats = page.getByRole('region', { name: 'The two hats' })
    const side = (word: string) => hats.locator('[data-hat]').filter({ hasText: word })
    await expect(side('the vision and its strategies').getByText('A leader is away or new')).toBeVisible()
    await expect(side('cover for who is away').getByText('A manager is away or gone')).toBeVisible()
    await expect(side('changes and ideas').getByRole('listitem')).toHaveCount(0)
    await page.goto(here)
  })

  await page.getByRole('button', { name: 'It fits' }).click()
  await expect(page.getByText('It stays with you until it is over')).toBeVisible()
  await expect(page.getByRole('button', { name: 'It fits' })).toHaveCount(0)
})

test('who wears no hat has no card, and reads every rule with its numbers', async ({ as }) => {
  const page = await as('walk from today’s task')
  await expect(page.getByRole('heading', { name: 'My line to the destination' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Which hat, this week' })).toHaveCount(0)
  await test.step('the two hats stand beside each other all the same', async () => {
    await page.goto('/hats')
    const hats = page.getByRole('region', { name: 'The two hats' })
    for (const word of ['Vision', 'Goals', 'What and why', 'How and when', 'Long term', 'Short term'])
      await expect(hats.getByText(word, { exact: true })).toBeVisible()
    await expect(hats.getByRole('listitem')).toHaveCount(0)
    await expectNoBarriers(page)
  })

  await page.goto('/hats/rules')
  const rule = page.getByRole('region', { name: 'Particularly large team' })
  await expect(rule).toContainText('Many people report to one person')
  await rule.getByText('Numbers').click()
  await expect(rule).toContainText('our judgement')
  await expect(rule).toContainText('8 reports or fewer')
  await expect(rule).toContainText('60% between 5% and 95%')
  await expect(page.getByText('The numbers are those that Fairlead comes with.')).toBeVisible()
  await expect(rule.getByRole('button', { name: /^Change/ })).toHaveCount(0)
  await expectNoBarriers(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
})
