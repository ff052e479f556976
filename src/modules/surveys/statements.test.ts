import { describe, expect, it } from 'vitest'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { listMine } from './answering/own-link.ts'
import { drafted, largeHarbour, launched, rowsOf } from './harbour-surveys.factory.ts'
import { launchSurvey, readLaunch } from './launch/launch-survey.ts'
import { listSurveys } from './reading/list-surveys.ts'
import { readOperations } from './reading/read-operations.ts'
import { readParticipation, readSurvey } from './reading/read-survey.ts'

/** What an endpoint may send. The one that reads the organisation here stands for the one that reads it with the session there. */
const MOST = 8

const READS: Readonly<Record<string, (work: Work, id: string) => Promise<unknown>>> = {
  list: work => listSurveys(work, { limit: 50 }),
  mine: work => listMine(work),
  operations: work => readOperations(work),
  page: (work, id) => readSurvey(work, id),
  participation: (work, id) => readParticipation(work, id),
}

describe('statements of an endpoint', () => {
  it.each(Object.entries(READS))(`%s: at most ${MOST}`, async (_, read) => {
    const org = await largeHarbour()
    const id = await launched(org)
    expect(
      await org.as('Margaret', work => countStatements(work, counted => read(counted, id))),
    ).toBeLessThanOrEqual(MOST)
  })

  it('what a launch would do', async () => {
    const org = await largeHarbour()
    const id = await drafted(org)
    const count = await org.as('Margaret', async work => {
      await chartOn(work, work.today)
      return await countStatements(work, counted => readLaunch(counted, id))
    })
    expect(count).toBeLessThanOrEqual(MOST)
  })

  it('a launch sends as many for fourteen people as for two', async () => {
    const counts: number[] = []
    for (const few of [false, true]) {
      const org = await largeHarbour()
      const audience = few ? { personIds: [org.id.Linus, org.id.Radia] } : {}
      const id = await drafted(org, { audience, mode: 'named' })
      counts.push(
        await org.as('Margaret', async work => {
          await chartOn(work, work.today)
          return await countStatements(work, counted => launchSurvey(counted, id, 2))
        }),
      )
      expect(await rowsOf(org, 'surveys_invitations')).toHaveLength(few ? 2 : 14)
    }
    expect(counts[0]).toBe(counts[1])
    expect(counts[0]).toBeLessThanOrEqual(14)
  })
})
