import { describe, expect, it } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { type Aim, isOpen, legalNext, requireTransition, stateAfterNewBrief, wasPromised } from './aim.ts'
import { AimKind, AimState } from './aim-words.ts'

const LEGAL = `
  vision   draft      → consulting archived
  vision   consulting → live
  vision   live       → retired
  strategy draft      → live archived
  strategy live       → closed
  goal     draft      → briefed archived
  goal     briefed    → planned
  goal     planned    → live briefed
  goal     live       → closed planned
`
  .trim()
  .split('\n')
  .map(row => row.trim().split(/\s+/))

describe('the states of an aim', () => {
  it.each(AimKind.options.flatMap(kind => AimState.options.map(state => [kind, state] as const)))(
    'a %s that is %s becomes only what the design allows',
    (kind, state) => {
      const row = LEGAL.find(([k, from]) => k === kind && from === state)
      expect(legalNext({ kind, scope: 'team', state })).toEqual(row?.slice(3) ?? [])
    },
  )

  it("a person's own goal may go live without a brief", () => {
    expect(legalNext({ kind: 'goal', scope: 'person', state: 'draft' })).toEqual([
      'briefed',
      'live',
      'archived',
    ])
  })

  it('a forbidden change says which ones are legal', () => {
    const error = thrown(() => requireTransition({ kind: 'goal', scope: 'team', state: 'planned' }, 'closed'))
    expect(error).toMatchObject({
      code: 'illegal_transition',
      status: 409,
      current: { state: 'planned', legal: ['live', 'briefed'] },
    })
  })

  it('a new what or why sends a live, briefed goal back to planned, and nothing else', () => {
    for (const kind of AimKind.options)
      for (const state of AimState.options)
        for (const wasBriefed of [true, false]) {
          const sentBack = kind === 'goal' && state === 'live' && wasBriefed
          expect(stateAfterNewBrief({ kind, scope: 'team', state }, wasBriefed)).toBe(
            sentBack ? 'planned' : state,
          )
        }
  })

  it.each<[AimState, boolean, boolean]>([
    ['draft', true, false],
    ['consulting', true, false],
    ['briefed', true, true],
    ['planned', true, true],
    ['live', true, true],
    ['closed', false, true],
    ['retired', false, true],
    ['archived', false, false],
  ])('%s: open %s, promised %s', (state, open, promised) => {
    const aim: Aim = { kind: 'goal', scope: 'org', state }
    expect(isOpen(aim)).toBe(open)
    expect(wasPromised(aim)).toBe(promised)
  })
})
