import { addDays, type LocalDate, laterOf } from '#kernel/local-date.ts'
import { momentIn } from '#kernel/local-time.ts'
import { type Seeded, seeded } from '#kernel/seeded.ts'
import { addWorkingDays, MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { partyNamed } from '#modules/partners/public.ts'
import { chartOn, DEMO_SEED, type DemoCast, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { lineManager } from '../series/start-series.ts'
import { addPartRows } from '../store/notes.ts'
import { addTalks, type NewTalkRow } from '../store/save-talks.ts'
import { addSeries } from '../store/series.ts'
import { addTopics } from '../store/topics.ts'
import { audienceOf } from '../talks/open-talk.ts'
import { type PairStory, pairRows } from './tidewell-pairs.ts'
import { ALIGNMENT, DIRECTION, EXTERNAL, STANDUP } from './tidewell-words.ts'

const ZONE = 'Europe/Amsterdam'
const WEEKS = 104
/** Share of one-to-ones that took place: everybody's, and Kofi Brandt's of Field North (practice §11). */
export const HELD = { usual: 0.82, fieldNorth: 0.45 } as const

/** What other rooms' demos need: ids of direction talks, alignment sessions and talks outside by title. */
export interface DemoTalks {
  readonly idOf: ReadonlyMap<string, string>
}

/** Gives Tidewell two years of one-to-ones, and some direction talks, alignment sessions, stand-ups and talks outside. */
export async function addDemoConversations(work: Work, cast: DemoCast): Promise<DemoTalks> {
  const random = seeded(DEMO_SEED).fork('conversations')
  const chart = await chartOn(work, work.today)
  const pairs = stories(cast, chart).map(story => pairRows(story, random))
  const single = singleTalks(cast, chart, random.fork('single'), await partyIdsOf(work))
  const standups = standupRows(cast, chart, random.fork('standups'))
  await addSeries(work, [...pairs.map(({ series }) => series), standups.series])
  await addTalks(work, [...pairs.flatMap(({ talks }) => talks), ...single.talks, ...standups.talks])
  await addTopics(
    work,
    pairs.flatMap(({ topics }) => topics),
  )
  await addPartRows(work, [...single.parts, ...standups.parts])
  return { idOf: new Map(single.talks.map(({ title, id }) => [title ?? '', id])) }
}

/** Who has one-to-ones with whom: everybody with who answers for them by post. */
function stories(cast: DemoCast, chart: OrgChart): PairStory[] {
  const north = cast.holder.get('Manager Field North')
  const declan = cast.holder.get('Head of data')
  const { asOf } = cast
  let first = true
  return chart.personsActive().flatMap(({ id }) => {
    const managerId = lineManager(chart, id)
    const post = chart.placementOf(id)
    if (managerId === null || post === null || !chart.isActive(managerId)) return []
    const size = chart.reportsOf(managerId).length
    const isNorth = managerId === north
    const today = isNorth && first
    if (isNorth) first = false
    return [
      {
        ...{ reportId: id, managerId, asOf, zone: ZONE, held: isNorth ? HELD.fieldNorth : HELD.usual, today },
        cadence: isNorth ? 'fortnightly' : size <= 2 ? 'weekly' : size <= 8 ? 'fortnightly' : 'monthly',
        from: laterOf(addDays(asOf, -7 * WEEKS), post.from),
        awayUntil:
          [chart.awayUntil(id), chart.awayUntil(managerId)].toSorted().findLast(day => day !== null) ?? null,
        // Priya has talked to Declan twice since he answers to her.
        ...(id === declan && { cadence: 'weekly' as const, from: addDays(asOf, -35), held: 1, most: 2 }),
      },
    ]
  })
}

interface PartRow {
  readonly talkId: string
  readonly personId: string
  readonly side: 'lead' | 'manage' | null
  readonly texts: readonly string[]
  readonly at: Date
}

/** Ids of the partners that the talks outside are with, by name; empty where the demo has no partners. */
async function partyIdsOf(work: Work): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const { party } of EXTERNAL) {
    const found = await partyNamed(work, party)
    if (found !== null) ids.set(party, found.id)
  }
  return ids
}

