import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { ChangedProcedure, Improvement, NewProcedure, SavedProcedure } from './contract.ts'
import { proposeImprovement } from './improvements/improvements.ts'
import { writeStandard } from './procedures/write-standard.ts'

/** What a procedure of the Pilots says; a test changes what it is about. */
export function procedure(org: Organisation, over: Partial<NewProcedure> = {}): NewProcedure {
  return {
    ...{ teamId: org.team.Pilots, title: 'Check the pilot boat', ownerId: org.id.Grace },
    ...{ goalId: null, responsibilityId: null, text: 'Engine, radio, lines. In this order.' },
    ...over,
  }
}

/** The same as somebody sends a change of it. */
export function changed(
  org: Organisation,
  rev: number,
  over: Partial<ChangedProcedure> = {},
): ChangedProcedure {
  const { teamId: _, ...fields } = procedure(org)
  return { ...fields, rev, whatChanged: '', ...over }
}

/** A procedure of the Pilots, written by Grace. */
export async function written(org: Organisation, over: Partial<NewProcedure> = {}): Promise<SavedProcedure> {
  return await org.as('Grace', work => writeStandard(work, procedure(org, over)))
}

/** A live goal of the Pilots. Returns its id. */
export async function goalIn(org: Organisation, state = 'live'): Promise<string> {
  const id = newId()
  await org.system(work =>
    sql`insert into aims_aims (org_id, id, kind, scope, state, team_id, owner_id, title, due_on, cadence_days, created_at, created_on)
      values (${org.orgId}, ${id}, 'goal', 'team', ${state}, ${org.team.Pilots}, ${org.id.Grace}, 'No boat fails',
              '2026-06-30', 7, ${work.now}, ${work.today})`.execute(work.sql),
  )
  return id
}

/** A weekly series of the Pilots, done by Linus: `late` of its tasks in the last weeks were late. Returns its id. */
export async function series(org: Organisation, { tasks = 4, late = 1 } = {}): Promise<string> {
  const seriesId = newId()
  const rows = Array.from({ length: tasks }, (_, at) => {
    const dueOn = addDays('2026-02-27', -7 * (at % 4))
    return { id: newId(), occurrence: at + 1, dueOn, endedOn: addDays(dueOn, at < late ? 1 : 0) }
  })
  const recurrence = JSON.stringify({ every: 'week', count: 1, anchorOn: '2026-01-02' })
  await org.system(work =>
    sql`insert into tasks_tasks (org_id, id, title, team_id, assignee_id, due_on, state, ended_on, recurrence, series_id, occurrence, created_at)
      select ${org.orgId}, id, 'Check boat 2', ${org.team.Pilots}::uuid, ${org.id.Linus}::uuid, "dueOn", 'done', "endedOn",
             ${recurrence}::jsonb, ${seriesId}::uuid, occurrence, ${work.now}
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, occurrence int, "dueOn" date, "endedOn" date)`.execute(
      work.sql,
    ),
  )
  return seriesId
}

/** An improvement for the Pilots. */
export async function proposed(org: Organisation, by: Name = 'Linus'): Promise<Improvement> {
  return await org.as(by, work =>
    proposeImprovement(work, {
      ...{ teamId: org.team.Pilots, procedureId: null, title: 'One bag for all boats' },
      ...{ idea: 'The same tools on every boat.', estimate: { hours: 40, money: null } },
    }),
  )
}
