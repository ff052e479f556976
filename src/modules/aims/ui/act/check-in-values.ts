import type { CheckIn, MeasureType, MeasureVersion } from '../../contract.ts'

/** A check-in as its form holds it. */
export interface CheckInValues {
  readonly value: number | null
  readonly reached: '' | 'yes' | 'no'
  readonly chance: '' | '10' | '30' | '50' | '70' | '90'
  readonly note: string
  readonly decrease: '' | 'real' | 'correction'
}

/** An earlier check-in as the form holds it, or an empty one. */
export function checkInValues(amends: CheckIn | undefined): CheckInValues {
  if (amends === undefined) return { value: null, reached: '', chance: '', note: '', decrease: '' }
  const reached = amends.value === null ? '' : amends.value >= 1 ? 'yes' : 'no'
  const chance = amends.chance === null ? '' : (String(amends.chance) as CheckInValues['chance'])
  return { value: amends.value, reached, chance, note: amends.note, decrease: amends.decrease ?? '' }
}

/** What is sent: reached is 1, not yet is 0, milestones have no value of their own. */
export function checkInBody(values: CheckInValues, type: MeasureType | undefined) {
  const reached = values.reached === '' ? null : values.reached === 'yes' ? 1 : 0
  const value = type === 'yesno' ? reached : type === 'milestones' ? null : values.value
  return {
    value,
    chance: values.chance === '' ? null : (Number(values.chance) as 10 | 30 | 50 | 70 | 90),
    note: values.note,
    ...(values.decrease === '' ? {} : { decrease: values.decrease }),
  }
}

/** Whether a value moved away from the target since last time, so that it has to be said whether that is real. */
export function wrongWay(
  value: number | null,
  before: number | null,
  measure: Pick<MeasureVersion, 'type' | 'direction'> | undefined,
): boolean {
  if (value === null || before === null || measure === undefined || measure.type !== 'number') return false
  return measure.direction === 'down' ? value > before : value < before
}
