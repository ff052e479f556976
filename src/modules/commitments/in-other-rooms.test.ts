import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { together } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { promise } from './make-promises.ts'
import { readPromise } from './open-promise.ts'
import { promiseBy, promiseIn, SECRET } from './promise.factory.ts'
import { promisesFrom, promisesWith } from './read-promises.ts'
import { ownedPromises } from './store/promises.ts'
import { commitmentsSubscriptions } from './subscriptions.ts'

const decision = () => ({ kind: 'decision', id: newId(), title: 'Which berth', link: '/decisions/1' })

describe('promises of a source', () => {
  test('are read by whoever may see it; what became of them only by those it is between', async () => {
    const org = await organisation()
    const source = decision()
    await promiseIn(org, 'Grace', { source })
    const as = (name: 'Grace' | 'Linus' | 'Radia') => org.as(name, work => promisesFrom(work, source))
    expect(await as('Grace')).toMatchObject([{ state: 'open', what: SECRET, source }])
    expect(await as('Linus')).toMatchObject([{ state: 'open', next: [] }])
    expect(await as('Radia')).toMatchObject([
      { state: null, endedOn: null, what: SECRET, source: null, next: [] },
    ])
    expect(await org.as('Grace', work => promisesFrom(work, decision()))).toEqual([])
  })

  test('are written in one go, or not at all with every problem named', async () => {
    const org = await organisation()
    const [grace, linus] = [
      { kind: 'person', id: org.id.Grace } as const,
      { kind: 'person', id: org.id.Linus } as const,
    ]
    const good = { by: grace, to: linus, what: SECRET, dueOn: '2026-03-06', source: decision() }
    const wrong = { ...good, to: grace, dueOn: '2026-01-01' }
    const error = await rejected(org.as('Grace', work => promise(work, [good, wrong], 'commitments')))
    expect(error.items.map(({ field }) => field)).toEqual(['commitments.1.dueOn', 'commitments.1.to'])
    expect(await org.eventsOfType('promise.made')).toBe(0)
    expect(
      await org.as('Grace', work => promise(work, [good, { ...good, to: { kind: 'organisation' } }])),
    ).toHaveLength(2)
    expect(await org.as('Grace', work => promise(work, []))).toEqual([])
  })
})

test('promises to and from a partner stand together, with what became of them', async () => {
  const org = await organisation()
  const party = { kind: 'party', id: newId(), name: 'Harbour Office' } as const
  await promiseIn(org, 'Grace', { to: party, dueOn: '2026-03-05' })
  await promiseIn(org, 'Linus', { by: party, to: { kind: 'person', id: org.id.Linus }, dueOn: '2026-03-09' })
  const seen = await org.as('Radia', work => promisesWith(work, [party.id]))
  expect(seen).toMatchObject([
    { by: { name: 'Harbour Office' }, to: { name: 'Linus Torres' }, state: 'open', next: [] },
    { by: { name: 'Grace Hopper' }, to: { name: 'Harbour Office' }, state: 'open', next: [] },
  ])
  expect(await org.as('Radia', work => promisesWith(work, []))).toEqual([])
})

test('only what was promised for the organisation is handed over when somebody leaves', async () => {
  const org = await organisation()
  await promiseBy(org, 'Grace')
  await promiseBy(org, 'Grace', { to: { kind: 'organisation' }, what: 'A new berth by spring' })
  await promiseBy(org, 'Grace', { to: { kind: 'party', name: 'Harbour Office' }, what: 'Our fees by Friday' })
  const found = await org.system(work => together(work, [ownedPromises(work, [org.id.Grace, org.id.Linus])]))
  expect(found.map(({ kind, title, ownerId }) => [kind, title, ownerId])).toEqual([
    ['promise', 'A new berth by spring', org.id.Grace],
    ['promise', 'Our fees by Friday', org.id.Grace],
  ])
})

/** Hands an event to every subscription of this room that wants it. */
async function hear(org: Organisation, type: string, subjectId: string, data: Record<string, unknown> = {}) {
  const event = {
    id: newId(),
    at: new Date(0),
    actorKind: 'system',
    actorId: null,
    type,
    subjectKind: '',
    subjectId,
    data,
  } as const
  for (const { types, handle } of commitmentsSubscriptions)
    if (types.includes(type)) await org.system(work => handle(work, event))
}

test('a promise whose task is done is offered as kept, and not any more when the task is reopened', async () => {
  const org = await organisation()
  const added = await org.http.post(
    '/api/tasks',
    { title: 'Print the tide tables', assigneeId: org.id.Grace },
    { as: 'Grace' },
  )
  const { id } = await promiseBy(org, 'Grace', { taskId: added.body.id })
  const task = async () => (await org.as('Grace', work => readPromise(work, id))).task
  await hear(org, 'task.moved', added.body.id, { to: 'done' })
  expect(await task()).toEqual({ id: added.body.id, doneOn: '2026-03-02' })
  await hear(org, 'task.moved', added.body.id, { to: 'doing' })
  expect(await task()).toEqual({ id: added.body.id, doneOn: null })
})

test('the words of an erased person go; what others promised them stays', async () => {
  const org = await organisation()
  const [own, others] = [
    await promiseBy(org, 'Grace'),
    await promiseBy(org, 'Radia', { to: { kind: 'person', id: org.id.Grace } }),
  ]
  await hear(org, 'person.erased', org.id.Grace)
  expect(await org.as('Linus', work => readPromise(work, own.id))).toMatchObject({
    what: null,
    state: 'open',
  })
  expect(await org.as('Radia', work => readPromise(work, others.id))).toMatchObject({ what: SECRET })
})

test('the words of a promise stand in no event and no mail', async () => {
  const org = await organisation()
  const { id } = await promiseBy(org, 'Grace')
  await org.http.post(
    `/api/commitments/${id}/renegotiation`,
    { rev: 1, dueOn: '2026-03-13', why: SECRET },
    { as: 'Grace' },
  )
  const { rows } = await org.system(work =>
    sql<{ found: number }>`
      select (select count(*) from platform_events where data::text like ${`%${SECRET}%`})::int
           + (select count(*) from platform_mails m where m::text like ${`%${SECRET}%`})::int as found`.execute(
      work.sql,
    ),
  )
  expect(rows).toEqual([{ found: 0 }])
})
