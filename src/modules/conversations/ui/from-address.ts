import { addDays, type LocalDate, parseLocalDate } from '#kernel/local-date.ts'
import { cutTo } from '#kernel/text.ts'
import { fromAddress, type Named } from '#ui/named.ts'
import type { SearchChange } from '#ui/place.ts'

/** What another room's link lets a form begin with. All of it is in view before anything is sent. */
export interface Given {
  /** `person=ID~Name`: whom a series is with. */
  readonly person: Named | null
  /** `teams=ID~Name|…`: who a direction talk, or a stand-up, is for. */
  readonly teams: readonly Named[]
  /** `agenda=…`: one point a line, at most ten. */
  readonly agenda: string
  /** `topic=…`: what is to be put on the agenda of two. */
  readonly topic: string
  /** `once=1`: one talk is enough; without a series of the two it is a session, and none is begun. */
  readonly once: boolean
  readonly cadence: 'workdays' | 'weekly' | 'fortnightly' | null
  /** `on=2026-03-09`: the day to begin with. */
  readonly on: string | null
}

/** Reads the words of an address; what makes no sense is as if it were not there. */
export function givenBy(words: Readonly<Record<string, string>>): Given {
  const { person, teams, agenda = '', topic = '', cadence, on = '' } = words
  return {
    ...{ person: fromAddress(person)[0] ?? null, teams: fromAddress(teams) },
    ...{ agenda: cutTo(agenda, 2800), topic: cutTo(topic, 280) },
    once: words['once'] === '1',
    cadence: cadence === 'workdays' || cadence === 'weekly' || cadence === 'fortnightly' ? cadence : null,
    on: parseLocalDate(on) === null ? null : on,
  }
}

/** Takes them out of the address again. */
export const CLEARED: SearchChange = {
  ...{ plan: undefined, with: undefined, title: undefined, person: undefined, teams: undefined },
  ...{ agenda: undefined, topic: undefined, cadence: undefined, on: undefined },
  once: undefined,
}

/** The points of an agenda as they are sent, `most` at most. */
export function pointsOf(agenda: string, most = 10): string[] {
  return agenda
    .split('\n')
    .map(line => cutTo(line.trim(), 280))
    .filter(line => line !== '')
    .slice(0, most)
}

/** The page of two, with something to put on their agenda, and every working day as their rhythm where a link asks for it. */
export function pairAddress(seriesId: string, topic: string, cadence: Given['cadence'] = null): string {
  const words = new URLSearchParams({
    ...(topic === '' ? {} : { topic }),
    ...(cadence === 'workdays' ? { cadence } : {}),
  }).toString()
  return `/conversations/${seriesId}${words === '' ? '' : `?${words}`}`
}

/** Two who talk every working day talk briefly. */
export const DAILY_MINUTES = 10

/** How long others talk, until they say otherwise. */
export const USUAL_MINUTES = 30

/** The last day of two weeks that begin on a day. */
export function inTwoWeeks(from: LocalDate): LocalDate {
  return addDays(from, 13)
}
