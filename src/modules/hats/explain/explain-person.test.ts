import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addAbsenceRows } from '#modules/people/public.ts'
import { crowdedHarbour } from '../hats.factory.ts'
import { RULES } from '../rules/all-rules.ts'
import { explainPerson } from './explain-person.ts'

type Org = Awaited<ReturnType<typeof crowdedHarbour>>
const explain = (org: Org, who: string) => org.system(work => explainPerson(work, who, work.today))

test('every rule is explained for one person, also those that have nothing to say, with their numbers', async () => {
  const org = await crowdedHarbour()
  const explained = await explain(org, 'grace hopper')
  expect(explained).toMatchObject({
    ...{ on: '2026-03-02', person: { id: org.id.Grace, name: 'Grace Hopper', isAway: false } },
  })
  expect(explained?.rules).toHaveLength(21)
  expect(explained?.rules[0]).toMatchObject({
    ...{ rule: 'H01', error: null, nothing: null, thresholds: { 'H01.reports': 10 } },
    notices:
      'Many people report to one person, 10 or more: they cannot all be directed task by task. In one layer with nobody between, 25 or more.',
    reads: 'Placements, one-to-ones held, delegations of goals, direction talks.',
    cases: [
      {
        ...{ about: { kind: 'person', id: org.id.Grace, name: 'Grace Hopper' } },
        ...{ verdict: 'fires', strength: 'moderate' },
      },
    ],
  })
  expect(explained?.rules[0]?.cases[0]?.sources[0]).toEqual({
    ...{ says: '12 people report to you.', value: 12, threshold: 10, counts: 'from' },
    ...{ isShare: false, speaks: true },
  })
  expect(explained?.rules.find(each => each.rule === 'H14')).toMatchObject({
    ...{ cases: [], nothing: 'No open decision is yours to make.' },
  })
})

test('rules stand in the order of their ids, whichever runs last', async () => {
  const org = await crowdedHarbour()
  const ids = (await explain(org, org.id.Ada))?.rules.map(({ rule }) => rule)
  expect(ids).toEqual(ids?.toSorted())
  expect(ids).not.toEqual(RULES.map(({ id }) => id))
})

test.each(['Ada', 'Grace', 'Margaret', 'Linus'] as const)(
  'no rule leaves open why it is silent: %s',
  async name => {
    const org = await crowdedHarbour()
    for (const { rule, cases, nothing } of (await explain(org, org.id[name]))?.rules ?? []) {
      expect([rule, nothing !== null]).toEqual([rule, cases.length === 0])
      for (const each of cases) {
        expect([rule, each.sources.length > 0]).toEqual([rule, true])
        expect(each.about.name).toMatch(/^[A-Z]/)
        if (each.verdict === 'fires') expect(each.sources.some(({ speaks }) => speaks)).toBe(true)
      }
    }
  },
)

test('what does not speak is told with its value and what it is held against', async () => {
  const org = await crowdedHarbour()
  const rules = (await explain(org, 'Margaret'))?.rules
  expect(rules?.find(({ rule }) => rule === 'H01')?.cases).toMatchObject([
    {
      ...{ verdict: 'calm', calmDays: 14 },
      sources: [{ says: '1 person reports to you.', value: 1, threshold: 10, speaks: false }, {}],
    },
  ])
  expect(rules?.find(({ rule }) => rule === 'H11')?.cases).toMatchObject([
    {
      ...{ about: { kind: 'team', name: 'People' }, verdict: 'quiet' },
      sources: [{ says: '1 person is in People beside you.', value: 1, threshold: 3, speaks: false }],
    },
  ])
})

test('whoever is away is said to be', async () => {
  const org = await crowdedHarbour()
  await org.system(async work => {
    const away = { from: work.today, to: work.today, coverId: null, coverState: null }
    await addAbsenceRows(work, [{ id: newId(), personId: org.id.Grace, ...away }])
  })
  const explained = await explain(org, org.id.Grace)
  expect(explained?.person.isAway).toBe(true)
  expect(explained?.rules[0]?.cases[0]?.verdict).toBe('holds')
})

test('where the line breaks is told to whoever it breaks for, and to nobody else', async () => {
  const org = await crowdedHarbour()
  const breaksOf = async (who: string) => (await explain(org, who))?.breaks.map(({ check }) => check)
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
  expect(await explain(org, 'Captain Nemo')).toBeNull()
})
