import { expect, expectNoBarriers, expectNoSidewaysScroll, type Page, signIn, test } from '#test/journey.ts'

const RATERS = [
  ['Tomás Arriaga', 'Colleagues', 'Chief operating officer'],
  ['Jae-won Park', 'Colleagues', 'Head of hardware'],
  ['Declan Moriarty', 'Colleagues', 'Head of data'],
  ['Jelena Virtanen', 'Colleagues', 'Head of field service'],
  ['Amara Lindqvist', 'Colleagues', 'Chief executive'],
  ['Nadia Petrović', 'People you answer for', 'Applications manager'],
] as const

test('a head asks how others see her, her manager agrees, and she alone reads what five or more said together', async ({
  ownTidewell,
  as,
}) => {
  // Eight people, two weeks.
  test.setTimeout(300_000)
  const ines = await as('Head of software', ownTidewell)
  await ines.getByRole('link', { name: 'Surveys', exact: true }).click()
  await ines.getByRole('link', { name: 'Views on you' }).click()
  await expect(ines.getByText('You have not asked for views on you')).toBeVisible()
  await expectNoBarriers(ines)
  await ines.getByRole('button', { name: 'Ask for views on me' }).click()

  await test.step('she chooses raters, and under five none can be agreed to', async () => {
    await expect(ines.getByText('5 more, then it can go to agreement.')).toBeVisible()
    for (const [name, kind] of RATERS) {
      await ines.getByRole('combobox', { name: 'Person' }).fill(name)
      await ines.getByRole('option', { name: new RegExp(`^${name}`) }).click()
      await ines.getByLabel('Asked as').selectOption({ label: kind })
      await ines.getByRole('button', { name: 'Add', exact: true }).click()
      await expect(ines.getByRole('button', { name: `Take ${name} off the list` })).toBeVisible()
    }
    await expectNoBarriers(ines)
    await ines.getByRole('button', { name: 'Ask Priya Raghunath to agree' }).click()
    await expect(ines.getByText('waits for agreement to the list')).toBeVisible()
  })
  const id = /about\/([^/?]+)/.exec(ines.url())?.[1] ?? ''

  await test.step('her manager looks at the list and agrees, without answering', async () => {
    const priya = await as('Chief technology officer', ownTidewell)
    await priya.goto('/surveys/about')
    await priya.getByRole('link', { name: /^Look at the list: / }).click()
    await expect(priya.getByText(/^Is somebody missing/)).toBeVisible()
    await expectNoBarriers(priya)
    await priya.getByRole('button', { name: 'Agree, and ask them' }).click()
    await expect(priya.getByText(/^open until /).first()).toBeVisible()
  })

  await test.step('who is asked reads first who will see what, and answers on a phone', async () => {
    const nadia = await as('Applications manager', ownTidewell)
    await nadia.setViewportSize({ width: 390, height: 844 })
    await nadia.goto(`/surveys/${id}/answer`)
    await expect(nadia.getByText('You are asked as somebody whom Inês Carvalho answers for.')).toBeVisible()
    await expect(nadia.getByText(/never fewer than 5 people/)).toBeVisible()
    await expectNoBarriers(nadia)
    await nadia.getByRole('button', { name: 'Begin' }).click()
    const first = nadia.getByRole('radiogroup', {
      name: 'Inês Carvalho explains where we are going in words I can repeat.',
    })
    await first.getByRole('radio').nth(3).check({ force: true })
    await expectNoSidewaysScroll(nadia)
    await expectNoBarriers(nadia)
    await handIn(nadia)
  })
  for (const [, , post] of RATERS.slice(0, 5)) {
    const rater = await as(post, ownTidewell)
    await rater.goto(`/surveys/${id}/answer`)
    await rater.getByRole('button', { name: 'Begin' }).click()
    await rater.getByRole('radiogroup').first().getByRole('radio').nth(2).check({ force: true })
    await handIn(rater)
    await rater.close()
  }

  await test.step('two weeks later it closes, and those of whom one alone answered stand with the others', async () => {
    await ownTidewell.moveClock('2026-12-09T09:00:00Z')
    await signIn(ines, 'Head of software')
    await expect(async () => {
      await ines.goto(`/surveys/about/${id}`)
      await expect(ines.getByRole('heading', { name: 'What they say' })).toBeVisible({ timeout: 3_000 })
    }).toPass({ timeout: 100_000 })
    await expect(ines.getByText(/of 6 raters\. Few people/)).toBeVisible()
    await expect(ines.getByRole('columnheader', { name: 'All raters' }).first()).toBeVisible()
    await expect(ines.getByRole('columnheader', { name: /^Colleagues/ })).toHaveCount(0)
    await expect(ines.getByText('Shown once 10 raters have answered')).toBeVisible()
    await expectNoBarriers(ines)
    await ines.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(ines)
  })

  await test.step('her manager reads nothing of it until she shows it, and no longer than that', async () => {
    const priya = await as('Chief technology officer', ownTidewell)
    const heading = priya.getByRole('heading', { name: 'What they say' })
    await priya.goto(`/surveys/about/${id}`)
    await expect(priya.getByRole('main')).toBeVisible()
    await expect(heading).toHaveCount(0)
    await ines.getByRole('combobox', { name: /^Show it to somebody/ }).fill('Priya')
    await ines.getByRole('option', { name: /^Priya Raghunath/ }).click()
    await expect(ines.getByRole('button', { name: 'Show it to Priya Raghunath no longer' })).toBeVisible()
    await priya.reload()
    await expect(heading).toBeVisible()
    await expectNoBarriers(priya)
    await ines.getByRole('button', { name: 'Show it to Priya Raghunath no longer' }).click()
    await expect(ines.getByText('Nobody but you.')).toBeVisible()
    await priya.reload()
    await expect(priya.getByRole('main')).toBeVisible()
    await expect(heading).toHaveCount(0)
  })
})

async function handIn(page: Page): Promise<void> {
  const ready = page.getByRole('heading', { name: 'Ready to hand in' })
  const next = page.getByRole('button', { name: 'Next' })
  while (!(await ready.isVisible())) await next.or(ready).first().click()
  await page.getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you, your answers are in' })).toBeVisible()
}