function singleTalks(cast: DemoCast, chart: OrgChart, random: Seeded, partyIds: ReadonlyMap<string, string>) {
  const talks: NewTalkRow[] = []
  const parts: PartRow[] = []
  const add = (
    by: string,
    weeks: number,
    row: Pick<NewTalkRow, 'type' | 'title'> & Partial<NewTalkRow>,
  ): NewTalkRow | null => {
    const organiserId = cast.holder.get(by)
    if (organiserId === undefined) return null
    const startsAt = momentIn(ZONE, workingDay(addDays(cast.asOf, 7 * weeks)), '10:30')
    const people = [...new Set([organiserId, ...(row.personIds ?? [])])]
    const talk = {
      ...{ id: random.id(startsAt.getTime()), seriesId: null, organiserId, startsAt, minutes: 60 },
      ...row,
      personIds: people,
      createdAt: addHours(startsAt, -240),
      ...(weeks < 0
        ? heldBy(
            organiserId,
            startsAt,
            people.find(id => id !== organiserId) ?? leadIn(chart, row, organiserId),
          )
        : {}),
    }
    talks.push(talk)
    return talk
  }
  for (const { by, teams, weeks, title, notes } of DIRECTION)
    add(by, weeks, {
      ...{ type: 'direction', title, sharedNotes: notes },
      teamIds: teams.map(name => cast.team.get(name) ?? '').filter(Boolean),
    })
  for (const { leader, manager, weeks, title, lead, manage } of ALIGNMENT) {
    const managerId = cast.holder.get(manager) ?? ''
    const talk = add(leader, weeks, { type: 'alignment', title, personIds: [managerId] })
    if (talk === null || weeks > 0) continue
    parts.push({ talkId: talk.id, personId: talk.organiserId, side: 'lead', texts: lead, at: talk.startsAt })
    parts.push({ talkId: talk.id, personId: managerId, side: 'manage', texts: manage, at: talk.startsAt })
  }
  for (const { by, weeks, title, party } of EXTERNAL)
    add(by, weeks, {
      type: 'external',
      title,
      parties: [{ name: party, partyId: partyIds.get(party) ?? null }],
    })
  return { talks, parts }
}

/** Who confirms a direction talk: the first of its audience. */
function leadIn(chart: OrgChart, { teamIds = [] }: Partial<NewTalkRow>, organiserId: string): string | null {
  return audienceOf(chart, teamIds).find(id => id !== organiserId) ?? null
}

function standupRows(cast: DemoCast, chart: OrgChart, random: Seeded) {
  const teamId = cast.team.get('Platform') ?? ''
  const openedBy = cast.holder.get('Platform manager') ?? ''
  const personIds = [...new Set([openedBy, ...audienceOf(chart, [teamId])])]
  const createdAt = momentIn(ZONE, addDays(cast.asOf, -21), '08:00')
  const series = {
    ...{
      id: random.id(createdAt.getTime()),
      type: 'standup' as const,
      oneId: null,
      otherId: null,
      reportId: null,
    },
    ...{
      teamId,
      openedBy,
      cadence: 'workdays' as const,
      weekday: 1,
      atTime: '09:15',
      timeZone: ZONE,
      minutes: 15,
    },
    ...{ state: 'running' as const, followsId: null, sharedWithId: null, createdAt },
  }
  const days = Array.from({ length: 15 }, (_, ago) => addWorkingDays(cast.asOf, -1 - ago, MONDAY_TO_FRIDAY))
  const past = days.flatMap(date => (date === null ? [] : [date]))
  const next = addWorkingDays(cast.asOf, 1, MONDAY_TO_FRIDAY) ?? cast.asOf
  const talks = [...past, next].map((date): NewTalkRow => {
    const startsAt = momentIn(ZONE, date, series.atTime)
    return {
      ...{
        id: random.id(startsAt.getTime()),
        type: 'standup',
        seriesId: series.id,
        title: 'Stand-up: Platform',
      },
      ...{ organiserId: openedBy, startsAt, minutes: 15, personIds, createdAt },
      ...(date < cast.asOf ? heldBy(openedBy, startsAt, personIds.find(id => id !== openedBy) ?? null) : {}),
    }
  })
  const parts = talks.slice(0, 3).flatMap(({ id, startsAt }, day) =>
    personIds.slice(0, STANDUP.length).map((personId, at): PartRow => {
      const texts = STANDUP[(at + day) % STANDUP.length] ?? ['', '', '']
      return { talkId: id, personId, side: null, texts, at: startsAt }
    }),
  )
  return { series, talks, parts }
}

function heldBy(heldById: string, startsAt: Date, otherId: string | null) {
  return {
    ...{ state: 'held' as const, heldById, heldAt: addHours(startsAt, 1), confirmedById: otherId },
    confirmedAt: otherId === null ? null : addHours(startsAt, 3),
  }
}

function addHours(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * 3_600_000)
}

function workingDay(date: LocalDate): LocalDate {
  return addWorkingDays(addDays(date, -1), 1, MONDAY_TO_FRIDAY) ?? date
}
