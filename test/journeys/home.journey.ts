import { expect, expectNoBarriers, expectNoSidewaysScroll, type Page, test } from '#test/journey.ts'

test('the chief executive looks at home three ways: her own, her team, the direction', async ({ as }) => {
  const page = await as('Chief executive')
  await expect(page.getByRole('heading', { name: 'Waiting for you' })).toBeVisible()
  await page.getByRole('link', { name: 'My team', exact: true }).click()

  await test.step('her team: what would help each, and what waits in the teams', async () => {
    const team = page.getByRole('table', { name: 'My team' })
    await expect(team.getByRole('row')).toHaveCount(6)
    await team
      .getByRole('row', { name: /Tomás Arriaga/ })
      .getByRole('link', { name: /tomorrow|in \d+ days|today/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Tomás Arriaga')
    await page.goBack()
    await expect(page.getByRole('table', { name: 'How the teams are' })).toHaveCount(0)
    const tasks = page.getByRole('region', { name: 'Tasks to see to' })
    await tasks.getByText(/teams below/).click()
    await tasks
      .getByRole('link', { name: /overdue/ })
      .first()
      .click()
    await expect(page.getByRole('table', { name: 'List' }).getByRole('row').nth(1)).toBeVisible()
    await page.goBack()
    const plans = page.getByRole('region', { name: 'Plan board' })
    await plans.getByText(/^Field Service/).click()
    await expect(plans.getByRole('row', { name: /Brackwater people stay/ })).toContainText(
      'in its band: 100%',
    )
    await expect(plans.getByRole('table', { name: /^Field Service/ })).toContainText('to be written')
    await expectNoBarriers(page)
  })

  await test.step('the direction: strategies with how they stand, how the teams are, and the change she sponsors', async () => {
    await page.getByRole('link', { name: 'Direction', exact: true }).last().click()
    await expect(page.getByText('The line breaks here: no goal serves it yet')).toBeVisible()
    const teams = page.getByRole('table', { name: 'How the teams are' })
    await expect(teams.getByRole('row', { name: /Data/ })).toContainText('41% favourable')
    await expect(teams.getByRole('row', { name: /Marketing/ })).toContainText('not shown')
    await expect(page.getByText(/^Not shown: nobody was asked there/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Brackwater joins Tidewell' })).toBeVisible()
    await expectNoBarriers(page)
  })
})

test('somebody who answers for nobody has one look, and can raise something from it', async ({ as }) => {
  const page = await as('Data scientist')
  await expect(page.getByRole('heading', { name: 'Waiting for you' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'My team', exact: true })).toHaveCount(0)
  await page.getByRole('link', { name: 'Raise an obstacle' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await expectNoSidewaysScroll(page)
  await expectNoBarriers(page)
})

test('the head of three teams sees whether the work of those who answer to her fits, not her own', async ({
  as,
}) => {
  const page = await as('Head of software')
  const load = page.getByRole('region', { name: 'Whether their work fits' })
  await expect(load.getByRole('listitem').filter({ hasText: 'Nadia Petrović' })).toBeVisible()
  await expect(load.getByText('Inês Carvalho')).toHaveCount(0)
  await expect(load.getByRole('link', { name: 'Milan Novak' })).toBeHidden()
  await load.getByText(/^It fits for \d+ people$/).click()
  await expect(load.getByRole('link', { name: 'Milan Novak' })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/?view=team')
  const plans = page.getByRole('region', { name: 'Plan board' })
  await plans.getByText(/^Platform/).click()
  await plans
    .getByRole('table', { name: /^Platform/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByText('Brief · what and why')).toBeVisible()
  await page.goBack()
  await expectNoSidewaysScroll(page)
  await expectNoBarriers(page)
})

test('the people team sees who is away without a cover, charters that wait and how surveys are answered', async ({
  as,
}) => {
  const page = await as('Chief people officer')
  await page.getByRole('link', { name: 'People team', exact: true }).click()
  const gaps = page.getByRole('region', { name: 'Away without a cover' })
  await expect(gaps.getByRole('listitem').filter({ hasText: 'Yuki Tanabe' })).toContainText('nobody is asked')
  await expect(page.getByRole('region', { name: /Charters not agreed/ })).toBeVisible()
  const leads = page.getByRole('region', { name: 'Agreed charters of leaders and of everybody else' })
  await expect(leads.getByRole('listitem').filter({ hasText: 'Who leads a team' })).toContainText(
    /\d+ of \d+/,
  )
  await expect(page.getByRole('region', { name: 'Surveys under way' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What the latest report shows' })).toContainText(/shown/)
  await expectNoBarriers(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await gaps.getByRole('link', { name: 'Ask for a cover: Yuki Tanabe' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Yuki Tanabe')
})

test('who leads nobody begins with their line to the destination; who leads somebody, with what calls for them', async ({
  as,
}) => {
  const top = async (page: Page, name: string) =>
    (await page.getByRole('heading', { name, exact: true }).boundingBox())?.y ?? Number.NaN
  for (const [persona, isFirst] of [
    ['Data contributor', true],
    ['Manager Field North', false],
  ] as const) {
    const page = await as(persona)
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 })
      await page.goto('/')
      await expect(page.getByRole('heading', { name: 'Waiting for you' })).toBeVisible()
      const [line, queue] = [
        await top(page, 'My line to the destination'),
        await top(page, 'Waiting for you'),
      ]
      if (isFirst) expect(line).toBeLessThan(queue)
      else if (width === 390) expect(line).toBeGreaterThan(queue)
      await expectNoSidewaysScroll(page)
    }
    await expectNoBarriers(page)
  }
})
