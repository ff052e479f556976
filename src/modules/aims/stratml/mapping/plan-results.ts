import type { LocalDate } from '#kernel/local-date.ts'
import { valueProblems } from '../../measure.ts'
import type { Indicator, ResultOf } from '../document/plan-shape.ts'
import { isAllowed } from '../document/plan-value.ts'
import { bodyFrom, LONGEST, oneLine, shortened } from './plain-text.ts'
import type { PlanCheckIn, PlanMeasure } from './plan-nouns.ts'

/** Names of descriptors that our own exports use. */
export const BASELINE = 'Baseline'
export const CHANCE = 'Chance of reaching the target (%)'

/** Where a result stands in its indicator. */
export interface ResultPlace {
  readonly instance: number
  readonly index: number
}

/** What an indicator says in numbers: its measure (null when it has no usable target), and its check-ins by day. */
export interface Reading {
  readonly measure: PlanMeasure | null
  /** The result the target comes from. */
  readonly targetAt: ResultPlace | null
  readonly dueOn: LocalDate | null
  readonly startOn: LocalDate | null
  readonly checkIns: readonly (PlanCheckIn & { readonly at: ResultPlace })[]
  /** False when the start is our assumption of zero. */
  readonly startGiven: boolean
}

/** Reads an indicator: the last target is the target, the earliest actual (or a baseline) the start, dated actuals the check-ins. */
export function readIndicator(indicator: Indicator, today: LocalDate): Reading {
  const targets = placed(indicator, 'targets').map(entry => ({
    ...entry,
    value: numberOf(entry.result, indicator),
  }))
  const target = targets
    .filter(t => t.value !== null)
    .sort((a, b) => compareDates(dateOf(b.result), dateOf(a.result)))[0]
  const actuals = placed(indicator, 'actuals').map(entry => ({
    ...entry,
    value: numberOf(entry.result, indicator),
  }))
  const baseline = actuals.find(a => a.result.descriptor?.name === BASELINE && a.value !== null)
  const dated = actuals
    .filter(a => a !== baseline)
    .sort((a, b) => compareDates(dateOf(a.result), dateOf(b.result)))
  const first =
    baseline?.value ?? dated.find(a => a.value !== null && dateOf(a.result) !== null)?.value ?? null
  const measure = target === undefined ? null : measureFrom(indicator, first, target.value ?? 0)
  return {
    measure,
    targetAt: target?.at ?? null,
    dueOn: latest(targets.map(t => dateOf(t.result))),
    startOn: earliest([...targets, ...actuals].map(r => day(r.result.startDate))),
    checkIns: measure === null ? [] : checkInsFrom(dated, today).filter(c => isValid(measure, c.value)),
    startGiven: first !== null && first === measure?.start,
  }
}

function measureFrom(indicator: Indicator, first: number | null, target: number): PlanMeasure | null {
  const start = first === null || first === target ? 0 : first
  if (start === target) return null
  return {
    unit: shortened(oneLine(indicator.unit ?? ''), LONGEST.unit),
    source: shortened(oneLine(indicator.dimension ?? ''), LONGEST.statement),
    start,
    target,
    direction: target > start ? 'up' : 'down',
  }
}

/** A value the measure can take: of a percentage nothing beyond 0–100. */
const isValid = (measure: PlanMeasure, value: number | null): boolean =>
  valueProblems({ ...measure, type: 'number', low: null, high: null }, value).length === 0

interface Placed {
  readonly result: ResultOf
  readonly at: ResultPlace
  readonly value: number | null
}

function placed(indicator: Indicator, which: 'targets' | 'actuals'): { result: ResultOf; at: ResultPlace }[] {
  return indicator.instances.flatMap((instance, i) =>
    instance[which].map((result, index) => ({ result, at: { instance: i, index } })),
  )
}

/** One check-in a day; undated ones, later ones of the same day and ones of the future stay in the plan. */
function checkInsFrom(dated: readonly Placed[], today: LocalDate): (PlanCheckIn & { at: ResultPlace })[] {
  const days = new Map<LocalDate, PlanCheckIn & { at: ResultPlace }>()
  for (const { result, at, value } of dated) {
    const on = dateOf(result)
    const { chance, note } = wordsOf(result, value)
    const says = value !== null || note !== '' || chance !== null
    if (on !== null && on <= today && says && !days.has(on)) days.set(on, { on, value, chance, note, at })
  }
  return [...days.values()]
}

/** The text of a result beyond its number. */
function wordsOf(result: ResultOf, value: number | null): { chance: PlanCheckIn['chance']; note: string } {
  const { name, value: said } = result.descriptor ?? {}
  const chance = name === CHANCE ? ([10, 30, 50, 70, 90] as const).find(c => String(c) === said) : undefined
  const numbers = result.numberOfUnits === undefined && value !== null
  const descriptor =
    chance !== undefined || (numbers && plainNumber(said, '') === value)
      ? ''
      : [name, said].filter(Boolean).join(': ')
  const description = numbers && plainNumber(said, '') === null ? '' : (result.description ?? '')
  return { chance: chance ?? null, note: bodyFrom([descriptor, description].filter(Boolean).join('\n')) }
}

/** The number of a result: NumberOfUnits, else a descriptor's value or a description that is nothing but a number. */
export function numberOf(result: ResultOf, indicator: Indicator): number | null {
  const unit = oneLine(indicator.unit ?? '')
  const own = result.descriptor?.name === CHANCE ? undefined : result.descriptor?.value
  return decimal(result.numberOfUnits) ?? plainNumber(own, unit) ?? plainNumber(result.description, unit)
}

function decimal(text: string | undefined): number | null {
  return text !== undefined && text !== '' && isAllowed(text, 'decimal', 2) ? bounded(Number(text)) : null
}

/** “1,200”, “18.5 %”, “€ 3” and “12 km” when km is the unit; nothing that could be read in two ways, such as “1,5”. */
export function plainNumber(text: string | undefined, unit: string): number | null {
  const bare = oneLine(text ?? '').replace(/^[€$£]\s?/, '')
  const number =
    unit !== '' && bare.endsWith(unit) ? bare.slice(0, -unit.length).trim() : bare.replace(/\s?%$/, '')
  return /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(number)
    ? bounded(Number(number.replaceAll(',', '')))
    : null
}

const bounded = (value: number): number | null => (Math.abs(value) <= 1e15 ? value : null)

/** The day a result speaks of: its end, else its start. */
export const dateOf = (result: ResultOf): LocalDate | null => day(result.endDate) ?? day(result.startDate)

/** A date without its time zone; null when it is none. */
export function day(text: string | undefined): LocalDate | null {
  return text !== undefined && text !== '' && isAllowed(text, 'date', 1)
    ? (text.slice(0, 10) as LocalDate)
    : null
}

const compareDates = (a: LocalDate | null, b: LocalDate | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0
const latest = (days: readonly (LocalDate | null)[]): LocalDate | null =>
  days
    .filter(d => d !== null)
    .sort()
    .at(-1) ?? null
const earliest = (days: readonly (LocalDate | null)[]): LocalDate | null =>
  days.filter(d => d !== null).sort()[0] ?? null
