import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { CharterState, Side } from '../contract.ts'
import { decisionKey } from '../overlaps/decision-key.ts'
import type { StoredContent } from './load-charters.ts'

/** A version to be added, complete. */
export interface NewCharter {
  readonly id: string
  readonly personId: string
  readonly placementId: string
  readonly title: string
  /** The next one of the person unless given. */
  readonly version?: number
  readonly exemplar: boolean
  readonly content: StoredContent
  readonly state?: CharterState
  readonly draftedBy?: string | null
  readonly offeredBy?: string | null
  readonly offeredAt?: Date | null
  readonly acknowledgedAt?: Date | null
  readonly managerId?: string | null
  readonly createdAt?: Date
}

/** Adds versions with all they say, in two statements. False when one of the people is writing another version already. */
export async function insertCharters(work: Work, charters: readonly NewCharter[]): Promise<boolean> {
  const rows = charters.map(({ content, ...charter }) => ({
    ...{ state: 'draft', draftedBy: work.actor.personId, offeredBy: null, offeredAt: null },
    ...{ acknowledgedAt: null, managerId: null, createdAt: work.now },
    ...charter,
    ...columnsOf(content),
  }))
  const { rows: added } = await sql`
    insert into charters_charters (org_id, id, person_id, placement_id, title, version, state, exemplar, drafted_by, offered_by,
      offered_at, acknowledged_at, manager_id, created_at, purpose, purpose_aim_id, not_mine, success, works_with, standards, review_on)
    select ${work.orgId}::uuid, x.id, x."personId", x."placementId", x.title, coalesce(x.version, (
             select coalesce(max(v.version), 0) + 1 from charters_charters v
              where v.org_id = ${work.orgId}::uuid and v.person_id = x."personId")),
           x.state, x.exemplar, x."draftedBy", x."offeredBy", x."offeredAt", x."acknowledgedAt", x."managerId", x."createdAt",
           x.purpose, x."purposeAimId", x."notMine", x.success, x."worksWith", x.standards, x."reviewOn"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, "personId" uuid, "placementId" uuid, title text, version integer, state text, exemplar boolean, "draftedBy" uuid, "offeredBy" uuid,
      "offeredAt" timestamptz, "acknowledgedAt" timestamptz, "managerId" uuid, "createdAt" timestamptz, purpose text,
      "purposeAimId" uuid, "notMine" jsonb, success jsonb, "worksWith" jsonb, standards jsonb, "reviewOn" date)
    on conflict do nothing returning id`.execute(work.sql)
  if (added.length < charters.length) return false
  await insertParts(work, charters)
  return true
}

/** Writes other content over a version that is held, as a draft whose acknowledgements no longer count. */
export async function replaceContent(work: Work, id: string, content: StoredContent): Promise<void> {
  await sql`
    with saved as (
      update charters_charters c set rev = c.rev + 1, state = 'draft', purpose = x.purpose, purpose_aim_id = x."purposeAimId",
             not_mine = x."notMine", success = x.success, works_with = x."worksWith", standards = x.standards,
             review_on = x."reviewOn"
        from jsonb_to_record(${JSON.stringify(columnsOf(content))}::jsonb) as x(purpose text, "purposeAimId" uuid,
             "notMine" jsonb, success jsonb, "worksWith" jsonb, standards jsonb, "reviewOn" date)
       where c.org_id = ${work.orgId}::uuid and c.id = ${id}::uuid
      returning c.id
    ), undone as (
      update charters_acknowledgements a set undone_at = ${work.now} from saved
       where a.org_id = ${work.orgId}::uuid and a.charter_id = saved.id and a.undone_at is null
    ), without_responsibilities as (
      delete from charters_responsibilities r using saved where r.org_id = ${work.orgId}::uuid and r.charter_id = saved.id
    ), without_rights as (
      delete from charters_decision_rights d using saved where d.org_id = ${work.orgId}::uuid and d.charter_id = saved.id
    )
    select id from saved`.execute(work.sql)
  await insertParts(work, [{ id, content }])
}

/** What else can change about a version. */
export interface CharterChange {
  readonly state?: CharterState
  readonly exemplar?: boolean
  readonly offeredBy?: string | null
  readonly offeredAt?: Date | null
  readonly managerId?: string | null
  readonly placementId?: string
}

