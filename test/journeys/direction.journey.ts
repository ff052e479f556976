import { expect, expectNoBarriers, test } from '#test/journey.ts'

test('the CEO sees where Tidewell is going and how it stands, by eye and by keyboard', async ({ as }) => {
  const page = await as('Chief executive')
  await page.getByRole('link', { name: 'Direction' }).first().click()

  await test.step('the map shows destination, strategies, goals with their health, and the break', async () => {
    const map = page.getByRole('application', { name: 'Direction map' })
    await expect(map.getByText('By 2032 every town we serve knows')).toBeVisible()
    await expect(map.getByText('Always-on certified sensing')).toBeVisible()
    await expect(map.getByText('Sentinel certified')).toBeVisible()
    await expect(page.getByRole('link', { name: /breaks in the line/ })).toBeVisible()
    await expect(map.getByText('The line breaks here')).toBeVisible()
  })

  await test.step('walking the map by keys says each aim with its health', async () => {
    const map = page.getByRole('application', { name: 'Direction map' })
    await map.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByText('Sentinel certified, at risk')).toBeAttached()
  })

  await test.step('the outline is one key press away, and the same content as a tree', async () => {
    await page.getByRole('link', { name: 'Outline' }).focus()
    await page.keyboard.press('Enter')
    const tree = page.getByRole('tree', { name: 'Direction outline' })
    await tree.focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
    const active = tree.getByRole('treeitem', { selected: true })
    await expect(active).toHaveAttribute('aria-level', '4')
    await page.keyboard.press('ArrowUp')
    await expect(active).toContainText('Sentinel certified')
    await expect(active).toContainText('at risk')
  })

  await test.step('a press shows the aim beside the outline', async () => {
    await page.getByRole('treeitem', { name: /Field accuracy from 92 to 98/ }).click()
    const panel = page.getByRole('dialog', { name: /Field accuracy/ })
    await expect(panel.getByRole('blockquote')).toContainText('Two readings in a hundred still mislead')
    await expectNoBarriers(page)
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
  })

  await test.step('Enter opens its page', async () => {
    await page.getByRole('tree', { name: 'Direction outline' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Field accuracy from 92 to 98 %')
    await expect(page.getByText('Brief · what and why')).toBeVisible()
  })
  await expectNoBarriers(page)
})
