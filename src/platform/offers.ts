import { type RawBuilder, sql } from 'kysely'
import type { LedgerEvent } from './events/ledger.ts'
import type { Work } from './work.ts'

/** Who asks, and how they stand today: what every room's part of an answer is built from. */
export interface Asker {
  readonly me: string
  /** Who answers for me today; null at the top. */
  readonly managerId: string | null
  /** People who answer to me today. */
  readonly reportIds: readonly string[]
  /** Teams I am a member of, and teams I lead (without those below). */
  readonly teamIds: readonly string[]
  readonly ledTeamIds: readonly string[]
  /**
   * Everybody in a team of mine and everybody below me, myself included: whose matters of class T (team and chain above,
   * practice §1.0) are mine to see. Null when that is the whole organisation.
   */
  readonly nearIds: readonly string[] | null
}

/** One select of SQL; every room selects the columns of `Row` in the order in which they are declared, in snake_case, with casts. */
export type Part<Row> = RawBuilder<Row>

/** Something that waits for the asker: a line of the queue of practice §2.2. */
export interface WaitingRow {
  /** Names the verb on its button, such as `charter_acknowledge`; the room gives the words by `addWaits`. text */
  readonly kind: string
  /** What it is about: a title or a name. text */
  readonly subject: string
  /** Where it is done, such as `/charters/…`. text */
  readonly link: string
  /** How much hangs on it. text */
  readonly severity: 'critical' | 'major' | 'minor' | 'info'
  /** The day by which it should be done. date or null */
  readonly dueOn: string | null
  /** Since when it waits. date or null */
  readonly sinceOn: string | null
  /** Whether only the asker can do it. boolean */
  readonly mine: boolean
}

/** A day or a moment in the asker's calendar. */
export interface DateRow {
  /** Stays the same when it moves. uuid */
  readonly id: string
  /** Grows with every change. integer */
  readonly rev: number
  /** text */
  readonly title: string
  /** One line below the title. text or null */
  readonly detail: string | null
  /** An all-day entry. date; null when it has a moment. */
  readonly on: string | null
  /** timestamptz; null for an all-day entry. */
  readonly at: Date | null
  /** How long; null for an all-day entry. integer */
  readonly minutes: number | null
  /** Path of its page. text */
  readonly link: string
}

/** Something open between the asker and one other person, as a suggestion for their next talk. */
export interface TopicRow {
  /** The tag of practice §1.3 it belongs to. text */
  readonly tag: 'task' | 'obstacle' | 'decision' | 'growth' | 'direction' | 'recognition' | 'wellbeing'
  /** A sentence or title. text */
  readonly text: string
  /** text */
  readonly link: string
  /** date or null */
  readonly sinceOn: string | null
}

/** Something the asker may see that contains the words searched for. */
export interface FoundRow {
  /** The noun, such as `decision`; the room gives the words by `addFinds`. text */
  readonly kind: string
  /** uuid */
  readonly id: string
  /** text */
  readonly label: string
  /** text or null */
  readonly hint: string | null
  /** text */
  readonly link: string
}

/** Something the asker did that shows how they lead and manage (practice §3.4). Nobody but the asker ever reads it. */
export interface ActRow {
  /** Names what it was, such as `brief_issued`; who gathers knows what it weighs, and leaves out what it does not know. text */
  readonly kind: string
  /** Stays the same as long as the act does; unique within its kind. uuid */
  readonly id: string
  /** The day on which it was done. date */
  readonly on: string
  /** How much of it was leading, 0–1, where the act itself tells; null for what its kind usually is. float8 or null */
  readonly lead: number | null
  /** 1, or ½ for what nobody else has confirmed. float8 */
  readonly counts: number
  /** A title or a name that the asker may see today, never private text; null when they may no longer see it. text or null */
  readonly label: string | null
  /** Path of its page. text */
  readonly link: string
}

