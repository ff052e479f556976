import { chartOn } from '#modules/people/public.ts'
import { stepsOf } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { speaksToAll, teamsSpokenTo } from './access.ts'
import { announcementRow } from './announcement-row.ts'
import type { AnnouncementPage, AnnouncementRow, Audiences, Reception } from './contract.ts'
import { subjectOf } from './events.ts'
import { type OpenedAnnouncement, openAnnouncement } from './open-announcement.ts'
import { receptionOf } from './reception.ts'
import { type Announcement, announcementsFor, countsOf } from './store/announcements.ts'

/** One page of announcements to the actor or by them, the newest first. */
export async function listAnnouncements(
  work: Work,
  query: { whose: 'to_me' | 'mine'; cursor?: string | undefined; limit: number },
): Promise<{ entries: AnnouncementRow[]; nextCursor: string | null }> {
  const { whose, cursor, limit } = query
  const found = await announcementsFor(work, actingPerson(work), whose, cursor ?? null, limit)
  const chart = await chartOn(work, work.today)
  const entries = found.slice(0, limit).map(each => announcementRow(each, chart))
  return { entries, nextCursor: found.length > limit ? (entries.at(-1)?.id ?? null) : null }
}

/** One announcement, and to its author and the people above them how it was received. */
export async function readAnnouncement(work: Work, id: string): Promise<AnnouncementPage> {
  return await pageOf(work, await openAnnouncement(work, id))
}

/** An opened announcement as its page. */
async function pageOf(work: Work, opened: OpenedAnnouncement): Promise<AnnouncementPage> {
  const { announcement, chart, actions } = opened
  const { body, clarification, clarifiedAt, remindedAt, mine, state } = announcement
  const withdrawal =
    state === 'withdrawn' ? (await stepsOf(work, subjectOf(announcement.id))).at(-1) : undefined
  return {
    ...announcementRow(announcement, chart),
    ...{ body, clarification, clarifiedAt: clarifiedAt?.toISOString() ?? null },
    withdrawnWhy: withdrawal?.why ?? null,
    check: checkOf(announcement, actions.has('clarify')),
    mine: mine?.choice ?? null,
    reception: actions.has('withdraw') ? await received(work, announcement) : null,
    remindedAt: remindedAt?.toISOString() ?? null,
    actions: [...actions],
  }
}

/** To whom the actor may announce something, with how many people that reaches. */
export async function readAudiences(work: Work): Promise<Audiences> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const everybody = speaksToAll(me, work.actor.flags.people, chart)
  const teams = teamsSpokenTo(me, chart).map(id => ({
    ...{ id, name: chart.team(id)?.name ?? '' },
    people: new Set(chart.teamAndBelow(id).flatMap(team => chart.membersOf(team))).size,
  }))
  const all = chart.personsActive().length
  // A team that everybody is in would be a second name for everybody.
  return { everybody, teams: everybody ? teams.filter(({ people }) => people < all) : teams }
}

// The answer that is meant would give the question away, until the reader has chosen.
function checkOf(
  { question, choices, meant, mine }: Announcement,
  wrote: boolean,
): AnnouncementPage['check'] {
  if (question === null) return null
  const knows = wrote || (mine?.read === true && mine.choice !== null)
  return { question, choices: [...choices], meant: knows ? meant : null }
}

async function received(work: Work, announcement: Announcement): Promise<Reception> {
  return receptionOf(await countsOf(work, announcement), announcement.readByOn, work.today)
}
