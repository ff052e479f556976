import { sql } from 'kysely'
import type { Asker, DateRow, FoundRow, Part, TopicRow, WaitingRow } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'

/** Promises whose day is near or over, those whose task is done, and lapsed ones of the last days: how did it go? */
export function promisesWaiting(work: Work, { me }: Asker): Part<WaitingRow> {
  return sql<WaitingRow>`
    select case when lapsed then 'promise_lapsed' when task_done_on is not null then 'promise_done' else 'promise_due' end::text as kind,
           coalesce(what, '')::text as subject, ('/commitments?promise=' || id)::text as link,
           case when to_party_name is not null or to_organisation then 'major' else 'minor' end::text as severity,
           due_on::date as due_on, made_on::date as since_on, true::boolean as mine
      from commitments_promises
     where org_id = ${work.orgId}::uuid and coalesce(by_person_id, to_person_id) = ${me}::uuid
       and ((state = 'open' and (due_on <= ${work.today}::date + 3 or task_done_on is not null))
         or (lapsed and ended_on >= ${work.today}::date - 14))`
}

/** The days on which the asker's open promises are due. */
export function promiseDates(work: Work, { me }: Asker, from: string, to: string): Part<DateRow> {
  return sql<DateRow>`
    select id::uuid, rev::integer as rev, coalesce(what, '')::text as title, null::text as detail, due_on::date as "on",
           null::timestamptz as at, null::integer as minutes, ('/commitments?promise=' || id)::text as link
      from commitments_promises
     where org_id = ${work.orgId}::uuid and by_person_id = ${me}::uuid and state = 'open'
       and due_on between ${from}::date and ${to}::date`
}

/** What the two promised each other and is still open. */
export function promisesBetween(work: Work, { me }: Asker, otherId: string): Part<TopicRow> {
  return sql<TopicRow>`
    select 'task'::text as tag, coalesce(what, '')::text as text, ('/commitments?promise=' || id)::text as link,
           made_on::date as since_on
      from commitments_promises
     where org_id = ${work.orgId}::uuid and state = 'open'
       and ((by_person_id = ${me}::uuid and to_person_id = ${otherId}::uuid)
         or (by_person_id = ${otherId}::uuid and to_person_id = ${me}::uuid))`
}

/** Promises by their words: the asker's own, those made to them, and those made to everybody. */
export function promisesFound(work: Work, { me }: Asker, pattern: string, limit: number): Part<FoundRow> {
  return sql<FoundRow>`
    select 'promise'::text as kind, id::uuid, what::text as label, null::text as hint,
           ('/commitments?promise=' || id)::text as link
      from commitments_promises
     where org_id = ${work.orgId}::uuid and lower(what) like ${pattern} and state <> 'renegotiated'
       and (by_person_id = ${me}::uuid or to_person_id = ${me}::uuid or to_organisation)
     order by made_on desc limit ${limit}`
}
