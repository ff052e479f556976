import { expect, test } from 'vitest'
import { explainPerson } from './explain.ts'
import { crowdedHarbour } from './hats.factory.ts'

test('every rule is explained for one person, also those that have nothing to say, with their numbers', async () => {
  const org = await crowdedHarbour()
  const explained = await org.system(work => explainPerson(work, 'grace hopper', work.today))
  expect(explained).toMatchObject({ on: '2026-03-02', person: { id: org.id.Grace, name: 'Grace Hopper' } })
  expect(explained?.rules).toHaveLength(21)
  expect(explained?.rules[0]).toMatchObject({
    ...{ rule: 'H01', error: null, thresholds: { 'H01.reports': 10 } },
    cases: [{ about: `person ${org.id.Grace}`, verdict: 'fires', strength: 'moderate' }],
  })
  expect(explained?.rules[0]?.cases[0]?.sources[0]).toEqual({
    ...{ says: '12 people report to you.', value: 12, threshold: 10, speaks: true },
  })
  expect(explained?.rules.find(each => each.rule === 'H14')?.cases).toEqual([])
})

test('where the line breaks is told to whoever it breaks for, and to nobody else', async () => {
  const org = await crowdedHarbour()
  const breaksOf = async (who: string) =>
    (await org.system(work => explainPerson(work, who, work.today)))?.breaks.map(({ check }) => check)
  expect(await breaksOf(org.id.Ada)).toContain('A01')
  expect(await breaksOf(org.id.Alan)).not.toContain('A01')
})

test('what it would have said in the past is told from what was recorded then', async () => {
  const org = await crowdedHarbour()
  const casesOf = async (on: string) =>
    (await org.system(work => explainPerson(work, org.id.Grace, on)))?.rules[0]?.cases.map(
      each => each.verdict,
    )
  expect(await casesOf('2025-06-02')).toEqual(['fires'])
  expect(await org.system(work => explainPerson(work, org.id.Grace, '2023-06-02'))).toBeNull()
})

test('somebody who is not here is not explained', async () => {
  const org = await crowdedHarbour()
  expect(await org.system(work => explainPerson(work, 'Captain Nemo', work.today))).toBeNull()
})
