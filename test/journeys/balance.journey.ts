import { expect, expectNoBarriers, expectNoSidewaysScroll, type Page, test } from '#test/journey.ts'

const range = (page: Page) => page.getByText(/^Of what you recorded here in 12 weeks/)

test('a manager reads how their weeks divide, sets one thing right, shares a picture and takes it back', async ({
  as,
}) => {
  const manager = await as('A manager of twelve')
  await manager.getByRole('link', { name: 'See what it is made of' }).click()
  await expect(manager.getByRole('heading', { level: 1, name: 'My hats mix' })).toBeVisible()
  await expect(range(manager)).toContainText(/between \d+% and \d+% was leading work/)
  await expect(manager.getByText(/^\d+ things in \d+ weeks$/)).toBeVisible()
  await expect(manager.getByText('Not to be used for pay, selection or reviews.')).toBeVisible()
  const seasons = manager.getByRole('region', { name: 'Season by season' }).getByRole('listitem')
  await expect(seasons.filter({ hasText: 'The last 12 weeks' })).toContainText(
    /\d+% leading, from \d+ things/,
  )
  await expect(seasons).toHaveCount(5)
  await manager.getByText(/^\d seasons before$/).click()
  expect(await seasons.count()).toBeGreaterThan(5)
  await expectNoBarriers(manager)

  const before = await range(manager).textContent()
  await manager.getByText('Check-ins on goals', { exact: true }).click()
  for (let n = 0; n < 4; n++) {
    await manager
      .getByRole('button', { name: /^This was the other hat: / })
      .first()
      .click()
    await expect(manager.getByText(/You said it was the other hat/)).toHaveCount(n + 1)
  }
  await expect(range(manager)).not.toHaveText(before ?? '')
  await expect(manager.getByText('You changed how 4 things count.')).toBeVisible()

  await manager.getByRole('button', { name: 'Add something I did elsewhere' }).click()
  const form = manager.getByRole('dialog', { name: 'Add something I did elsewhere' })
  await form.getByRole('combobox', { name: 'What it was' }).selectOption('Talks with partners outside')
  await form.getByRole('textbox', { name: /In a few words/ }).fill('Lunch with the utility of Marden')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(manager.getByText('Talks with partners outside', { exact: true })).toBeVisible()

  await manager.getByRole('button', { name: 'Share a picture of today' }).click()
  const sharing = manager.getByRole('dialog', { name: 'Share a picture of today' })
  await sharing.getByRole('radio', { name: /your manager/ }).check()
  await sharing.getByRole('button', { name: 'Share', exact: true }).click()
  await manager.getByRole('link', { name: 'See what they see' }).click()
  await expect(manager.getByRole('heading', { level: 1, name: /^What .+ sees$/ })).toBeVisible()
  await expectNoBarriers(manager)
  const address = new URL(manager.url()).pathname

  const head = await as('Obstacles in her court')
  await head.goto('/hats/balance')
  await head.getByRole('link', { name: 'Kofi Brandt' }).click()
  await expect(head.getByRole('heading', { level: 1, name: 'Kofi Brandt’s hats mix' })).toBeVisible()
  await expect(head.getByText('Lunch with the utility of Marden')).toHaveCount(0)

  const administrator = await as('The administrator')
  await administrator.goto(address)
  await expect(administrator.getByText('This picture does not exist, or is not yours to see.')).toBeVisible()

  await manager.goto('/hats/balance')
  await manager.getByRole('button', { name: /^Take back: / }).click()
  await expect(manager.getByText('Taken back: the picture is gone')).toBeVisible()
  await head.goto(address)
  await expect(head.getByText('This picture does not exist, or is not yours to see.')).toBeVisible()
})

test('somebody with little to tell reads what is missing, on a phone', async ({ as }) => {
  const contributor = await as('Data contributor')
  await contributor.setViewportSize({ width: 390, height: 844 })
  await contributor.goto('/hats')
  await contributor.getByRole('link', { name: 'My hats mix' }).click()
  await expect(contributor.getByRole('heading', { name: 'Not enough recorded to say' })).toBeVisible()
  await expect(contributor.getByText(/of at least 10/)).toBeVisible()
  await contributor.getByText('What counts how much').click()
  await expect(contributor.getByText('Briefs issued: weight 2, 80% of it leading')).toBeVisible()
  await contributor.getByRole('button', { name: 'Count me in' }).click()
  await expect(contributor.getByText('You are counted, from the next picture on.')).toBeVisible()
  await expectNoBarriers(contributor)
  await expectNoSidewaysScroll(contributor)
})
