import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { AimKind, AimLinkKind, AimScope, AimState, Direction } from '../aim-words.ts'

/** How the number of a goal moves over its time. */
export type Course = 'ok' | 'behind' | 'late' | 'low' | 'high' | 'nodata' | 'short' | 'busy' | 'stale' | ''

/** A measure as the file writes it: `n 92 98 %`, `b 90 100 %`, `m` or `y`. */
export type PlannedMeasure =
  | {
      readonly type: 'number'
      readonly start: number
      readonly target: number
      readonly unit: string
      readonly direction: Direction
    }
  | { readonly type: 'band'; readonly low: number; readonly high: number; readonly unit: string }
  | { readonly type: 'milestones' }
  | { readonly type: 'yesno' }

/** One aim of Tidewell: what it is, whose, and when. Weeks count from the day of the demo. */
export interface PlannedAim {
  readonly key: string
  readonly kind: AimKind
  readonly parent: string | null
  readonly link: AimLinkKind | null
  readonly scope: AimScope
  readonly team: string | null
  /** Key of the owner's post. */
  readonly owner: string
  readonly name: string
  readonly why: string
  readonly measure: PlannedMeasure | null
  readonly begin: number
  readonly due: number
  readonly state: AimState
  readonly course: Course
}

/** A milestone of one of them. */
export interface PlannedMilestone {
  readonly aim: string
  readonly title: string
  readonly due: number
  readonly done: number | null
}

/** Every aim of today, parents first. */
export function tidewellAims(): PlannedAim[] {
  return rowsOf('tidewell-aims.csv').map(row => ({
    key: row['key'] ?? '',
    kind: kindOf(row['key'] ?? ''),
    parent: row['parent'] || null,
    link: (row['link'] || null) as AimLinkKind | null,
    scope: row['scope'] as AimScope,
    team: row['team'] || null,
    owner: row['owner'] ?? '',
    name: row['title'] ?? '',
    why: row['why'] ?? '',
    measure: measureOf(row['measure'] ?? ''),
    begin: Number(row['begin']),
    due: Number(row['due']),
    state: row['state'] as AimState,
    course: (row['course'] ?? '') as Course,
  }))
}

/** Every milestone that the story names. */
export function tidewellMilestones(): PlannedMilestone[] {
  return rowsOf('tidewell-milestones.csv').map(row => ({
    aim: row['aim'] ?? '',
    title: row['title'] ?? '',
    due: Number(row['due']),
    done: row['done'] === '' ? null : Number(row['done']),
  }))
}

/** The title as people read it: a number goal says from where to where. */
export function titleOf({ name, measure }: Pick<PlannedAim, 'name' | 'measure'>): string {
  if (measure?.type !== 'number') return name
  const counted = measure.unit.toLowerCase()
  const unit = name.toLowerCase().includes(counted) ? '' : ` ${measure.unit}`
  return name.includes(String(measure.target))
    ? name
    : `${name} from ${measure.start} to ${measure.target}${unit}`
}

function kindOf(key: string): AimKind {
  return key.startsWith('V') ? 'vision' : key.startsWith('S') ? 'strategy' : 'goal'
}

function measureOf(text: string): PlannedMeasure | null {
  const [type, first = '', second = '', ...unit] = text.split(' ')
  if (type === 'n') {
    const [start, target] = [Number(first), Number(second)]
    return { type: 'number', start, target, unit: unit.join(' '), direction: target > start ? 'up' : 'down' }
  }
  if (type === 'b') return { type: 'band', low: Number(first), high: Number(second), unit: unit.join(' ') }
  if (type === 'm') return { type: 'milestones' }
  return type === 'y' ? { type: 'yesno' } : null
}

function rowsOf(file: string): Record<string, string>[] {
  return parse(readFileSync(new URL(file, import.meta.url), 'utf8'), { columns: true })
}
