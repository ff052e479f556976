import { sql } from 'kysely'
import type { NewEvent, Work } from '../work.ts'

/** A change of state, to be written down. */
export interface NewStep {
  readonly subject: NewEvent['subject']
  /** Null when it has just been made. */
  readonly from: string | null
  readonly to: string
  /** In the words of who did it, at most 10,000 characters; as private as the subject itself. */
  readonly why?: string | null
  /** What happened, for the ledger: `<noun>.<past tense>`. */
  readonly event: string
  /** Ids and values for the ledger, never private text. */
  readonly data?: Readonly<Record<string, unknown>>
}

/** A change of state as it was written down. */
export interface Step {
  readonly from: string | null
  readonly to: string
  readonly at: Date
  /** Null when the system did it. */
  readonly byId: string | null
  readonly why: string | null
}

/** Writes changes of state by the actor, now: the rows and their events, in one statement however many there are. */
export async function takeSteps(work: Work, ...steps: readonly NewStep[]): Promise<void> {
  await work.publish(...steps.map(stepEvent))
}

/** The event of a change of state, for a caller that publishes others along with it. */
export function stepEvent({ subject, from, to, why, event, data }: NewStep): NewEvent {
  return { type: event, subject, data: { from, to, ...data }, step: { from, to, why: why ?? null } }
}

/** How a subject came to its state, oldest first, at most 500. The caller has checked that the actor may see the subject. */
export async function stepsOf(work: Work, subject: NewEvent['subject']): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select from_state as "from", state as "to", at, by_id as "byId", why from platform_steps
     where org_id = ${work.orgId}::uuid and subject_kind = ${subject.kind} and subject_id = ${subject.id}::uuid
     order by id limit 500`.execute(work.sql)
  return rows
}

/** Removes every reason that anybody gave about these subjects of one kind, when the subjects' words go. The steps stay. */
export async function forgetWhysAbout(
  work: Work,
  kind: string,
  subjectIds: readonly string[],
): Promise<void> {
  await sql`
    update platform_steps set why = null
     where org_id = ${work.orgId}::uuid and subject_kind = ${kind} and subject_id = any(${subjectIds}::uuid[])
       and why is not null`.execute(work.sql)
}

/** Removes every reason that somebody gave, when they are erased. The steps stay. */
export async function forgetWhys(work: Work, personId: string): Promise<void> {
  await sql`
    update platform_steps set why = null
     where org_id = ${work.orgId}::uuid and by_id = ${personId}::uuid and why is not null`.execute(work.sql)
}
