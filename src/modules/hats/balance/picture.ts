import type { LocalDate } from '#kernel/local-date.ts'
import type { Bands } from './contract.ts'
import type { Picture } from './store/pictures.ts'

/** Fewer people than this are never shown, and no two pictures of a level differ by fewer. */
export const LEAST = 5

/** Somebody who lets their level's picture count them; `mix` is the share of leading, 0–1, with enough recorded to say so. */
export interface Sharing {
  readonly personId: string
  readonly mix: number
}

/**
 * The new picture of a level, or null to leave what hangs there: with fewer than five people, when one to four came or went since
 * the last one that was shown (who compares the two would learn theirs), or when all stand in one band (who knows that somebody is
 * in it would know where).
 */
export function pictureOf(
  level: number,
  sharing: readonly Sharing[],
  before: Picture | undefined,
  today: LocalDate,
): Picture | null {
  if (sharing.length < LEAST) return null
  const memberIds = sharing.map(({ personId }) => personId).sort()
  const moved = before === undefined ? LEAST : cameAndWent(before, memberIds)
  if (moved > 0 && moved < LEAST) return null
  const bands = bandsOf(sharing)
  if (Object.values(bands).some(n => n === sharing.length)) return null
  return { level, takenOn: today, bands, memberIds, gone: 0 }
}

/** The first day of the next month: pictures are drawn on fixed dates, not when somebody comes. */
export function nextDrawing(today: LocalDate): LocalDate {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

/** The first day of this month. */
export function thisDrawing(today: LocalDate): LocalDate {
  return `${today.slice(0, 7)}-01`
}

function cameAndWent({ memberIds, gone }: Picture, now: readonly string[]): number {
  const [before, after] = [new Set(memberIds), new Set(now)]
  return gone + memberIds.filter(id => !after.has(id)).length + now.filter(id => !before.has(id)).length
}

function bandsOf(sharing: readonly Sharing[]): Bands {
  const count = (fits: (mix: number) => boolean) => sharing.filter(({ mix }) => fits(mix)).length
  return {
    manage: count(mix => mix < 0.4),
    both: count(mix => mix >= 0.4 && mix <= 0.6),
    lead: count(mix => mix > 0.6),
  }
}
