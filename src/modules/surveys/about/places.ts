import { RATER_CATEGORIES, type RaterCategory } from '../contract/about.ts'
import type { Unit } from '../store/tables.ts'

/** What a ballot about a person is counted as: the place of a unit. */
export const SELF = 1
export const MANAGER = 2
const KINDS = ['all', 'self', 'manager', ...RATER_CATEGORIES] as const

/** The place of a kind of rater. */
export function placeOfKind(category: RaterCategory): number {
  return KINDS.indexOf(category)
}

/** The kinds of raters as the units of a survey, with how many of each are asked. */
export function kindUnits(places: readonly number[]): Unit[] {
  return KINDS.map((name, at) => ({
    ...{ id: null, name, parent: at === 0 ? -1 : 0 },
    invited: at === 0 ? places.length : places.filter(place => place === at).length,
  }))
}

/** The kind of rater at a place; a place that is none counts as others. */
export function kindAt(place: number): 'self' | 'manager' | RaterCategory {
  const kind = KINDS[place]
  return kind === undefined || kind === 'all' ? 'others' : kind
}
