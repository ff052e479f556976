import { describe, expect, it } from 'vitest'
import { aimRecord } from '../aim.factory.ts'
import type { KnownAim } from './known-aim.ts'
import { linkBelow, Moving, type NewParent } from './moving.ts'

/** A goal that an import knows; a test changes what it is about. */
function known(changes: Partial<KnownAim> = {}): KnownAim {
  return { ...aimRecord(), values: [], checkIns: [], wasBriefed: true, ...changes } as unknown as KnownAim
}
const strategy = (changes: Partial<NewParent> = {}): NewParent => ({
  ...{ id: 's', kind: 'strategy', title: 'Own the tugs', state: 'live', dueOn: null },
  ...changes,
})
const goalAs = (id: string): NewParent => strategy({ id, kind: 'goal', title: `Goal ${id}` })
const moving = (parents: readonly (readonly [string, string | null])[] = [], refused: string | null = null) =>
  new Moving({ parents: new Map(parents), whyNotMove: () => refused })

describe('a move that a plan asks for', () => {
  it.each<[string, Partial<KnownAim>, NewParent]>([
    ['a goal below a strategy', {}, strategy()],
    ['a goal below another goal', {}, goalAs('other')],
    ['a strategy below the vision', { kind: 'strategy', scope: 'org' }, strategy({ kind: 'vision' })],
    [
      'a critical goal below a strategy, where nothing is critical',
      { link: 'enables', critical: true },
      strategy(),
    ],
    ['a critical goal below another goal', { link: 'enables', critical: true }, goalAs('other')],
  ])('is done: %s', (_, aim, to) => {
    expect(moving().obstacle(known(aim), to)).toBeNull()
  })

  it.each<[string, Partial<KnownAim>, NewParent, string]>([
    [
      'a goal below the vision',
      {},
      strategy({ kind: 'vision' }),
      'A goal serves a strategy or another goal, not the vision itself.',
    ],
    [
      'a strategy below a goal',
      { kind: 'strategy', scope: 'org' },
      goalAs('other'),
      'A strategy serves the vision, not a goal.',
    ],
    [
      'a strategy below a strategy',
      { kind: 'strategy', scope: 'org' },
      strategy(),
      'A strategy serves the vision, not a strategy.',
    ],
    ['below what is closed', {}, strategy({ state: 'closed' }), '"Own the tugs" is closed.'],
    ['below what is retired', {}, strategy({ state: 'retired' }), '"Own the tugs" is retired.'],
    ['below what is archived', {}, strategy({ state: 'archived' }), '"Own the tugs" is archived.'],
    ['below itself', {}, goalAs('goal'), '"Goal goal" is this aim itself or lies below it.'],
    ['a team goal without its team', { teamId: null }, strategy(), 'A team goal needs its team.'],
  ])('is not done, and says why: %s', (_, aim, to, why) => {
    expect(moving().obstacle(known(aim), to)).toBe(why)
  })

  it('is not done for who may not move it, in the words of that refusal, whatever else is wrong', () => {
    const refused = moving([], 'Ask its owner.')
    expect(refused.obstacle(known(), strategy({ kind: 'vision' }))).toBe('Ask its owner.')
  })

  it('is not done below something that stands below it, however deep', () => {
    const chain = moving([
      ['child', 'goal'],
      ['grandchild', 'child'],
      ['deepest', 'grandchild'],
    ])
    expect(chain.obstacle(known(), goalAs('deepest'))).toContain('lies below it')
  })

  it('is judged with the moves before it: two goals cannot each go below the other', () => {
    const both = moving([
      ['one', 's'],
      ['two', 's'],
    ])
    expect(both.obstacle(known({ id: 'one' }), goalAs('two'))).toBeNull()
    expect(both.obstacle(known({ id: 'two' }), goalAs('one'))).toContain('lies below it')
  })

  it('frees what was below it: once a child moved away, its parent may go below it', () => {
    const freed = moving([
      ['child', 'parent'],
      ['parent', 's'],
    ])
    expect(freed.obstacle(known({ id: 'parent' }), goalAs('child'))).toContain('lies below it')
    expect(freed.obstacle(known({ id: 'child' }), strategy())).toBeNull()
    expect(freed.obstacle(known({ id: 'parent' }), goalAs('child'))).toBeNull()
  })

  it('that was refused changes nothing for the next one', () => {
    const parents = moving([
      ['one', 's'],
      ['two', 's'],
    ])
    expect(parents.obstacle(known({ id: 'one', teamId: null }), goalAs('two'))).not.toBeNull()
    expect(parents.obstacle(known({ id: 'two' }), goalAs('one'))).toBeNull()
  })

  it('leaves the tree that it was given as it was', () => {
    const parents = new Map<string, string | null>([['goal', 's']])
    const one = new Moving({ parents, whyNotMove: () => null })
    one.obstacle(known(), goalAs('other'))
    expect(parents).toEqual(new Map([['goal', 's']]))
  })
})

describe('how a moved aim serves its new parent', () => {
  it.each<[NewParent['kind'], Pick<KnownAim, 'link' | 'critical'>, Pick<KnownAim, 'link' | 'critical'>]>([
    ['goal', { link: 'enables', critical: true }, { link: 'enables', critical: true }],
    ['goal', { link: 'adds', critical: false }, { link: 'adds', critical: false }],
    ['goal', { link: null, critical: false }, { link: null, critical: false }],
    ['strategy', { link: 'enables', critical: true }, { link: null, critical: false }],
    ['vision', { link: 'adds', critical: false }, { link: null, critical: false }],
  ])('below a %s, %o becomes %o', (kind, before, after) => {
    expect(linkBelow(before, { kind })).toEqual(after)
  })
})
