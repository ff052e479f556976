import type { LocalDate } from '#kernel/local-date.ts'
import type { Indicator, Instance, ResultOf } from '../document/plan-shape.ts'
import type { CurrentAim, CurrentMeasure } from './current-direction.ts'
import type { PlanCheckIn } from './plan-nouns.ts'
import { BASELINE, CHANCE, type Reading, type ResultPlace, readIndicator } from './plan-results.ts'

/** An indicator with what has changed since it was imported: target, unit, subject, date and check-ins. The rest stays as it was. */
export function updatedIndicator(
  source: Indicator,
  aim: CurrentAim,
  title: string,
  today: LocalDate,
): Indicator {
  const before = readIndicator(source, today)
  const named = aim.title === title ? source : { ...source, dimension: aim.title }
  const measured = aim.measure === null ? named : withMeasure(named, aim, aim.measure, before)
  return withCheckIns(measured, aim, before)
}

function withMeasure(
  source: Indicator,
  aim: CurrentAim,
  measure: CurrentMeasure,
  before: Reading,
): Indicator {
  const was = before.measure
  if (was === null || measure.type !== 'number' || measure.target === null) return source
  const words = {
    ...(measure.unit === was.unit ? {} : { unit: measure.unit }),
    ...(measure.source === was.source || aim.title === source.dimension ? {} : { dimension: measure.source }),
  }
  const target = measure.target === was.target ? {} : { numberOfUnits: decimalOf(measure.target) }
  const due =
    aim.dueOn === null || before.dueOn === null || aim.dueOn === before.dueOn ? {} : { endDate: aim.dueOn }
  const changed = { ...source, ...words }
  const moved =
    before.targetAt === null
      ? changed
      : changeResult(changed, 'targets', before.targetAt, { ...target, ...due })
  return measure.start === null || measure.start === was.start ? moved : withBaseline(moved, measure.start)
}

/** Sets fields of one result. A number that was written in words gives way to the new one. */
function changeResult(
  source: Indicator,
  which: 'targets' | 'actuals',
  at: ResultPlace,
  fields: Partial<ResultOf>,
): Indicator {
  if (Object.keys(fields).length === 0) return source
  const instances = source.instances.map((instance, i): Instance => {
    if (i !== at.instance) return instance
    return {
      ...instance,
      [which]: instance[which].map((result, r) => (r === at.index ? replaced(result, fields) : result)),
    }
  })
  return { ...source, instances }
}

function replaced(result: ResultOf, fields: Partial<ResultOf>): ResultOf {
  if (result.numberOfUnits !== undefined || fields.numberOfUnits === undefined)
    return { ...result, ...fields }
  const { description: _description, descriptor: _descriptor, ...rest } = result
  return { ...rest, ...fields }
}

function withBaseline(source: Indicator, start: number): Indicator {
  const isBaseline = (result: ResultOf): boolean => result.descriptor?.name === BASELINE
  const others = source.instances.map(instance => ({
    ...instance,
    actuals: instance.actuals.filter(r => !isBaseline(r)),
  }))
  return { ...source, instances: [...others, { targets: [], actuals: [baselineOf(start)] }] }
}

const baselineOf = (start: number): ResultOf => ({
  numberOfUnits: decimalOf(start),
  descriptor: { name: BASELINE },
})

function withCheckIns(source: Indicator, aim: CurrentAim, before: Reading): Indicator {
  let changed = source
  const added: ResultOf[] = []
  for (const checkIn of aim.checkIns) {
    const was = before.checkIns.find(c => c.on === checkIn.on)
    if (was === undefined) added.push(resultOf(checkIn))
    else if (!isSame(was, checkIn)) changed = changeResult(changed, 'actuals', was.at, resultOf(checkIn))
  }
  return added.length === 0
    ? changed
    : { ...changed, instances: [...changed.instances, { targets: [], actuals: added }] }
}

const isSame = (a: PlanCheckIn, b: PlanCheckIn): boolean =>
  a.value === b.value && a.note === b.note && a.chance === b.chance

function resultOf(checkIn: PlanCheckIn): ResultOf {
  return {
    endDate: checkIn.on,
    ...(checkIn.value === null ? {} : { numberOfUnits: decimalOf(checkIn.value) }),
    ...(checkIn.chance === null ? {} : { descriptor: { name: CHANCE, value: String(checkIn.chance) } }),
    ...(checkIn.note === '' ? {} : { description: checkIn.note }),
  }
}

/** A new indicator for a goal that was not imported with one; null when nothing is measured and nobody checked in. */
export function newIndicator(aim: CurrentAim): Indicator | null {
  const { measure } = aim
  if (measure === null && aim.checkIns.length === 0) return null
  const end = aim.dueOn === null ? {} : { endDate: aim.dueOn }
  const targets = measure === null ? [] : targetsOf(measure).map(target => ({ ...end, ...target }))
  const baseline = measure?.type === 'number' && measure.start !== null ? [baselineOf(measure.start)] : []
  const actuals = [...baseline, ...aim.checkIns.map(resultOf)]
  return {
    type: measure?.type === 'number' || measure?.type === 'band' ? 'Quantitative' : 'Qualitative',
    dimension: measure?.source || aim.title,
    ...(measure === null || measure.unit === '' ? {} : { unit: measure.unit }),
    relationships: [],
    instances: targets.length + actuals.length === 0 ? [] : [{ targets, actuals }],
  }
}

function targetsOf(measure: CurrentMeasure): ResultOf[] {
  if (measure.type === 'yesno') return [{ description: 'Done: yes' }]
  if (measure.type === 'milestones') return [{ description: 'All milestones done' }]
  if (measure.type === 'number')
    return measure.target === null ? [] : [{ numberOfUnits: decimalOf(measure.target) }]
  const { low, high } = measure
  const words =
    low === null ? `at most ${high}` : high === null ? `at least ${low}` : `between ${low} and ${high}`
  return [{ description: `Stay ${words} ${measure.unit}`.trimEnd() }]
}

/** A number as xsd:decimal, which knows no exponent. */
export function decimalOf(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/\.?0+$/, '') : BigInt(Math.round(value)).toString()
}
