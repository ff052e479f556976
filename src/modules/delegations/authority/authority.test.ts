import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AuthorityFacts, authorityOf } from './authority.ts'

const nobody: AuthorityFacts = {
  briefGiver: false,
  owner: null,
  inLine: false,
  position: 1,
  assignee: false,
  held: [],
}
const held = (level: number) => ({ level, untilOn: '2026-06-30', moneyLimit: 5000 })

describe('how far somebody can give authority', () => {
  test.each<[string, Partial<AuthorityFacts>, number, string]>([
    ['a stranger: not at all', {}, 0, 'none'],
    ['who issues the brief: all of it', { briefGiver: true }, 5, 'brief_giver'],
    ['an owner whose brief says "recommend": that far', { owner: { authority: 2 } }, 2, 'owner'],
    ['an owner whose brief is silent: to be agreed first', { owner: { authority: null } }, 3, 'owner'],
    ['a lead over their team: act and tell me', { inLine: true, position: 2 }, 4, 'line'],
    ['a manager over their line: own it', { inLine: true, position: 3 }, 5, 'line'],
    ['a contributor somebody answers to for now: agree first', { inLine: true, position: 1 }, 3, 'line'],
    ['an executive over what is not in their line: not at all', { position: 5 }, 0, 'none'],
    ['who does a task: agree first', { assignee: true }, 3, 'assignee'],
    ['who holds it at level 4: that far', { held: [held(4)] }, 4, 'held'],
    ['who holds it at level 3: not at all', { held: [held(3)] }, 0, 'none'],
    ['the higher of two sources', { owner: { authority: 3 }, held: [held(5)] }, 5, 'held'],
    ['their own where both reach as far', { inLine: true, position: 2, held: [held(4)] }, 4, 'line'],
  ])('%s', (_, facts, most, source) => {
    expect(authorityOf({ ...nobody, ...facts })).toMatchObject({ most, source })
  })

  test('what is borrowed brings its limits along, what is one’s own has none', () => {
    expect(authorityOf({ ...nobody, held: [held(4)] })).toMatchObject({
      untilOn: '2026-06-30',
      moneyLimit: 5000,
    })
    expect(authorityOf({ ...nobody, briefGiver: true, held: [held(5)] })).toMatchObject({
      untilOn: null,
      moneyLimit: null,
    })
  })

  test('one more source never makes it less', () => {
    const facts = fc.record({
      briefGiver: fc.boolean(),
      owner: fc.option(fc.record({ authority: fc.option(fc.integer({ min: 1, max: 5 })) })),
      inLine: fc.boolean(),
      position: fc.integer({ min: 1, max: 5 }),
      assignee: fc.boolean(),
      held: fc.array(fc.integer({ min: 1, max: 5 }).map(held), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(facts, given => {
        const { most } = authorityOf(given)
        expect(most).toBeLessThanOrEqual(5)
        expect(authorityOf({ ...given, held: [...given.held, held(4)] }).most).toBeGreaterThanOrEqual(most)
        expect(authorityOf({ ...given, briefGiver: true }).most).toBe(5)
      }),
    )
  })
})
