import { expect, expectNoBarriers, test } from '#test/journey.ts'

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('a person finishes a task between two meetings, takes it back, and adds one', async ({ as }) => {
    const page = await as('Data contributor')
    await page.getByRole('link', { name: 'Work' }).click()
    const finish = page.getByRole('button', { name: /^Finish “Send the neighbour list of Marden”/ }).first()

    await finish.tap()
    await expect(page.getByText('Done: Send the neighbour list of Marden')).toBeVisible()
    await expect(finish).toBeHidden()
    await page.getByRole('button', { name: 'Undo' }).tap()
    await expect(finish).toBeVisible()

    await page.getByRole('textbox', { name: 'Add a task for this week' }).fill('Show Ines the drift plot')
    await page.getByRole('button', { name: 'Add', exact: true }).tap()
    await expect(page.getByRole('link', { name: 'Show Ines the drift plot' })).toBeVisible()
    await expectNoBarriers(page)
  })
})

test('a person moves a card across the board with the keyboard', async ({ as }) => {
  const page = await as('Manager Field North')
  await page.goto('/tasks/board')
  const todo = page.getByRole('region', { name: 'to do' })
  const doing = page.getByRole('region', { name: 'under way' })
  const card = todo.getByRole('link', { name: 'Write up the outage at Ellis' })
  await card.focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(doing.getByRole('link', { name: 'Write up the outage at Ellis' })).toBeVisible()
  await expect(card).toBeHidden()
  await expectNoBarriers(page)
})
