import { readFileSync } from 'node:fs'
import { expect, expectNoBarriers, expectNoSidewaysScroll, type Page, test } from '#test/journey.ts'

const SAID = 'You want to hear sooner where we are heading.'
const DECIDED = 'Every month somebody of the leaders tells all of us what changed and why.'
// How each kind of file begins.
const KINDS = {
  'File to print (PDF)': '%PDF',
  'Slides (PowerPoint)': 'PK',
  'Workbook (Excel)': 'PK',
  'Table (CSV)': '\uFEFFgroup',
} as const

test('a finding becomes an action, people are told, and the report can be kept as a file', async ({ as }) => {
  const people = await as('The people team')
  const id = await latestShared(people)
  await people.goto(`/surveys/${id}/report`)
  await people.getByRole('link', { name: 'What we do' }).click()
  const card = people.getByRole('region').filter({ hasText: SAID })

  await test.step('a theme is taken up in words of one’s own; nobody is told yet', async () => {
    await people.getByRole('button', { name: 'Act on a finding' }).first().click()
    const form = people.getByRole('dialog', { name: 'Act on a finding' })
    await form.getByLabel('What does it answer?').selectOption({ index: 1 })
    await form.getByLabel('You said').fill(SAID)
    await form.getByLabel('We decided').fill('7 of 12 of you said so, and we listen.')
    await expectNoBarriers(people)
    await form.getByRole('button', { name: 'Prepare it' }).click()
    await expect(card.getByText('prepared, nobody is told')).toBeVisible()
  })

  await test.step('a figure that not everybody may see is not told', async () => {
    await card.getByRole('button', { name: 'Publish' }).click()
    const dialog = people.getByRole('dialog', { name: 'Publish' })
    await dialog.getByRole('button', { name: 'Tell them' }).click()
    await expect(dialog.getByText(/is a figure that not everybody who reads this may see/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await card.getByRole('button', { name: 'More' }).click()
    await people.getByRole('menuitem', { name: 'Change' }).click()
    const edit = people.getByRole('dialog', { name: 'Change' })
    await edit.getByLabel('We decided').fill(DECIDED)
    await edit.getByRole('button', { name: 'Save' }).click()
    await expect(people.getByText(DECIDED)).toBeVisible()
  })

  await test.step('it becomes a task, and people are told', async () => {
    await card.getByRole('button', { name: 'More' }).click()
    await people.getByRole('menuitem', { name: 'Make something of it' }).click()
    await people.getByRole('dialog').getByRole('button', { name: 'Make it' }).click()
    await expect(people.getByRole('link', { name: /^Task: Every month/ })).toBeVisible()
    await card.getByRole('button', { name: 'Publish' }).click()
    await people.getByRole('dialog').getByRole('button', { name: 'Tell them' }).click()
    await expect(card.getByText(/^published /)).toBeVisible()
    await expectNoBarriers(people)
  })

  await test.step('somebody who was asked reads what was said and decided, on a phone', async () => {
    const page = await as('Data contributor')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`/surveys/${id}/actions`)
    await expect(page.getByText(SAID)).toBeVisible()
    await expect(page.getByText(DECIDED)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Act on a finding' })).toHaveCount(0)
    await expectNoSidewaysScroll(page)
    await expectNoBarriers(page)
  })

  await test.step('the report is kept in every format', async () => {
    for (const [label, begins] of Object.entries(KINDS)) {
      await people.goto(`/surveys/${id}/report`)
      await people.getByRole('button', { name: 'More' }).first().click()
      const arriving = people.waitForEvent('download')
      await people.getByRole('menuitem', { name: label }).click()
      const file = await (await arriving).path()
      expect(readFileSync(file).toString('utf8').startsWith(begins)).toBe(true)
    }
  })

  await test.step('and what a works council asks is one file', async () => {
    const answer = await people.request.get(`/api/surveys/${id}/council-pack.pdf`)
    expect((await answer.body()).subarray(0, 4).toString()).toBe('%PDF')
  })
})

async function latestShared(page: Page): Promise<string> {
  const { entries } = await (await page.request.get('/api/surveys?limit=50')).json()
  const found = entries.find(
    ({ state, kind }: { state: string; kind: string }) => state === 'shared' && kind === 'engagement',
  )
  return found.id
}
