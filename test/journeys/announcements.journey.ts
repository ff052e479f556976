import { expect, expectNoBarriers, expectNoSidewaysScroll, test } from '#test/journey.ts'

const TITLE = 'Software releases on Tuesdays from January'
const QUESTION = 'When does a fix go out that cannot wait?'
const MEANT = 'Through Inês, on the same day.'

test('somebody announces to their people with a question; a reader answers and is told what was meant; others see nothing', async ({
  as,
}) => {
  const ines = await as('Three teams below')
  await ines.goto('/announcements')
  await ines.getByRole('button', { name: 'Announce something' }).click()
  const form = ines.getByRole('dialog', { name: 'Announce something' })
  await form.getByLabel('In one line').fill(TITLE)
  await form.getByLabel('What should they know?').fill('Two days for the field to try it before the weekend.')
  await form.getByLabel('Ask one question, to see whether it was understood').check()
  await form.getByLabel('The question').fill(QUESTION)
  await form.getByLabel('Answer 1').fill('On the next Tuesday.')
  await form.getByLabel('Answer 2').fill(MEANT)
  await form.getByRole('radio', { name: MEANT }).check()
  await expectNoBarriers(ines)
  await form.getByRole('button', { name: 'Publish it' }).click()
  await expect(ines.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  await expect(ines.getByRole('region', { name: 'The question' })).toContainText(`${MEANT} · what was meant`)
  await expect(ines.getByText('Names are never shown.')).toBeVisible()
  await expectNoBarriers(ines)
  const address = new URL(ines.url()).pathname

  const nadia = await as('Promoted, and still carrying')
  await nadia.goto('/announcements')
  await nadia.getByRole('link', { name: TITLE }).click()
  await nadia.getByRole('button', { name: 'I have read it' }).click()
  await expect(nadia.getByText('The question is not answered.')).toBeVisible()
  await nadia.getByRole('radio', { name: 'On the next Tuesday.' }).check()
  await nadia.getByRole('button', { name: 'I have read it' }).click()
  await expect(nadia.getByText(`What was meant: ${MEANT}`)).toBeVisible()
  await expectNoBarriers(nadia)
  await nadia.setViewportSize({ width: 390, height: 800 })
  await expectNoSidewaysScroll(nadia)

  await ines.reload()
  await expect(ines.getByText(/^1 of \d+ has read it/)).toBeVisible()

  const contributor = await as('Data contributor')
  await contributor.goto('/announcements')
  await expect(contributor.getByRole('link', { name: /Sentinel/ })).toBeVisible()
  await expect(contributor.getByRole('link', { name: TITLE })).toHaveCount(0)
  const answer = await contributor.request.get(`/api${address}`)
  expect(answer.status()).toBe(404)
})
