import { describe, expect, it } from 'vitest'
import type { AimAction, AimPage } from '../../contract.ts'
import { actsOf, mayDo, whyNot } from './acts.ts'

type Part = Parameters<typeof actsOf>[0]

const plan = { how: '', resources: '', risks: [], milestones: [], submittedOn: null, answersVersion: 0 }
const page = (state: AimPage['state'], allowed: readonly AimAction[], change: Partial<Part> = {}): Part => ({
  kind: 'goal',
  state,
  closing: null,
  plan,
  actions: allowed.map(action => ({ action, allowed: true, reason: null })),
  ...change,
})

describe('what comes next on an aim', () => {
  it.each<[string, Part, AimAction | null]>([
    ['a draft is issued', page('draft', ['edit_brief', 'issue_brief']), 'issue_brief'],
    ['a draft that cannot be issued yet is edited', page('draft', ['edit_brief']), 'edit_brief'],
    ['a brief is answered with a plan', page('briefed', ['edit_plan', 'submit_plan']), 'edit_plan'],
    [
      'a written plan is handed over',
      page('briefed', ['edit_plan', 'submit_plan'], { plan: { ...plan, how: 'By night' } }),
      'submit_plan',
    ],
    ['a plan is accepted', page('planned', ['return_plan', 'accept_plan']), 'accept_plan'],
    ['a live goal is checked in on', page('live', ['close', 'check_in']), 'check_in'],
    [
      'a vision in consultation hears a perspective',
      page('consulting', ['give_perspective'], { kind: 'vision' }),
      'give_perspective',
    ],
    ['somebody who may do nothing is offered nothing', page('live', []), null],
  ])('%s', (_, aim, primary) => {
    expect(actsOf(aim).primary).toBe(primary)
  })

  it('lists the rest without repeating the first, and nothing that is not allowed', () => {
    const aim = page('live', ['close', 'check_in', 'comment'])
    const refused = { action: 'move' as const, allowed: false, reason: 'Only Ada may move it.' }
    expect(actsOf({ ...aim, actions: [...aim.actions, refused] })).toEqual({
      primary: 'check_in',
      others: ['close'],
    })
  })

  it('knows why something is not allowed', () => {
    const actions = [
      { action: 'submit_plan' as const, allowed: false, reason: 'Criterion 3 is not covered.' },
    ]
    expect(mayDo({ actions }, 'submit_plan')).toBe(false)
    expect(whyNot({ actions }, 'submit_plan')).toBe('Criterion 3 is not covered.')
    expect(whyNot({ actions }, 'close')).toBeNull()
  })
})
