import { describe, expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { agreed, goalIn, offered, SECRET } from '../charter.factory.ts'
import { charterFacts } from './charter-facts.ts'

describe('charters among the facts of a date', () => {
  test('wait from the day on which they were offered, until both have agreed', async () => {
    const org = await organisation()
    await offered(org)
    const { states } = await org.system(work => charterFacts(work, '2026-03-20'))
    expect(states).toEqual([{ personId: org.id.Linus, agreedOn: null, waitingSince: '2026-03-02' }])
    expect((await org.system(work => charterFacts(work, '2026-03-01'))).states).toEqual([])
  })

  test('are agreed from that day on, and were not before', async () => {
    const org = await organisation()
    const aimId = await goalIn(org)
    org.at('2026-03-09T09:00:00Z')
    await agreed(org, { aimId })
    const { states, serves } = await org.system(work => charterFacts(work, '2026-03-09'))
    expect(states).toEqual([{ personId: org.id.Linus, agreedOn: '2026-03-09', waitingSince: null }])
    expect(serves).toEqual([{ personId: org.id.Linus, aimId }])
    expect((await org.system(work => charterFacts(work, '2026-03-08'))).states).toEqual([])
  })

  test('tell which decisions belong to two, and nothing else of what they say', async () => {
    const org = await organisation()
    const aimId = await goalIn(org)
    await agreed(org, { aimId, over: { decidesAlone: ['Refund over 5k'] } })
    await agreed(org, { of: 'Radia', other: 'Radia', aimId, over: { decidesAlone: ['Refunds over 5,000'] } })
    const facts = await org.system(work => charterFacts(work, work.today))
    expect(facts.overlaps.map(each => each.personIds.toSorted())).toEqual([
      [org.id.Linus, org.id.Radia].toSorted(),
    ])
    expect(JSON.stringify(facts)).not.toContain(SECRET)
  })
})
