import { sql } from 'kysely'
import type { ActRow, Asker, Part } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { visibleTo } from './decisions.ts'

/** Of how many people somebody has heard a view before a decision about what and why counts. */
const PERSPECTIVES = 3

/** What the asker decided; about what and why only after views of three people, silence being none. */
export function decisionActs(work: Work, { me }: Asker, from: string): Part<ActRow> {
  return sql`
    select (case d.kind when 'what_why' then 'decision_why' else 'decision_how' end)::text as kind,
           md5(r.decision_id || ' round ' || r.round)::uuid as id, (r.at at time zone ${work.timeZone})::date as "on", null::float8 as lead,
           1::float8 as counts, (case when ${visibleTo(me)} then d.question end)::text as label, ('/decisions/' || d.id)::text as link
      from decisions_rulings r join decisions_decisions d on d.org_id = r.org_id and d.id = r.decision_id
     where r.org_id = ${work.orgId}::uuid and r.by_id = ${me}::uuid and r.at >= (${from}::date)::timestamp at time zone ${work.timeZone}
       and (d.kind = 'how_when' or ${PERSPECTIVES} <= (select count(*) from decisions_views v
             where v.org_id = r.org_id and v.decision_id = r.decision_id and v.round = r.round and v.person_id <> r.by_id
               and v.stance in ('option', 'against', 'no_preference')))`
}
