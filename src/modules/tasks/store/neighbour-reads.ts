import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Dependency } from '../dependencies/dependencies.ts'
import { from } from './task-reads.ts'

/** A task that another one waits for (`needs`), or that waits for it (`needed`). */
export async function neighbourTasks(work: Work, id: string) {
  return await from(work)
    .innerJoin('tasksDependencies as d', join =>
      join
        .onRef('d.orgId', '=', 't.orgId')
        .on(eb =>
          eb.or([
            eb.and([eb('d.taskId', '=', id), eb('d.dependsOnId', '=', eb.ref('t.id'))]),
            eb.and([eb('d.dependsOnId', '=', id), eb('d.taskId', '=', eb.ref('t.id'))]),
          ]),
        ),
    )
    .select([
      't.id',
      't.title',
      't.state',
      't.dueOn',
      't.teamId',
      't.assigneeId',
      't.authorId',
      't.goalId',
      'd.taskId',
    ])
    .orderBy('t.id')
    .execute()
}

/** Holds every change of dependencies of this organisation until the end of the transaction: two could close a cycle together. */
export async function holdDependencies(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`tasks_dependencies ${work.orgId}`}, 0))`.execute(
    work.sql,
  )
}

/** The dependencies of these tasks on each other. */
export async function dependenciesAmong(work: Work, ids: readonly string[]): Promise<Dependency[]> {
  const { rows } = await sql<Dependency>`
    select task_id as task, depends_on_id as "dependsOn" from tasks_dependencies
     where org_id = ${work.orgId}::uuid and task_id = any(${ids}::uuid[]) and depends_on_id = any(${ids}::uuid[])
     order by task_id, depends_on_id`.execute(work.sql)
  return rows
}

/** Every dependency that can be reached from these tasks. */
export async function dependenciesFrom(work: Work, ids: readonly string[]): Promise<Dependency[]> {
  const { rows } = await sql<Dependency>`
    with recursive reached (id) as (
      select unnest(${ids}::uuid[])
      union
      select d.depends_on_id from reached join tasks_dependencies d
          on d.org_id = ${work.orgId}::uuid and d.task_id = reached.id
    )
    select d.task_id as task, d.depends_on_id as "dependsOn"
      from reached join tasks_dependencies d on d.org_id = ${work.orgId}::uuid and d.task_id = reached.id`.execute(
    work.sql,
  )
  return rows
}
