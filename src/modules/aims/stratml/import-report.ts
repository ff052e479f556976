import type { PlanReport } from '../contract/plans.ts'
import type { Difference } from './document/check-structure.ts'
import type { PlanDocument } from './document/plan-document.ts'
import type { ImportChanges } from './import-changes.ts'
import { flattened, type PlanEntry } from './mapping/flat-plan.ts'
import type { Plan } from './mapping/plan-nouns.ts'

/** The report of an import, dry or not. */
export function reportOf(
  document: PlanDocument,
  plan: Plan,
  changes: ImportChanges,
  differences: readonly Difference[],
): Omit<PlanReport, 'dryRun'> {
  const { added, changed, places } = changes
  const entries = flattened(plan)
  const byKey = new Map(places.map(({ key, aimId }) => [key, aimId]))
  const live = new Set(added.filter(row => row.state === 'live').map(row => row.id))
  const fates = new Map<string, 'created' | 'updated'>([
    ...added.map(row => [row.id, 'created'] as const),
    ...changed.map(row => [row.id, 'updated'] as const),
  ])
  const levels = levelsOf(entries)
  return {
    title: plan.title,
    part: document.part,
    visionId: byKey.get(plan.vision.key) ?? null,
    created: {
      visions: count(added, 'vision'),
      strategies: count(added, 'strategy'),
      goals: count(added, 'goal'),
      measures: added.filter(row => row.entry.measure !== null).length,
      checkIns:
        sum(added.map(row => row.entry.checkIns.length)) + sum(changed.map(row => row.checkIns.length)),
    },
    updated: {
      visions: count(changed, 'vision'),
      strategies: count(changed, 'strategy'),
      goals: count(changed, 'goal'),
      measures: changed.filter(row => row.measure !== null).length,
      checkIns: 0,
    },
    moved: changed.filter(row => row.movedTo !== null).length,
    unchanged: changes.unchanged,
    live: live.size,
    drafts: added.length - live.size,
    kept: [...plan.kept],
    warnings: [...changes.warnings],
    differences: differences.map(({ path, message }) => ({ path, what: message })),
    aims: inTreeOrder(entries).map(entry => {
      const id = byKey.get(entry.key) ?? ''
      return {
        kind: entry.kind,
        title: entry.title,
        level: levels.get(entry.key) ?? 0,
        fate: fates.get(id) ?? 'unchanged',
        live: live.has(id),
        measure: inWords(entry),
        checkIns: entry.checkIns.length,
      }
    }),
  }
}

const count = (rows: readonly { readonly kind: string }[], kind: string): number =>
  rows.filter(row => row.kind === kind).length
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

/** “21.5 → 12 %”. */
function inWords({ measure }: PlanEntry): string | null {
  return measure === null ? null : `${measure.start} → ${measure.target} ${measure.unit}`.trimEnd()
}

function levelsOf(entries: readonly PlanEntry[]): Map<string, number> {
  const levels = new Map<string, number>()
  for (const { key, parentKey } of entries)
    levels.set(key, parentKey === null ? 0 : (levels.get(parentKey) ?? 0) + 1)
  return levels
}

/** Each aim right below the one above it. */
function inTreeOrder(entries: readonly PlanEntry[]): PlanEntry[] {
  const byParent = Map.groupBy(entries, entry => entry.parentKey)
  const open = [...(byParent.get(null) ?? [])]
  const ordered: PlanEntry[] = []
  for (let entry = open.shift(); entry !== undefined; entry = open.shift()) {
    ordered.push(entry)
    open.unshift(...(byParent.get(entry.key) ?? []))
  }
  return ordered
}
