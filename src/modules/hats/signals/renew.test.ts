import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import { type Seeded, seeded } from '#kernel/seeded.ts'
import { addTaskRows } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import type { Organisation } from '#test/organisation.ts'
import { crowdedHarbour } from '../hats.factory.ts'
import { look } from './look.ts'
import { refresh } from './refresh.ts'
import { keptAndWhole, renewed } from './renew.factory.ts'

const TODAY = '2026-03-02'

/** Twelve pilots with sixty tasks on three goals, one of them above the others; looked at ten days before, and this morning. */
async function busyHarbour(random: Seeded) {
  const org = await crowdedHarbour()
  const goals = await goalsOf(org)
  org.at('2026-02-20T09:00:00Z')
  const pilots = await org.system(async work => [...(await pilotsOf(work))])
  const tasks = Array.from({ length: 60 }, () => randomTask(org, random, pilots, goals))
  await org.system(async work => {
    await addTaskRows(work, tasks)
    await refresh(work)
  })
  org.at('2026-03-02T08:00:00Z')
  await org.system(work => refresh(work))
  return { org, goals, pilots, tasks: tasks.map(({ id }) => id) }
}

async function goalsOf(org: Organisation): Promise<string[]> {
  const made = Array.from({ length: 3 }, () => newId())
  await org.system(async work => {
    for (const [at, id] of made.entries())
      await sql`insert into aims_aims (org_id, id, kind, scope, state, team_id, owner_id, parent_id, title, start_on, due_on, live_on, cadence_days,
          created_at, created_on)
        values (${org.orgId}, ${id}, 'goal', ${at === 2 ? 'person' : 'team'}, 'live', ${at === 2 ? null : org.team.Pilots},
          ${at === 2 ? org.id.Linus : org.id.Grace}, ${at === 0 ? null : made[0]}, ${`Goal ${at}`}, '2026-01-05', '2026-03-27', '2026-01-05', 7,
          '2026-01-05', '2026-01-05')`.execute(work.sql)
  })
  return made
}

async function pilotsOf(work: Work): Promise<readonly string[]> {
  const { at } = await look(work, TODAY)
  return at.chart.personsActive().map(({ id }) => id)
}

function randomTask(org: Organisation, random: Seeded, pilots: readonly string[], goals: readonly string[]) {
  const isDone = random.chance(0.3)
  return {
    ...{ id: newId(), title: 'Sound the channel', teamId: org.team.Pilots, authorId: org.id.Grace },
    ...{ assigneeId: random.pick([...pilots, null]), goalId: random.pick([...goals, null]) },
    ...{ dueOn: addDays(TODAY, random.integer(-40, 20)), estimateDays: random.pick([null, 0.5, 2, 5]) },
    ...{ critical: random.chance(0.2), state: isDone ? ('done' as const) : ('todo' as const) },
    ...{ createdOn: '2026-01-12', ...(isDone ? { endedOn: addDays(TODAY, -random.integer(1, 50)) } : {}) },
  }
}

/** What somebody does to a task, through the server as they would. */
async function write(harbour: Awaited<ReturnType<typeof busyHarbour>>, random: Seeded): Promise<number> {
  const { org, goals, pilots, tasks } = harbour
  const as = { as: 'Ada' } as const
  const id = random.pick(tasks)
  const { rev } = (await org.http.get(`/api/tasks/${id}`, as)).body
  const kind = random.integer(0, 4)
  if (kind === 0) {
    const wish = { title: 'Ring the bell', goalId: random.pick(goals), assigneeId: random.pick(pilots) }
    return (await org.http.post('/api/tasks', { ...wish, dueOn: '2026-03-12', estimateDays: 4 }, as)).status
  }
  if (kind === 1)
    return (
      await org.http.post(
        `/api/tasks/${id}/assignments`,
        { rev, assigneeId: random.pick([...pilots, null]) },
        as,
      )
    ).status
  if (kind === 2)
    return (
      await org.http.post(`/api/tasks/${id}/moves`, { rev, to: random.pick(['done', 'doing', 'todo']) }, as)
    ).status
  const change = random.pick([
    { estimateDays: random.pick([null, 1, 8]) },
    { dueOn: addDays(TODAY, random.integer(0, 24)), overrideReason: 'The tide.' },
    { goalId: random.pick([...goals, null]) },
    { critical: random.chance(0.5) },
  ])
  return (await org.http.patch(`/api/tasks/${id}`, { rev, ...change }, as)).status
}

