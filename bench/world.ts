import { sql } from 'kysely'
import { rooms } from '#app/rooms.ts'
import { newId } from '#kernel/id.ts'
import { seeded } from '#kernel/seeded.ts'
import { addAimRows } from '#modules/aims/public.ts'
import { addPersonRows, addPlacementRows, addTeamRows, foundOrganisation } from '#modules/people/public.ts'
import { addTaskRows, type NewTaskRow } from '#modules/tasks/public.ts'
import { systemClock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/database.ts'
import { newSecret } from '#platform/session/session.ts'
import type { Work } from '#platform/work.ts'
import { runWork, SYSTEM, type WorkParts } from '#platform/work-runner.ts'
import { type Company, company, companyRows, type Employee } from './company.ts'
import { type Direction, direction } from './direction.ts'
import { workload } from './workload.ts'

/** How large the measured organisation is. */
export const SIZE = { people: 10_000, aims: 5_000, tasksEach: 5, events: 200_000 } as const

/** Somebody who is signed in. */
export interface Reader {
  readonly employee: Employee
  readonly cookie: string
}

/** The measured organisation, and who looks at it. */
export interface World {
  readonly orgId: string
  readonly company: Company
  readonly direction: Direction
  /** A task of each reader, by person. */
  readonly taskOf: ReadonlyMap<string, string>
  /** Sixteen people of every level, the head of the company first. */
  readonly readers: readonly Reader[]
}

/** Zone of the measured organisations. */
export const ZONE = 'Europe/Berlin'

/** What runs the rooms in this program, on a database that is open. */
export function partsOn(database: Database): WorkParts {
  return { database, clock: systemClock, subscribers: rooms.subscribers }
}

/** Runs one unit of work as the system in an organisation. */
export function asSystem<T>(
  database: Database,
  orgId: string,
  action: (work: Work) => Promise<T>,
): Promise<T> {
  return runWork(partsOn(database), orgId, async () => ({ actor: SYSTEM, timeZone: ZONE }), action)
}

/** Makes the organisation through the rooms' bulk doors, the same on every run but for its dates. */
export async function makeWorld(database: Database): Promise<World> {
  const orgId = newId()
  const random = seeded(2)
  return await asSystem(database, orgId, async work => {
    const nowMs = work.now.getTime()
    const staff = company(random, SIZE.people, nowMs)
    const rows = companyRows(staff, random, work.today, nowMs)
    await foundOrganisation(work, { name: 'Bench', timeZone: ZONE })
    await addTeamRows(work, rows.teams)
    await addPersonRows(work, rows.persons)
    await addPlacementRows(work, rows.placements)
    const aims = direction(staff, random, SIZE.aims, work.today, nowMs)
    await addAimRows(work, aims.rows)
    const tasks = workload(staff, aims, random, SIZE.tasksEach, work.today, nowMs)
    await addTaskRows(work, tasks)
    await addEvents(work, tasks, nowMs)
    const taskOf = new Map(tasks.map(task => [task.assigneeId ?? '', task.id]))
    const readers = await signIn(work, orgId, chosen(staff))
    return { orgId, company: staff, direction: aims, taskOf, readers }
  })
}

/** What happened to the tasks in two years, so that the ledger is as long as that of an organisation in use. */
async function addEvents(work: Work, tasks: readonly NewTaskRow[], nowMs: number): Promise<void> {
  const events = Array.from({ length: SIZE.events }, (_, i) => {
    const at = nowMs - ((SIZE.events - i) / SIZE.events) * 730 * 86_400_000
    return { id: newId(at), at: new Date(at).toISOString(), task: tasks[i % tasks.length] }
  })
  for (let first = 0; first < events.length; first += 20_000) {
    const some = events.slice(first, first + 20_000)
    await sql`
      insert into platform_events (org_id, id, at, actor_kind, actor_id, type, subject_kind, subject_id, data)
      select ${work.orgId}::uuid, id, at, 'person', actor, 'task.changed', 'task', subject, '{}'
        from unnest(${some.map(({ id }) => id)}::uuid[], ${some.map(({ at }) => at)}::timestamptz[],
                    ${some.map(({ task }) => task?.authorId ?? null)}::uuid[],
                    ${some.map(({ task }) => task?.id ?? null)}::uuid[]) as t(id, at, actor, subject)`.execute(
      work.sql,
    )
  }
}

/** One head, one of a division, two of departments, four team leads, eight members: most readers are members. */
function chosen({ employees }: Company): Employee[] {
  const of = (level: number, count: number) => {
    const all = employees.filter(employee => employee.level === level)
    return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)] as Employee)
  }
  return [...of(5, 1), ...of(4, 1), ...of(3, 2), ...of(2, 4), ...of(1, 8)]
}

async function signIn(work: Work, orgId: string, employees: readonly Employee[]): Promise<Reader[]> {
  const readers = employees.map(employee => ({ employee, ...newSecret(orgId) }))
  for (const { employee, hash } of readers)
    await sql`insert into accounts_sessions (org_id, id, person_id, secret_hash, created_at, last_seen_at, expires_at)
      values (${orgId}, ${newId()}, ${employee.id}, ${hash}, now(), now(), '2999-01-01')`.execute(work.sql)
  return readers.map(({ employee, text }) => ({ employee, cookie: `fairlead_session=${text}` }))
}
