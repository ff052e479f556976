import { notFound } from '#kernel/errors.ts'
import { addDays } from '#kernel/local-date.ts'
import { askerOf, chartOn } from '#modules/people/public.ts'
import { type DateRow, gather } from '#platform/offers.ts'
import { readSecret } from '#platform/session/session.ts'
import type { Work } from '#platform/work.ts'
import { goalsById } from '../goals/goals.ts'
import { datedTasks, feedOwner } from '../store/feed-reads.ts'
import { feedText } from './feed-text.ts'

/** Overdue tasks and what is over stay in the calendar for this many days; what lies further ahead than a year comes later. */
const PAST_DAYS = 60
const DAYS_AHEAD = 366

/** The organisation and the hash that an address `<organisation>.<secret>.ics` names; 404 when it has another form. */
export function calendarSecret(file: string): { readonly orgId: string; readonly hash: string } {
  const secret = readSecret('token', /^(.*)\.ics$/.exec(file)?.[1])
  if (secret === null) throw notFound('calendar')
  return secret
}

/** The feed with this secret, for calendars that cannot sign in; 404 when it is unknown or revoked. */
export async function calendarText(work: Work, hash: string, publicUrl: string): Promise<string> {
  const owner = await feedOwner(work, hash)
  const chart = owner === null ? null : await chartOn(work, work.today)
  // A feed ends with its person's last day.
  if (owner === null || chart === null || !chart.isActive(owner)) throw notFound('calendar')
  const tasks = await datedTasks(work, owner, addDays(work.today, -PAST_DAYS))
  const goals = await goalsById(
    work,
    tasks.map(task => task.goalId),
  )
  const entries = tasks.map(task => ({
    ...task,
    goalTitle: (task.goalId === null ? null : goals.get(task.goalId)?.title) ?? null,
    url: `${publicUrl}/tasks/${task.id}`,
  }))
  const dates = await datesOf(work, owner)
  return feedText(
    `Fairlead · ${chart.person(owner)?.name ?? ''}`,
    entries,
    dates.map(({ link, ...date }) => ({ ...date, url: publicUrl + link, stamp: work.now })),
  )
}

/** What all other rooms offer for the calendar of somebody, as they themselves may see it. */
async function datesOf(work: Work, owner: string): Promise<DateRow[]> {
  const flags = { people: false, admin: false }
  const own: Work = {
    ...work,
    actor: { kind: 'person', personId: owner, flags, sessionId: null, write: false },
  }
  const asker = await askerOf(own)
  const [from, to] = [addDays(work.today, -PAST_DAYS), addDays(work.today, DAYS_AHEAD)]
  return await gather<DateRow>(own, each => each.dates?.(own, asker, from, to))
}
