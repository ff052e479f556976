import { expect, expectNoBarriers, test } from '#test/journey.ts'

const GOAL = 'First-visit fix in the North from 10 to 40 sites'

test('a manager checks in with value and chance, and the page tells what that changes', async ({ as }) => {
  const page = await as('Manager Field North')
  await page.getByRole('link', { name: `Check in: ${GOAL}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: GOAL })).toBeVisible()
  const form = page.getByRole('dialog', { name: 'Check in' })
  await expect(form).toBeVisible()
  const chart = page
    .getByRole('figure', { name: new RegExp(GOAL) })
    .or(page.getByRole('img', { name: new RegExp(GOAL) }))
  const before = await page
    .getByText(/on present pace/)
    .first()
    .textContent()

  await form.getByLabel('Value now').fill('39')
  await form.getByRole('radio', { name: '9 in 10' }).check()
  await form.getByLabel('Note').fill('Two crews now carry the spare probe.')
  await form.getByRole('button', { name: 'Check in' }).click()
  await expect(form).toBeHidden()

  await expect(page.getByText('39 sites, chance of reaching 40: 9 in 10.')).toBeVisible()
  await expect(page.getByText('“Two crews now carry the spare probe.”')).toBeVisible()
  await expect(chart.first()).toBeVisible()
  await expect(page.getByText(/on present pace/).first()).not.toHaveText(before ?? '')
  await expectNoBarriers(page)

  await page.goto('/')
  await expect(page.getByRole('link', { name: `Check in: ${GOAL}` })).toBeHidden()
})
