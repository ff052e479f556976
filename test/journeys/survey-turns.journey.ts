import { expect, expectNoBarriers, expectNoSidewaysScroll, type Page, test } from '#test/journey.ts'

const ENERGY = 'I can switch off after work.'

test('a pulse asks in turns: two questions now, two others two weeks later, until it is stopped', async ({
  ownTidewell,
  as,
}) => {
  // The server starts again for each day of the story.
  test.setTimeout(300_000)
  const people = await as('The people team', ownTidewell)
  const id = await drafted(people, 'A minute every two weeks', 'pulse')
  await people.goto(`/surveys/${id}`)

  await test.step('the people team says how many questions, how often, and sees what comes next', async () => {
    await people.getByRole('button', { name: 'Ask in turns' }).click()
    const form = people.getByRole('dialog')
    await form.getByLabel('Questions at a time').fill('2')
    await form.getByLabel('From one wave to the next').fill('2')
    await form.getByLabel('Open for').fill('7')
    await form.getByLabel('First day of the next wave').fill('2026-11-24')
    await expectNoBarriers(people)
    await form.getByRole('button', { name: 'Ask in turns' }).click()
    const card = people.getByRole('region', { name: 'Asked in turns' })
    await expect(card.getByRole('listitem').first()).toContainText(ENERGY)
    await expect(card.getByRole('listitem').nth(1)).not.toContainText(ENERGY)
    await expectNoBarriers(people)
  })

  await test.step('on its day the wave opens by itself and asks two of them', async () => {
    await ownTidewell.moveClock('2026-11-24T09:00:00Z')
    const page = await as('Data contributor', ownTidewell)
    await page.setViewportSize({ width: 390, height: 844 })
    await opened(page)
    await expect(page.getByRole('radiogroup')).toHaveCount(2)
    await expect(page.getByRole('radiogroup', { name: ENERGY })).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectNoBarriers(page)
  })

  await test.step('two weeks later the next one asks two others', async () => {
    await ownTidewell.moveClock('2026-12-08T09:00:00Z')
    const page = await as('Data contributor', ownTidewell)
    await opened(page)
    await expect(page.getByRole('radiogroup')).toHaveCount(2)
    await expect(page.getByRole('radiogroup', { name: ENERGY })).toHaveCount(0)
  })

  await test.step('it is stopped, and says so', async () => {
    await people.goto(`/surveys/${id}`)
    await people.getByRole('button', { name: 'Stop', exact: true }).click()
    await expect(people.getByText(/^It is stopped\./)).toBeVisible()
    await expectNoBarriers(people)
  })
})

test('what is asked after a new position follows from dates, and says before the first question that it bears a name', async ({
  ownTidewell,
  as,
}) => {
  // The server starts again for each day of the story.
  test.setTimeout(300_000)
  const people = await as('The people team', ownTidewell)
  const id = await drafted(people, 'Your first months in a new role', 'onboarding')
  await people.goto(`/surveys/${id}`)

  await test.step('it follows from a date of each person, with names, as it is told', async () => {
    await people.getByRole('button', { name: 'Let it follow from dates' }).click()
    const form = people.getByRole('dialog')
    await form.getByText('the first day of a new position').click()
    await form.getByLabel('Days after it').fill('98')
    await form.getByLabel('Time to answer').fill('14')
    await expect(form.getByText(/^With names: who joins or leaves on a day is known anyway\./)).toBeVisible()
    await expectNoBarriers(people)
    await form.getByRole('button', { name: 'Let it follow from dates' }).click()
    await expect(people.getByText(/^Everybody is asked 98 days after a new position begins/)).toBeVisible()
    await people.goto(`/surveys/${id}/build?part=launch`)
    await people.getByRole('link', { name: 'Launch', exact: true }).click()
    await people.getByRole('button', { name: 'Launch' }).click()
    await expect(people.getByText('open all the time').first()).toBeVisible()
  })

  await test.step('who got a new position fourteen weeks ago is asked by name, nobody else', async () => {
    await ownTidewell.moveClock('2026-11-24T09:00:00Z')
    const nadia = await as('Applications manager', ownTidewell)
    await expect(async () => {
      await nadia.goto(`/surveys/${id}/answer`)
      await expect(nadia.getByRole('heading', { name: 'Who will see what' })).toBeVisible({ timeout: 3_000 })
    }).toPass({ timeout: 100_000 })
    await expect(nadia.getByText(/^Your name stands beside your answers\./)).toBeVisible()
    await expectNoBarriers(nadia)
    await nadia.getByRole('button', { name: 'Begin' }).click()
    await nadia.getByRole('radiogroup', { name: ENERGY }).getByRole('radio').first().check({ force: true })
    await nadia.getByRole('button', { name: 'Next' }).click()
    await nadia.getByRole('button', { name: 'Hand in' }).click()
    await expect(nadia.getByRole('heading', { name: 'Thank you, your answers are in' })).toBeVisible()
    const other = await as('Data contributor', ownTidewell)
    await other.goto('/surveys')
    await expect(other.getByText('Your first months in a new role')).toHaveCount(0)
  })

  await test.step('the people team reads it under the name', async () => {
    await people.goto(`/surveys/${id}`)
    await people.getByText('Nadia Petrović').click()
    await expect(people.getByText('Strongly disagree')).toBeVisible()
    await expectNoBarriers(people)
  })
})

/** A draft that asks what the wellbeing questionnaire asks. */
async function drafted(page: Page, title: string, kind: 'pulse' | 'onboarding'): Promise<string> {
  const { instruments } = await (await page.request.get('/api/survey-instruments')).json()
  const found = instruments.find(({ code }: { code: string }) => code === 'own-wellbeing')
  const made = await page.request.post('/api/surveys', {
    headers: { 'x-fairlead': '1' },
    data: { title, kind, definition: found.definition },
  })
  expect(made.ok()).toBe(true)
  return (await made.json()).id
}

/** Opens the wave that waits, once the server has launched it. */
async function opened(page: Page): Promise<void> {
  const wave = page.getByRole('listitem').filter({ hasText: 'A minute every two weeks' })
  await expect(async () => {
    await page.goto('/surveys')
    await wave.getByRole('link', { name: 'Answer' }).first().click({ timeout: 3_000 })
  }).toPass({ timeout: 100_000 })
  await page.getByRole('button', { name: 'Begin' }).click()
}
