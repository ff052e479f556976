import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Unit } from './tables.ts'

/** A survey on its way, with how many of everybody answered. */
export interface SurveyUnderWay {
  readonly id: string
  readonly title: string
  readonly state: 'scheduled' | 'open' | 'closed'
  readonly opensOn: LocalDate | null
  readonly closesOn: LocalDate | null
  readonly invited: number
  readonly answered: number
}

/** Surveys that are planned, open, or closed and not shared; views on a person are nobody else's matter. One statement. */
export async function surveysUnderWay(work: Work): Promise<SurveyUnderWay[]> {
  const { rows } = await sql<SurveyUnderWay>`
    select s.id, s.title, s.state, s.opens_on, s.closes_on, s.invited,
           ((select count(*) from surveys_invitations i where i.org_id = s.org_id and i.survey_id = s.id and i.answered)
             + (select count(*) from surveys_codes c where c.org_id = s.org_id and c.survey_id = s.id and c.used))::int as answered
      from surveys_surveys s
     where s.org_id = ${work.orgId}::uuid and s.mode <> 'multirater' and s.state in ('scheduled', 'open', 'closed')
     order by coalesce(s.closes_on, date '9999-12-31'), s.id`.execute(work.sql)
  return rows
}

/** The anonymous survey that closed last and has its plan: its units, and for each the one that stands for it. One statement. */
export async function latestPlanned(work: Work) {
  const { rows } = await sql<{
    id: string
    title: string
    least: number
    units: readonly Unit[]
    instead: readonly number[]
  }>`
    select s.id, s.title, p.least, s.units, p.instead
      from surveys_surveys s join surveys_plans p on p.org_id = s.org_id and p.survey_id = s.id
     where s.org_id = ${work.orgId}::uuid and s.mode = 'anonymous' and s.state in ('closed', 'shared')
     order by s.closed_at desc, s.id desc limit 1`.execute(work.sql)
  return rows[0] ?? null
}
