import { expect, expectNoBarriers, type Page, test } from '#test/journey.ts'

const GOAL = 'Forecast explained in one sentence'

test('two people who edit the same brief at once lose nothing', async ({ as }) => {
  const first = await as('Chief executive')
  const second = await as('Chief executive')
  await beginEditing(first)
  await beginEditing(second)

  await first.getByLabel('Why it matters').fill('An operator trusts what she can repeat to her mayor.')
  await first.getByLabel('Criterion 1').fill('Nine of ten operators repeat it unprompted')
  await first.getByRole('button', { name: 'Save' }).click()
  await expect(first.getByRole('dialog')).toBeHidden()

  const mine = second.getByRole('dialog')
  await mine.getByLabel('Why it matters').fill('Trust grows from words one can repeat.')
  await mine.getByRole('textbox', { name: /^Limits/ }).fill('No new screen.')
  await mine.getByLabel('Criterion 1').fill('Every operator repeats it')
  await mine.getByRole('button', { name: 'Save' }).click()

  await expect(mine.getByText('Somebody else saved first')).toBeVisible()
  const why = mine.getByRole('group', { name: 'Why it matters' })
  await expect(why.getByText('Trust grows from words one can repeat.')).toBeVisible()
  await expect(why.getByText('An operator trusts what she can repeat to her mayor.')).toBeVisible()
  const criteria = mine.getByRole('group', { name: 'What good looks like' })
  await expect(criteria.getByText('Every operator repeats it')).toBeVisible()
  await expect(criteria.getByText('Nine of ten operators repeat it unprompted')).toBeVisible()
  await expectNoBarriers(second)
  await why.getByRole('radio', { name: /^Theirs/ }).check()
  await mine.getByRole('button', { name: 'Save the chosen version' }).click()

  await expect(mine).toBeHidden()
  await expect(second.getByText('An operator trusts what she can repeat to her mayor.').first()).toBeVisible()
  await expect(second.getByText('No new screen.')).toBeVisible()
  await expect(second.getByText('Every operator repeats it')).toBeVisible()
  await expectNoBarriers(second)
})

async function beginEditing(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Find people, aims, tasks and actions' }).fill(GOAL)
  await page.getByRole('option', { name: new RegExp(GOAL) }).click()
  await expect(page.getByRole('heading', { level: 1, name: GOAL })).toBeVisible()
  await page.getByRole('button', { name: 'Edit the brief' }).click()
  await expect(page.getByRole('dialog', { name: 'Edit the brief' })).toBeVisible()
}
