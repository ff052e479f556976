import type { TaskWish } from '../fields/new-task.ts'

type Rhythm = NonNullable<TaskWish['recurrence']>

/** How often a task comes back, in words: `every week`, `every 5 working days`. */
export function rhythmText({ every, count }: Rhythm): string {
  const unit = every.replace('_', ' ')
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`
}

/** Reads such words; null when they are none. */
export function readRhythm(text: string): Rhythm | null {
  const [, count = '1', unit] = /^every(?: (\d{1,3}))? (week|month|working day)s?$/i.exec(text) ?? []
  if (unit === undefined) return null
  return { every: unit.toLowerCase().replace(' ', '_') as Rhythm['every'], count: Number(count) }
}
