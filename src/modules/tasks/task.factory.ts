import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name, TeamName } from '#test/story.ts'
import type { NewTask, Saved } from './contract.ts'
import { createTask } from './fields/create-task.ts'

/** A live goal of Harbour Works: the pilots', owned by Grace, due at the end of June. Returns its id. */
export async function goalIn(org: Organisation, over: Partial<GoalWish> = {}): Promise<string> {
  const { title, owner, team, scope, dueOn, state } = { ...GOAL, ...over }
  const id = newId()
  await org.system(work =>
    sql`insert into aims_aims (org_id, id, kind, scope, state, team_id, owner_id, title, due_on, cadence_days, created_at, created_on)
      values (${org.orgId}, ${id}, 'goal', ${scope}, ${state}, ${team === null ? null : org.team[team]}, ${org.id[owner]},
              ${title}, ${dueOn}, 7, ${work.now}, ${work.today})`.execute(work.sql),
  )
  return id
}

interface GoalWish {
  readonly title: string
  readonly owner: Name
  readonly team: TeamName | null
  readonly scope: 'org' | 'team' | 'person'
  readonly dueOn: string | null
  readonly state: string
}

const GOAL: GoalWish = {
  title: 'Berth every ship within an hour',
  owner: 'Grace',
  team: 'Pilots',
  scope: 'team',
  dueOn: '2026-06-30',
  state: 'live',
}

/** A wish for a task with nothing but a title, and what a test is about. */
export function taskWish(over: Partial<NewTask> = {}): NewTask {
  return {
    title: 'Check the mooring lines',
    note: '',
    goalId: null,
    assigneeId: null,
    dueOn: null,
    estimateDays: null,
    critical: false,
    recurrence: null,
    dependsOn: [],
    ...over,
  }
}

/** Adds a task as somebody of the story. */
export async function taskBy(org: Organisation, by: Name, over: Partial<NewTask> = {}): Promise<Saved> {
  return await org.as(by, work => createTask(work, taskWish(over)))
}
