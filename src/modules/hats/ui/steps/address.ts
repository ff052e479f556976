import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { SituationPage } from '../../contract.ts'

/** Without the words that say nothing. */
export function address(path: string, words: Readonly<Record<string, string>>): string {
  const told = Object.entries(words).filter(([, value]) => value !== '')
  return `${path}?${told.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`
}

/** The day itself, or the Monday after a weekend. */
export function workday(day: LocalDate): LocalDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day
}

const PLACES: Readonly<Record<SituationPage['about']['kind'], string | null>> = {
  ...{ aim: '/aims/', change: '/changes/', decision: '/decisions/', obstacle: '/obstacles/' },
  ...{ person: null, team: null },
}

/** The page of what a situation is about; null for people and teams. */
export function placeOf({ kind, id }: SituationPage['about']): string | null {
  const path = PLACES[kind]
  return path === null ? null : `${path}${id}`
}
