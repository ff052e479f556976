import { expect, expectNoBarriers, type Page, test } from '#test/journey.ts'

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

test('a head names who stands in for an absent manager, part by part, and goes further where it turns out well', async ({
  ownTidewell,
  as,
}) => {
  const ines = await as('Head of software', ownTidewell)
  await ines.goto('/hats')
  await ines.getByRole('link', { name: 'A manager is away or gone' }).click()
  await ines.getByRole('link', { name: /Name a cover, and how far they go/ }).click()
  const offer = ines.getByRole('dialog', { name: 'Delegate something' })
  await offer.getByRole('combobox', { name: 'To whom' }).fill('Nadia')
  await ines.getByRole('option', { name: /Nadia Petrović/ }).click()
  await expect(offer.getByText(/You can give up to level 5 here/)).toBeVisible()
  await offer.getByLabel('Approvals').selectOption('2 · Recommend')
  // For one day: in a quarter of a year everybody is away for some.
  await offer.getByText('Limits, means, checks and dates').click()
  await offer
    .getByLabel('Until', { exact: true })
    .fill(await offer.getByLabel('From', { exact: true }).inputValue())
  await expectNoBarriers(ines)
  await offer.getByRole('button', { name: 'Offer it' }).click()
  await expect(ines.getByRole('heading', { level: 1, name: 'Cover for Yuki Tanabe' })).toBeVisible()
  await expect(termOf(ines, 'Approvals')).toHaveText(/Level 2/)
  await expect(termOf(ines, 'Stand-ups')).toHaveText(/Level 5/)

  const nadia = await as('Applications manager', ownTidewell)
  await nadia.goto(new URL(ines.url()).pathname)
  await nadia.getByRole('button', { name: 'Take it on' }).click()
  await expect(nadia.getByText('It is yours')).toBeVisible()

  await ines.reload()
  await ines.getByRole('button', { name: 'Set how far it goes…' }).click()
  const far = ines.getByRole('dialog', { name: 'How far the cover goes' })
  await far.getByLabel('Approvals').selectOption('4 · Act, tell me')
  await far.getByLabel('Stand-ups').selectOption('3 · Agree first')
  await far.getByRole('button', { name: 'Change it' }).click()
  await expect(far.getByText('Going less far needs a reason.')).toBeVisible()
  await far.getByLabel('Why it goes less far').fill('The other team joins them.')
  await expectNoBarriers(ines)
  await far.getByRole('button', { name: 'Change it' }).click()
  await expect(termOf(ines, 'Approvals')).toHaveText(/Level 4/)
  await expect(ines.getByText('Stand-ups: level 5 → 3 by Inês Carvalho')).toBeVisible()

  // Who stands in reads both, and sets neither.
  await nadia.reload()
  await expect(termOf(nadia, 'Stand-ups')).toHaveText(/Level 3/)
  await expect(nadia.getByText('The other team joins them.')).toBeVisible()
  await expect(nadia.getByRole('button', { name: 'Set how far it goes…' })).toHaveCount(0)
})

/** What stands beside a word of what was agreed. */
function termOf(page: Page, word: string) {
  return page.locator('.dg-terms dt', { hasText: word }).locator('xpath=following-sibling::dd[1]')
}
