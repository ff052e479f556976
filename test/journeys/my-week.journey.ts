import { expect, expectNoBarriers, test } from '#test/journey.ts'

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('a person finishes a task between two meetings, takes it back, and adds one', async ({ as }) => {
    const page = await as('Data contributor')
    await page.getByRole('link', { name: 'Work' }).click()
    const first = page.getByRole('button', { name: /^Finish “/ }).first()
    const named = (await first.getAttribute('aria-label')) ?? ''
    const finish = page.getByRole('button', { name: named, exact: true })

    await first.tap()
    await expect(page.getByText(`Done: ${named.slice('Finish “'.length, -1)}`)).toBeVisible()
    await expect(finish).toHaveCount(0)
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
  await expect(todo.getByRole('link').first()).toBeVisible()
  const doing = page.getByRole('region', { name: 'under way' })
  const cards = todo.getByRole('listitem')
  const before = await cards.count()
  const card = cards.first().getByRole('link')
  const title = (await card.textContent()) ?? ''
  await card.focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(cards).toHaveCount(before - 1)
  await expect(doing.getByRole('link', { name: title }).first()).toBeVisible()
  await expectNoBarriers(page)
})
