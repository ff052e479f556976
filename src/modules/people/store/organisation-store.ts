import { sql } from 'kysely'
import { notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Sql } from '#platform/db/database.ts'
import type { Work } from '#platform/work.ts'
import { db } from './tables.ts'

/** The organisation of a unit of work. */
export interface Organisation {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly timeZone: string
  /** ISO weekdays of everybody who has none of their own. */
  readonly workDays: readonly number[]
  /** Days on which nobody works, in order. */
  readonly holidays: readonly LocalDate[]
  /** What levels 1 to 5 are called. */
  readonly levelLabels: readonly string[]
  /** Changes whenever the chart of any date changes. */
  readonly chartRev: string
  /** Whether this is the sample organisation. */
  readonly demo: boolean
  /** The day on which a demo organisation stands still, or null. */
  readonly asOf: LocalDate | null
  readonly rev: number
}

const COLUMNS = [
  ...([
    'orgId as id',
    'name',
    'slug',
    'timeZone',
    'workDays',
    'levelLabels',
    'chartRev',
    'demo',
    'asOf',
    'rev',
  ] as const),
]
const HOLIDAYS = sql<string[]>`holidays::text[]`.as('holidays')

/** The organisation, read once per unit of work until something changes it; null before it is founded. */
export async function organisationRow(work: Work): Promise<Organisation | null> {
  const known = read.get(work.sql)
  if (known !== undefined) return await known
  const reading = readOrganisation(work)
  read.set(work.sql, reading)
  return await reading
}

/** By the transaction that it was read in. */
const read = new WeakMap<Sql, Promise<Organisation | null>>()

/** The row `o` of people_organisations as one column, for a statement that begins a unit of work; see rememberOrganisation. */
export const ORGANISATION_ALONG = sql<Organisation>`jsonb_build_object(
  'id', o.org_id, 'name', o.name, 'slug', o.slug, 'timeZone', o.time_zone, 'workDays', o.work_days, 'holidays', o.holidays,
  'levelLabels', o.level_labels, 'chartRev', o.chart_rev, 'demo', o.demo, 'asOf', o.as_of, 'rev', o.rev)`

/** Keeps what was read along with the session, so that almost no request asks for the organisation again. */
export function rememberOrganisation(on: Sql, organisation: Organisation): void {
  read.set(on, Promise.resolve(organisation))
}

async function readOrganisation(work: Work): Promise<Organisation | null> {
  const row = await db(work)
    .selectFrom('peopleOrganisations')
    .select(COLUMNS)
    .select(HOLIDAYS)
    .where('orgId', '=', work.orgId)
    .executeTakeFirst()
  return row ?? null
}

/** The organisation of this unit of work; throws `not_found` when there is none (yet). */
export async function organisationOf(work: Work): Promise<Organisation> {
  const organisation = await organisationRow(work)
  if (organisation === null) throw notFound('organisation')
  return organisation
}

/** Every organisation of this installation, by slug: id, slug, name, whether it is a demo. Works outside of organisations. */
export async function organisationDirectory(on: Sql): Promise<DirectoryRow[]> {
  const { rows } =
    await sql<DirectoryRow>`select org_id, slug, name, demo, peopled from people_organisation_directory()`.execute(
      on,
    )
  return rows
}

/** Lets one organisation be founded at a time, so that two cannot choose the same slug. */
export async function lockSlugs(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(${SLUGS})`.execute(work.sql)
}

const SLUGS = 7_135_202_612

/** One line of the directory of organisations. */
export interface DirectoryRow {
  readonly orgId: string
  readonly slug: string
  readonly name: string
  readonly demo: boolean
  /** False while nobody is in it: an import founded it, and somebody still has to set it up. */
  readonly peopled: boolean
}

/** Inserts the organisation of this unit of work. */
export async function insertOrganisation(work: Work, organisation: NewOrganisation): Promise<void> {
  read.delete(work.sql)
  changed.add(work)
  await db(work)
    .insertInto('peopleOrganisations')
    .values({ ...organisation, orgId: work.orgId, chartRev: newId(), createdAt: work.now })
    .execute()
}

/** What an organisation begins with; the rest has defaults. */
export interface NewOrganisation {
  readonly name: string
  readonly slug: string
  readonly timeZone: string
  readonly demo: boolean
  readonly asOf: LocalDate | null
}

/** What can be changed about an organisation. */
export interface OrganisationChanges {
  readonly name?: string
  readonly timeZone?: string
  readonly workDays?: number[]
  readonly holidays?: string[]
  readonly levelLabels?: string[]
}

/** Saves changes over `rev`; false when somebody else saved first. */
export async function updateOrganisation(
  work: Work,
  rev: number,
  changes: OrganisationChanges,
): Promise<boolean> {
  read.delete(work.sql)
  changed.add(work)
  const result = await db(work)
    .updateTable('peopleOrganisations')
    .set({ ...changes, rev: rev + 1, chartRev: newId() })
    .where('orgId', '=', work.orgId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/**
 * Holds the organisation until the end of the transaction and marks its chart as changed, so that two writers of the
 * chart run one after the other and each judges its rules by what the other left. Call it before reading what the rules
 * need; from then on this unit of work draws its charts afresh.
 */
export async function lockChart(work: Work): Promise<void> {
  changed.add(work)
  const row = await db(work)
    .updateTable('peopleOrganisations')
    .set({ chartRev: newId() })
    .where('orgId', '=', work.orgId)
    .returning(COLUMNS)
    .returning(HOLIDAYS)
    .executeTakeFirst()
  read.set(work.sql, Promise.resolve(row ?? null))
}

/** Whether this unit of work has changed the chart: its own view of it must not be kept for others. */
export function hasChangedChart(work: Work): boolean {
  return changed.has(work)
}

const changed = new WeakSet<Work>()
