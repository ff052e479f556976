import { addDays, daysBetween, type LocalDate, weekday } from '#kernel/local-date.ts'
import { momentIn } from '#kernel/local-time.ts'
import type { Seeded } from '#kernel/seeded.ts'
import { isWorkingDay, MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { firstCommonDay, nextDate } from '../cadence.ts'
import type { NewTalkRow } from '../store/save-talks.ts'
import type { NewSeriesRow } from '../store/series.ts'
import type { addTopics } from '../store/topics.ts'
import { NOTES, TOPICS } from './tidewell-words.ts'

type NewTopicRow = Parameters<typeof addTopics>[1][number]

/** What the demo adds for one pair. */
export interface PairRows {
  readonly series: NewSeriesRow & { readonly createdAt: Date }
  readonly talks: readonly NewTalkRow[]
  readonly topics: readonly NewTopicRow[]
}

/** How the one-to-ones of one pair went. */
export interface PairStory {
  readonly reportId: string
  readonly managerId: string
  readonly cadence: 'weekly' | 'fortnightly' | 'monthly'
  /** Share of talks that took place. */
  readonly held: number
  /** At most this many took place, the first ones. */
  readonly most?: number
  /** The next one is today, whatever the rhythm. */
  readonly today?: boolean
  /** Last day on which one of them is away: the next one waits for them. */
  readonly awayUntil: LocalDate | null
  readonly from: LocalDate
  readonly asOf: LocalDate
  readonly zone: string
}

const HOUR = 3_600_000
const TOPIC_DAYS = 90

/** Two years of one-to-ones of a pair, as rows: what took place, what was noted, what is open, and the next one. */
export function pairRows(story: PairStory, random: Seeded): PairRows {
  const { reportId, managerId, cadence, from, asOf, zone } = story
  const [oneId = reportId, otherId = managerId] = [reportId, managerId].sort()
  const first = firstCommonDay(addDays(from, random.integer(0, 6)), [MONDAY_TO_FRIDAY]) ?? from
  const atTime = random.pick(['09:30', '10:00', '11:00', '13:30', '14:00', '15:30'])
  const rhythm = { cadence, weekday: weekday(first) }
  const startedAt = momentIn(zone, first, '08:00')
  const series = {
    ...{
      id: random.id(startedAt.getTime()),
      type: 'one_to_one' as const,
      oneId,
      otherId,
      reportId,
      teamId: null,
    },
    ...{ openedBy: managerId, ...rhythm, atTime, timeZone: zone, minutes: 30, state: 'running' as const },
    ...{ followsId: null, sharedWithId: null, createdAt: startedAt },
  }
  const talks: NewTalkRow[] = []
  const notes = random.shuffle(NOTES)
  let date = first
  let held = 0
  for (; date < asOf; date = nextDate(rhythm, date, [MONDAY_TO_FRIDAY]) ?? asOf) {
    const took = held < (story.most ?? 1000) && random.chance(story.held)
    if (took) held++
    const note =
      took && held % 2 === 0 && daysBetween(date, asOf) < 364 ? (notes[(held / 2) % notes.length] ?? '') : ''
    talks.push(pastTalk(series, date, took, note, random))
  }
  if (story.today) date = asOf
  const { awayUntil } = story
  if (awayUntil !== null && date <= awayUntil)
    date = firstCommonDay(addDays(awayUntil, 1), [MONDAY_TO_FRIDAY]) ?? date
  const startsAt = momentIn(zone, date, atTime)
  talks.push({ ...talkOf(series, startsAt, random), createdAt: startedAt })
  return { series, talks, topics: topicsOf(series.id, talks, story, random) }
}

function talkOf(series: PairRows['series'], startsAt: Date, random: Seeded) {
  return {
    ...{
      id: random.id(startsAt.getTime() - 7 * 24 * HOUR),
      type: 'one_to_one' as const,
      seriesId: series.id,
    },
    ...{ title: null, organiserId: series.openedBy, startsAt, minutes: series.minutes },
    personIds: [series.oneId ?? '', series.otherId ?? ''],
  }
}

function pastTalk(
  series: PairRows['series'],
  date: LocalDate,
  took: boolean,
  sharedNotes: string,
  random: Seeded,
): NewTalkRow {
  const startsAt = momentIn(series.timeZone, date, series.atTime)
  const row = { ...talkOf(series, startsAt, random), createdAt: new Date(startsAt.getTime() - 7 * 24 * HOUR) }
  if (!took || !isWorkingDay(date, MONDAY_TO_FRIDAY)) return { ...row, state: 'missed' }
  const heldAt = new Date(startsAt.getTime() + HOUR)
  const confirms = random.chance(0.9)
  return {
    ...{ ...row, state: 'held', heldById: series.openedBy, heldAt, sharedNotes },
    confirmedById: confirms ? series.reportId : null,
    confirmedAt: confirms ? new Date(heldAt.getTime() + 2 * HOUR) : null,
  }
}

function topicsOf(
  seriesId: string,
  talks: readonly NewTalkRow[],
  { reportId, managerId, asOf }: PairStory,
  random: Seeded,
): NewTopicRow[] {
  const words = random.shuffle(TOPICS)
  const recent = talks.filter(
    ({ startsAt, state }) =>
      state === 'held' && daysBetween(startsAt.toISOString().slice(0, 10), asOf) < TOPIC_DAYS,
  )
  const row = (at: number, createdAt: Date) => {
    const [tag, text] = words[at % words.length] ?? ['task' as const, '']
    const byId = random.chance(0.6) ? reportId : managerId
    return {
      ...{ id: random.id(createdAt.getTime()), seriesId, talkId: null, text, tag, byId },
      ...{ needsGuidance: false, link: null, createdAt },
    }
  }
  const ended = recent.flatMap(({ id, startsAt }, at) =>
    Array.from({ length: random.integer(1, 2) }, (_, more) => ({
      ...row(at * 2 + more, new Date(startsAt.getTime() - 30 * HOUR)),
      ...{ state: 'done' as const, endedInId: id, endedAt: startsAt },
    })),
  )
  const noon = new Date(`${addDays(asOf, -3)}T11:00:00Z`)
  const open = Array.from({ length: random.integer(0, 3) }, (_, more) => ({
    ...row(recent.length * 2 + more, noon),
    ...{ state: 'open' as const, endedInId: null, endedAt: null },
  }))
  return [...ended, ...open]
}
