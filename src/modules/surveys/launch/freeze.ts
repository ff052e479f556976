import type { ErrorItem } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Invitable } from '../store/invitable.ts'
import type { Attribute, Unit } from '../store/tables.ts'
import { attributeOf, monthsSince } from './audience.ts'

/** Where somebody stands as of launch. */
export interface Placed {
  readonly personId: string
  /** Place of their unit. */
  readonly unit: number
  /** Their level of each attribute, from 1; 0 for one that is not known. */
  readonly levels: Uint8Array
  readonly byCode: boolean
}

/** The organisation as of launch, as far as it is asked. */
export interface Frozen {
  readonly units: readonly Unit[]
  readonly attributes: readonly Attribute[]
  readonly placed: readonly Placed[]
}

/** What the organisation calls itself and its levels 1 to 5. */
export interface Names {
  readonly name: string
  readonly levelLabels: readonly string[]
}

/** Attributes that everybody has without the people import. */
export const OWN_ATTRIBUTES = ['tenure', 'level']
/** Most values of an attribute: one with more tells people apart, not groups. */
export const MOST_LEVELS = 60
const TENURES = [12, 36, 60, 120]
const TENURE_WORDS = ['Under 1 year', '1 to 3 years', '3 to 5 years', '5 to 10 years', '10 years and more']

/** Why some breakdowns are none; empty when all are. */
export function breakdownProblems(breakdowns: readonly string[], people: readonly Invitable[]): ErrorItem[] {
  return breakdowns
    .filter(code => !OWN_ATTRIBUTES.includes(code) && valuesOf(code, people).length > MOST_LEVELS)
    .map(code => ({
      field: 'breakdowns',
      code: 'too_many_levels',
      message: `“${code}” has more than ${MOST_LEVELS} values, so it tells people apart rather than groups.`,
      fix: 'Choose another attribute.',
    }))
}

/** Fixes the tree of teams that are asked, with the teams above them, the attributes, and where everybody stands in them. */
export function freeze(
  people: readonly Invitable[],
  breakdowns: readonly string[],
  chart: OrgChart,
  names: Names,
  today: LocalDate,
): Frozen {
  const { units, placeOf } = treeOf(people, chart, names.name)
  const levelled = breakdowns.map(code => levelsOf(code, people, chart, names, today))
  const placed = people.map(person => ({
    personId: person.id,
    unit: placeOf(chart.placementOf(person.id)?.teamId ?? null),
    levels: Uint8Array.from(levelled, ({ levelOf }) => levelOf(person)),
    byCode: person.email === null,
  }))
  return {
    units: withInvited(units, placed),
    attributes: levelled.map(({ levelOf: _, ...attribute }, at) => ({
      ...attribute,
      invited: attribute.levels.map(
        (_level, level) => placed.filter(({ levels }) => levels[at] === level + 1).length,
      ),
    })),
    placed,
  }
}

/** The asked teams and all above them in preorder, below one whole; a closed team counts in the first open one above it. */
function treeOf(people: readonly Invitable[], chart: OrgChart, name: string) {
  const open = new Set(chart.teams().map(({ id }) => id))
  const used = new Set<string>()
  for (const { id } of people) {
    const teamId = chart.placementOf(id)?.teamId
    if (teamId === undefined || used.has(teamId)) continue
    for (const each of [teamId, ...chart.teamsAbove(teamId)]) if (open.has(each)) used.add(each)
  }
  const teams = chart.teams().filter(({ id }) => used.has(id))
  const tops = teams.filter(({ parentId }) => parentId === null || !used.has(parentId))
  const whole = tops.length === 1 ? [] : [{ id: null, name, parentId: null }]
  const nodes = [...whole, ...teams]
  const places = new Map(nodes.map(({ id }, place) => [id, place]))
  const placeOf = (teamId: string | null): number => {
    if (teamId === null) return 0
    return places.get([teamId, ...chart.teamsAbove(teamId)].find(each => places.has(each)) ?? null) ?? 0
  }
  const units = nodes.map((node, place) => ({
    id: node.id,
    name: node.name,
    parent: place === 0 ? -1 : placeOf(node.parentId),
  }))
  return { units, placeOf }
}

function withInvited(units: readonly Omit<Unit, 'invited'>[], placed: readonly Placed[]): Unit[] {
  const invited = new Int32Array(units.length)
  const add = (at: number, more: number) => invited.set([(invited[at] ?? 0) + more], at)
  for (const { unit } of placed) add(unit, 1)
  for (let at = units.length - 1; at > 0; at--) add(units[at]?.parent ?? 0, invited[at] ?? 0)
  return units.map((unit, at) => ({ ...unit, invited: invited[at] ?? 0 }))
}

function levelsOf(
  code: string,
  people: readonly Invitable[],
  chart: OrgChart,
  names: Names,
  today: LocalDate,
) {
  if (code === 'tenure')
    return {
      ...{ code, title: 'Time here', levels: TENURE_WORDS },
      levelOf: ({ sinceOn }: Invitable) =>
        1 + TENURES.filter(months => monthsSince(sinceOn, today) >= months).length,
    }
  if (code === 'level')
    return {
      code,
      title: 'Level',
      levels: names.levelLabels,
      levelOf: ({ id }: Invitable) => chart.levelOf(id),
    }
  const levels = valuesOf(code, people)
  return {
    code,
    title: code,
    levels,
    levelOf: (person: Invitable) => levels.indexOf(attributeOf(person, code)) + 1,
  }
}

/** Every value that somebody has of an attribute, in order. */
function valuesOf(code: string, people: readonly Invitable[]): string[] {
  return [...new Set(people.map(person => attributeOf(person, code)))]
    .filter(value => value !== '')
    .toSorted()
}
