import { expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { checkInFacts } from './check-in-facts.ts'
import { noteMissed } from './check-in-store.ts'

const tell = (org: Organisation, weekOn: string, needGuidance: boolean) =>
  org.http.put(
    '/api/check-ins/mine',
    { weekOn, did: [], next: [], needGuidance, note: 'It is about the fog.' },
    { as: 'Linus' },
  )

async function factsOn(org: Organisation, on: string) {
  const facts = await org.system(work => checkInFacts(work, on))
  return facts.map(({ personId: _, ...fact }) => fact)
}

test('who asks for guidance is told with the day, until a later check-in does not ask any more', async () => {
  const org = await organisation()
  org.at('2026-03-06T15:00:00Z')
  await tell(org, '2026-03-02', true)
  expect(await org.system(work => checkInFacts(work, '2026-03-06'))).toEqual([
    { personId: org.id.Linus, askedOn: '2026-03-06', stillAsks: true, missedInRow: 0 },
  ])
  org.at('2026-03-13T15:00:00Z')
  await tell(org, '2026-03-09', false)
  expect(await factsOn(org, '2026-03-13')).toEqual([
    { askedOn: '2026-03-06', stillAsks: false, missedInRow: 0 },
  ])
  expect(await factsOn(org, '2026-03-12')).toEqual([
    { askedOn: '2026-03-06', stillAsks: true, missedInRow: 0 },
  ])
})

test('what was asked five weeks ago is no fact any more, and never a word of it is', async () => {
  const org = await organisation()
  org.at('2026-03-06T15:00:00Z')
  await tell(org, '2026-03-02', true)
  expect(await factsOn(org, '2026-04-13')).toEqual([])
  expect(JSON.stringify(await factsOn(org, '2026-03-06'))).not.toContain('fog')
})

test('weeks missed in a row are told, without weeks that are not over', async () => {
  const org = await organisation()
  const missed = [
    { personId: org.id.Radia, weekOn: '2026-02-09', inRow: 1 },
    { personId: org.id.Radia, weekOn: '2026-02-16', inRow: 2 },
    { personId: org.id.Linus, weekOn: '2026-02-16', inRow: 0 },
  ]
  await org.system(work => noteMissed(work, missed))
  expect(await org.system(work => checkInFacts(work, '2026-03-02'))).toEqual([
    { personId: org.id.Radia, askedOn: null, stillAsks: false, missedInRow: 2 },
  ])
  expect(await factsOn(org, '2026-02-13')).toEqual([{ askedOn: null, stillAsks: false, missedInRow: 1 }])
})

test('weeks missed are told of no more once somebody checks in for a later one', async () => {
  const org = await organisation()
  const missed = [
    { personId: org.id.Linus, weekOn: '2026-02-09', inRow: 1 },
    { personId: org.id.Linus, weekOn: '2026-02-16', inRow: 2 },
  ]
  await org.system(work => noteMissed(work, missed))
  org.at('2026-02-27T15:00:00Z')
  await tell(org, '2026-02-23', false)
  expect(await factsOn(org, '2026-02-26')).toEqual([{ askedOn: null, stillAsks: false, missedInRow: 2 }])
  expect(await factsOn(org, '2026-02-27')).toEqual([])
})
