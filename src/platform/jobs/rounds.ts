import type { Sql } from '../db/database.ts'
import type { Work } from '../work.ts'
import { runWork, type Standing, type WorkParts } from '../work-runner.ts'
import { isDue, type Round } from './round.ts'
import { beginRound, endRound, failRound, roundStates } from './round-log.ts'

/** What rounds are made from. */
export interface RoundParts extends WorkParts {
  /** What rooms want done again and again in each organisation. */
  readonly rounds: readonly Round[]
  readonly systemStanding: (sql: Sql) => Promise<Standing>
  /** Which organisations there are. */
  readonly organisations: () => Promise<readonly string[]>
  /** Told of everything that failed and will be tried again. */
  readonly onFailure: (what: string, cause: unknown) => void
}

/**
 * Does what is due, one organisation after another. What fails is undone, reported, noted for administrators, and tried
 * again after 5, 10, 20 … minutes, at most its own period; it holds nothing else up. Once `signal` is aborted nothing more begins.
 */
export async function goRounds(parts: RoundParts, signal?: AbortSignal): Promise<void> {
  for (const orgId of await parts.organisations()) {
    if (signal?.aborted) return
    await goRoundsIn(parts, orgId, signal).catch(cause => parts.onFailure('rounds', cause))
  }
}

async function goRoundsIn(parts: RoundParts, orgId: string, signal?: AbortSignal): Promise<void> {
  const inOrganisation = <T>(action: (work: Work) => Promise<T>) =>
    runWork(parts, orgId, parts.systemStanding, action)
  const states = await inOrganisation(work => roundStates(work, parts.rounds))
  for (const round of parts.rounds) {
    if (signal?.aborted || !isDue(round, states.get(round.name), parts.clock.now())) continue
    await inOrganisation(work => go(round, work)).catch(async cause => {
      parts.onFailure(`round ${round.name}`, cause)
      await inOrganisation(work => failRound(work, round, cause))
    })
  }
}

// Asked again with the row locked: another worker may have been here since, or be at it now.
async function go(round: Round, work: Work): Promise<void> {
  const state = await beginRound(work, round)
  if (state === null || !isDue(round, state, work.now)) return
  await round.run(work)
  await endRound(work, round)
}
