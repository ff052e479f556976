import { formatNumber } from '#ui/words/numbers.ts'
import type { MeasureType, MeasureVersion } from '../../contract.ts'
import { t } from './words.ts'

/** A measure as its form holds it. */
export interface MeasureValues {
  readonly type: MeasureType | ''
  readonly unit: string
  readonly start: number | null
  readonly target: number | null
  readonly low: number | null
  readonly high: number | null
  readonly source: string
}

/** The measure in force as the form holds it, or an empty one. */
export function measureValues(measure: MeasureVersion | undefined): MeasureValues {
  if (measure === undefined)
    return { type: '', unit: '', start: null, target: null, low: null, high: null, source: '' }
  const { type, unit, start, target, low, high, source } = measure
  return { type, unit, start, target, low, high, source }
}

/** What is sent, with only the fields of the type and the direction the numbers tell; null when no type is chosen. */
export function measureBody(values: MeasureValues) {
  const { type, unit, start, target, low, high, source } = values
  if (type === '') return null
  const plain = { type, unit: '', source, start: null, target: null, direction: null, low: null, high: null }
  if (type === 'number') return { ...plain, unit, start, target, direction: directionOf(start, target) }
  return type === 'band' ? { ...plain, unit, low, high } : plain
}

/** A measure as a person compares it: its kind, its numbers, where they come from. */
export function measureInWords(value: unknown): string {
  const { type, unit, start, target, low, high, source } = value as MeasureValues
  if (type === '') return '–'
  const write = (number: number | null) => (number === null ? '–' : formatNumber(number, 10))
  const numbers =
    type === 'number'
      ? `${write(start)} → ${write(target)} ${unit}`
      : type === 'band'
        ? `${write(low)}–${write(high)} ${unit}`
        : ''
  return [t(`measure.${type}`), numbers.trim(), source].filter(part => part !== '').join('\n')
}

function directionOf(start: number | null, target: number | null): 'up' | 'down' | null {
  if (start === null || target === null) return null
  return target < start ? 'down' : 'up'
}
