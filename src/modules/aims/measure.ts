import type { ErrorItem } from '#kernel/errors.ts'
import type { Direction, MeasureType } from './aim-words.ts'

/** How a result is measured. Only the fields of its type are set. */
export interface MeasureDefinition {
  readonly type: MeasureType
  readonly unit: string
  readonly start: number | null
  readonly target: number | null
  readonly direction: Direction | null
  readonly low: number | null
  readonly high: number | null
}

/** What is wrong with a measure; empty when it can be used. */
export function measureProblems(measure: MeasureDefinition): ErrorItem[] {
  const { type } = measure
  if (type === 'number') return [...numberProblems(measure), ...unused(measure, ['low', 'high'])]
  if (type === 'band') return [...bandProblems(measure), ...unused(measure, ['start', 'target', 'direction'])]
  return unused(measure, ['start', 'target', 'direction', 'low', 'high'])
}

/** The direction of a number: from start towards target. Null for other types. */
export function directionOf(measure: MeasureDefinition): Direction | null {
  if (measure.start === null || measure.target === null) return null
  return measure.target > measure.start ? 'up' : 'down'
}

/** Whether values of both belong on one line: same type and unit. */
export function isComparable(a: MeasureDefinition, b: MeasureDefinition): boolean {
  return a.type === b.type && a.unit === b.unit
}

/** What is wrong with a reported value; empty when it can be recorded. */
export function valueProblems(measure: MeasureDefinition | null, value: number | null): ErrorItem[] {
  if (value === null) return []
  if (measure === null)
    return [
      problem(
        'value',
        'no_measure',
        'This aim has no measure yet.',
        'Set the measure first, or leave the value empty.',
      ),
    ]
  if (measure.type === 'milestones')
    return [
      problem(
        'value',
        'measured_by_milestones',
        'The milestones measure this goal.',
        'Mark milestones done, and leave the value empty.',
      ),
    ]
  if (measure.type === 'yesno' && value !== 0 && value !== 1)
    return [
      problem('value', 'outside_bounds', 'A yes-or-no result is 0 or 1.', 'Send 1 when it is done, else 0.'),
    ]
  const bounds = boundsOf(measure)
  if (bounds !== null && (value < bounds.low || value > bounds.high))
    return [
      problem(
        'value',
        'outside_bounds',
        `${value} ${measure.unit} is outside ${bounds.low}–${bounds.high} ${measure.unit}.`,
        'Check the number, or give the measure another unit.',
      ),
    ]
  return []
}

/** Whether `value` is further from the target than `previous`: allowed, but we ask whether it corrects or is real. */
export function goesBack(measure: MeasureDefinition, previous: number | null, value: number | null): boolean {
  if (previous === null || value === null) return false
  if (measure.type === 'yesno') return value < previous
  const direction = measure.type === 'number' ? directionOf(measure) : null
  return direction === 'up' ? value < previous : direction === 'down' && value > previous
}

/** Whether the measure's own number says that the target is reached. Null when nothing was reported. */
export function isReached(measure: MeasureDefinition, current: number | null): boolean | null {
  if (current === null) return null
  if (measure.type === 'yesno' || measure.type === 'milestones') return current >= 1
  if (measure.type === 'band') return isInside(measure, current)
  if (measure.target === null) return null
  return directionOf(measure) === 'up' ? current >= measure.target : current <= measure.target
}

/** Whether a value lies in the band, its ends included; a band may be open on one side. */
function isInside(band: Pick<MeasureDefinition, 'low' | 'high'>, value: number): boolean {
  return (band.low === null || value >= band.low) && (band.high === null || value <= band.high)
}

// A percentage stays within 0–100 unless the measure itself reaches beyond.
function boundsOf(measure: MeasureDefinition): { low: number; high: number } | null {
  if (measure.unit !== '%') return null
  const named = [measure.start, measure.target, measure.low, measure.high]
  return named.every(n => n === null || (n >= 0 && n <= 100)) ? { low: 0, high: 100 } : null
}

function numberProblems(measure: MeasureDefinition): ErrorItem[] {
  const { start, target, direction } = measure
  if (start === null || target === null)
    return [
      problem(
        start === null ? 'measure.start' : 'measure.target',
        'start_and_target',
        'A number needs a start and a target.',
        'Say where it is now and where it should be.',
      ),
    ]
  if (start === target)
    return [
      problem(
        'measure.target',
        'start_is_target',
        `Start and target are both ${start}.`,
        'Give a target that differs from the start, or use a band to hold a level.',
      ),
    ]
  if (direction !== null && direction !== directionOf(measure))
    return [
      problem(
        'measure.direction',
        'direction_contradicts_numbers',
        `From ${start} to ${target} is ${target > start ? 'up' : 'down'}, not ${direction}.`,
        'Change the direction, or swap start and target.',
      ),
    ]
  return []
}

function bandProblems({ low, high }: MeasureDefinition): ErrorItem[] {
  if (low === null && high === null)
    return [
      problem(
        'measure.low',
        'band_ends',
        'A band needs a lower or an upper end.',
        'Give at least one of them.',
      ),
    ]
  if (low !== null && high !== null && low >= high)
    return [
      problem(
        'measure.high',
        'band_ends',
        `The band ends at ${high}, below its beginning ${low}.`,
        'Give an upper end above the lower one.',
      ),
    ]
  return []
}

function unused(measure: MeasureDefinition, fields: readonly (keyof MeasureDefinition)[]): ErrorItem[] {
  return fields
    .filter(field => measure[field] !== null)
    .map(field =>
      problem(
        `measure.${field}`,
        'not_of_this_type',
        `A measure of type ${measure.type} has no ${field}.`,
        'Leave it out, or choose another type.',
      ),
    )
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}
