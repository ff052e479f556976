import { sql } from 'kysely'
import { staleRev } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { Idea } from './ideas.ts'

/** An idea that is new. */
export type NewRow = Omit<Idea, 'rev' | 'helperIds'>

/** An idea that nobody has answered yet, without what an answer says. */
export const UNANSWERED = {
  ...({
    state: 'waiting',
    rungs: 0,
    overdueAt: null,
    answeredById: null,
    answeredAt: null,
    answer: null,
  } as const),
  ...{ lookAgainOn: null, hypothesis: null, tells: null, trialUntilOn: null, learned: null },
  ...{ becameKind: null, becameId: null },
}

/** Adds ideas in one statement. */
export async function insertIdeas(work: Work, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into ideas_ideas (org_id, rev, ${COLUMNS})
    select ${work.orgId}::uuid, 1, ${VALUES} from ${records(rows)}`.execute(work.sql)
}

/** Saves an idea over the rev it was read with; throws `stale_rev` when somebody was faster. */
export async function saveIdea(work: Work, idea: Idea): Promise<void> {
  if ((await saveAll(work, [idea])).size === 0) throw staleRev(null)
}

/** Saves ideas over the revs they were read with, in one statement; answers which were saved. */
export async function saveAll(work: Work, changed: readonly Idea[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    update ideas_ideas i set (rev, ${COLUMNS}) = row (i.rev + 1, ${VALUES})
      from ${records(changed)} where i.org_id = ${work.orgId}::uuid and i.id = x.id and i.rev = x.rev
    returning i.id`.execute(work.sql)
  return new Set(rows.map(({ id }) => id))
}

/** Writes down that people would help, over what they said before. */
export async function saveOffersOfHelp(
  work: Work,
  helpers: readonly {
    readonly ideaId: string
    readonly personId: string
    readonly words: string
    readonly offeredAt: Date
  }[],
): Promise<void> {
  if (helpers.length === 0) return
  await sql`
    insert into ideas_helpers (org_id, idea_id, person_id, words, offered_at)
    select ${work.orgId}::uuid, x."ideaId", x."personId", x.words, x."offeredAt"
      from jsonb_to_recordset(${JSON.stringify(helpers)}::jsonb)
        as x("ideaId" uuid, "personId" uuid, words text, "offeredAt" timestamptz)
    on conflict (org_id, idea_id, person_id) do update set words = excluded.words`.execute(work.sql)
}

/** Removes what somebody offered; false when they had not. */
export async function removeOfferOfHelp(work: Work, ideaId: string, personId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from ideas_helpers where org_id = ${work.orgId}::uuid and idea_id = ${ideaId}::uuid
       and person_id = ${personId}::uuid returning person_id`.execute(work.sql)
  return rows.length > 0
}

/**
 * Drops the words of an erased person: what they offered, their answers, and ideas they kept near. What they proposed in the open
 * stays with those who took it up.
 */
export async function forgetWords(work: Work, personId: string): Promise<void> {
  await sql`
    with offered as (
      delete from ideas_helpers where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid
    )
    update ideas_ideas
       set title = case when kept and proposer_id = ${personId}::uuid then 'Erased' else title end,
           why = case when kept and proposer_id = ${personId}::uuid then 'Erased' else why end,
           answer = case when answered_by_id = ${personId}::uuid and answer <> '' then 'Erased' else answer end
     where org_id = ${work.orgId}::uuid and (proposer_id = ${personId}::uuid or answered_by_id = ${personId}::uuid)`.execute(
    work.sql,
  )
}

function records(rows: readonly object[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, rev integer, kind text, title text, why text,
    "aimId" uuid, "proposerId" uuid, "proposedAt" timestamptz, kept boolean, state text, "answererId" uuid,
    "askedAt" timestamptz, "clockFromAt" timestamptz, "clockDays" integer, "dueAt" timestamptz, rungs integer,
    "overdueAt" timestamptz, "answeredById" uuid, "answeredAt" timestamptz, answer text, "lookAgainOn" date, hypothesis text,
    tells text, "trialUntilOn" date, learned text, "becameKind" text, "becameId" uuid)`
}

const COLUMNS = sql`id, kind, title, why, aim_id, proposer_id, proposed_at, kept, state, answerer_id, asked_at, clock_from_at,
  clock_days, due_at, rungs, overdue_at, answered_by_id, answered_at, answer, look_again_on, hypothesis, tells, trial_until_on,
  learned, became_kind, became_id`

const VALUES = sql`x.id, x.kind, x.title, x.why, x."aimId", x."proposerId", x."proposedAt", x.kept, x.state, x."answererId",
  x."askedAt", x."clockFromAt", x."clockDays", x."dueAt", x.rungs, x."overdueAt", x."answeredById", x."answeredAt", x.answer,
  x."lookAgainOn", x.hypothesis, x.tells, x."trialUntilOn", x.learned, x."becameKind", x."becameId"`
