import { expect, expectNoBarriers, expectNoSidewaysScroll, type Page, test } from '#test/journey.ts'

const QUESTION = 'Do engineers carry a second ladder?'

test('a decision hears views, is decided with dissent, and is reopened only with something new', async ({
  as,
}) => {
  const kofi = await as('Manager Field North')
  await kofi.goto('/decisions')
  await kofi.getByRole('button', { name: 'Propose a decision' }).click()
  const form = kofi.getByRole('dialog', { name: 'Propose a decision' })
  await form.getByLabel('What is to be decided?').fill(QUESTION)
  await form.getByLabel('What can be done?').fill('Yes, a short one\nOnly in the valleys')
  await form.getByRole('radio', { name: /^small/ }).check()
  await pick(kofi, 'The team it is about', 'Field North')
  await expect(form.getByText(/^Kofi Brandt decides it: they lead the team/)).toBeVisible()
  await expectNoBarriers(kofi)
  await form.getByRole('button', { name: 'Propose it' }).click()
  await expect(kofi.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible()

  await step(kofi, 'Decide')
  await answer(kofi, { 'Why?': 'Half the roofs need it.', 'What did you weigh and set aside?': 'Weight.' })
  await kofi.getByRole('dialog').getByRole('radio', { name: 'Yes, a short one' }).check()
  await kofi.getByRole('dialog').getByRole('button', { name: 'Decide' }).click()
  await expect(
    kofi.getByRole('dialog').getByText('Nobody is asked yet to look for what speaks against it.'),
  ).toBeVisible()
  await kofi.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()

  await kofi.getByRole('button', { name: 'Ask for views' }).first().click()
  await pick(kofi, 'Whom?', 'Jelena Virtanen')
  await kofi.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(kofi.getByText('asked to look for what speaks against it')).toBeVisible()

  const jelena = await as('Head of field service')
  await jelena.goto('/decisions?view=view')
  await jelena.getByRole('link', { name: QUESTION }).click()
  await jelena.getByRole('button', { name: 'Give your view' }).click()
  await jelena.getByRole('dialog').getByRole('radio', { name: 'I am against it' }).check()
  await answer(jelena, { 'What should be known before deciding?': 'The cars are full already.' })
  await jelena.getByRole('dialog').getByRole('button', { name: 'Give it' }).click()
  await expect(jelena.getByText('The cars are full already.', { exact: true })).toBeVisible()

  await kofi.reload()
  await kofi.getByRole('button', { name: 'Decide', exact: true }).click()
  await kofi.getByRole('dialog').getByRole('radio', { name: 'Yes, a short one' }).check()
  await expect(kofi.getByRole('dialog').getByText(/is against it: The cars are full already/)).toBeVisible()
  await kofi.getByRole('dialog').getByRole('button', { name: 'Decide' }).click()
  await expect(kofi.getByRole('heading', { name: 'What was chosen' })).toBeVisible()

  await kofi.getByRole('button', { name: 'Say what follows' }).first().click()
  await kofi.getByLabel('Nothing needs to be done').check()
  await answer(kofi, { 'Why not?': 'The ladders are in the store.' })
  await kofi.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(kofi.getByText(/^stands/)).toBeVisible()

  await jelena.reload()
  await jelena.getByRole('button', { name: 'Reopen' }).click()
  await jelena.getByRole('dialog').getByRole('button', { name: 'Reopen it' }).click()
  await expect(jelena.getByText('This is decided, and nothing new is said.')).toBeVisible()
  await answer(jelena, {
    'What is known now and was not known then?': 'Two engineers fell from the short one.',
    'Where is it known from?': 'Accident book',
  })
  await jelena.getByRole('dialog').getByRole('button', { name: 'Reopen it' }).click()
  await expect(jelena.getByText(/^open again/)).toBeVisible()
  await expect(jelena.getByRole('heading', { name: 'What was chosen before' })).toBeVisible()
  await expectNoBarriers(jelena)
  await jelena.setViewportSize({ width: 390, height: 800 })
  await expectNoSidewaysScroll(jelena)
  await jelena.goto('/decisions')
  await expect(jelena.getByRole('link', { name: QUESTION })).toBeVisible()
  await expectNoSidewaysScroll(jelena)
  await expectNoBarriers(jelena)
})

async function pick(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('combobox', { name: label })
  await field.fill(text)
  await page
    .getByRole('option', { name: new RegExp(`^${text}`) })
    .first()
    .click()
}

async function step(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^More for / }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

async function answer(page: Page, words: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(words))
    await page.getByRole('dialog').getByLabel(label).fill(text)
}