/** Something that somebody began or did, and whom or what it is about: what shows that a step of theirs was taken. */
export interface DeedRow {
  /** Names what it was, such as `direction_talk`; who gathers knows which it looks for. text */
  readonly kind: string
  /** uuid */
  readonly id: string
  /** The day on which it was, or is to be. date */
  readonly on: string
  /** Whether it is done, rather than planned, offered or asked. boolean */
  readonly done: boolean
  /** Ids of the people, teams, aims and other things that it is about. uuid[] */
  readonly about: readonly string[]
  /** A title or a name that they may read; null for none. text or null */
  readonly label: string | null
  /** Path of its page. text */
  readonly link: string
}

/** A sentence for somebody about something that happened. */
export interface Notice {
  readonly to: readonly string[]
  /** One sentence in plain words, at most 280 characters; names and titles, never private text. */
  readonly text: string
  /** Path of the page. */
  readonly link: string
  /** Sent at once instead of with the daily digest (practice §2.3): escalated to me, my plan answered, guidance asked for, a talk moved. */
  readonly immediate?: boolean
  /** What can be answered from the mail itself, by a link that works once. */
  readonly actions?: readonly { readonly name: string; readonly subjectId: string; readonly label: string }[]
}

/** What a mailed link does when it is followed and confirmed: acts as the person it was sent to. Answers a sentence for them. */
export type MailAction = (work: Work, subjectId: string) => Promise<string>

/** What one room offers to those that gather from all rooms: the queue, calendars, talks, search, the balance and notices. */
export interface Offers {
  readonly room: string
  readonly waiting?: (work: Work, asker: Asker) => Part<WaitingRow>
  /** Open dates from `from` to `to` (`YYYY-MM-DD`, both included). */
  readonly dates?: (work: Work, asker: Asker, from: string, to: string) => Part<DateRow>
  /** Open between the asker and `otherId`; both may see all of it. */
  readonly between?: (work: Work, asker: Asker, otherId: string) => Part<TopicRow>
  /** At most `limit` rows; `pattern` is an escaped, lower-case LIKE pattern such as `%storm%`. */
  readonly found?: (work: Work, asker: Asker, pattern: string, limit: number) => Part<FoundRow>
  /** What the asker did from `from` (`YYYY-MM-DD`) to today. */
  readonly acts?: (work: Work, asker: Asker, from: string) => Part<ActRow>
  /** What somebody began or did from `from` (`YYYY-MM-DD`) on, or what of it stands today. */
  readonly deeds?: (work: Work, personId: string, from: string) => Part<DeedRow>
  /** By event type. Runs in the worker, in the organisation of the event; a second run answers the same. */
  readonly notices?: Readonly<Record<string, (work: Work, event: LedgerEvent) => Promise<readonly Notice[]>>>
  /** By name, such as `one_to_one_confirm`. */
  readonly mailActions?: Readonly<Record<string, MailAction>>
}

const offered: Offers[] = []

/** Called once for each room, where the rooms are wired. What it returns takes them back; a second time it changes nothing. */
export function offer(...offers: readonly Offers[]): () => void {
  offered.push(...offers)
  return () => {
    for (const each of offers) {
      const place = offered.indexOf(each)
      if (place >= 0) offered.splice(place, 1)
    }
  }
}

/** What all rooms offer, in the order they are wired. */
export function offers(): readonly Offers[] {
  return offered
}

/** All rooms' rows in one statement, in no order; an empty list, without a statement, when no room has a part. */
export async function gather<Row>(
  work: Work,
  part: (each: Offers) => Part<Row> | undefined,
  from: readonly Offers[] = offered,
): Promise<Row[]> {
  return await together(
    work,
    from.map(part).filter(each => each !== undefined),
  )
}

/** The rows of several selects in one statement, in no order; an empty list, without a statement, for none. */
export async function together<Row>(work: Work, parts: readonly Part<Row>[]): Promise<Row[]> {
  if (parts.length === 0) return []
  const { rows } = await sql<Row>`${sql.join(
    parts.map(each => sql`(${each})`),
    sql` union all `,
  )}`.execute(work.sql)
  return rows
}
