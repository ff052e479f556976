import { append } from './placements-on.ts'

/** Who is below whom, at once and at any distance. */
export interface Below {
  readonly reports: ReadonlyMap<string, readonly string[]>
  /** Active people so that everybody below a person follows them directly. */
  readonly preorder: readonly string[]
  /** By person: their place in it, and that of the first after all below them. */
  readonly extent: ReadonlyMap<string, { readonly first: number; readonly end: number }>
}

/** Lays active people out by their managers, which run in no ring. */
export function belowOf(
  active: readonly { readonly id: string }[],
  managers: ReadonlyMap<string, string | null>,
): Below {
  const reports = new Map<string, string[]>()
  const roots: string[] = []
  for (const { id } of active) {
    const manager = managers.get(id) ?? null
    if (manager === null) roots.push(id)
    else append(reports, manager, id)
  }
  const preorder: string[] = []
  const extent = new Map<string, { first: number; end: number }>()
  const visits = roots.toReversed().map(id => ({ id, leaving: false }))
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const { id, leaving } = visit
    if (leaving) {
      extent.set(id, { first: extent.get(id)?.first ?? 0, end: preorder.length })
      continue
    }
    extent.set(id, { first: preorder.push(id) - 1, end: 0 })
    visits.push({ id, leaving: true })
    for (const report of (reports.get(id) ?? []).toReversed()) visits.push({ id: report, leaving: false })
  }
  return { reports, preorder, extent }
}
