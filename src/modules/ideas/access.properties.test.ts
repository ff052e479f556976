import fc from 'fast-check'
import { expect, test } from 'vitest'
import { harbourChart } from '#test/harbour-chart.ts'
import { actionsFor, type IdeaPlace } from './access.ts'
import { IdeaState } from './contract/words.ts'
import { isPossible } from './idea.ts'

const NAMES = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const
const ANSWERS = ['approve', 'try', 'postpone', 'pass'] as const
const somebody = fc.constantFrom(...NAMES)
const place: fc.Arbitrary<IdeaPlace> = fc.record({
  proposerId: somebody,
  answererId: somebody,
  kept: fc.boolean(),
})
/** The organisation on a day on which some are away, with or without cover, and perhaps one has left. */
const chart = fc
  .record({
    left: fc.option(fc.constantFrom('Linus', 'Margaret'), { nil: undefined }),
    away: fc.subarray(['Grace', 'Margaret', 'Radia']),
    cover: fc.option(somebody, { nil: null }),
  })
  .map(({ left, away: gone, cover }) => {
    const days = gone.map(id => [id, { away: ['2026-03-01', '2026-03-20', cover === id ? null : cover] }])
    return harbourChart({
      ...Object.fromEntries(days),
      ...(left === undefined ? {} : { [left]: { left: true } }),
    })
  })

test('whoever does not see an idea can do nothing with it, and whoever can do something sees it', () => {
  fc.assert(
    fc.property(place, somebody, chart, (idea, me, today) => {
      const actions = actionsFor(idea, me, today)
      expect(actions.has('see')).toBe(actions.size > 0)
    }),
  )
})

test('an open idea is everybody’s to read and to help with, but for whoever proposed it', () => {
  fc.assert(
    fc.property(place, somebody, chart, (idea, me, today) => {
      const actions = actionsFor({ ...idea, kept: false }, me, today)
      expect(actions.has('see')).toBe(true)
      expect(actions.has('support')).toBe(me !== idea.proposerId)
    }),
  )
})

test('nobody answers their own idea, unless it is theirs to answer because nobody is above', () => {
  fc.assert(
    fc.property(place, chart, (idea, today) => {
      const actions = actionsFor(idea, idea.proposerId, today)
      for (const act of ANSWERS) expect(actions.has(act)).toBe(idea.answererId === idea.proposerId)
    }),
  )
})

test('whoever answers can always answer, and whoever proposed can always take it back', () => {
  fc.assert(
    fc.property(place, chart, (idea, today) => {
      for (const act of ANSWERS) expect(actionsFor(idea, idea.answererId, today).has(act)).toBe(true)
      expect(actionsFor(idea, idea.proposerId, today).has('withdraw')).toBe(true)
    }),
  )
})

test('keeping an idea near only ever takes something away', () => {
  fc.assert(
    fc.property(place, somebody, chart, (idea, me, today) => {
      const open = actionsFor({ ...idea, kept: false }, me, today)
      for (const action of actionsFor({ ...idea, kept: true }, me, today)) expect(open.has(action)).toBe(true)
    }),
  )
})

test('what has ended cannot be changed by anybody, the system included', () => {
  fc.assert(
    fc.property(place, fc.constantFrom('became', 'withdrawn'), chart, (idea, state, today) => {
      const possible = [...actionsFor(idea, null, today)].filter(action =>
        isPossible(action, IdeaState.parse(state)),
      )
      expect(possible).toEqual(['see'])
    }),
  )
})
