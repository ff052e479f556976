import { expect, expectNoBarriers, expectNoSidewaysScroll, type Page, test } from '#test/journey.ts'

const MATEUS = 'acting head of Sales'
const COLLEAGUE = 'Noé Virtanen'

test('who wears both hats for one team sees what is left by hat, and plans a talk with who answers for them', async ({
  as,
}) => {
  const page = await as(MATEUS)
  const week = page.getByRole('region', { name: 'Which hat, this week' })
  await week.getByRole('button', { name: 'Share it…' }).click()
  const share = page.getByRole('dialog', { name: 'Share it: Sales' })
  const leading = share.getByRole('region', { name: 'Leading: what and why' })
  const managing = share.getByRole('region', { name: 'Managing: how and when' })
  await expect(leading.getByText('Hold a direction talk: what stays true meanwhile.')).toBeVisible()
  await expect(leading.getByText('From “A leader is away or new”').first()).toBeVisible()
  await expect(managing.getByText('Take their stand-up.')).toBeVisible()
  await expect(managing.getByText('From “A manager is away or gone”').first()).toBeVisible()
  await expectNoBarriers(page)

  await test.step('who stands higher is asked to lead, by keyboard and on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
    await page.keyboard.press('Tab')
    await expect(share.getByRole('radio', { name: /^Somebody who answers to me/ })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(share.getByRole('radio', { name: /^Henrik Holm, who answers for me/ })).toBeChecked()
    await expect(share.getByRole('radio', { name: 'Managing: how and when' })).toBeChecked()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(share.getByRole('link', { name: 'Go on to the talk' })).toBeFocused()
    await page.keyboard.press('Enter')
  })

  const talk = page.getByRole('dialog')
  await expect(talk.getByLabel('What is it about')).toHaveValue('Sales: will you lead, and I manage?')
  await expect(talk.getByText('Henrik Holm', { exact: true })).toBeVisible()
  await expect(talk.getByLabel('Agenda')).toHaveValue(
    /^Henrik Holm leads: Hold a direction talk.*Mateus Kowalski manages: Take their stand-up\./s,
  )
  // What was noticed stays with him.
  await expect(talk.getByLabel('Agenda')).not.toHaveValue(/away or|Mikko/)
  await talk.getByRole('button', { name: 'Plan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sales: will you lead, and I manage?')
  await expect(page.getByText('Henrik Holm leads: Hold a direction talk', { exact: false })).toBeVisible()
})

test('a half that is offered below stands beside the cards until it is taken on, and then with whom it is shared', async ({
  ownTidewell,
  as,
}) => {
  const page = await as(MATEUS, ownTidewell)
  await page.goto('/hats')
  const now = page.getByRole('region', { name: 'Now' })
  await now.getByRole('button', { name: 'Share it…' }).click()
  await page.getByRole('link', { name: 'Go on to the offer' }).click()
  const offer = page.getByRole('dialog', { name: 'Delegate something' })
  await expect(offer.getByLabel('Area, in a few words')).toHaveValue('Sales: how and when')
  await expect(offer.getByRole('combobox', { name: 'Of which team' })).toHaveValue('Sales')
  await expect(offer.getByRole('radio', { name: /Act, tell me/ })).toBeChecked()
  await expect(offer.getByLabel('What they should know to start')).toHaveValue(
    /^You manage:\n– .*\n\nI lead:\n– Hold a direction talk/s,
  )
  await offer.getByRole('combobox', { name: 'To whom' }).fill(COLLEAGUE)
  await page.getByRole('option', { name: new RegExp(COLLEAGUE) }).click()
  await expectNoBarriers(page)
  await offer.getByRole('button', { name: 'Offer it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sales: how and when' })).toBeVisible()
  await page.goto('/hats')
  await expect(now.getByText(`Offered to ${COLLEAGUE}:`)).toBeVisible()
  await expect(now.getByRole('button', { name: 'Share it…' })).toHaveCount(0)

  const { advice } = await (await page.request.get('/api/hats/situations')).json()
  const colleague = await as('The administrator', ownTidewell)
  await becomes(colleague, advice[0].share.given.to.id)
  await colleague.goto('/delegations')
  await colleague.getByRole('link', { name: 'Sales: how and when' }).click()
  await expect(colleague.getByText('Hold a direction talk', { exact: false })).toBeVisible()
  await colleague.getByRole('button', { name: 'Take it on' }).click()
  await expect(colleague.getByText('It is yours')).toBeVisible()

  await page.goto('/')
  const week = page.getByRole('region', { name: 'Which hat, this week' })
  await expect(week.getByText(`Shared with ${COLLEAGUE}:`)).toBeVisible()
  await week.getByRole('link', { name: 'Sales: how and when' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sales: how and when' })).toBeVisible()
})

/** An administrator hands over a sign-in link, and somebody who is no persona of the sample signs in with it. */
async function becomes(page: Page, personId: string): Promise<void> {
  const made = await page.request.post(`/api/people/${personId}/sign-in-link`, {
    headers: { 'x-fairlead': '1' },
  })
  const { link } = await made.json()
  await page.context().clearCookies()
  await page.goto(`/sign-in${new URL(link).search}`)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}
