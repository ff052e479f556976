import type { LocalDate } from '#kernel/local-date.ts'
import { addDays, daysBetween } from '#kernel/local-date.ts'
import { locale } from '#ui/words/locale.ts'
import type { MapNode as Aim } from '../../contract.ts'
import { t } from './words.ts'

/** A goal on the timeline: `at` is its due date as a share 0–1 of the width, null without a date. */
export interface TimelineRow {
  readonly aim: Aim
  readonly level: number
  readonly at: number | null
}

/** Goals by strategy along a span of whole months. */
export interface Timeline {
  readonly months: readonly { readonly on: LocalDate; readonly label: string; readonly at: number }[]
  readonly today: number
  readonly groups: readonly {
    readonly id: string
    readonly title: string
    readonly rows: readonly TimelineRow[]
  }[]
}

const MOST_MONTHS = 12

/** Lays open goals out by due date; from the month of `today` (or the earliest date) to the latest. Null when no goal has a date. */
export function timelineOf(nodes: readonly Aim[], today: LocalDate): Timeline | null {
  const dates = nodes
    .filter(aim => aim.kind === 'goal' && aim.dueOn !== null)
    .map(aim => aim.dueOn as LocalDate)
  if (dates.length === 0) return null
  const first = monthOf(least([today, ...dates]))
  const last = addMonths(monthOf(greatest([today, ...dates])), 1)
  const share = (on: LocalDate) => daysBetween(first, on) / daysBetween(first, last)
  return {
    months: monthsBetween(first, last).map(on => ({ on, label: monthName(on), at: share(on) })),
    today: share(today),
    groups: groupsOf(nodes, share),
  }
}

function groupsOf(nodes: readonly Aim[], share: (on: LocalDate) => number) {
  const groups: { id: string; title: string; rows: TimelineRow[] }[] = []
  const depth = new Map<string, number>()
  for (const aim of nodes) {
    if (aim.kind === 'vision') continue
    if (aim.kind === 'strategy') {
      groups.push({ id: aim.id, title: aim.title, rows: [] })
      depth.set(aim.id, -1)
      continue
    }
    if (aim.parentId === null && groups.at(-1)?.id !== ':loose')
      groups.push({ id: ':loose', title: t('loose.title'), rows: [] })
    const level = Math.min(4, (depth.get(aim.parentId ?? '') ?? -1) + 1)
    depth.set(aim.id, level)
    groups.at(-1)?.rows.push({ aim, level, at: aim.dueOn === null ? null : share(aim.dueOn) })
  }
  return groups.filter(group => group.rows.length > 0)
}

function monthsBetween(first: LocalDate, last: LocalDate): LocalDate[] {
  const all: LocalDate[] = []
  for (let month = first; month < last; month = addMonths(month, 1)) all.push(month)
  const step = Math.ceil(all.length / MOST_MONTHS)
  return all.filter((_, index) => index % step === 0)
}

function monthName(on: LocalDate): string {
  const january = on.slice(5, 7) === '01'
  return new Intl.DateTimeFormat(locale().tag, {
    month: 'short',
    timeZone: 'UTC',
    ...(january ? { year: 'numeric' } : {}),
  }).format(new Date(on))
}

function monthOf(on: LocalDate): LocalDate {
  return `${on.slice(0, 7)}-01`
}

function addMonths(month: LocalDate, count: number): LocalDate {
  return count === 0 ? month : addMonths(monthOf(addDays(month, 31)), count - 1)
}

function least(dates: readonly LocalDate[]): LocalDate {
  return dates.reduce((a, b) => (b < a ? b : a))
}

function greatest(dates: readonly LocalDate[]): LocalDate {
  return dates.reduce((a, b) => (b > a ? b : a))
}
