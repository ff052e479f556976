import { describe, expect, it } from 'vitest'
import { chartOn } from '#modules/people/public.ts'
import { goalIn } from '#modules/tasks/task.factory.ts'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { proposed, standing } from './decision.factory.ts'
import { listDecisions } from './reading/list-decisions.ts'
import { readDecider } from './reading/read-decider.ts'
import { readDecision } from './reading/read-decision.ts'
import { sweep } from './sweep.ts'

/** What an endpoint may send. The one that reads the organisation here stands for the one that reads it with the session there. */
const MOST = 8

const ENDPOINTS: Readonly<
  Record<string, (work: Work, ids: { id: string; goal: string }) => Promise<unknown>>
> = {
  list: work => listDecisions(work, { whose: 'all', state: 'open', limit: 50 }),
  page: (work, { id }) => readDecision(work, id),
  decider: (work, { goal }) => readDecider(work, { aimId: goal, area: 'Whether a ship may enter in fog' }),
}

describe('statements of an endpoint', () => {
  it.each(Object.entries(ENDPOINTS))(`%s: at most ${MOST}`, async (_, call) => {
    const org = await organisation()
    const goal = await goalIn(org)
    const { id } = await proposed(org, 'Linus', { aimId: goal })
    await standing(org)
    const count = await org.as('Grace', async work => {
      await chartOn(work, work.today)
      return await countStatements(work, counted => call(counted, { id, goal }))
    })
    expect(count).toBeLessThanOrEqual(MOST)
  })

  it.each([1, 20])('the sweep with %i that are silent: at most 3', async many => {
    const org: Organisation = await organisation()
    for (let at = 0; at < many; at++) await proposed(org)
    org.at('2026-03-10T09:00:00Z')
    expect(await org.system(work => countStatements(work, sweep))).toBeLessThanOrEqual(3)
    expect(await org.eventsOfType('decision.silence_recorded')).toBe(many)
  })
})
