import { sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { LastAsked } from '../rotation/rotation.ts'

/** How a bank of questions rotates. */
export interface Rotation {
  readonly each: number
  readonly everyWeeks: number
  readonly openDays: number
  readonly nextOn: LocalDate
  /** Why the wave that is due could not be launched; null when none is late. */
  readonly problem: string | null
  readonly stoppedOn: LocalDate | null
}

const COLUMNS = sql`r.each, r.every_weeks, r.open_days, r.next_on, r.problem, r.stopped_on`

/** The rotation of a draft; undefined when it has none. */
export async function rotationOf(work: Work, surveyId: string): Promise<Rotation | undefined> {
  const { rows } = await sql<Rotation>`
    select ${COLUMNS} from surveys_rotations r
     where r.org_id = ${work.orgId}::uuid and r.survey_id = ${surveyId}::uuid`.execute(work.sql)
  return rows[0]
}

/** Writes how a draft rotates, over what was. */
export async function saveRotation(
  work: Work,
  surveyId: string,
  { each, everyWeeks, openDays, nextOn, problem, stoppedOn }: Rotation,
): Promise<void> {
  await sql`
    insert into surveys_rotations (org_id, survey_id, each, every_weeks, open_days, next_on, problem, stopped_on)
    values (${work.orgId}::uuid, ${surveyId}::uuid, ${each}, ${everyWeeks}, ${openDays}, ${nextOn}::date, ${problem},
            ${stoppedOn}::date)
    on conflict (org_id, survey_id) do update set each = excluded.each, every_weeks = excluded.every_weeks,
       open_days = excluded.open_days, next_on = excluded.next_on, problem = excluded.problem, stopped_on = excluded.stopped_on`.execute(
    work.sql,
  )
}

/** Drafts of which a wave is due, each held until the unit of work ends. */
export async function rotationsDue(work: Work): Promise<(Rotation & { readonly surveyId: string })[]> {
  const { rows } = await sql<Rotation & { surveyId: string }>`
    select r.survey_id, ${COLUMNS} from surveys_rotations r
      join surveys_surveys s on s.org_id = r.org_id and s.id = r.survey_id
     where r.org_id = ${work.orgId}::uuid and r.stopped_on is null and r.next_on <= ${work.today}::date and s.state = 'draft'
     order by r.survey_id for update of r`.execute(work.sql)
  return rows
}

/** In which launched wave of a series each question was asked last. */
export async function lastAskedIn(work: Work, seriesId: string): Promise<LastAsked> {
  const { rows } = await sql<{ code: string; wave: number }>`
    select q #>> '{}' as code, max(s.wave)::int as wave
      from surveys_surveys s, jsonb_path_query(s.definition, '$.sections[*].questions[*].code') q
     where s.org_id = ${work.orgId}::uuid and s.series_id = ${seriesId}::uuid and s.state not in ('draft', 'cancelled')
     group by 1`.execute(work.sql)
  return new Map(rows.map(({ code, wave }) => [code, wave]))
}
