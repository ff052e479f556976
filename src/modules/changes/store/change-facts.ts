import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** A change that was under way, or being shaped, on a date. */
export interface ChangeFact {
  readonly id: string
  readonly name: string
  readonly kind: 'acquisition' | 'restructure' | 'leadership_transition' | 'process' | 'system' | 'other'
  readonly sponsorId: string
  readonly managerId: string
  readonly goalId: string | null
  readonly createdOn: LocalDate
  /** Null: only those who shape it know of it. */
  readonly announcedOn: LocalDate | null
  readonly rolledOutOn: LocalDate | null
  /** Whether its four parts of purpose are written. */
  readonly purposeComplete: boolean
  readonly impacts: readonly {
    readonly teamId: string
    readonly ownerId: string | null
    readonly size: number
  }[]
  readonly milestones: readonly {
    readonly teamId: string | null
    readonly dueOn: LocalDate
    readonly done: boolean
  }[]
  /** Questions whose five working days are over. */
  readonly unanswered: number
  readonly adoption: readonly {
    readonly fromOn: LocalDate
    readonly toOn: LocalDate
    readonly target: number
    readonly share: number | null
  }[]
}

/** Every change not yet embedded or stopped on a date, in one statement. */
export async function changeFacts(work: Work, on: LocalDate): Promise<ChangeFact[]> {
  const { rows } = await sql<ChangeFact>`
    select c.id, c.name, c.kind, c.sponsor_id, c.manager_id, c.goal_id, c.created_on,
           case when c.announced_on <= ${on}::date then c.announced_on end as announced_on,
           case when c.rolled_out_on <= ${on}::date then c.rolled_out_on end as rolled_out_on,
           c.why_now <> '' and c.what_changes <> '' and c.what_stays <> '' and c.not_known <> '' as purpose_complete,
           (select coalesce(jsonb_agg(jsonb_build_object('teamId', i.team_id, 'ownerId', i.owner_id, 'size', i.size) order by i.id), '[]')
              from changes_impacts i where i.org_id = c.org_id and i.change_id = c.id) as impacts,
           (select coalesce(jsonb_agg(jsonb_build_object('teamId', m.team_id, 'dueOn', m.due_on,
                'done', m.done_on is not null and m.done_on <= ${on}::date) order by m.id), '[]')
              from changes_milestones m where m.org_id = c.org_id and m.change_id = c.id) as milestones,
           (select count(*) from changes_questions q where q.org_id = c.org_id and q.change_id = c.id and q.due_on < ${on}::date
               and (q.answered_on is null or q.answered_on > ${on}::date))::int as unanswered,
           (select coalesce(jsonb_agg(jsonb_build_object('fromOn', m.from_on, 'toOn', m.to_on, 'target', m.target, 'share',
                (select r.share from changes_readings r where r.org_id = m.org_id and r.measure_id = m.id and r.on_day <= ${on}::date
                  order by r.on_day desc limit 1)) order by m.id), '[]')
              from changes_measures m where m.org_id = c.org_id and m.change_id = c.id and m.aspect = 'use') as adoption
      from changes_changes c
     where c.org_id = ${work.orgId}::uuid and c.created_on <= ${on}::date and (c.ended_on is null or c.ended_on > ${on}::date)
     order by c.id`.execute(work.sql)
  return rows
}
