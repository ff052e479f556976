import { addDays, daysBetween, type LocalDate } from '#kernel/local-date.ts'
import type { Seeded } from '#kernel/seeded.ts'
import type { Chance } from '../aim-words.ts'
import type { Course, PlannedMeasure } from './tidewell-aims.ts'

/** One report of an owner. */
export interface DemoCheckIn {
  readonly on: LocalDate
  readonly value: number | null
  readonly chance: Chance
  readonly note: string
}

/** What the series is drawn for. */
export interface CourseWish {
  readonly measure: PlannedMeasure
  readonly course: Course
  readonly startOn: LocalDate
  readonly dueOn: LocalDate
  /** Reports end on this day. */
  readonly until: LocalDate
  readonly everyDays: number
  /** Share of reports that were forgotten. */
  readonly missing: number
}

/** Share of the way reached at the due date, by course. */
const REACH: Readonly<Record<Course, readonly [mean: number, deviation: number]>> = {
  ok: [0.98, 0.05],
  behind: [0.55, 0.08],
  late: [0.8, 0.05],
  low: [0.6, 0.05],
  high: [1.02, 0.01],
  nodata: [0, 0],
  short: [0.82, 0.03],
  busy: [0.25, 0.02],
  stale: [0.9, 0.05],
  '': [0.9, 0.1],
}

/** Reports along a logistic path with noise: slow at first, quick in the middle. A stale goal has none for four weeks. */
export function drawCourse(random: Seeded, wish: CourseWish): DemoCheckIn[] {
  if (wish.course === 'nodata') return []
  const [mean, deviation] = REACH[wish.course]
  const reach = random.normal(mean, deviation)
  const last = wish.course === 'stale' ? addDays(wish.until, -29) : wish.until
  const days = daysBetween(wish.startOn, wish.dueOn)
  const reports: DemoCheckIn[] = []
  for (let day = wish.everyDays; addDays(wish.startOn, day) <= last && day <= days; day += wish.everyDays) {
    const isLast = addDays(wish.startOn, day + wish.everyDays) > last
    if (!isLast && random.chance(wish.missing)) continue
    const share = logistic(day / days) * reach
    const chance = chanceOf(random, reach)
    reports.push({
      on: addDays(wish.startOn, day),
      value: valueAt(random, wish.measure, share, wish.course),
      chance,
      note: noteOf(random, chance),
    })
  }
  return reports
}

function logistic(t: number): number {
  const curve = (x: number) => 1 / (1 + Math.exp(-5 * (x - 0.5)))
  return (curve(t) - curve(0)) / (curve(1) - curve(0))
}

function valueAt(random: Seeded, measure: PlannedMeasure, share: number, course: Course): number | null {
  if (measure.type === 'milestones') return null
  if (measure.type === 'yesno') return 0
  if (measure.type === 'band') {
    const from =
      course === 'low' ? measure.low + 4 - 9 * share : measure.low + (measure.high - measure.low) / 2
    return Math.round(random.normal(from, 0.6) * 10) / 10
  }
  const way = measure.target - measure.start
  const exact = measure.start + way * (share + random.normal(0, 0.012))
  const step = Math.abs(way) >= 20 ? 1 : Math.abs(way) >= 3 ? 0.1 : 0.01
  return Math.round(exact / step) * step === 0 ? 0 : Number((Math.round(exact / step) * step).toFixed(2))
}

// Owners are right about their chance on the whole, and off by one step now and then.
function chanceOf(random: Seeded, reach: number): Chance {
  const steps: readonly Chance[] = [10, 30, 50, 70, 90]
  const fitting = reach > 0.95 ? 4 : reach > 0.85 ? 3 : reach > 0.7 ? 2 : reach > 0.45 ? 1 : 0
  const noise = random.chance(0.25) ? random.pick([-1, 1]) : 0
  return steps[Math.max(0, Math.min(4, fitting + noise))] ?? 50
}

const NOTES: Readonly<Record<'good' | 'middling' | 'bad', readonly string[]>> = {
  good: [
    'As planned.',
    'The new step works; we keep it.',
    'A quiet week, and the number moved.',
    'Ahead since the second change.',
    '',
  ],
  middling: [
    'Slower than hoped; the next change starts Monday.',
    'Two people were away.',
    'The easy part is done.',
    'It moved after we met, and not before.',
    '',
  ],
  bad: [
    'We wait for parts.',
    'The cause is known, the cure is not here yet.',
    'Without help from the team next door we end short.',
    'Three weeks without a change that counts.',
    'I would rather say it now than in the last week.',
  ],
}

function noteOf(random: Seeded, chance: Chance): string {
  return random.pick(NOTES[chance >= 70 ? 'good' : chance >= 50 ? 'middling' : 'bad'])
}
