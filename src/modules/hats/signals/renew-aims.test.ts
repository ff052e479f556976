import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import { type Seeded, seeded } from '#kernel/seeded.ts'
import { addTaskRows } from '#modules/tasks/public.ts'
import { countStatements } from '#test/count-statements.ts'
import { crowdedHarbour } from '../hats.factory.ts'
import { lastRun, wantRun } from '../store/runs.ts'
import { refresh } from './refresh.ts'
import { saidInRounds } from './renew.factory.ts'
import { renew } from './renew.ts'

/** A vision with two strategies, five goals with numbers below them, one of Linus alone; all live since January, with tasks on them. */
async function harbourWithLine() {
  const org = await crowdedHarbour()
  const [vision, ...rest] = Array.from({ length: 8 }, () => newId())
  const [north = '', south = '', ...goals] = rest
  const { Ada, Grace, Linus } = org.id
  const aims = [
    [vision, 'vision', 'org', null, Ada, null],
    [north, 'strategy', 'org', null, Ada, vision],
    [south, 'strategy', 'org', null, Ada, vision],
    [goals[0], 'goal', 'team', org.team.Pilots, Grace, north],
    [goals[1], 'goal', 'team', org.team.Pilots, Linus, goals[0]],
    [goals[2], 'goal', 'team', org.team.People, Ada, south],
    [goals[3], 'goal', 'team', org.team.Pilots, Grace, null],
    [goals[4], 'goal', 'person', null, Linus, goals[0]],
  ] as const
  await org.system(async work => {
    for (const [id, kind, scope, team, owner, parent] of aims) {
      await sql`insert into aims_aims (org_id, id, kind, scope, state, team_id, owner_id, briefed_by_id, parent_id, link, title, why, start_on,
          due_on, live_on, cadence_days, created_at, created_on)
        values (${org.orgId}, ${id}, ${kind}, ${scope}, 'live', ${team}, ${owner}, ${kind === 'goal' ? Ada : null}, ${parent},
          ${parent === null ? null : 'enables'}, ${`Aim ${id}`}, 'Ships wait.', '2026-01-05', '2026-06-26', '2026-01-05', 7, '2026-01-05',
          '2026-01-05')`.execute(work.sql)
      if (kind === 'goal')
        await sql`insert into aims_measures (org_id, aim_id, version, run, type, unit, start, target, direction, from_on, set_at)
          values (${org.orgId}, ${id}, 1, 1, 'number', '%', 0, 100, 'up', '2026-01-05', '2026-01-05')`.execute(
          work.sql,
        )
    }
    await addTaskRows(
      work,
      goals.map((goalId, at) => ({
        ...{ id: newId(), title: 'Sound the channel', teamId: org.team.Pilots, authorId: Grace, goalId },
        ...{ assigneeId: at % 2 === 0 ? org.id.Radia : Linus, dueOn: '2026-03-20', estimateDays: 3 },
        ...{ state: 'todo' as const, createdOn: '2026-01-12' },
      })),
    )
  })
  org.at('2026-03-02T08:00:00Z')
  await org.system(work => refresh(work))
  return { org, goals, aims: aims.map(([id]) => id ?? '') }
}

/** What somebody does to an aim, through the server as they would. */
async function write(
  { org, goals, aims }: Awaited<ReturnType<typeof harbourWithLine>>,
  random: Seeded,
): Promise<{ readonly kind: string; readonly status: number }> {
  const as = { as: 'Ada' } as const
  const id = random.pick(goals)
  const { rev, owner } = (await org.http.get(`/api/aims/${id}`, as)).body
  const mine = {
    as: owner?.id === org.id.Linus ? 'Linus' : owner?.id === org.id.Grace ? 'Grace' : 'Ada',
  } as const
  const acts = {
    'checks in': () =>
      org.http.post(
        `/api/aims/${id}/check-ins`,
        { value: random.integer(0, 100), chance: random.pick([10, 50, 90]), note: '', decrease: 'real' },
        mine,
      ),
    moves: () =>
      org.http.put(
        `/api/aims/${id}/parent`,
        {
          rev,
          parentId: random.pick([aims[1], aims[2], goals[2]]),
          link: 'enables',
          critical: random.chance(0.5),
        },
        as,
      ),
    'gives away': () =>
      org.http.put(
        `/api/aims/${id}/owner`,
        { rev, ownerId: random.pick([org.id.Grace, org.id.Linus, org.id.Radia]) },
        as,
      ),
    reschedules: () =>
      org.http.put(
        `/api/aims/${id}/schedule`,
        {
          rev,
          startOn: '2026-01-05',
          dueOn: addDays('2026-03-02', random.integer(-20, 200)),
          reason: 'Ice.',
          dueOverrideReason: 'Ice.',
        },
        as,
      ),
    needs: () =>
      org.http.post(`/api/aims/${id}/needs`, { providerId: random.pick(goals), byOn: '2026-03-04' }, mine),
    comments: () => org.http.post(`/api/aims/${id}/comments`, { text: 'Well done.' }, as),
    drafts: () =>
      org.http.post(
        '/api/aims',
        {
          ...{
            kind: 'goal',
            scope: 'team',
            teamId: org.team.Pilots,
            ownerId: org.id.Grace,
            parentId: id,
            startOn: '2026-03-02',
          },
          ...{ link: 'enables', dueOn: '2026-06-01', measure: null },
          brief: { title: 'Mend the quay', what: 'The quay holds.', why: 'It does not.', criteria: [] },
        },
        as,
      ),
    retires: async () => {
      const strategy = (await org.http.get(`/api/aims/${aims[1]}`, as)).body
      return await org.http.post(
        `/api/aims/${strategy.id}/retirement`,
        { rev: strategy.rev, reason: 'Done with it.' },
        as,
      )
    },
  }
  const kind = random.pick(Object.keys(acts) as (keyof typeof acts)[])
  return { kind, status: (await acts[kind]()).status }
}

describe('after writes to aims', () => {
  test.each([1, 2, 3])(
    'what is read anew says the same as everything, breaks of the line too (seed %i)',
    async seed => {
      const random = seeded(seed)
      const harbour = await harbourWithLine()
      const { org } = harbour
      const done = new Set<string>()
      const said = await saidInRounds(org, 10, async () => {
        for (let many = random.integer(2, 4); many > 0; many--) {
          const { kind, status } = await write(harbour, random)
          if (status < 300) done.add(kind)
        }
      })
      expect(done.size).toBeGreaterThan(4)
      expect(said).toBeGreaterThan(4)
    },
    120_000,
  )

  test('takes as many statements for one aim as for five', async () => {
    const counts: number[] = []
    for (const many of [1, 5]) {
      const { org, goals } = await harbourWithLine()
      org.at('2026-03-02T08:20:00Z')
      for (const id of goals.slice(0, many))
        expect(
          (await org.http.post(`/api/aims/${id}/comments`, { text: 'Well done.' }, { as: 'Ada' })).status,
        ).toBe(200)
      counts.push(
        await org.system(async work => {
          await wantRun(work, org.now())
          const run = await lastRun(work)
          return await countStatements(work, async counted => {
            expect(run !== null && (await renew(counted, run))).toBe(true)
          })
        }),
      )
    }
    expect(counts[1]).toBe(counts[0])
  })
})
