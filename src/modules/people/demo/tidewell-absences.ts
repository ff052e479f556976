import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Seeded } from '#kernel/seeded.ts'
import type { NewAbsenceRow } from '../store/add-rows.ts'

/** Days away in two years and the weeks to come: about five stretches a person and year, and those the story needs. */
export function tidewellAbsences(
  random: Seeded,
  asOf: LocalDate,
  nowMs: number,
  holder: ReadonlyMap<string, string>,
): NewAbsenceRow[] {
  const away = (key: string, from: number, days: number, cover?: string): NewAbsenceRow => ({
    id: random.id(nowMs),
    personId: holder.get(key) ?? '',
    from: addDays(asOf, from),
    to: addDays(asOf, from + days - 1),
    coverId: cover === undefined ? null : (holder.get(cover) ?? null),
    coverState: cover === undefined ? null : 'accepted',
  })
  const told = [
    // Away from three weeks ago for fifteen weeks, and nobody covers.
    away('Platform manager', -21, 15 * 7),
    // Two working days: too short for anybody to step in.
    away('Manager Field South', 1, 2),
    // Away and covered, with nothing due.
    away('Insights lead', -7, 14, 'Insights 1'),
  ]
  return [...told, ...[...holder.keys()].filter(key => !UNDISTURBED.has(key)).flatMap(ordinary)]

  function ordinary(key: string): NewAbsenceRow[] {
    const rows: NewAbsenceRow[] = []
    for (let day = -728 + random.integer(0, 60); day < 70; day += random.integer(45, 100)) {
      const days = random.chance(0.5) ? random.integer(1, 3) : random.integer(5, 12)
      if (day + days < -42 || day > 14 + random.integer(0, 20)) rows.push(away(key, day, days))
    }
    return rows
  }
}

// Nobody who leads is away around the day of the demo beyond what the story tells.
const UNDISTURBED: ReadonlySet<string> = new Set([
  'Platform manager',
  'Manager Field South',
  'Insights lead',
  'Insights 1',
  'Former head of sales',
])
