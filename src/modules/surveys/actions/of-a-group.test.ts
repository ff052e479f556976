import { expect, test } from 'vitest'
import type { Name } from '#test/story.ts'
import { act, launched, pageOf } from '../harbour-surveys.factory.ts'
import { ASKED } from '../report/report.factory.ts'
import { begun, closeAnswered, follow, followsFor, largerHarbour } from './actions.factory.ts'

test('an action of a group shows its figures, and whether it helped there, to who leads it and to nobody else who was asked', async () => {
  const org = await largerHarbour()
  const first = await launched(org, { definition: ASKED, breakdowns: [] })
  await closeAnswered(org, first, 32, { e1: 4, d1: 2, d2: 2 })
  const id = await begun(org, first, { unit: org.team.Pilots, weDecided: 'Grace draws the chart.' }, 'Grace')
  await follow(org, first, id, 'publication', {}, 'Grace')
  await follow(org, first, id, 'completion', { weDid: 'The chart hangs on the quay.' }, 'Grace')
  const entryFor = async (as: Name) => (await followsFor(org, first, as)).entries[0]
  expect((await entryFor('Grace'))?.finding.score?.shown).toEqual({ kind: 'band', from: 0, to: 10 })
  expect((await entryFor('Ada'))?.finding.score).not.toBeNull()
  expect((await entryFor('Linus'))?.finding.score).toBeNull()

  const made = await org.http.post(
    '/api/surveys',
    { title: 'Clarity in spring', fromId: first },
    { as: 'Margaret' },
  )
  const next: string = made.body.id
  const asked = (await pageOf(org, next)).definition?.sections.at(-1)?.questions
  expect(asked?.map(({ code }) => code)).toEqual(['helped_here'])
  await org.http.patch(`/api/surveys/${next}`, { rev: 1, closesOn: '2026-03-20' }, { as: 'Margaret' })
  await act(org, next, 'launch')
  await closeAnswered(org, next, 32, { helped_here: 5, e1: 4 })
  expect((await entryFor('Grace'))?.helped).toMatchObject({
    ...{ id: next, n: 17, score: { shown: { kind: 'band', from: 90, to: 100 } } },
  })
  expect((await entryFor('Linus'))?.helped).toMatchObject({ score: null, n: null })
})
