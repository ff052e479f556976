import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addTaskRows } from '#modules/tasks/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { judgePast } from './signals/judge-past.ts'
import { refresh } from './signals/refresh.ts'

let org: Organisation

/**
 * What an import can leave: Linus was away from the organisation for eight months and came back, Radia's place begins in a week, and goals
 * and tasks have nobody, no date, no measure and nothing above them.
 */
beforeAll(async () => {
  org = await organisation()
  const { Linus, Radia, Grace } = org.id
  await org.system(async work => {
    await sql`update people_placements set to_on = '2025-06-01' where person_id = ${Linus}`.execute(work.sql)
    await sql`update people_placements set from_on = '2026-03-09' where person_id = ${Radia}`.execute(
      work.sql,
    )
    await sql`insert into people_placements (org_id, id, person_id, team_id, reports_to, title, level, leads_team, kind, from_on)
      values (${org.orgId}, ${newId()}, ${Linus}, ${org.team.Pilots}, ${Grace}, 'Pilot', 1, false, 'permanent', '2026-02-02')`.execute(
      work.sql,
    )
    await sql`update people_organisations set chart_rev = ${newId()}`.execute(work.sql)
    for (const [state, team, why] of [
      ['live', org.team.Pilots, ''],
      ['live', null, 'Ships wait.'],
      ['draft', org.team.Pilots, ''],
    ] as const)
      await sql`insert into aims_aims (org_id, id, kind, scope, state, team_id, title, why, start_on, live_on, cadence_days, created_at, created_on)
        values (${org.orgId}, ${newId()}, 'goal', ${team === null ? 'org' : 'team'}, ${state}, ${team}, 'Berths', ${why}, '2024-01-01',
          ${state === 'live' ? '2024-01-01' : null}, 7, '2024-01-01', '2024-01-01')`.execute(work.sql)
    await addTaskRows(work, [
      {
        ...{
          id: newId(),
          title: 'Sound the channel',
          teamId: org.team.Pilots,
          authorId: Grace,
          goalId: null,
        },
        ...{ assigneeId: null, dueOn: null, estimateDays: null, state: 'todo', createdOn: '2024-01-08' },
      },
    ])
  })
})

test('a history with gaps is gone through on any days, also before there was one, and no rule breaks on it', async () => {
  await org.system(work =>
    judgePast(work, ['1999-12-31', '2024-01-01', '2025-05-30', '2025-09-01', '2026-02-27']),
  )
  expect(await org.system(work => refresh(work))).toMatchObject({ broken: [] })
  const { first } = (await org.http.get('/api/hats/situations', { as: 'Grace' })).body
  expect(first).toMatchObject([
    { rule: 'H04', because: ['New with you: Linus Torres (28 days).', expect.anything(), expect.anything()] },
  ])
})

test('what the import left out is said to who answers for the team, or for everything, and may stay by their word', async () => {
  await org.system(work => refresh(work))
  const breaks = async (as: Name) =>
    (await org.http.get('/api/hats/alignment', { as })).body.findings.filter(
      ({ subject }: { subject: { kind: string } }) => subject.kind === 'aim',
    )
  const checks = async (as: Name) =>
    (await breaks(as)).map(({ check }: { check: string }) => check).toSorted()
  expect(await checks('Grace')).toEqual(['A06', 'A07', 'A08', 'A09', 'A09', 'A12', 'A15', 'A21'])
  expect(await checks('Ada')).toEqual(['A06', 'A07', 'A08', 'A09', 'A12', 'A15', 'A21'])
  for (const as of ['Linus', 'Margaret', 'Alan'] as const) expect([as, await checks(as)]).toEqual([as, []])
  const [{ id, owner, mayAccept }] = await breaks('Grace')
  expect([owner, mayAccept]).toEqual([null, true])
  const stay = { reason: 'We sort it out in spring.', until: '2026-04-30' }
  const accept = async (as: Name) =>
    (await org.http.put(`/api/hats/findings/${id}/acceptance`, stay, { as })).status
  expect([await accept('Linus'), await accept('Ada'), await accept('Grace')]).toEqual([404, 404, 200])
})

test('whose place has not begun has pages that work', async () => {
  for (const page of ['/api/home', '/api/hats/situations', '/api/hats/alignment', '/api/hats/balance'])
    expect((await org.http.get(page, { as: 'Radia' })).status).toBe(200)
})
