import { expect, expectNoBarriers, test } from '#test/journey.ts'

const STUCK = 'The winter crew and the audit need the same two vans'

test('an obstacle that nobody takes goes up by itself when its clock runs out, and everybody can see why', async ({
  ownTidewell,
  as,
}) => {
  const kofi = await as('Manager Field North', ownTidewell)
  await kofi.goto('/obstacles?raise=1')
  const form = kofi.getByRole('dialog', { name: 'Raise an obstacle' })
  await form.getByLabel('What is in the way?').fill(STUCK)
  await expect(form.getByText(/Goes to Jelena Virtanen/)).toBeVisible()
  await form.getByRole('button', { name: 'Raise it' }).click()
  await expect(form).toBeHidden()

  const jelena = await as('Head of field service', ownTidewell)
  await jelena.goto('/obstacles')
  await expect(jelena.getByRole('link', { name: STUCK })).toBeVisible()

  await jelena.close()
  await kofi.goto('about:blank')

  // Monday to Friday: more working time than anybody has to take it.
  await ownTidewell.moveClock('2026-11-27T09:00:00Z')

  const tomas = await as('Chief operating officer', ownTidewell)
  await expect(async () => {
    await tomas.goto('/obstacles')
    await expect(tomas.getByRole('link', { name: STUCK })).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 90_000 })
  await tomas.getByRole('link', { name: STUCK }).click()
  await expect(tomas.getByText(/ran out/).first()).toBeVisible()
  await expectNoBarriers(tomas)

  await kofi.goto('/obstacles?view=raised')
  await kofi.getByRole('link', { name: STUCK }).click()
  await expect(kofi.getByText(/Tomás Arriaga/).first()).toBeVisible()
})
