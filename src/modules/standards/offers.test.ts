import { expect, test } from 'vitest'
import { askerOf } from '#modules/people/public.ts'
import { gather, together, type WaitingRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { answerImprovement, listImprovements } from './improvements/improvements.ts'
import { standardsOffers } from './offers.ts'
import { acknowledgeStandard, changeStandard } from './procedures/change-standard.ts'
import { readStandard } from './procedures/open-procedure.ts'
import { listStandards } from './procedures/procedure-view.ts'
import { writeStandard } from './procedures/write-standard.ts'
import { ownedStandards } from './public.ts'
import { changed, goalIn, procedure, proposed, series, written } from './standards.factory.ts'

const waiting = (org: Organisation, as: Name) =>
  org.as(as, async work => {
    const asker = await askerOf(work)
    return await gather<WaitingRow>(work, each => each.waiting?.(work, asker), [standardsOffers])
  })

test('a procedure waits for each who follows it, until they have read it', async () => {
  const org = await organisation()
  const { id } = await written(org)
  expect(await waiting(org, 'Linus')).toEqual([
    {
      ...{ kind: 'standard_acknowledge', subject: 'Check the pilot boat', link: `/standards/${id}` },
      ...{ severity: 'minor', dueOn: '2026-03-16', sinceOn: '2026-03-02', mine: true },
    },
  ])
  await org.as('Linus', work => acknowledgeStandard(work, id, 1))
  for (const name of ['Linus', 'Grace', 'Ada', 'Margaret', 'Alan'] as const)
    expect(await waiting(org, name)).toEqual([])
})

test('a proposed improvement waits for who leads the team, and no longer once it is answered', async () => {
  const org = await organisation()
  const { id } = await proposed(org)
  expect(await waiting(org, 'Grace')).toMatchObject([
    { kind: 'improvement_answer', subject: 'One bag for all boats' },
  ])
  expect(await waiting(org, 'Linus')).toEqual([])
  await org.as('Grace', work => answerImprovement(work, id, { accept: false, why: 'We tried it in 2024.' }))
  expect(await waiting(org, 'Grace')).toEqual([])
})

test('the search finds procedures for everybody', async () => {
  const org = await organisation()
  const { id } = await written(org)
  const found = await org.as('Alan', async work => {
    const asker = await askerOf(work)
    return await gather(work, each => each.found?.(work, asker, '%boat%', 5), [standardsOffers])
  })
  expect(found).toMatchObject([{ kind: 'procedure', id, label: 'Check the pilot boat' }])
})

test('what somebody owns here is found before they leave', async () => {
  const org = await organisation()
  const { id } = await written(org)
  const owned = await org.system(work => together(work, [ownedStandards(work, [org.id.Grace, org.id.Linus])]))
  expect(owned).toEqual([{ kind: 'procedure', id, title: 'Check the pilot boat', ownerId: org.id.Grace }])
})

test('why an improvement was declined stays out of the ledger', async () => {
  const org = await organisation()
  const { id } = await proposed(org)
  await org.as('Grace', work => answerImprovement(work, id, { accept: false, why: 'We tried it in 2024.' }))
  expect(await org.eventsOfType('improvement.declined')).toBe(1)
})

test.each<[string, (work: Work, ids: { id: string; rev: number }, org: Organisation) => Promise<unknown>]>([
  ['list', work => listStandards(work)],
  ['one', (work, { id }) => readStandard(work, id)],
  ['write', async (work, _, org) => writeStandard(work, procedure(org))],
  [
    'change',
    (work, { id, rev }, org) => changeStandard(work, id, changed(org, rev, { text: 'Radio first.' })),
  ],
  ['improvements', work => listImprovements(work)],
])('%s: at most seven statements besides the session', async (_, act) => {
  const org = await organisation()
  const ids = await written(org, { goalId: await goalIn(org) })
  await series(org)
  await proposed(org)
  await org.as('Grace', listStandards)
  const count = await org.as('Grace', work => countStatements(work, counting => act(counting, ids, org)))
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThanOrEqual(7)
})
