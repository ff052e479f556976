import { daysBetween } from '#kernel/local-date.ts'
import type { DeedRow } from '#platform/offers.ts'
import type { ShownBy } from './shown-by.ts'
import type { Targets } from './targets.ts'

/** How a step stands by the records: what shows it, and how many of how many where it asks for several. */
export interface StepStanding {
  readonly state: 'open' | 'begun' | 'done'
  readonly deed: DeedRow | null
  readonly count: { readonly done: number; readonly of: number } | null
  /** Where it asks for some with each: the first with whom they have not all begun, and how many have. */
  readonly nextId: string | null
  readonly had: number
  /** It asks for some with each, and they have begun with all of them: what is left is to do it. */
  readonly allBegun: boolean
}

/** Nothing shows it. */
export const UNSHOWN: StepStanding = {
  ...{ state: 'open', deed: null, count: null, nextId: null, had: 0, allBegun: false },
}

/** Finds what shows a step among the deeds of the wearer. What is planned, offered or only partly done has begun. */
export function standingOf(shown: ShownBy, deeds: readonly DeedRow[], targets: Targets): StepStanding {
  const each = shown.of === 'named' && targets.named.size > 0 ? [...targets.named] : targets.people
  const found = deeds
    .filter(deed => (shown.deeds as readonly string[]).includes(deed.kind) && isAbout(shown, deed, targets))
    // One with whoever is away themselves, say, is none with each of their people.
    .filter(deed => shown.least !== 'each' || deed.about.some(id => each.includes(id)))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const done = found.filter(deed => deed.done)
  const { asked, reached } = reach(shown, done, each, targets)
  const count = asked > 1 ? { done: Math.min(reached, asked), of: asked } : null
  const begunWith = (id: string) => countOf(found.filter(deed => deed.about.includes(id)))
  const nextId = shown.least === 'each' ? (each.find(id => begunWith(id) < (shown.times ?? 1)) ?? null) : null
  const next = { nextId, allBegun: false, had: nextId === null ? 0 : begunWith(nextId) }
  if (found.length === 0 || asked === 0) return { ...UNSHOWN, count, ...next }
  if (reached >= asked) return { state: 'done', deed: done.at(-1) ?? null, count, ...next }
  const deed = found.find(each => !each.done) ?? found.at(-1) ?? null
  return { state: 'begun', deed, count, ...next, allBegun: shown.least === 'each' && nextId === null }
}

/** How many are asked for, and how many there are: of deeds, of people, or of teams, each with what is above it. */
function reach(
  { deeds, least, times = 1, within }: ShownBy,
  done: readonly DeedRow[],
  each: readonly string[],
  { teams, above }: Targets,
): { readonly asked: number; readonly reached: number } {
  const isWith = (ids: readonly string[]) => done.some(deed => deed.about.some(id => ids.includes(id)))
  if (least === 'each') {
    const reached = each.map(id => Math.min(times, countOf(done.filter(deed => deed.about.includes(id)))))
    return { asked: each.length * times, reached: reached.reduce((all, one) => all + one, 0) }
  }
  if (least === 'each team')
    return { asked: teams.length, reached: teams.filter(id => isWith([id, ...(above.get(id) ?? [])])).length }
  if (least === 'each kind')
    return { asked: deeds.length, reached: new Set(done.map(({ kind }) => kind)).size }
  if (within === undefined) return { asked: least, reached: countOf(done) }
  const close = done.map(first =>
    countOf(done.filter(deed => deed.on >= first.on && daysBetween(first.on, deed.on) < within)),
  )
  return { asked: least, reached: Math.max(0, ...close) }
}

function countOf(deeds: readonly DeedRow[]): number {
  return new Set(deeds.map(deed => deed.id)).size
}

function isAbout({ of }: ShownBy, { kind, about }: DeedRow, targets: Targets): boolean {
  if (of === 'any') return true
  const among = of === 'named' && targets.named.size === 0 ? targets.these : targets[of]
  const isAbove = (id: string) => [...targets.above.values()].some(teams => teams.includes(id))
  return about.some(id => among.has(id) || (kind === 'direction_talk' && isAbove(id)))
}
