import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Considered } from '../rules/rule.ts'
import type { StandingSignal } from '../signals/reconcile.ts'
import { db, type SignalRow } from './tables.ts'

/** A standing signal with what a new judgement is compared with, so that a second run writes nothing. */
export type JudgedSignal = StandingSignal &
  Pick<SignalRow, 'hat' | 'strength' | 'evidence' | 'seenBy' | 'scope' | 'dueOn' | 'calmSince' | 'rev'>

/**
 * Every signal that is not cleared, held for this unit of work: two runs at once take turns. For some cases if named: those of who wears
 * the hat of one, and what the person one is about said is enough.
 */
export async function standingSignals(work: Work, cases?: readonly Considered[]): Promise<JudgedSignal[]> {
  await sql`select pg_advisory_xact_lock(hashtext(${`hats ${work.orgId}`}))`.execute(work.sql)
  return await db(work)
    .selectFrom('hatsSignals')
    .select([
      'id',
      'rule',
      'subjectKind',
      'subjectId',
      'wearerId',
      'state',
      'firedOn',
      'snoozedUntil',
      'setAsideAt',
      'enoughOn',
      'calmSince',
    ])
    .select(['hat', 'strength', 'evidence', 'seenBy', 'scope', 'dueOn', 'rev'])
    .where('orgId', '=', work.orgId)
    .where('state', '<>', 'cleared')
    .where(cases === undefined ? sql<boolean>`true` : concerning(cases))
    .execute()
}

// Each side of it has an index.
function concerning(cases: readonly Considered[]): RawBuilder<boolean> {
  const each = (what: (found: Considered) => string) => [...new Set(cases.map(what))]
  return sql`(wearer_id = any(${each(found => found.wearerId)}::uuid[])
    or (enough_on is not null and rule = any(${each(found => found.rule)}) and subject_kind = any(${each(found => found.subject.kind)})
        and subject_id = any(${each(found => found.subject.id)}::uuid[])))`
}

/** A signal as the rules leave it. */
export type JudgedRow = Pick<
  SignalRow,
  'id' | 'hat' | 'strength' | 'state' | 'evidence' | 'seenBy' | 'scope' | 'dueOn' | 'thresholdsVersion'
>

/** A signal that has just been noticed. */
export type NewSignal = JudgedRow &
  Pick<SignalRow, 'rule' | 'ruleVersion' | 'subjectKind' | 'subjectId' | 'wearerId'>

/** Adds new signals, in one statement; those that tell of the past bring their dates, all others are of today. */
export async function insertSignals(
  work: Work,
  rows: readonly (NewSignal & Partial<Pick<SignalRow, 'firedOn' | 'judgedOn' | 'clearedOn'>>)[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into hats_signals (org_id, id, rule, rule_version, subject_kind, subject_id, wearer_id, hat, strength, state, evidence,
      thresholds_version, seen_by, scope, due_on, fired_on, judged_on, cleared_on)
    select ${work.orgId}::uuid, r.id, r.rule, r."ruleVersion", r."subjectKind", r."subjectId", r."wearerId", r.hat, r.strength, r.state,
           r.evidence, r."thresholdsVersion", r."seenBy", r.scope, r."dueOn", coalesce(r."firedOn", ${work.today}::date),
           coalesce(r."judgedOn", ${work.today}::date), r."clearedOn"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, rule text, "ruleVersion" smallint, "subjectKind" text,
        "subjectId" uuid, "wearerId" uuid, hat text, strength text, state text, evidence jsonb, "thresholdsVersion" integer,
        "seenBy" uuid[], scope uuid[], "dueOn" date, "firedOn" date, "judgedOn" date, "clearedOn" date)`.execute(
    work.sql,
  )
}

/**
 * Saves what changed about signals that stay, in one statement; returns the ids of those that it saved. One that somebody answered since it
 * was read (`rev`) keeps their answer and is left for a look of its own.
 */
export async function updateSignals(
  work: Work,
  rows: readonly (JudgedRow & Pick<SignalRow, 'calmSince' | 'rev'>)[],
): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set()
  const { rows: saved } = await sql<{ id: string }>`
    update hats_signals s
       set hat = r.hat, strength = r.strength, state = r.state, evidence = r.evidence, thresholds_version = r."thresholdsVersion",
           seen_by = r."seenBy", scope = r.scope, due_on = r."dueOn", judged_on = ${work.today}::date, rev = s.rev + 1,
           calm_since = r."calmSince",
           snoozed_until = case when r.state = 'snoozed' then s.snoozed_until end,
           enough_on = case when r.state = 'dismissed' then s.enough_on end
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, hat text, strength text, state text, evidence jsonb,
        "thresholdsVersion" integer, "seenBy" uuid[], scope uuid[], "dueOn" date, "calmSince" date, rev integer)
     where s.org_id = ${work.orgId}::uuid and s.id = r.id and s.rev = r.rev returning s.id`.execute(work.sql)
  return new Set(saved.map(({ id }) => id))
}

/**
 * Ends signals, in one statement; returns the ids of those that it ended. One that was answered since is left as well: that it is enough,
 * say, holds longer than a card.
 */
export async function clearSignals(
  work: Work,
  signals: readonly Pick<JudgedSignal, 'id' | 'rev'>[],
): Promise<ReadonlySet<string>> {
  if (signals.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    update hats_signals s set state = 'cleared', cleared_on = ${work.today}::date, snoozed_until = null, rev = s.rev + 1
      from jsonb_to_recordset(${JSON.stringify(signals)}::jsonb) as r(id uuid, rev integer)
     where s.org_id = ${work.orgId}::uuid and s.id = r.id and s.rev = r.rev returning s.id`.execute(work.sql)
  return new Set(rows.map(({ id }) => id))
}

/**
 * Removes what was noticed for somebody or about them when they are erased, them from among those who see others, and every sentence
 * that may name them: what still fires is told anew by the next run. Returns the ids of what is removed.
 */
export async function forgetSignalsOf(work: Work, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from hats_signals where org_id = ${work.orgId}::uuid
       and (wearer_id = ${personId}::uuid or (subject_kind = 'person' and subject_id = ${personId}::uuid)) returning id`.execute(
    work.sql,
  )
  await sql`
    update hats_signals set seen_by = array_remove(seen_by, ${personId}::uuid), evidence = (
        select coalesce(jsonb_agg(e || '{"says": ""}'), '[]') from jsonb_array_elements(evidence) e)
     where org_id = ${work.orgId}::uuid`.execute(work.sql)
  return rows.map(({ id }) => id)
}
