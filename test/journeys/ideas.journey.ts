import { expect, expectNoBarriers, test } from '#test/journey.ts'

const WHAT = 'Rinse every probe with rain water'
const EXPECTED = 'Rinsed probes drift half as much in their first month.'
const LEARNED = 'Half as much in soft water, no difference in hard. We rinse in the north.'

test('somebody proposes, the leader says try it, and it ends with what was learned', async ({ as }) => {
  const contributor = await as('Data contributor')
  await contributor.goto('/ideas')
  await contributor.getByRole('button', { name: 'Propose an idea' }).click()
  const form = contributor.getByRole('dialog', { name: 'Propose an idea' })
  await form.getByLabel('What do you propose?').fill(WHAT)
  await form.getByLabel('Why?').fill('Salt stays in the housing, and the first month drifts most.')
  await form.getByLabel('something to try').check()
  await form.getByRole('combobox', { name: 'Which aim would it serve?' }).fill('Field accuracy')
  await contributor
    .getByRole('option', { name: /Field accuracy/ })
    .first()
    .click()
  await expect(form.getByText(/Priya Raghunath answers by/)).toBeVisible()
  await expectNoBarriers(contributor)
  await form.getByRole('button', { name: 'Propose it' }).click()
  await expect(contributor.getByRole('heading', { level: 1, name: WHAT })).toBeVisible()
  await expect(contributor.getByText('waits for an answer', { exact: false }).first()).toBeVisible()

  const leader = await as('A strategy, its goals')
  await leader.goto('/ideas?view=answer')
  await leader.getByRole('link', { name: WHAT }).click()
  await leader.getByRole('button', { name: 'Try it' }).click()
  const answer = leader.getByRole('dialog', { name: WHAT })
  await answer.getByLabel('What do we expect?').fill(EXPECTED)
  await answer.getByLabel('What would tell us?').fill('Twenty probes rinsed, twenty not.')
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await answer.getByLabel('Until when?').fill(until)
  await answer.getByRole('button', { name: 'Try it' }).click()
  await expect(leader.getByRole('heading', { name: 'The trial' })).toBeVisible()
  await expectNoBarriers(leader)

  await contributor.reload()
  await expect(contributor.getByText(EXPECTED)).toBeVisible()
  await contributor.getByRole('button', { name: 'Say what it taught us' }).click()
  const end = contributor.getByRole('dialog', { name: WHAT })
  await end.getByLabel('What did it teach us?').fill(LEARNED)
  await end.getByRole('button', { name: 'End the trial' }).click()
  await expect(contributor.getByText(LEARNED)).toBeVisible()
  await expectNoBarriers(contributor)

  await contributor.goto('/ideas')
  const came = contributor.getByRole('region', { name: /Became something/ })
  await expect(came.getByRole('link', { name: WHAT })).toBeVisible()
  await expectNoBarriers(contributor)
})
