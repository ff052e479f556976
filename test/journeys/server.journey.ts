import { expect, expectNoBarriers, test } from '#test/journey.ts'

test('an administrator sees mail and failed work; a member finds no such page', async ({ as }) => {
  const administrator = await as('Finance and IT manager')
  await administrator.getByRole('button', { name: /Your menu/ }).click()
  await administrator.getByRole('menuitem', { name: 'Server' }).click()
  await expect(administrator.getByRole('heading', { name: 'Mail' })).toBeVisible()
  await expect(administrator.getByText('Nothing failed.', { exact: false })).toBeVisible()
  await expect(administrator.getByRole('heading', { name: 'Work done again and again' })).toBeVisible()
  await expect(async () => {
    await administrator.reload()
    await expect(administrator.getByText('accounts.tidy')).toBeVisible({ timeout: 2000 })
    await expect(administrator.getByText(/every day · last done/).first()).toBeVisible({ timeout: 2000 })
  }).toPass()
  await expectNoBarriers(administrator)

  const member = await as('Data contributor')
  await member.getByRole('button', { name: /Your menu/ }).click()
  await expect(member.getByRole('menuitem', { name: 'Your account' })).toBeVisible()
  await expect(member.getByRole('menuitem', { name: 'Server' })).toHaveCount(0)
  await member.goto('/server')
  await expect(member.getByRole('main')).not.toContainText('Nothing failed.')
  expect((await member.request.get('/api/system/mails')).status()).toBe(403)
  await expectNoBarriers(member)
})
