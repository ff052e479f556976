import { chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { Situations } from '../contract.ts'
import { mayRehearse } from '../rehearsal/who-may.ts'
import { signalsFor } from '../store/read-signals.ts'
import { lastRun } from '../store/runs.ts'
import { thresholdsInForce } from '../thresholds/in-force.ts'
import { sharesOf } from './shares.ts'
import { namesOf, situationView } from './situation-view.ts'
import { together } from './together.ts'

/** What calls for a hat of the actor, the weightiest first; apart from it what waits for later or was put away, and what they see beside others. */
export async function listSituations(work: Work): Promise<Situations> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const signals = await signalsFor(work, me)
  const told = { chart, names: await namesOf(work, signals), is: (await thresholdsInForce(work)).is }
  const run = await lastRun(work)
  const view = (rows: readonly (typeof signals)[number][]) => rows.map(row => situationView(row, told, me))
  const mine = signals.filter(signal => signal.wearerId === me)
  const { first, more, advice } = together(
    mine.filter(({ state }) => state === 'open' || state === 'accepted'),
    work.today,
  )
  return {
    mayRehearse: mayRehearse(work, chart),
    mayReadRecord: work.actor.flags.people,
    lookedOn: run?.ranOn ?? null,
    first: view(first),
    more: view(more),
    later: view(mine.filter(({ state }) => state === 'snoozed')),
    away: view(mine.filter(({ state }) => state === 'dismissed')),
    advice: await sharesOf(work, advice, told),
    seen: view(signals.filter(signal => signal.wearerId !== me)),
  }
}