describe('after writes to tasks', () => {
  test.each([1, 2, 3])(
    'what is read anew says the same as everything (seed %i)',
    async seed => {
      const random = seeded(seed)
      const harbour = await busyHarbour(random)
      const { org } = harbour
      const statuses: number[] = []
      let before = ''
      let different = 0
      for (let round = 0; round < 8; round++) {
        org.at(`2026-03-02T08:${10 + round}:00Z`)
        const since = org.now()
        for (let many = random.integer(1, 3); many > 0; many--) statuses.push(await write(harbour, random))
        expect(await renewed(org, since)).toBe(true)
        const { kept, whole } = await keptAndWhole(org)
        expect(kept).toEqual(whole)
        const said = whole.flat().join()
        if (said !== before) different++
        before = said
        if (round % 4 === 3) {
          org.at(`2026-03-02T08:${10 + round}:30Z`)
          const { broken, ...changed } = await org.system(work => refresh(work))
          expect([changed, broken]).toEqual([{ opened: 0, changed: 0, cleared: 0 }, []])
        }
      }
      expect(statuses.filter(status => status < 300).length).toBeGreaterThan(statuses.length / 2)
      expect(different).toBeGreaterThan(5)
    },
    120_000,
  )

  test('a situation opens with the task that makes it, seconds after', async () => {
    const { org } = await busyHarbour(seeded(9))
    const opened = await org.eventsOfType('signal.opened')
    org.at('2026-03-02T09:00:00Z')
    const late = Array.from({ length: 12 }, () => ({
      ...{ id: newId(), title: 'Mend the buoy', teamId: org.team.People, authorId: org.id.Ada, goalId: null },
      ...{ assigneeId: org.id.Alan, dueOn: '2026-02-02', estimateDays: 1, state: 'todo' as const },
      createdOn: '2026-01-12',
    }))
    await org.system(async work => {
      await addTaskRows(work, late)
      for (const { id } of late)
        await work.publish({ type: 'task.edited', subject: { kind: 'task', id }, data: { changed: {} } })
    })
    expect(await renewed(org, org.now())).toBe(true)
    expect(await org.eventsOfType('signal.opened')).toBeGreaterThan(opened)
  })
})

describe('what is dated ahead', () => {
  test.each([
    ['has not happened yet', '2026-03-02T14:00:00Z', true],
    ['has happened by a clock that runs a little ahead', '2026-03-02T09:00:30Z', false],
  ])('%s', async (_, at, expected) => {
    const { org } = await busyHarbour(seeded(7))
    org.at(at)
    await org.system(work =>
      work.publish({ type: 'team.changed', subject: { kind: 'team', id: org.team.Pilots }, data: {} }),
    )
    org.at('2026-03-02T09:00:00Z')
    expect(await renewed(org, org.now())).toBe(expected)
  })
})

describe('everything is read', () => {
  const since = new Date('2026-03-02T08:30:00Z')

  test('when something else happened as well', async () => {
    const { org } = await busyHarbour(seeded(4))
    org.at('2026-03-02T08:40:00Z')
    await org.system(work =>
      work.publish({ type: 'team.changed', subject: { kind: 'team', id: org.team.Pilots }, data: {} }),
    )
    expect(await renewed(org, since)).toBe(false)
  })

  test('when another program has looked since, on another day, and after an hour', async () => {
    const { org } = await busyHarbour(seeded(5))
    org.at('2026-03-02T09:30:00Z')
    expect(await renewed(org, since)).toBe(false)
    await org.system(async work => {
      await refresh(work)
      await sql`update hats_runs set ran_at = ran_at + interval '1 second' where org_id = ${org.orgId}::uuid`.execute(
        work.sql,
      )
    })
    expect(await renewed(org, since)).toBe(false)
    await org.system(work => refresh(work))
    org.at('2026-03-03T00:10:00Z')
    expect(await renewed(org, since)).toBe(false)
  })
})
