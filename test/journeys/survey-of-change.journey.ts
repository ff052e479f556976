import { expect, expectNoBarriers, test } from '#test/journey.ts'

const TITLE = 'Brackwater joins Tidewell: how is it for you?'
const STEP = /Ask again in three weeks/

test('a sponsor asks the people team to ask the teams of her change again, and each finds it where they are', async ({
  ownTidewell,
  as,
}) => {
  const sponsor = await as('Chief executive', ownTidewell)
  await sponsor.goto('/hats')
  await sponsor.getByRole('link', { name: 'A major change, and low morale' }).click()
  await expect(sponsor.getByRole('heading', { level: 1, name: /A major change/ })).toBeVisible()
  const card = new URL(sponsor.url()).pathname
  await sponsor.getByRole('link', { name: STEP }).click()
  const form = sponsor.getByRole('dialog', { name: 'Ask the teams of a change' })
  await expect(form.getByText(/Platform, Data, Customer Success/)).toBeVisible()
  await form.getByText('What is asked: 8 questions').click()
  await expect(form.getByText('I understand why this change is made.')).toBeVisible()
  await form.getByLabel('What people read first').fill('Three things changed since you answered.')
  await expectNoBarriers(sponsor)
  await form.getByRole('button', { name: 'Ask the people team' }).click()
  await expect(sponsor.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  await expect(sponsor.getByText(/The people team sets it up, to open on/)).toBeVisible()
  await sponsor.goto(card)
  await expect(sponsor.getByRole('link', { name: 'Asked for, not open yet' })).toBeVisible()

  // Whoever leads one of the teams reads that it is on its way, and asks no second time.
  const lead = await as('Somebody who needs guidance, and a new charter', ownTidewell)
  await lead.goto('/hats')
  await lead.getByRole('link', { name: 'A major change, and low morale' }).click()
  await lead.getByRole('link', { name: STEP }).click()
  await expect(lead.getByRole('dialog').getByText(/They are being asked already/)).toBeVisible()
  await expect(lead.getByRole('dialog').getByRole('link', { name: TITLE })).toHaveCount(0)

  const people = await as('Chief people officer', ownTidewell)
  await people.goto('/inbox')
  await people
    .getByRole('link', { name: new RegExp(`Set up.*${TITLE.slice(0, 20)}`) })
    .first()
    .click()
  await expect(people.getByText('Amara Lindqvist asked for it.')).toBeVisible()
  await expectNoBarriers(people)
  await people.getByRole('link', { name: 'Set up' }).click()
  await expect(people.getByText('I see the effect of what I do.').first()).toBeVisible()
})
