import type { DeedRow } from '#platform/offers.ts'
import type { ShownBy } from './shown-by.ts'
import type { Targets } from './targets.ts'

/** How a step stands by the records: what shows it, and how many of how many where it asks for several. */
export interface StepStanding {
  readonly state: 'open' | 'begun' | 'done'
  readonly deed: DeedRow | null
  readonly count: { readonly done: number; readonly of: number } | null
  /** Where it asks for one with each: the first with whom nothing has begun. */
  readonly nextId: string | null
}

/** Nothing shows it. */
export const UNSHOWN: StepStanding = { state: 'open', deed: null, count: null, nextId: null }

/** Finds what shows a step among the deeds of the wearer. What is planned, offered or only partly done has begun. */
export function standingOf(shown: ShownBy, deeds: readonly DeedRow[], targets: Targets): StepStanding {
  const found = deeds
    .filter(deed => (shown.deeds as readonly string[]).includes(deed.kind) && isAbout(shown, deed, targets))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const done = found.filter(deed => deed.done)
  const each = shown.of === 'named' && targets.named.size > 0 ? [...targets.named] : targets.people
  const asked = shown.least === 'each' ? each.length : shown.least
  const reached =
    shown.least === 'each'
      ? each.filter(id => done.some(deed => deed.about.includes(id))).length
      : new Set(done.map(deed => deed.id)).size
  const count = asked > 1 ? { done: Math.min(reached, asked), of: asked } : null
  const nextId =
    shown.least === 'each' ? (each.find(id => !found.some(deed => deed.about.includes(id))) ?? null) : null
  if (found.length === 0 || asked === 0) return { ...UNSHOWN, count, nextId }
  if (reached >= asked) return { state: 'done', deed: done.at(-1) ?? null, count, nextId }
  return { state: 'begun', deed: found.find(deed => !deed.done) ?? found.at(-1) ?? null, count, nextId }
}

function isAbout({ of }: ShownBy, { kind, about }: DeedRow, targets: Targets): boolean {
  if (of === 'any') return true
  const among = of === 'named' && targets.named.size === 0 ? targets.these : targets[of]
  return about.some(id => among.has(id) || (kind === 'direction_talk' && targets.above.has(id)))
}
