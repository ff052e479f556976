import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { harbourChart } from '#test/harbour-chart.ts'
import { thrown } from '#test/thrown.ts'
import { actionsFor, DECISION_ACTIONS, type DecisionPlace, mustBeAllowed, relationsTo } from './access.ts'

const chart = harbourChart()
/** Linus proposed it, Grace decides it, Radia was asked. */
const place = (over: Partial<DecisionPlace> = {}): DecisionPlace => ({
  ...{ proposedById: 'Linus', deciderId: 'Grace', restricted: null, readerIds: [], askedIds: ['Radia'] },
  ...over,
})
const may = (decision: DecisionPlace, me: string | null) => [...actionsFor(decision, me, chart)]
const secret = place({ restricted: 'A name would leak.', readerIds: ['Margaret'] })

describe('what somebody is to a decision', () => {
  it.each([
    ['Linus', ['proposer', 'member'], ['proposer']],
    ['Grace', ['decider', 'member'], ['decider']],
    ['Radia', ['asked', 'member'], ['asked']],
    ['Margaret', ['member'], ['reader']],
    ['Ada', ['member', 'line'], []],
    ['Alan', ['member'], []],
  ])('%s is %j; of a restricted one %j', (me, relations, restricted) => {
    expect([...relationsTo(place({ readerIds: [] }), me, chart)]).toEqual(relations)
    expect([...relationsTo(secret, me, chart)]).toEqual(restricted)
  })
})

describe('who may do what with a decision', () => {
  const anybody = ['see', 'add', 'view']
  it.each<[string, DecisionPlace, string, string[]]>([
    ['who proposed it', place(), 'Linus', ['see', 'edit', 'add', 'ask', 'view', 'reopen', 'drop']],
    [
      'who decides it',
      place(),
      'Grace',
      ['see', 'edit', 'add', 'ask', 'decide', 'commit', 'reopen', 'drop', 'hand_over'],
    ],
    ['who was asked', place(), 'Radia', [...anybody, 'reopen']],
    ['above the decider', place(), 'Ada', [...anybody, 'reopen', 'hand_over']],
    ['anybody else', place(), 'Alan', anybody],
    ['a reader of a restricted one', secret, 'Margaret', anybody],
    ['asked about a restricted one', secret, 'Radia', [...anybody, 'reopen']],
    ['above the decider of a restricted one', secret, 'Ada', []],
    ['the administrator, of a restricted one', secret, 'Alan', []],
    [
      'the people team, of a restricted one they are not named in',
      place({ restricted: 'x' }),
      'Margaret',
      [],
    ],
  ])('%s', (_, decision, me, actions) => {
    expect(may(decision, me)).toEqual(actions)
  })

  it('lets the system do everything', () => {
    expect(may(secret, null)).toEqual(DECISION_ACTIONS)
  })
})

test('whoever may do anything sees it, and nobody gives a view on what they decide', () => {
  const who = fc.constantFrom('Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan')
  fc.assert(
    fc.property(who, who, who, fc.uniqueArray(who), fc.boolean(), (me, proposer, decider, asked, open) => {
      const decision = place({
        ...{ proposedById: proposer, deciderId: decider, askedIds: asked, restricted: open ? null : 'Yes.' },
      })
      const actions = actionsFor(decision, me, chart)
      if (actions.size > 0) expect(actions.has('see')).toBe(true)
      if (me === decider) expect(actions.has('view')).toBe(false)
      if (me !== decider) expect(actions.has('decide') || actions.has('commit')).toBe(false)
    }),
  )
})

describe('who may not is told', () => {
  it('that it does not exist, when it is not theirs to see', () => {
    const error = thrown(() => mustBeAllowed(new Set(), 'decide', 'decide this'))
    expect(error).toMatchObject({ status: 404, code: 'not_found' })
  })

  it('whom to ask, when they see it', () => {
    const error = thrown(() => mustBeAllowed(new Set(['see']), 'decide', 'decide this'))
    expect(error).toMatchObject({ status: 403, code: 'forbidden' })
    expect(error.items[0]).toMatchObject({
      message: 'You may not decide this.',
      fix: 'Ask the person who decides it.',
    })
  })
})
