import { expect, expectNoBarriers, test } from '#test/journey.ts'

test('Ctrl-K finds an aim of another team by the beginning of a word, and leads to it', async ({ as }) => {
  const page = await as('walk from today’s task')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^Find people/ }).fill('sentinel cert')
  const option = page
    .getByRole('group', { name: 'Aims' })
    .getByRole('option', { name: /^Sentinel certified/ })
  await expect(option).toBeVisible()
  await expectNoBarriers(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Sentinel certified' })).toBeVisible()
})

test('an address that leads nowhere says so inside the frame, and shows the way back', async ({ as }) => {
  const page = await as('walk from today’s task')
  for (const path of ['/nowhere', '/feedback/recognition', '/decisions/1']) {
    await page.goto(path)
    await expect(
      page.getByRole('heading', { level: 1, name: 'There is nothing at this address' }),
    ).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  }
  await expectNoBarriers(page)
  await page.getByRole('link', { name: 'Go to the first page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Siobhán')
})
