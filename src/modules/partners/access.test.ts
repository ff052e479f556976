import { expect, test } from 'vitest'
import { chartOn } from '#modules/people/public.ts'
import { organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { may, type PartyAction, relationsTo } from './access.ts'

const EVERYBODY: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']

// Linus keeps the relationship; Radia is in his team, Grace and Ada are above, Margaret is the people team, Alan administers.
test.each<[PartyAction, readonly Name[]]>([
  ['see', EVERYBODY],
  ['readNotes', ['Ada', 'Grace', 'Linus', 'Radia']],
  ['writeNotes', ['Ada', 'Grace', 'Linus', 'Radia']],
  ['change', ['Ada', 'Grace', 'Linus']],
  ['handOver', ['Ada', 'Grace', 'Linus']],
])('with a party of Linus, %s is for %j', async (action, who) => {
  const org = await organisation()
  const chart = await org.system(work => chartOn(work, work.today))
  expect(EVERYBODY.filter(name => may(action, relationsTo(org.id.Linus, org.id[name], chart)))).toEqual(who)
})

test('whoever answers for an owner who has left hands their party over', async () => {
  const org = await organisation()
  const departure = { lastDay: '2026-03-02', rev: 1 }
  await org.http.post(`/api/people/${org.id.Linus}/departure`, departure, { as: 'Margaret' })
  org.at('2026-03-03T09:00:00Z')
  const chart = await org.system(work => chartOn(work, work.today))
  expect(may('handOver', relationsTo(org.id.Linus, org.id.Grace, chart))).toBe(true)
  expect(may('handOver', relationsTo(org.id.Linus, org.id.Radia, chart))).toBe(false)
})
