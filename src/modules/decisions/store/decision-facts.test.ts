import { describe, expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { proposed, SECRET } from '../decision.factory.ts'
import { decisionFacts } from './decision-facts.ts'

describe('decisions among the facts of a date', () => {
  test('are open from the day they were proposed on, with who decides until when', async () => {
    const org = await organisation()
    const { id } = await proposed(org)
    const [fact] = await org.system(work => decisionFacts(work, work.today))
    expect(fact).toMatchObject({
      ...{
        id,
        question: 'Do we buy a second pilot boat?',
        kind: 'how_when',
        deciderId: org.id.Grace,
        isOpen: true,
      },
      ...{ reopened: 0, teamId: org.team.Pilots, proposedOn: '2026-03-02', lateTasks: 0 },
    })
    expect(fact?.decideByOn).toMatch(/^2026-03-/)
    expect(await org.system(work => decisionFacts(work, '2026-03-01'))).toEqual([])
  })

  test('that only some may know of have no question', async () => {
    const org = await organisation()
    await proposed(org, 'Grace', {
      question: SECRET,
      restricted: 'The price is not fixed yet.',
      touchesTeamIds: [],
    })
    const facts = await org.system(work => decisionFacts(work, work.today))
    expect(facts).toMatchObject([{ question: null }])
    expect(JSON.stringify(facts)).not.toContain('Neptune')
  })
})
