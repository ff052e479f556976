import { expect, expectNoBarriers, test } from '#test/journey.ts'

const AREA = 'Which towns the winter round visits first'

test('a head gives away a decision with its limits, and the manager takes it on and knows how far it goes', async ({
  as,
}) => {
  const jelena = await as('Head of field service')
  await jelena.goto('/delegations?add=1')
  const offer = jelena.getByRole('dialog', { name: 'Delegate something' })
  await offer.getByLabel('What', { exact: true }).selectOption({ label: 'An area of work' })
  await offer.getByLabel('Area, in a few words').fill(AREA)
  await offer.getByRole('combobox', { name: 'To whom' }).fill('Kofi')
  await jelena.getByRole('option', { name: /Kofi Brandt/ }).click()
  await offer.getByRole('radio', { name: /Act, tell me/ }).check()
  await offer.getByLabel('What should come of it').fill('Every town is visited once before the frost.')
  await expectNoBarriers(jelena)
  await offer.getByRole('button', { name: 'Offer it' }).click()
  await expect(jelena.getByRole('heading', { level: 1, name: AREA })).toBeVisible()

  const kofi = await as('Manager Field North')
  await kofi.goto('/delegations')
  await kofi.getByRole('link', { name: AREA }).click()
  await expect(kofi.getByText('Every town is visited once before the frost.')).toBeVisible()
  await kofi.getByRole('button', { name: 'Take it on' }).click()
  await expect(kofi.getByText('It is yours')).toBeVisible()
  await expectNoBarriers(kofi)

  await jelena.reload()
  await expect(jelena.getByText(/in force · until/)).toBeVisible()
  await expect(jelena.getByText('Kofi Brandt: in force')).toBeVisible()
})
