import { expect, expectNoBarriers, expectNoSidewaysScroll, test } from '#test/journey.ts'

test('the chief executive sees where the line breaks, mends one break, lets one stay, and finds both on the map', async ({
  as,
}) => {
  const page = await as('Chief executive')
  await page.goto('/?view=direction')
  await page
    .getByRole('region', { name: 'Direction' })
    .getByRole('link', { name: /\d+ breaks in the line, \d+ critical/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Breaks in the line')

  await test.step('what she owns and briefs is told in words, the teams below her in numbers', async () => {
    const critical = page.getByRole('region', { name: /^Critical/ })
    await expect(critical).toContainText('“Utilities as partners” has had no goal since')
    await expect(critical).toContainText('A strategy without a goal')
    const teams = page.getByRole('region', { name: 'Teams below you' })
    await expect(teams.getByRole('listitem').filter({ hasText: 'Marketing' })).toContainText('1 critical')
    // Whether direction is missing or steps stands apart.
    await expect(teams.getByRole('listitem').filter({ hasText: 'Platform' })).toContainText(
      /Direction\s*nothing breaks\s*Steps.*1 critical/s,
    )
    await expect(page.getByText('0 of 6 in Marketing')).toHaveCount(0)
    await expectNoBarriers(page)
  })

  await test.step('the fix opens the form of a goal below that strategy', async () => {
    await page.getByRole('link', { name: 'Brief a goal' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Propose a goal')
    await page.getByLabel('Title').fill('Six utilities plan with us')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByLabel('Serves', { exact: true })).toHaveValue('Utilities as partners')
    await page.goto('/hats/alignment')
  })

  await test.step('one of her own stays, with a reason and until a day', async () => {
    const line = page
      .getByRole('listitem')
      .filter({ hasText: '“Towns on the joint view from 0 to 20” needs 20' })
    await line.getByRole('button', { name: 'Let it stay' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Why may it stay?').fill('The towns of the north <join> in spring.')
    await dialog.getByRole('button', { name: 'Let it stay' }).click()
    await expect(page.getByText('It stays until that day')).toBeVisible()
    await page.getByText('1 may stay for now').click()
    await expect(page.getByText('“The towns of the north <join> in spring.”')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Let it count again' })).toBeVisible()
    await expectNoBarriers(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('the map shows the one that counts, by shape and word; it leads to what breaks and its fix', async () => {
    await page.goto('/direction?view=outline')
    const strategy = page.getByRole('treeitem', { name: /Utilities as partners/ })
    await expect(strategy).toContainText('1 break, critical')
    await expect(page.getByRole('treeitem', { name: /Towns on the joint view/ })).not.toContainText('break')
    await page.goto('/direction')
    const map = page.getByRole('application', { name: 'Direction map' })
    await expect(map.getByText('1 break, critical')).toBeVisible()
    await page.goto('/direction?view=outline')
    await strategy.click()
    const panel = page.getByRole('dialog', { name: 'Utilities as partners' })
    await expect(panel.getByRole('region', { name: 'Where it breaks' })).toContainText(
      'has had no goal since',
    )
    await expect(panel.getByRole('link', { name: 'Brief a goal' })).toBeVisible()
    await expectNoBarriers(page)
  })
})

test('who owns and briefs nothing that breaks is told so, and reads every check', async ({ as }) => {
  const page = await as('Finance and IT manager')
  await page.goto('/hats/alignment')
  await expect(page.getByText('Nothing of yours breaks')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Teams below you' })).toHaveCount(0)
  await page.getByRole('link', { name: 'See what it looks for' }).click()
  const checks = page.getByRole('region', { name: 'Breaks in the line' })
  await checks.getByText('All 30 checks').click()
  await expect(checks).toContainText('Critical: live for more than 14 days, and no goal below it')
})
