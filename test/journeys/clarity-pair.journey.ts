import { expect, expectNoBarriers, type Page, test } from '#test/journey.ts'

test('how clear the work is, from both sides: the two see the gap, an administrator does not', async ({
  as,
}) => {
  const manager = await as('Head of software')
  const person = await as('Applications manager')

  await test.step('the manager asks, is told who sees it, and answers what they believe', async () => {
    await manager.goto('/charters')
    await manager.getByRole('button', { name: 'Compare: Nadia Petrović' }).click()
    await manager.getByRole('menuitem', { name: 'How clear the work is' }).click()
    await expect(manager.getByRole('note')).toContainText('Only you and Nadia Petrović ever see this')
    await expect(manager.getByRole('note')).toContainText('not an administrator')
    await answer(manager, '4 · agree')
    await expect(manager.getByText('Nadia Petrović has not answered yet.')).toBeVisible()
    await expect(manager.getByText('You think it is clear')).toHaveCount(0)
    await expectNoBarriers(manager)
  })

  await test.step('the person is told the same before the first sentence, and answers for themselves', async () => {
    await person.goto('/charters')
    await person.getByRole('link', { name: 'Answer: How clear the work is, Inês Carvalho' }).click()
    await expect(person.getByRole('note')).toContainText('Only you and Inês Carvalho ever see this')
    await person.getByLabel('I know what is not mine to do.').selectOption('1 · strongly disagree')
    await answer(person, '4 · agree')
  })

  await test.step('both see both at once, and what the difference asks for', async () => {
    await expect(
      person.getByRole('heading', { name: 'Inês Carvalho thinks it is clear; you do not' }),
    ).toBeVisible()
    await expect(person.getByText('talk about this')).toHaveCount(1)
    await manager.reload()
    await expect(
      manager.getByRole('heading', { name: 'You think it is clear; Nadia Petrović does not' }),
    ).toBeVisible()
    await expectNoBarriers(manager)
  })

  await test.step('one tap puts it on the next one-to-one', async () => {
    await manager.getByRole('button', { name: 'Put it on our next talk' }).click()
    await manager.getByRole('link', { name: 'On the agenda of your next talk' }).click()
    await expect(
      manager.getByRole('checkbox', { name: 'Talked about: The work is less clear than it looks' }),
    ).toBeVisible()
    await expect(manager.getByRole('region', { name: 'Side by side' })).toContainText('How clear the work is')
    await expectNoBarriers(manager)
  })

  await test.step('an administrator who has the address sees nothing', async () => {
    const address = new URL(person.url()).pathname
    const administrator = await as('Finance and IT manager')
    await administrator.goto(address)
    await expect(administrator.getByText('strongly disagree')).toHaveCount(0)
    await expect(administrator.getByText('Nadia Petrović')).toHaveCount(0)
  })
})

/** Gives every sentence that has no answer yet the same one, and sends them. */
async function answer(page: Page, label: string): Promise<void> {
  const fields = page.getByRole('combobox')
  for (let at = 0; at < 8; at++) {
    const field = fields.nth(at)
    if ((await field.inputValue()) === '') await field.selectOption(label)
  }
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
}
