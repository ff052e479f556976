import { AppError, type ErrorItem, forbidden, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { speaksToAll, teamsSpokenTo } from './access.ts'
import type { AnnouncementPage, NewAnnouncement } from './contract.ts'
import { subjectOf } from './events.ts'
import { readAnnouncement } from './read-announcements.ts'
import { insertAnnouncement } from './store/save-announcements.ts'

/** People are given at most this long to read something. */
const LONGEST = 60

/** Publishes an announcement to everybody who is in the team, or below it, today; its author is not among its readers. */
export async function publishAnnouncement(work: Work, wish: NewAnnouncement): Promise<AnnouncementPage> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  mustSpeakTo(wish.teamId, me, work.actor.flags.people, chart)
  const readers = readersOf(wish.teamId, chart).filter(id => id !== me)
  const items = problems(wish, work.today, readers.length)
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const id = newId(work.now.getTime())
  const { title, body, teamId, readByOn, check } = wish
  await insertAnnouncement(
    work,
    {
      ...{ id, title, body, authorId: me, teamId, readByOn, publishedAt: work.now, state: 'published' },
      ...{ question: check?.question ?? null, choices: check?.choices ?? [], meant: check?.meant ?? null },
      ...{ clarification: null, clarifiedAt: null, remindedAt: null },
    },
    readers,
  )
  await takeSteps(work, {
    subject: subjectOf(id),
    ...{ from: null, to: 'published', event: 'announcement.published', data: { teamId, to: readers.length } },
  })
  return await readAnnouncement(work, id)
}

function mustSpeakTo(teamId: string | null, me: string, isPeople: boolean, chart: OrgChart): void {
  if (teamId === null) {
    if (!speaksToAll(me, isPeople, chart))
      throw forbidden('announce something to everybody', 'somebody of level 5 or the people team')
    return
  }
  if (chart.team(teamId) === null) throw notFound('team')
  if (!isPeople && !teamsSpokenTo(me, chart).includes(teamId))
    throw forbidden('announce something to this team', 'whoever leads it or a team above it')
}

function readersOf(teamId: string | null, chart: OrgChart): readonly string[] {
  if (teamId === null) return chart.personsActive().map(({ id }) => id)
  return [...new Set(chart.teamAndBelow(teamId).flatMap(team => chart.membersOf(team)))]
}

function problems({ readByOn, check }: NewAnnouncement, today: LocalDate, readers: number): ErrorItem[] {
  const found: ErrorItem[] = []
  const add = (field: string, code: string, message: string, fix: string) =>
    found.push({ field, code, message, fix })
  if (readers === 0)
    add('teamId', 'nobody_there', 'Nobody else is in this team.', 'Choose a team with people in it.')
  if (readByOn < today) add('readByOn', 'in_the_past', 'This day has passed.', 'Choose today or a later day.')
  if (readByOn > addDays(today, LONGEST))
    add('readByOn', 'too_late', 'This day is more than 60 days away.', 'Choose an earlier day.')
  if (check !== null && check.meant >= check.choices.length)
    add(
      'check.meant',
      'no_such_answer',
      'The answer that is meant is not among the answers.',
      'Mark one of them.',
    )
  if (check !== null && new Set(check.choices.map(each => each.toLowerCase())).size < check.choices.length)
    add('check.choices', 'same_twice', 'Two of the answers are the same.', 'Change one of them.')
  return found
}
