import { notFound } from '#kernel/errors.ts'
import { addDays } from '#kernel/local-date.ts'
import { chartOn } from '#modules/people/public.ts'
import { readSecret } from '#platform/session/session.ts'
import type { Work } from '#platform/work.ts'
import { goalsById } from '../goals.ts'
import { datedTasks, feedOwner } from '../store/feed-reads.ts'
import { feedText } from './feed-text.ts'

/** Overdue tasks stay in the calendar for this many days. */
const PAST_DAYS = 60

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
  return feedText(`Fairlead · ${chart.person(owner)?.name ?? ''}`, entries)
}
