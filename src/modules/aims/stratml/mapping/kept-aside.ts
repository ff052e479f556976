import type { LocalDate } from '#kernel/local-date.ts'
import { PARENT } from '../document/fragment.ts'
import type { Aside, PlanDocument } from '../document/plan-document.ts'
import { type Objective, planShape } from '../document/plan-shape.ts'
import type { Extra, Field, Fields } from '../document/shape.ts'
import { isGoal } from './objective-parent.ts'
import { oneLine, shortened } from './plain-text.ts'
import type { PlanGoal, PlanStrategy } from './plan-nouns.ts'
import { type ResultPlace, readIndicator } from './plan-results.ts'

interface Mapped {
  readonly strategies: readonly PlanStrategy[]
  readonly goals: readonly PlanGoal[]
}

/** Everything in the document that became neither a text, a measure nor a check-in of ours: what it is, and where. */
export function keptAside(document: PlanDocument, mapped: Mapped, today: LocalDate): Aside[] {
  const used = usedPaths(document, mapped, today)
  const found: Aside[] = document.prolog.map(xml => ({ path: '/', what: `Before the plan: ${brief(xml)}` }))
  walk(document.plan, planShape, '', path => used.has(path), found)
  return found
}

/** Paths of everything that has a place of its own. */
function usedPaths({ plan }: PlanDocument, { goals }: Mapped, today: LocalDate): ReadonlySet<string> {
  const core = '/StrategicPlanCore'
  const used = new Set(['/@Type', '/Name', `${core}/Vision/Description`, `${core}/Mission/Description`])
  used.add('/AdministrativeInformation/StartDate').add('/AdministrativeInformation/EndDate')
  plan.core?.values.slice(0, 20).forEach((_, i) => {
    both(used, `${core}/Value[${i + 1}]`)
  })
  plan.core?.goals.forEach((_, i) => {
    both(used, `${core}/Goal[${i + 1}]`)
  })
  for (const { place, measure } of goals) {
    const path = `${core}/Goal[${place.goal + 1}]/Objective[${(place.objective ?? 0) + 1}]`
    const indicators = plan.core?.goals[place.goal]?.objectives[place.objective ?? 0]?.indicators ?? []
    const readings = indicators.map(indicator => readIndicator(indicator, today))
    const index = place.indicator ?? readings.findIndex(r => r.measure !== null)
    if (place.indicator === undefined) both(used, path)
    const reading = readings[index]
    if (measure === null || reading === undefined) continue
    const own = `${path}/PerformanceIndicator[${index + 1}]`
    used.add(`${own}/MeasurementDimension`).add(`${own}/UnitOfMeasurement`)
    if (reading.targetAt !== null) used.add(resultPath(own, 'TargetResult', reading.targetAt))
    for (const checkIn of reading.checkIns) used.add(resultPath(own, 'ActualResult', checkIn.at))
  }
  return used
}

function both(used: Set<string>, path: string): void {
  used.add(`${path}/Name`).add(`${path}/Description`)
}

const resultPath = (indicator: string, name: string, at: ResultPlace): string =>
  `${indicator}/MeasurementInstance[${at.instance + 1}]/${name}[${at.index + 1}]`

// Walked into; every other element is reported as one thing.
const OPENED = new Set([
  'StrategicPlanCore',
  'Organization',
  'Vision',
  'Mission',
  'Value',
  'Goal',
  'Objective',
  'PerformanceIndicator',
  'MeasurementInstance',
  'AdministrativeInformation',
])

type Values = Readonly<Record<string, unknown>> & { readonly extras?: readonly Extra[] }

function walk(
  values: Values,
  fields: Fields,
  path: string,
  isUsed: (path: string) => boolean,
  found: Aside[],
): void {
  for (const [key, field] of Object.entries(fields)) {
    const value = values[key]
    const all = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as unknown[]
    all.forEach((one, index) => {
      const place = pathTo(path, field, index)
      if (isUsed(place)) return
      if (field.name === 'Objective' && !isGoal(one as Objective)) {
        found.push({
          path: place,
          what: 'Objective that says nothing yet: it has neither a name nor a description',
        })
      }
      if ('fields' in field && OPENED.has(field.name)) walk(one as Values, field.fields, place, isUsed, found)
      else if (field.name !== 'Identifier')
        found.push({ path: place, what: `${wordsFor(field.name)}: ${brief(said(one))}` })
    })
  }
  for (const extra of values.extras ?? []) {
    if (!isOurs(extra)) found.push({ path: path || '/', what: `Not in the standard: ${brief(extra.xml)}` })
  }
}

/** The link to the objective above has its place with us, and where a schema lies is nothing of the plan. */
const isOurs = (extra: Extra): boolean =>
  (extra.kind === 'instruction' && extra.xml.startsWith(`${PARENT} `)) ||
  (extra.kind === 'attribute' && extra.xml.includes('name="schemaLocation"'))

function pathTo(path: string, field: Field, index: number): string {
  if (field.kind === 'attribute') return `${path}/@${field.name}`
  return field.kind === 'parts' || field.kind === 'texts'
    ? `${path}/${field.name}[${index + 1}]`
    : `${path}/${field.name}`
}

/** “OtherInformation” → “Other information”. */
const wordsFor = (name: string): string => {
  const words = name.replaceAll(/(?<=[a-z])[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Its name or description, else the texts inside, in order. */
function said(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const { name, description, givenName, surname } = value as Record<string, unknown>
  if (typeof surname === 'string') return `${String(givenName ?? '')} ${surname}`
  if (typeof name === 'string' || typeof description === 'string') return String(name ?? description)
  return Object.values(value)
    .map(said)
    .filter(text => text !== '')
    .join(', ')
}

const brief = (text: string): string => shortened(oneLine(text), 100)
