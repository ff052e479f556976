import { expect, expectNoBarriers, test } from '#test/journey.ts'

test('a manager prepares and holds a one-to-one in a handful of clicks', async ({ as }) => {
  const page = await as('Manager Field North')
  await page.goto('/conversations')
  // Today's, whether its moment has come or not.
  const lines = page.getByRole('listitem').filter({ hasText: 'One-to-one', hasNotText: 'second word' })
  await lines
    .getByRole('link', { name: /^You and / })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /^You and / })).toBeVisible()

  await page.getByLabel('What do you want to talk about?').fill('Who carries the spare probe')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const topic = page.getByRole('checkbox', { name: 'Talked about: Who carries the spare probe' })
  await expect(topic).toBeVisible()
  await page.getByLabel('Shared notes').fill('Each crew carries one from Monday on.')
  await page.getByRole('button', { name: 'Save notes' }).click()
  await page.getByLabel('What', { exact: true }).fill('Order two spare probes')
  await page.getByRole('button', { name: 'Agree', exact: true }).click()
  await expect(
    page.getByRole('region', { name: 'What we agreed' }).getByText('Order two spare probes'),
  ).toBeVisible()
  await topic.click()
  await expect(
    page.getByRole('checkbox', { name: 'Back on the list: Who carries the spare probe' }),
  ).toBeChecked()
  await expectNoBarriers(page)

  await page.getByRole('button', { name: 'We talked' }).click()
  await expect(page.getByText(/Took place, waits for a second word/)).toBeVisible()
  await expectNoBarriers(page)
})
