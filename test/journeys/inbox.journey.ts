import { expect, expectNoBarriers, signIn, test } from '#test/journey.ts'
import { startServer } from '#test/journey-server.ts'
import { openMailBox } from '#test/mail-box.ts'

test('somebody is asked to cover, is told by mail at once as they chose, and answers from the mail', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const post = await openMailBox()
  const server = await startServer('demo', post.url)
  const pageOf = async () => (await browser.newContext({ baseURL: server.url })).newPage()

  const ines = await pageOf()
  await signIn(ines, 'Three teams below')
  await ines.goto('/inbox/preferences')
  await ines.getByLabel('You are asked to cover: By mail').selectOption('At once')
  await expectNoBarriers(ines)
  await ines.getByRole('button', { name: 'Save' }).click()
  await expect(ines.getByText('Saved')).toBeVisible()

  const nadia = await pageOf()
  await signIn(nadia, 'Promoted, and still carrying')
  const session = await (await nadia.request.get('/api/session')).json()
  const cover = await (await ines.request.get('/api/session')).json()
  const absence = { from: '2026-12-07', to: '2026-12-11', coverId: cover.person.id }
  const entered = await nadia.request.post(`/api/people/${session.person.id}/absences`, {
    data: absence,
    headers: { 'x-fairlead': '1' },
  })
  expect(entered.ok()).toBe(true)

  await ines.goto('/inbox/notices')
  const notice = ines.getByRole('link', { name: /asks you to cover/ })
  await expect(async () => {
    await ines.reload()
    await expect(notice).toBeVisible({ timeout: 2000 })
  }).toPass()
  await expectNoBarriers(ines)

  const mail = () => post.mails().find(text => text.includes('asks you to cover')) ?? ''
  await expect.poll(mail, { timeout: 90_000 }).toContain('Accept: ')
  expect(mail()).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  const link = /Accept: \S+?(\/mailed-link\?link=\S+)/.exec(mail())?.[1] ?? ''

  // In a browser where nobody is signed in, as on a phone between two meetings.
  const phone = await pageOf()
  await phone.goto(link)
  await expect(phone.getByRole('heading', { name: /^Accept, as Inês Carvalho/ })).toBeVisible()
  await expectNoBarriers(phone)
  await phone.getByRole('button', { name: 'Accept' }).click()
  await expect(phone.getByText(/^You cover for Nadia/)).toBeVisible()
  await phone.reload()
  await expect(phone.getByText('This link was used already. It works once.')).toBeVisible()
  await expectNoBarriers(phone)

  await server.stop()
  post.close()
})
