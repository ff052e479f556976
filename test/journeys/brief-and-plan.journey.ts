import { expect, expectNoBarriers, type Page, test } from '#test/journey.ts'

const GOAL = 'Alarms a town can act on within a minute'

test('a leader briefs, a manager asks back and answers with a plan, the leader accepts and it is live', async ({
  as,
}) => {
  const leader = await as('Chief technology officer')
  const manager = await as('Head of software')

  await test.step('the leader writes what and why, names the owner, and issues the brief', async () => {
    await writeGoal(leader)
    await leader.getByRole('button', { name: 'Issue the brief' }).click()
    await expect(leader.getByText('Inês Carvalho answers the brief with a plan')).toBeVisible()
  })

  await test.step('the manager finds it waiting, and asks what is meant', async () => {
    await manager.reload()
    await waiting(manager, 'Write the plan').click()
    await expect(manager.getByRole('heading', { level: 1, name: GOAL })).toBeVisible()
    await manager.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await manager.getByRole('button', { name: 'Ask back' }).click()
    await manager.getByLabel('Question').fill('At night as well, when one operator watches three towns?')
    await manager.getByRole('button', { name: 'Send' }).click()
    await expect(manager.getByText('Inês Carvalho asked back', { exact: true })).toBeVisible()
  })

  await test.step('the leader answers the question', async () => {
    await leader.goto('/')
    await waiting(leader, 'Answer the question').click()
    const answer = leader.getByRole('dialog', { name: 'Answer' })
    await answer.getByLabel('Answer').fill('At night above all.')
    await answer.getByRole('button', { name: 'Send' }).click()
    await expect(leader.getByText('At night above all.').first()).toBeVisible()
  })

  await test.step('the manager answers with how and when, covering what good looks like', async () => {
    await manager.reload()
    await expect(manager.getByText('At night above all.').first()).toBeVisible()
    await manager.getByRole('button', { name: 'Write the plan' }).click()
    const form = manager.getByRole('dialog')
    await form
      .getByLabel('How', { exact: true })
      .fill('One screen for the night, tried with two towns first.')
    await form.getByRole('button', { name: 'Add a milestone' }).click()
    await form.getByLabel('Milestone 1', { exact: true }).fill('Two towns try the night screen')
    await form.getByLabel('Due').fill('2027-02-01')
    await form.getByRole('checkbox', { name: 'Two towns try the night screen' }).check()
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(
      manager.getByText('One screen for the night, tried with two towns first.').first(),
    ).toBeVisible()
    await manager.getByRole('button', { name: 'Hand over the plan' }).click()
    await expect(manager.getByText('Priya Raghunath says whether the plan is what was meant.')).toBeVisible()
  })

  await test.step('the leader accepts, and the goal is live', async () => {
    await leader.goto('/')
    await waiting(leader, 'Answer the plan').click()
    await leader.getByRole('button', { name: 'This is what I meant' }).click()
    await expect(leader.getByText('The plan is accepted and the goal is live.')).toBeVisible()
    await expect(leader.getByRole('heading', { name: 'Check-ins' })).toBeVisible()
  })
  await expectNoBarriers(leader)
})

function waiting(page: Page, act: string) {
  return page.getByRole('link', { name: `${act}: ${GOAL}` })
}

async function writeGoal(page: Page): Promise<void> {
  await page.goto('/direction?view=outline')
  await page.getByRole('treeitem', { name: /Towns on the joint view/ }).dblclick()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Towns on the joint view')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Propose a goal below' }).click()

  await page.getByLabel('Title').fill(GOAL)
  await page.getByLabel('Why it matters').fill('An alarm nobody understands is a noise.')
  await page
    .getByLabel('What', { exact: true })
    .fill('One night screen on which every alarm says what to do.')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByLabel('Criterion 1').fill('Nine of ten alarms are acted on within a minute')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('combobox', { name: 'Owner' }).fill('Inês')
  await page.getByRole('option', { name: /Inês Carvalho/ }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('radio', { name: 'A number that moves from here to there' }).check()
  await page.getByLabel('Unit').fill('%')
  await page.getByLabel('Now').fill('40')
  await page.getByLabel('Wanted').fill('90')
  await page.getByLabel('Begins').fill('2026-11-30')
  await page.getByLabel('Due').fill('2027-03-01')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByRole('heading', { level: 1, name: GOAL })).toBeVisible()
}
