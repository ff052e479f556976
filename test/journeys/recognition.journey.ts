import { expect, expectNoBarriers, expectNoSidewaysScroll, test } from '#test/journey.ts'

test('somebody is thanked with two sentences, keeps it small, and it leaves the page of the others', async ({
  as,
}) => {
  const giver = await as('Manager Field North')
  await giver.getByRole('link', { name: 'Recognition' }).click()
  await giver.getByRole('button', { name: 'Thank somebody' }).first().click()
  const form = giver.getByRole('dialog', { name: 'Thank somebody' })
  await form.getByRole('button', { name: 'Thank them' }).click()
  await expect(form.getByText('It does not say what happened.')).toBeVisible()
  await form.getByRole('combobox', { name: 'Whom' }).fill('Nadia')
  await giver.getByRole('option', { name: /Nadia Petrović/ }).click()
  await form
    .getByRole('textbox', { name: 'What happened' })
    .fill('You came to Marden with me to hear the alarm yourself.')
  await form.getByRole('textbox', { name: 'What it led to' }).fill('It has one tone less now.')
  await form.getByRole('button', { name: 'Thank them' }).click()
  await expect(giver.getByText(/^Thanked/)).toBeVisible()
  await expect(giver.getByText('You came to Marden with me to hear the alarm yourself.')).toBeVisible()
  await expectNoBarriers(giver)

  const receiver = await as('Promoted, and still carrying')
  await receiver.goto('/feedback?scope=mine')
  const thanks = receiver.getByRole('article').filter({ hasText: 'You came to Marden with me' })
  await thanks.getByRole('button', { name: /More about this/ }).click()
  await receiver.getByRole('menuitemradio', { name: 'Only the two of us' }).click()
  await expect(receiver.getByText('Saved: this is who may read it')).toBeVisible()

  const other = await as('The people team')
  await other.goto('/feedback')
  await expect(other.getByRole('article').first()).toBeVisible()
  await expect(other.getByText('You came to Marden with me')).toHaveCount(0)
  await expectNoSidewaysScroll(other)
})
