import { expect, expectNoBarriers, test } from '#test/journey.ts'

const STUCK = 'The pump house at Kellby stays locked on Tuesdays'

test('a manager raises an obstacle in one sentence, and sees with whom it is and until when', async ({
  as,
}) => {
  const page = await as('Manager Field North')
  await page.goto('/obstacles')
  await page.getByRole('button', { name: 'Raise an obstacle' }).click()
  const form = page.getByRole('dialog', { name: 'Raise an obstacle' })
  await form.getByLabel('What is in the way?').fill(STUCK)
  await expect(form.getByText(/Goes to Jelena Virtanen/)).toBeVisible()
  await expectNoBarriers(page)
  await form.getByRole('button', { name: 'Raise it' }).click()
  await expect(form).toBeHidden()
  await page.getByRole('link', { name: 'Raised by me' }).click()
  await page.getByRole('link', { name: STUCK }).click()
  await expect(page.getByRole('heading', { level: 1, name: STUCK })).toBeVisible()
  await expect(page.getByText('waits to be taken', { exact: false }).first()).toBeVisible()
  await expectNoBarriers(page)
})
