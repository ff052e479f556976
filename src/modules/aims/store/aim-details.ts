import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { AimRecord } from '../aim-record.ts'
import type { AimState } from '../aim-words.ts'
import type { TaskSettlement } from '../task-facts.ts'
import { aimsOn, isPast, measureOn, type StandsToday } from './aims-on.ts'
import { pendingOf } from './closings.ts'
import { AIM_COLUMNS, MEASURE, PARENT } from './load-aim.ts'
import type { ClosingRow, CriterionRow, MeasureRow, MilestoneRow, StateRow } from './tables.ts'
import { criteriaOf, MEASURE_IN_FULL, milestonesOf } from './versions.ts'

type Dated<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: string | Extract<T[P], null> }

/** Everything about one aim but its check-ins and its neighbours, as of a date. Moments are ISO texts. */
export interface AimDetails extends AimRecord {
  /** Of a past date and a goal of a single person: whose it is today. */
  readonly today: StandsToday | null
  readonly criteria: readonly Pick<CriterionRow, 'id' | 'text' | 'coveredBy' | 'notCoveredWhy'>[]
  readonly milestones: readonly Pick<
    MilestoneRow,
    'id' | 'title' | 'dueOn' | 'weight' | 'doneOn' | 'doneById'
  >[]
  readonly measures: readonly Dated<Omit<MeasureRow, 'orgId' | 'aimId'>, 'setAt'>[]
  readonly states: readonly Pick<StateRow, 'state' | 'fromState' | 'sinceOn' | 'byId' | 'why'>[]
  readonly askBacks: readonly {
    readonly id: string
    readonly side: 'owner' | 'brief_giver'
    readonly question: string
    readonly askedById: string | null
    readonly askedAt: string
    readonly answer: string | null
    readonly answeredById: string | null
    readonly answeredAt: string | null
  }[]
  readonly comments: readonly {
    readonly id: string
    readonly byId: string | null
    readonly madeAt: string
    readonly text: string
  }[]
  readonly needs: readonly {
    readonly id: string
    readonly providerId: string
    readonly providerTitle: string
    readonly providerScope: string
    readonly providerState: AimState
    readonly byOn: LocalDate
    readonly note: string
  }[]
  readonly perspectives: readonly {
    readonly id: string
    readonly byId: string | null
    readonly teamId: string | null
    readonly stance: 'for' | 'concern' | 'no_view'
    readonly text: string
    readonly madeAt: string
  }[]
  readonly closed: Pick<
    ClosingRow,
    'outcome' | 'lesson' | 'reason' | 'proposedById' | 'proposedOn' | 'confirmedById' | 'confirmedOn'
  > | null
  readonly pending:
    | (Pick<ClosingRow, 'id' | 'outcome' | 'lesson' | 'reason' | 'proposedById' | 'proposedOn'> & {
        readonly openTasks: TaskSettlement | null
      })
    | null
}

/** Reads it in one statement; null when there is no such aim, or not yet on that date. */
export async function readAimDetails(work: Work, id: string, on: LocalDate): Promise<AimDetails | null> {
  const byThen = (moment: string) =>
    sql`(${sql.ref(moment)} at time zone ${work.timeZone})::date <= ${on}::date`
  const then = (column: string) =>
    sql`case when ${byThen('c.answered_at')} then ${sql.ref(`c.${column}`)} end`
  const past = isPast(work, on)
  const { rows } = await sql<AimDetails>`
    select ${AIM_COLUMNS}, ${PARENT} as parent, ${MEASURE} as measure, ${past ? sql`a.today` : sql`null`} as today,
           ${past ? sql`a.criteria` : criteriaOf(sql`(select * from aims_criteria c where ${of('c')}) c`)} as criteria,
           ${past ? sql`a.milestones` : milestonesOf(sql`(select * from aims_milestones c where ${of('c')}) c`)} as milestones,
           ${list(past ? measuresThen(on) : sql`${MEASURE_IN_FULL} order by c.version) from aims_measures c where ${of('c')} and c.from_on <= ${on}`)} as measures,
           ${list(sql`jsonb_build_object('state', c.state, 'fromState', c.from_state, 'sinceOn', c.since_on, 'byId', c.by_id,
             'why', c.why) order by c.since_on, c.id) from aims_states c where ${of('c')} and c.since_on <= ${on}`)} as states,
           ${list(sql`jsonb_build_object('id', c.id, 'side', c.side, 'question', c.question, 'askedById', c.asked_by_id,
             'askedAt', c.asked_at, 'answer', ${then('answer')}, 'answeredById', ${then('answered_by_id')},
             'answeredAt', ${then('answered_at')})
             order by c.id) from aims_ask_backs c where ${of('c')} and c.asked_on <= ${on}`)} as ask_backs,
           ${list(sql`jsonb_build_object('id', c.id, 'byId', c.by_id, 'madeAt', c.made_at, 'text', c.text) order by c.id desc)
             from (select * from aims_comments c where ${of('c')} and ${byThen('c.made_at')} order by c.id desc limit 50) c`)} as comments,
           ${list(sql`jsonb_build_object('id', c.id, 'providerId', c.provider_id, 'providerTitle', v.title,
             'providerScope', v.scope, 'providerState', v.state, 'byOn', c.by_on, 'note', c.note) order by c.by_on, c.id)
             from aims_needs c join ${aimsOn(work, on)} v on v.org_id = c.org_id and v.id = c.provider_id
             where ${of('c')} and ${byThen('c.created_at')} and coalesce(not ${byThen('c.withdrawn_at')}, true)`)} as needs,
           ${list(sql`jsonb_build_object('id', c.id, 'byId', c.by_id, 'teamId', c.team_id, 'stance', c.stance, 'text', c.text,
             'madeAt', c.made_at) order by c.id) from aims_perspectives c where ${of('c')} and c.made_on <= ${on}`)} as perspectives,
           (select jsonb_build_object('outcome', c.outcome, 'lesson', c.lesson, 'reason', c.reason, 'proposedById', c.proposed_by_id,
              'proposedOn', c.proposed_on, 'confirmedById', c.confirmed_by_id, 'confirmedOn', c.confirmed_on)
              from aims_closings c where ${of('c')} and c.confirmed_on <= ${on} limit 1) as closed,
           ${pendingOf(work, id, on)} as pending
      from ${aimsOn(work, on)} a
      left join ${aimsOn(work, on)} p on p.org_id = a.org_id and p.id = a.parent_id
      left join ${measureOn(work, on)}
     where a.org_id = ${work.orgId} and a.id = ${id} and a.state <> 'archived' and a.created_on <= ${on}`.execute(
    work.sql,
  )
  return rows[0] ?? null
}

/** The versions of the measure before the one in force then, and that one: a draft's may have been replaced since. */
function measuresThen(on: LocalDate) {
  return sql`x.measure order by (x.measure ->> 'version')::integer) from (
    select ${MEASURE_IN_FULL} as measure from aims_measures c
     where ${of('c')} and c.from_on <= ${on} and c.version < (a.measure ->> 'version')::integer
    union all select a.measure where a.measure is not null) x`
}

/** Rows of a table that belong to the aim. */
function of(alias: string) {
  return sql`${sql.ref(alias)}.org_id = a.org_id and ${sql.ref(alias)}.aim_id = a.id`
}

function list(inner: ReturnType<typeof sql>) {
  return sql`coalesce((select jsonb_agg(${inner}), '[]')`
}