/** Changes columns of a version that is held. Its rev is that of its text, which stays. */
export async function updateCharter(work: Work, id: string, change: CharterChange): Promise<void> {
  await work.sql
    .withTables<{ chartersCharters: CharterColumns }>()
    .updateTable('chartersCharters')
    .set(change)
    .where('orgId', '=', work.orgId)
    .where('id', '=', id)
    .execute()
}

/** What both sides have acknowledged no longer counts. */
export async function undoAcknowledgements(work: Work, charterId: string, side?: Side): Promise<void> {
  await sql`update charters_acknowledgements set undone_at = ${work.now}
    where org_id = ${work.orgId}::uuid and charter_id = ${charterId}::uuid and undone_at is null
      and side = coalesce(${side ?? null}::text, side)`.execute(work.sql)
}

type CharterColumns = Required<CharterChange> & { orgId: string; id: string }

/** Writes down that the actor acknowledges for a side. */
export async function addAcknowledgement(work: Work, charterId: string, side: Side): Promise<void> {
  await addAcknowledgementRows(work, [
    { id: newId(work.now.getTime()), charterId, side, byId: work.actor.personId ?? '', at: work.now },
  ])
}

/** The second acknowledgement: with it the version, which is held, is in force. One statement. */
export async function completeAcknowledgement(
  work: Work,
  charterId: string,
  side: Side,
  managerId: string | null,
): Promise<void> {
  await sql`
    with given as (
      insert into charters_acknowledgements (org_id, id, charter_id, side, by_id, at)
      values (${work.orgId}::uuid, ${newId(work.now.getTime())}::uuid, ${charterId}::uuid, ${side},
              ${work.actor.personId}::uuid, ${work.now})
    )
    update charters_charters set state = 'acknowledged', acknowledged_at = ${work.now}, manager_id = ${managerId}::uuid
     where org_id = ${work.orgId}::uuid and id = ${charterId}::uuid`.execute(work.sql)
}

/** Acknowledgements as they are, in one statement. */
export async function addAcknowledgementRows(
  work: Work,
  rows: readonly { id: string; charterId: string; side: Side; byId: string; at: Date }[],
): Promise<void> {
  await sql`insert into charters_acknowledgements (org_id, id, charter_id, side, by_id, at)
    select ${work.orgId}::uuid, x.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(id uuid, "charterId" uuid, side text, "byId" uuid, at timestamptz)`.execute(work.sql)
}

/** The version in force gives way to the next; answers its id, or null. */
export async function supersedeCurrent(work: Work, personId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`update charters_charters set state = 'superseded'
    where org_id = ${work.orgId}::uuid and person_id = ${personId}::uuid and state = 'acknowledged' returning id`.execute(
    work.sql,
  )
  return rows[0]?.id ?? null
}

function columnsOf({ responsibilities: _, decidesAlone, recommends, isTold, ...columns }: StoredContent) {
  return columns
}

async function insertParts(
  work: Work,
  charters: readonly { readonly id: string; readonly content: StoredContent }[],
): Promise<void> {
  const responsibilities = charters.flatMap(({ id, content }) =>
    content.responsibilities.map((each, position) => ({ ...each, charterId: id, position })),
  )
  const rights = charters.flatMap(({ id, content }) => [
    ...rightsOf(id, 'own', content.decidesAlone),
    ...rightsOf(id, 'recommend', content.recommends),
    ...rightsOf(id, 'told', content.isTold),
  ])
  await sql`
    with responsible as (
      insert into charters_responsibilities (org_id, charter_id, id, position, title, standard, aim_id)
      select ${work.orgId}::uuid, x.* from jsonb_to_recordset(${JSON.stringify(responsibilities)}::jsonb)
        as x("charterId" uuid, id uuid, position smallint, title text, standard text, "aimId" uuid)
    )
    insert into charters_decision_rights (org_id, charter_id, kind, position, text, key)
    select ${work.orgId}::uuid, x.* from jsonb_to_recordset(${JSON.stringify(rights)}::jsonb)
      as x("charterId" uuid, kind text, position smallint, text text, key text)`.execute(work.sql)
}

function rightsOf(charterId: string, kind: string, texts: readonly string[]) {
  return texts.map((text, position) => ({
    ...{ charterId, kind, position, text },
    key: kind === 'own' ? decisionKey(text) : null,
  }))
}
