import { type LocalDate, todayIn } from '#kernel/local-date.ts'
import { chartOn } from '#modules/people/public.ts'
import { eventsOf } from '#platform/events/ledger.ts'
import type { Work } from '#platform/work.ts'
import type { Happening } from '../contract.ts'
import { AIM_EVENTS } from '../events.ts'
import { openAim } from '../open-aim.ts'
import { who } from './who.ts'

/** What happened to an aim up to a date, newest first; the cursor is the id of the last event of the page before. */
export async function getHistory(
  work: Work,
  id: string,
  page: {
    readonly cursor?: string | undefined
    readonly limit: number
    readonly asOf?: LocalDate | undefined
  },
): Promise<{ entries: Happening[]; nextCursor: string | null }> {
  await openAim(work, id, 'read')
  const chart = await chartOn(work, work.today)
  const all = await eventsOf(work, 'aim', id, MOST)
  const { asOf } = page
  const events = asOf === undefined ? all : all.filter(event => todayIn(work.timeZone, event.at) <= asOf)
  const from = page.cursor === undefined ? 0 : events.findIndex(event => event.id === page.cursor) + 1
  const shown = events.slice(from, from + page.limit)
  const last = shown.at(-1)
  return {
    entries: shown.map(event => ({
      at: event.at.toISOString(),
      type: event.type,
      by: who(chart, event.actorId),
      text: sentence(event.type, who(chart, event.actorId)?.name ?? null),
      data: event.data,
    })),
    nextCursor: from + page.limit < events.length && last !== undefined ? last.id : null,
  }
}

// An aim that was checked weekly for five years has about 300 events.
const MOST = 2000

function sentence(type: string, name: string | null): string {
  const deed = (AIM_EVENTS as Record<string, string>)[type] ?? 'did something'
  return `${name ?? 'Fairlead'} ${deed}.`
}
