import { addDays } from '#kernel/local-date.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { ActName } from './act-kinds.ts'
import { addAct } from './added-acts.ts'
import type { BalanceView } from './contract.ts'

/** What a week of somebody who mostly manages looks like, and of somebody who mostly leads. */
export const WEEK = {
  managing: ['one_to_one', 'task_for_others', 'goal_check_in', 'obstacle_solved', 'standup'],
  leading: ['direction_talk', 'brief_issued', 'recognition', 'external_talk', 'decision_why'],
} as const satisfies Record<string, readonly ActName[]>

/** A note that nobody but its writer may ever read. */
export const SECRET = 'With the harbour master about the merger'

/** Somebody adds the same week four times, so that enough is recorded. */
export async function recorded(
  org: Organisation,
  as: Name,
  week: readonly ActName[] = WEEK.managing,
): Promise<void> {
  await org.as(as, async work => {
    for (let back = 0; back < 4; back++)
      for (const kind of week)
        await addAct(work, { kind, on: addDays('2026-03-02', -7 * back), note: SECRET })
  })
}

/** Somebody adds one act; insists that it works. Returns its id. */
export async function added(
  org: Organisation,
  as: Name,
  kind: ActName,
  on = '2026-03-02',
  note = SECRET,
): Promise<string> {
  const { status, body } = await org.http.post('/api/hats/balance/added', { kind, on, note }, { as })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.id
}

/** What somebody reads of themselves. */
export async function balanceOf(org: Organisation, as: Name): Promise<BalanceView> {
  return (await org.http.get('/api/hats/balance', { as })).body
}

/** Somebody shares a picture of today with their manager or a coach; insists that it works. Returns its id. */
export async function shared(
  org: Organisation,
  from: Name,
  to: Name,
  as: 'manager' | 'coach' = 'manager',
): Promise<string> {
  const body = { withId: org.id[to], as }
  const answer = await org.http.post('/api/hats/balance/snapshots', body, { as: from })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body.id
}
