import { AppError, forbidden } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { judge, standpointOf } from '../access.ts'
import type { PlanReport } from '../contract/plans.ts'
import { aimEvent } from '../events.ts'
import { type NewRows, saveRows } from '../store/save-rows.ts'
import { checkStructure } from './document/check-structure.ts'
import { partOf } from './document/namespaces.ts'
import type { PlanDocument } from './document/plan-document.ts'
import { planFrom, readPlan } from './document/read-plan.ts'
import { type ImportChanges, importChanges } from './import-changes.ts'
import { reportOf } from './import-report.ts'
import { rowsOfAdded, rowsOfChanged } from './import-rows.ts'
import type { KnownAim } from './known-aim.ts'
import { LONGEST, shortened, titleFrom } from './mapping/plain-text.ts'
import type { Plan } from './mapping/plan-nouns.ts'
import { toPlan } from './mapping/to-plan.ts'
import { knownAims } from './store/known-aims.ts'
import { findPlan, type StoredPlan, storePlan } from './store/plan-store.ts'
import { readXml } from './xml/read-xml.ts'

/** Most aims of one plan; the map is built for as many. */
const MOST_AIMS = 5000

/**
 * Imports a strategic plan (StratML Part 1 or 2), all or nothing; `dryRun` only says what would happen. Importing a newer version of
 * the same plan changes what the file changed and adds what is new. Everything new belongs to the person who imports, or to the head
 * of the organisation when the system does. Errors: `forbidden`, `malformed` and `too_large` with places and what to do.
 */
export async function importPlan(
  work: Work,
  source: string | Uint8Array,
  options: { readonly dryRun: boolean },
): Promise<PlanReport> {
  const chart = await chartOn(work, work.today)
  requireImporter(work, chart)
  const xml = readXml(source)
  const document = planFrom(xml)
  requireFewEnough(document)
  const plan = toPlan(document, work.today)
  const { stored, changes, ownerId } = await decide(work, plan, chart)
  const report = reportOf(document, plan, changes, checkStructure(xml.root, partOf(xml.root)))
  if (!options.dryRun) await write(work, { plan, document, changes, ownerId, id: stored?.id ?? newId() })
  return {
    ...report,
    dryRun: options.dryRun,
    visionId: options.dryRun ? (stored === null ? null : report.visionId) : report.visionId,
  }
}

/** The organisation a plan is about: its first one's name, else the plan's own; one line of at most 140 characters. */
export function organisationIn(source: string | Uint8Array): string {
  const { plan } = readPlan(source)
  return titleFrom('Organisation', plan.core?.organizations[0]?.name, plan.name)
}

function requireImporter({ actor }: Work, chart: OrgChart): void {
  const executive = actor.personId !== null && chart.levelOf(actor.personId) === 5
  if (actor.kind !== 'system' && !actor.flags.people && !executive) {
    throw forbidden('import a strategic plan', 'somebody at executive level or in the people team')
  }
}

function requireFewEnough({ plan }: PlanDocument): void {
  const goals = plan.core?.goals ?? []
  const aims = goals.reduce(
    (sum, goal) => sum + 1 + goal.objectives.reduce((n, o) => n + 1 + o.indicators.length, 0),
    1,
  )
  if (aims <= MOST_AIMS) return
  const message = `The plan has ${aims.toLocaleString('en')} goals, objectives and indicators; ${MOST_AIMS.toLocaleString('en')} are possible.`
  throw new AppError('too_large', {
    items: [{ field: 'xml', code: 'too_many_aims', message, fix: 'Split the plan into several files.' }],
  })
}

interface Decision {
  readonly stored: StoredPlan | null
  readonly changes: ImportChanges
  readonly ownerId: string | null
}

async function decide(work: Work, plan: Plan, chart: OrgChart): Promise<Decision> {
  const { stored, liveVisionId, parents } = await findPlan(work, plan.key)
  const known = await knownByKey(work, plan, stored)
  const ownerId = work.actor.personId ?? headOf(chart)
  const changes = importChanges(plan, {
    ownerId,
    today: work.today,
    otherLiveVision: liveVisionId !== null,
    previous: stored === null ? null : toPlan(stored.document, work.today),
    known,
    parents,
    whyNotMove: aim => judge('move', aim, standpointOf(work.actor, aim, chart)).reason,
    newId,
  })
  return { stored, changes, ownerId }
}

/** Aims that came from the same plan, and aims of our own that an export of ours named `_<id>`. */
async function knownByKey(work: Work, plan: Plan, stored: StoredPlan | null): Promise<Map<string, KnownAim>> {
  const places = new Map(stored?.places.map(place => [place.key, place.aimId]))
  const keys = [plan.vision, ...plan.strategies, ...plan.goals].map(aim => aim.key)
  const ids = new Map(keys.map(key => [key, places.get(key) ?? ownId(key)]))
  const wanted = [...new Set([...ids.values()].filter(id => id !== null))]
  // An export never holds goals of single people: a file that names one does not speak of it.
  const found = (await knownAims(work, wanted)).filter(aim => aim.scope !== 'person')
  const aims = new Map(found.map(aim => [aim.id, aim]))
  return new Map(
    [...ids].flatMap(([key, id]) => (id !== null && aims.has(id) ? [[key, aims.get(id) as KnownAim]] : [])),
  )
}

const ownId = (key: string): string | null =>
  /^_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(key)?.[1] ?? null

/** Whom nobody manages; of several the one of the highest level. */
function headOf(chart: OrgChart): string | null {
  const heads = chart.personsActive().filter(person => chart.managerOf(person.id) === null)
  return heads.toSorted((a, b) => (chart.levelOf(b.id) ?? 0) - (chart.levelOf(a.id) ?? 0))[0]?.id ?? null
}

interface Writing {
  readonly id: string
  readonly plan: Plan
  readonly document: PlanDocument
  readonly changes: ImportChanges
  readonly ownerId: string | null
}

async function write(work: Work, { id, plan, document, changes, ownerId }: Writing): Promise<void> {
  const why = shortened(`Imported from “${plan.title}”`, LONGEST.statement)
  const changed = rowsOfChanged(work, changes.changed, why)
  await saveRows(work, together(rowsOfAdded(work, changes.added, ownerId, why), changed.rows))
  await storePlan(
    work,
    { id, title: plan.title, key: plan.key, document, places: changes.places },
    changed.aims,
  )
  const added = changes.added.map(row => aimEvent('aim.imported', row.id, { planId: id, state: row.state }))
  const updated = changes.changed.map(row =>
    aimEvent('aim.imported', row.id, { planId: id, changed: Object.keys(row.fields) }),
  )
  const moved = changed.aims.flatMap(({ id, parentId, link }, at) => {
    const fromParentId = changes.changed[at]?.known.parentId ?? null
    return parentId === fromParentId
      ? []
      : [aimEvent('aim.moved', id, { fromParentId, toParentId: parentId, link })]
  })
  const counts = { added: added.length, changed: updated.length }
  await work.publish(
    { type: 'plan.imported', subject: { kind: 'plan', id }, data: counts },
    ...added,
    ...updated,
    ...moved,
  )
}

/** Rows of both, for one statement. */
function together(a: NewRows, b: NewRows): NewRows {
  const tables = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof NewRows>
  return Object.fromEntries([...tables].map(table => [table, [...(a[table] ?? []), ...(b[table] ?? [])]]))
}
