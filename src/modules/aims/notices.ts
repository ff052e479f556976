import { chartOn } from '#modules/people/public.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Notice } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { readStandings } from './store/standings.ts'
import { which } from './store/which-aims.ts'

/** What the words of a notice are made from: who did it, the title in quotes, and whom it concerns. */
export interface AimEventFacts {
  readonly by: string
  readonly title: string
  readonly owner: readonly string[]
  /** Who briefed it, owns the aim above it, and whom its owner answers to today. */
  readonly briefGivers: readonly string[]
  /** The brief-givers of what its owner did; the owner of what anybody else did. */
  readonly otherSide: readonly string[]
}

/** Whom an event is told to, and in which words. */
export type AimEventNotice = (facts: AimEventFacts) => Omit<Notice, 'link'>

/** The notice of something that happened to an aim; none when the aim is gone. */
export async function aimNotice(work: Work, event: LedgerEvent, words: AimEventNotice): Promise<Notice[]> {
  const rows = await readStandings(work, work.today, which.ids([event.subjectId]), 'titles')
  const aim = rows.find(row => row.id === event.subjectId)
  if (aim === undefined) return []
  const chart = await chartOn(work, work.today)
  const owner = people(aim.ownerId)
  const above = aim.ownerId === null ? null : chart.managerOf(aim.ownerId)
  const briefGivers = people(aim.briefedById, aim.parentOwnerId, above).filter(id => id !== aim.ownerId)
  const by = (event.actorId === null ? undefined : chart.person(event.actorId)?.name) ?? 'Fairlead'
  const otherSide = event.actorId === aim.ownerId ? briefGivers : owner
  const facts = { by, title: `“${aim.title}”`, owner, briefGivers, otherSide }
  return [{ ...words(facts), link: `/aims/${aim.id}` }]
}

function people(...ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter(id => id !== null))]
}
