import { expect, expectNoBarriers, test } from '#test/journey.ts'

test('a person sees where they are signed in, signs another place out, and signs out here', async ({
  as,
}) => {
  const laptop = await as('Sales lead')
  const phone = await as('Sales lead')
  await phone.goto('/account')
  await expect(phone.getByRole('button', { name: 'Sign out', exact: true })).toHaveCount(1)
  await phone.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(phone.getByText('That device is signed out')).toBeVisible()
  await expectNoBarriers(phone)

  await laptop.reload()
  await expect(laptop.getByRole('heading', { name: 'Sign in' })).toBeVisible()

  await phone.getByRole('button', { name: /Your menu/ }).click()
  await phone.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(phone.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await phone.goto('/account')
  await expect(phone.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expectNoBarriers(phone)
})

test('a person makes a token that reads as them and writes nothing, until they revoke it', async ({
  as,
  request,
}) => {
  const page = await as('Applications manager')
  await page.goto('/account')
  await page.getByRole('button', { name: 'Make a token' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What it is for').fill('Weekly report')
  await dialog.getByRole('button', { name: 'Make a token' }).click()
  await expect(dialog.getByText('Copy it now: it is not shown again.')).toBeVisible()
  const token = await dialog.getByRole('code').textContent()
  await expectNoBarriers(page)
  await page.keyboard.press('Escape')

  const headers = { authorization: `Bearer ${token}` }
  expect((await request.get('/api/aims/mine', { headers })).status()).toBe(200)
  const write = await request.post('/api/tasks', { headers, data: { title: 'Written by a program' } })
  expect(write.status()).toBe(403)

  await page.getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByText('The token opens nothing any more')).toBeVisible()
  expect((await request.get('/api/aims/mine', { headers })).status()).toBe(401)
})
