import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { runWork, SYSTEM } from '../work-runner.ts'
import { appendPast, eventsOf } from './ledger.ts'
import { stepEvent, stepsOf } from './steps.ts'

const happened = (type: string, id: string, data?: Record<string, unknown>) => ({
  type,
  subject: { kind: 'aim', id },
  ...(data === undefined ? {} : { data }),
})

test('the history of a subject is its own, newest first, with who did what and when', async () => {
  const org = await organisation()
  const [mine, other] = [newId(), newId()]
  await org.as('Grace', work => work.publish(happened('aim.opened', mine), happened('aim.opened', other)))
  org.at('2026-03-03T10:00:00Z')
  await org.system(work => work.publish(happened('aim.closed', mine, { outcome: 'achieved' })))
  const history = await org.system(work => eventsOf(work, 'aim', mine))
  expect(history).toMatchObject([
    {
      type: 'aim.closed',
      actorKind: 'system',
      actorId: null,
      at: new Date('2026-03-03T10:00:00Z'),
      data: { outcome: 'achieved' },
    },
    { type: 'aim.opened', actorKind: 'person', actorId: org.id.Grace, data: {} },
  ])
  expect(await org.system(work => eventsOf(work, 'task', mine))).toEqual([])
})

test('entries about the past have their own moment and actor, and nobody waits to be told of them', async () => {
  const org = await organisation()
  const id = newId()
  const [before, later] = [new Date('2025-01-02T09:00:00Z'), new Date('2025-03-04T09:00:00Z')]
  await org.system(work =>
    appendPast(work, [
      { ...happened('aim.closed', id), at: later, actorId: null },
      { ...happened('aim.opened', id, { by: 'hand' }), at: before, actorId: org.id.Grace },
    ]),
  )
  expect(await org.system(work => eventsOf(work, 'aim', id))).toMatchObject([
    { type: 'aim.closed', at: later, actorKind: 'system', actorId: null, data: {} },
    { type: 'aim.opened', at: before, actorKind: 'person', actorId: org.id.Grace, data: { by: 'hand' } },
  ])
  const { rows } = await org.system(work => sql`select from platform_outbox`.execute(work.sql))
  expect(rows).toEqual([])
})

test('a change of state in the past is written beside its entry, with its own moment, actor and reason', async () => {
  const org = await organisation()
  const subject = { kind: 'decision', id: newId() }
  const told = (from: string | null, to: string, why: string | null) =>
    stepEvent({ subject, from, to, why, event: `decision.${to}` })
  const [before, later] = [new Date('2025-01-02T09:00:00Z'), new Date('2025-03-04T09:00:00Z')]
  await org.system(work =>
    appendPast(work, [
      { ...told(null, 'proposed', null), at: before, actorId: org.id.Grace },
      { ...told('proposed', 'expired', 'Nobody missed it.'), at: later, actorId: null },
    ]),
  )
  expect(await org.system(work => stepsOf(work, subject))).toEqual([
    { from: null, to: 'proposed', at: before, byId: org.id.Grace, why: null },
    { from: 'proposed', to: 'expired', at: later, byId: null, why: 'Nobody missed it.' },
  ])
  const [newest] = await org.system(work => eventsOf(work, 'decision', subject.id))
  expect(JSON.stringify(newest)).not.toContain('Nobody missed it.')
})

test('events of one moment keep the order they were published in, and a limit keeps the newest', async () => {
  const org = await organisation()
  const id = newId()
  const types = Array.from({ length: 30 }, (_, at) => `aim.step_${at}`)
  await org.system(work => work.publish(...types.map(type => happened(type, id))))
  const history = await org.system(work => eventsOf(work, 'aim', id))
  expect(history.map(event => event.type)).toEqual(types.toReversed())
  const latest = await org.system(work => eventsOf(work, 'aim', id, 2))
  expect(latest.map(event => event.type)).toEqual(['aim.step_29', 'aim.step_28'])
})

test('values in an event come back as they were: nested, in any alphabet, with their own keys', async () => {
  const org = await organisation()
  const id = newId()
  const data = { snake_case: 1, camelCase: [true, null, { 'a b': 'Ação 🌊 "quoted" \\' }], empty: '' }
  await org.system(work => work.publish(happened('aim.changed', id, data)))
  expect((await org.system(work => eventsOf(work, 'aim', id)))[0]?.data).toEqual(data)
})

test('publishing nothing writes nothing', async () => {
  const org = await organisation()
  await org.system(work => work.publish())
  expect(await waiting(org)).toEqual([])
})

test('each subscriber of an event gets a delivery of its own, and what nobody listens to gets none', async () => {
  const org = await organisation()
  const subscribers = (type: string) => (type === 'aim.closed' ? ['inbox.notify', 'hats.review'] : [])
  const parts = {
    database: org.database,
    clock: { now: () => new Date('2026-03-02T09:00:00Z') },
    subscribers,
  }
  const standing = async () => ({ actor: SYSTEM, timeZone: 'UTC' })
  await runWork(parts, org.orgId, standing, work =>
    work.publish(happened('aim.opened', newId()), happened('aim.closed', newId())),
  )
  expect((await waiting(org)).sort()).toEqual(['aim.closed hats.review', 'aim.closed inbox.notify'])
})

test('a unit of work knows the date of its organisation, not of the server', async () => {
  const org = await organisation()
  const dateIn = (timeZone: string) =>
    runWork(
      {
        database: org.database,
        clock: { now: () => new Date('2026-03-02T23:30:00Z') },
        subscribers: () => [],
      },
      org.orgId,
      async () => ({ actor: SYSTEM, timeZone }),
      async work => work.today,
    )
  expect(await dateIn('Pacific/Auckland')).toBe('2026-03-03')
  expect(await dateIn('UTC')).toBe('2026-03-02')
  expect(await dateIn('America/Los_Angeles')).toBe('2026-03-02')
})

async function waiting(org: Organisation): Promise<string[]> {
  return await org.database.inOrganisation(org.orgId, async db => {
    const { rows } = await sql<{ line: string }>`select e.type || ' ' || o.consumer as line
      from platform_outbox o join platform_events e on e.org_id = o.org_id and e.id = o.event_id order by 1`.execute(
      db,
    )
    return rows.map(row => row.line)
  })
}
