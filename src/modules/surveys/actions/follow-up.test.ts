import { describe, expect, it, test } from 'vitest'
import { thrown } from '#test/thrown.ts'
import type { FollowAct, FollowState } from '../contract/words.ts'
import type { FollowUp } from '../store/actions.ts'
import { isPossible, mustBePossible, stateOf } from './follow-up.ts'

type Dates = Pick<FollowUp, 'publishedOn' | 'doneOn' | 'withdrawnOn' | 'askedState'>
const NOTHING: Dates = { publishedOn: null, doneOn: null, withdrawnOn: null, askedState: null }
const DONE = { publishedOn: '2026-03-02', doneOn: '2026-03-09' }

describe('how far an action has come', () => {
  it.each<[string, Partial<Dates>, FollowState]>([
    ['begun', {}, 'proposed'],
    ['people are told', { publishedOn: '2026-03-02' }, 'published'],
    ['it is done', DONE, 'done'],
    ['a draft would ask whether it helped', { ...DONE, askedState: 'draft' }, 'done'],
    ['the wave that would have asked was called off', { ...DONE, askedState: 'cancelled' }, 'done'],
    ['the wave that asks is launched for later', { ...DONE, askedState: 'scheduled' }, 'asked'],
    ['people are being asked', { ...DONE, askedState: 'open' }, 'asked'],
    ['they have answered', { ...DONE, askedState: 'closed' }, 'asked'],
    ['their answers are shared', { ...DONE, askedState: 'shared' }, 'asked'],
    ['nobody was told and nobody will be', { withdrawnOn: '2026-03-02' }, 'withdrawn'],
  ])('%s', (_, dates, state) => {
    expect(stateOf({ ...NOTHING, ...dates })).toBe(state)
  })
})

describe('what is possible', () => {
  it.each<[FollowState, FollowAct[]]>([
    ['proposed', ['see', 'edit', 'link', 'publish', 'withdraw']],
    ['published', ['see', 'link', 'finish']],
    ['done', ['see', 'link']],
    ['asked', ['see']],
    ['withdrawn', ['see']],
  ])('%s', (state, acts) => {
    const all = ['see', 'edit', 'link', 'publish', 'finish', 'withdraw'] as const
    expect(all.filter(act => isPossible(act, state))).toEqual(acts)
  })

  test('what is not possible is refused with what is', () => {
    const fixOf = (act: FollowAct, state: FollowState) =>
      thrown(() => mustBePossible(act, state)).items[0]?.fix
    expect(fixOf('finish', 'proposed')).toBe('From here it can become: published, withdrawn.')
    expect(fixOf('withdraw', 'published')).toBe('From here it can become: done.')
    expect(fixOf('edit', 'done')).toBe('It cannot change any more.')
  })
})
