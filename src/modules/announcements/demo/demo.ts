import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { addDays } from '#kernel/local-date.ts'
import { type Seeded, seeded } from '#kernel/seeded.ts'
import { chartOn, DEMO_SEED, type DemoCast, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { addReadings, insertAnnouncement } from '../store/save-announcements.ts'

const Told = z.strictObject({
  ...{ by: z.string(), team: z.string().nullable(), daysAgo: z.int(), title: z.string(), body: z.string() },
  ...{ question: z.string().nullable(), choices: z.array(z.string()), meant: z.int().nullable() },
  /** Shares of the readers who have read it, and of those who chose what was meant. */
  ...{ read: z.number(), understood: z.number(), clarification: z.string().nullable() },
})
type Told = z.output<typeof Told>

/** Gives Tidewell what its leaders announced, read and understood by most. */
export async function addDemoAnnouncements(work: Work, cast: DemoCast): Promise<void> {
  const random = seeded(DEMO_SEED).fork('announcements')
  const chart = await chartOn(work, work.today)
  for (const told of TIDEWELL) {
    const authorId = cast.holder.get(told.by) ?? ''
    const teamId = told.team === null ? null : (chart.teamsOf(authorId)[0] ?? null)
    const readers = peopleIn(teamId, chart).filter(id => id !== authorId)
    const publishedAt = new Date(Date.parse(`${addDays(cast.asOf, -told.daysAgo)}T08:30:00Z`))
    const id = random.id(publishedAt.getTime())
    const clarifiedAt = told.clarification === null ? null : new Date(publishedAt.getTime() + 9 * DAY)
    const { title, body, question, choices, meant, clarification } = told
    await insertAnnouncement(
      work,
      {
        ...{
          id,
          title,
          body,
          question,
          choices,
          meant,
          clarification,
          clarifiedAt,
          authorId,
          teamId,
          publishedAt,
        },
        ...{ readByOn: addDays(cast.asOf, 7 - told.daysAgo), remindedAt: null, state: 'published' },
      },
      readers,
    )
    await addReadings(work, id, readingsOf(told, readers, publishedAt, random))
  }
}

const DAY = 86_400_000

const TIDEWELL: readonly Told[] = z
  .array(Told)
  .parse(JSON.parse(readFileSync(new URL('./tidewell-announcements.json', import.meta.url), 'utf8')))

function readingsOf(told: Told, readers: readonly string[], from: Date, random: Seeded) {
  const longest = Math.max(1, Math.min(told.daysAgo, 6)) * DAY * 0.9
  return readers
    .filter(() => random.chance(told.read))
    .map(personId => ({
      personId,
      readAt: new Date(from.getTime() + random.integer(1, 1_000) * (longest / 1_000)),
      choice: told.meant === null ? null : chosen(told, told.meant, random),
    }))
}

function chosen({ choices, understood }: Told, meant: number, random: Seeded): number {
  if (random.chance(understood)) return meant
  return (meant + random.integer(1, choices.length - 1)) % choices.length
}

function peopleIn(teamId: string | null, chart: OrgChart): readonly string[] {
  if (teamId === null) return chart.personsActive().map(({ id }) => id)
  return [...new Set(chart.teamAndBelow(teamId).flatMap(team => chart.membersOf(team)))]
}
