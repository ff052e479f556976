import { expect, expectNoBarriers, expectNoSidewaysScroll, type Page, test } from '#test/journey.ts'

const TITLE = 'How it is to work here'

test('the people team launches a survey, and a contributor answers it on a phone by keyboard', async ({
  as,
}) => {
  const people = await as('The people team')
  const id = await launched(people)
  const page = await as('Data contributor')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/surveys')
  const mine = page.getByRole('region', { name: 'For you to answer' }).getByRole('listitem')
  await mine.filter({ hasText: TITLE }).getByRole('link', { name: 'Answer' }).click()

  await test.step('before the first question it says who will see what', async () => {
    await expect(page.getByRole('heading', { name: 'Who will see what' })).toBeVisible()
    await expect(page.getByText('No name, no time, no address, no device.')).toBeVisible()
    await expect(page.getByText(/The smallest that may ever be shown: .+ people invited/)).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectNoBarriers(page)
  })
  await page.getByRole('button', { name: 'Begin' }).press('Enter')

  await test.step('arrow keys choose, and what is chosen is kept', async () => {
    const energy = page.getByRole('radiogroup', { name: 'I have energy for my work on most days.' })
    await energy.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await expect(energy.getByRole('radio', { name: 'Disagree', exact: true })).toBeChecked()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectNoBarriers(page)
    await page.reload()
    await page.getByRole('button', { name: 'Go on where you stopped' }).press('Enter')
    await expect(energy.getByRole('radio', { name: 'Disagree', exact: true })).toBeChecked()
  })

  await test.step('it is handed in once', async () => {
    const next = page.getByRole('button', { name: 'Next' })
    for (let part = 1; part <= 4; part += 1) await next.press('Enter')
    await expect(page.getByRole('heading', { name: 'Ready to hand in' })).toBeVisible()
    await expectNoBarriers(page)
    await page.getByRole('button', { name: 'Hand in' }).press('Enter')
    await expect(
      page.getByRole('heading', { level: 1, name: 'Thank you, your answers are in' }),
    ).toBeVisible()
    await expectNoBarriers(page)
    await page.goto(`/surveys/${id}/answer`)
    await expect(page.getByRole('heading', { level: 1, name: 'Your answers are handed in' })).toBeVisible()
  })

  await test.step('while it is open only everybody is counted', async () => {
    await people.reload()
    await expect(
      people.getByText('1 of 150 have answered. Teams are counted only after it closes.'),
    ).toBeVisible()
    await expectNoBarriers(people)
  })

  await test.step('it is closed for good', async () => {
    await people.getByRole('button', { name: 'More' }).click()
    await people.getByRole('menuitem', { name: 'Close now' }).click()
    await people.getByRole('dialog').getByRole('button', { name: 'Close now' }).click()
    await expect(people.getByText('1 of 150 answered.')).toBeVisible()
    await expect(people.getByRole('button', { name: 'Share results' })).toBeVisible()
  })
})

test('a link that opens nothing, and a kiosk without a code, say so', async ({ page }) => {
  await page.goto(`/ballot#${'0'.repeat(48)}`)
  await expect(page.getByRole('heading', { level: 1, name: 'This link opens nothing' })).toBeVisible()
  await page.goto('/ballot?at=00000000-0000-0000-0000-000000000000')
  await page.getByLabel('Your code').fill('7KQ2')
  await page.getByRole('button', { name: 'Open the survey' }).click()
  await expect(page.getByText('This is not a whole code.')).toBeVisible()
  await expectNoBarriers(page)
})

async function launched(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Surveys', exact: true }).click()
  await page.getByRole('button', { name: 'Make a survey' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('What is it called?').fill(TITLE)
  await form.getByLabel('Begin with').selectOption({ label: 'Engagement, direction and support' })
  await form.getByRole('button', { name: 'Make a survey' }).click()
  await expect(page.getByRole('region', { name: 'As people see it on a phone' })).toBeVisible()
  await page.getByRole('button', { name: 'Edit: I have energy for my work on most days.' }).click()
  await expectNoBarriers(page)
  const id = /surveys\/([^/]+)\/build/.exec(page.url())?.[1] ?? ''
  await page.getByRole('link', { name: 'Launch', exact: true }).click()
  await expect(page.getByText('It is not said until when people can answer.')).toBeVisible()
  await page.getByRole('link', { name: 'Who and when' }).click()
  const only = page.getByRole('combobox', { name: 'Only these people' })
  await only.fill('Kofi')
  await page.getByRole('option', { name: /^Kofi Brandt/ }).click()
  const chosen = page.getByRole('list', { name: 'Only these people' })
  await expect(chosen.getByText('Kofi Brandt')).toBeVisible()
  await chosen.getByRole('button').click()
  await expect(chosen).toHaveCount(0)
  await page.getByLabel('Last day').fill('2099-12-31')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expectNoBarriers(page)
  await page.getByRole('link', { name: 'Launch', exact: true }).click()
  await expect(page.getByText('150 people are asked')).toBeVisible()
  await page.getByRole('button', { name: 'Launch' }).click()
  await expect(page.getByRole('region', { name: 'Participation' })).toBeVisible()
  return id
}
