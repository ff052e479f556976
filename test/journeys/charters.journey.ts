import { expect, expectNoBarriers, type Page, test } from '#test/journey.ts'

const PURPOSE = 'Turn what towns ask for into views they act on, with a team that plans its own weeks.'

test('a charter is changed by one, offered, and in force once both have said yes', async ({ as }) => {
  const person = await as('Applications manager')
  const manager = await as('Head of software')

  await test.step('the person writes the next version and offers it', async () => {
    await person.goto('/charters')
    await person.getByRole('link', { name: 'Open my charter' }).click()
    await person.getByRole('button', { name: 'Write the next version' }).click()
    await person.getByRole('button', { name: 'Change it' }).click()
    await person.getByLabel('Why this role exists').fill(PURPOSE)
    await person.getByRole('button', { name: 'Save the draft' }).click()
    await expect(person.getByRole('blockquote').filter({ hasText: PURPOSE })).toBeVisible()
    await person.getByRole('button', { name: 'Offer it to Inês Carvalho' }).click()
    await expect(person.getByText('You offered it: Inês Carvalho says yes first.')).toBeVisible()
    await expectNoBarriers(person)
  })

  await test.step('the manager finds it first on the page, and says yes', async () => {
    await manager.goto('/charters')
    await manager.getByRole('link', { name: 'Your turn: Nadia Petrović' }).click()
    await manager.getByRole('button', { name: 'Yes, this is what we agreed' }).click()
    await expect(manager.getByText('Acknowledged', { exact: true })).toBeVisible()
  })

  await test.step('the person says yes too, and it is in force with the version before kept', async () => {
    await person.reload()
    await person.getByRole('button', { name: 'Yes, this is what we agreed' }).click()
    await expect(person.getByRole('button', { name: 'Write the next version' })).toBeVisible()
    await person.getByText('What changed since the version before').click()
    await expect(person.getByRole('insertion').filter({ hasText: PURPOSE })).toBeVisible()
    await expectNoBarriers(person)
  })
})

test('a blind match of one in three becomes something to talk about', async ({ as }) => {
  const manager = await as('Head of software')
  const person = await as('Applications manager')

  await test.step('the manager asks, and chooses three without being told anything', async () => {
    await manager.goto('/charters')
    await manager.getByRole('button', { name: 'Compare: Nadia Petrović' }).click()
    await manager.getByRole('menuitem', { name: 'Our three priorities' }).click()
    await expect(manager.getByText('Nadia Petrović has not answered yet.')).toBeVisible()
    await choose(manager, [1, 2, 3])
    await expect(manager.getByText('You can change it until Nadia Petrović has chosen.')).toBeVisible()
    await expectNoBarriers(manager)
  })

  await test.step('the person sees only that the other has chosen, and chooses their own', async () => {
    await person.goto('/charters')
    await person.getByRole('link', { name: 'Answer: Which three things matter most, Inês Carvalho' }).click()
    await expect(person.getByText('Inês Carvalho has answered.')).toBeVisible()
    await choose(person, [1, 4, 5])
  })

  await test.step('both see both lists, and that they differ', async () => {
    await manager.reload()
    for (const page of [person, manager]) {
      await expect(page.getByRole('heading', { name: 'One of three is the same' })).toBeVisible()
      await expect(page.getByRole('note')).toContainText('We are working to different lists')
    }
    await expectNoBarriers(person)
  })

  await test.step('one of them says that they have talked', async () => {
    await person.getByRole('button', { name: 'We have talked about it' }).click()
    await expect(person.getByText('Talked about')).toBeVisible()
  })
})

/** Picks by place in the list; the first place says "Choose". */
async function choose(page: Page, places: readonly number[]): Promise<void> {
  for (const [at, label] of ['Matters most', 'Second', 'Third'].entries())
    await page.getByLabel(label).selectOption({ index: places[at] ?? 0 })
  await page.getByRole('button', { name: 'These three' }).click()
}
