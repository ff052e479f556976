import { describe, expect, it } from 'vitest'
import type { Actor } from '#platform/work.ts'
import { harbourChart } from '#test/harbour-chart.ts'
import { judge, maySee, requireAllowed, standpointOf } from './access.ts'
import { ACCESS } from './access-rules.ts'
import { aimRecord, parentRecord } from './aim.factory.ts'
import type { AimRecord } from './aim-record.ts'
import { AimAction, AimKind, AimState } from './aim-words.ts'

const chart = harbourChart()
const actor = (personId: string | null): Actor => ({
  kind: personId === null ? 'system' : 'person',
  personId,
  flags: { people: personId === 'Margaret', admin: personId === 'Alan' },
  sessionId: null,
  write: true,
})
const may = (who: string | null, action: AimAction, changes: Partial<AimRecord>) => {
  const aim = aimRecord(changes)
  return judge(action, aim, standpointOf(actor(who), aim, chart))
}
const PEOPLE = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']

// Linus owns the goal; Grace, his manager, owns the goal above and briefed it; Radia proposed it.
const LINUS: Partial<AimRecord> = {
  ownerId: 'Linus',
  proposedById: 'Radia',
  briefedById: 'Grace',
  parent: parentRecord({ ownerId: 'Grace' }),
}

describe('who may do what with a goal', () => {
  it.each<[AimAction, AimState, string]>([
    ['edit_brief', 'draft', 'Ada Grace Radia'],
    ['edit_brief', 'live', 'Ada Grace'],
    ['issue_brief', 'draft', 'Ada Grace'],
    ['edit_plan', 'briefed', 'Linus'],
    ['submit_plan', 'briefed', 'Linus'],
    ['accept_plan', 'planned', 'Ada Grace'],
    ['return_plan', 'planned', 'Ada Grace'],
    ['set_measure', 'draft', 'Ada Grace Linus Radia'],
    ['set_measure', 'planned', 'Ada Grace Linus'],
    ['set_measure', 'live', 'Ada Grace'],
    ['set_schedule', 'briefed', 'Ada Grace Linus'],
    ['set_schedule', 'live', 'Ada Grace'],
    ['move', 'draft', 'Ada Grace Radia'],
    ['move', 'live', 'Ada Grace'],
    ['change_owner', 'live', 'Ada Grace'],
    ['check_in', 'live', 'Linus'],
    ['complete_milestone', 'live', 'Linus'],
    ['propose_closing', 'live', 'Linus'],
    ['close', 'live', 'Ada Grace'],
    ['return_closing', 'live', 'Ada Grace'],
    ['archive', 'draft', 'Ada Grace Linus Radia'],
    ['ask_back', 'briefed', 'Ada Grace Linus'],
    ['answer_ask_back', 'closed', 'Ada Grace Linus'],
    ['comment', 'closed', 'Ada Grace Linus Radia Margaret Alan'],
    ['propose_below', 'live', 'Ada Grace Linus Radia Margaret Alan'],
  ])('%s while %s: %s', (action, state, who) => {
    expect(PEOPLE.filter(person => may(person, action, { ...LINUS, state }).allowed).join(' ')).toBe(who)
  })

  it('neither the people team nor administrators may do more than others', () => {
    for (const action of AimAction.options)
      for (const state of AimState.options)
        for (const person of ['Margaret', 'Alan'])
          if (action !== 'comment' && action !== 'propose_below')
            expect(may(person, action, { ...LINUS, state }).allowed).toBe(false)
  })

  it('an owner cannot accept their own plan, unless nobody briefs them', () => {
    expect(may('Linus', 'accept_plan', { ...LINUS, state: 'planned' }).allowed).toBe(false)
    expect(may('Linus', 'accept_plan', { ...LINUS, state: 'planned', scope: 'person' }).allowed).toBe(false)
    const ada = { ownerId: 'Ada', parent: null, parentId: null, briefedById: null, state: 'planned' } as const
    expect(may('Ada', 'accept_plan', ada).allowed).toBe(true)
  })

  it('only a person’s own goal may start without a brief, by its owner', () => {
    const own = { ...LINUS, briefedById: null, state: 'draft' } as const
    expect(PEOPLE.filter(p => may(p, 'publish', { ...own, scope: 'person' }).allowed)).toEqual(['Linus'])
    expect(PEOPLE.filter(p => may(p, 'publish', own).allowed)).toEqual([])
  })
})

describe('who may do what with a vision or strategy', () => {
  const strategy = {
    kind: 'strategy',
    scope: 'org',
    ownerId: 'Grace',
    proposedById: 'Linus',
    briefedById: null,
    parent: parentRecord({ kind: 'vision', ownerId: 'Ada' }),
  } as const
  it.each<[AimAction, 'vision' | 'strategy', AimState, string]>([
    ['edit_brief', 'strategy', 'draft', 'Grace Linus'],
    ['edit_brief', 'strategy', 'live', 'Grace'],
    ['publish', 'strategy', 'draft', 'Ada'],
    ['close', 'strategy', 'live', 'Grace'],
    ['check_in', 'strategy', 'live', 'Grace'],
    ['change_owner', 'strategy', 'live', 'Ada Grace'],
    ['consult', 'vision', 'draft', 'Ada'],
    ['publish', 'vision', 'consulting', 'Ada'],
    ['retire', 'vision', 'live', 'Ada'],
    ['give_perspective', 'vision', 'consulting', 'Ada Grace Linus Radia Margaret Alan'],
    ['issue_brief', 'strategy', 'draft', ''],
    ['accept_plan', 'strategy', 'live', ''],
    ['close', 'vision', 'live', ''],
  ])('%s of a %s that is %s: %s', (action, kind, state, who) => {
    expect(PEOPLE.filter(p => may(p, action, { ...strategy, kind, state }).allowed).join(' ')).toBe(who)
  })
})

describe('who may see an aim', () => {
  const sees = (who: string | null, changes: Partial<AimRecord>) => {
    const aim = aimRecord({ ...LINUS, ...changes })
    return maySee(aim, standpointOf(actor(who), aim, chart))
  }
  it('everybody sees aims of the organisation and of teams', () => {
    for (const scope of ['org', 'team'] as const) expect(PEOPLE.every(p => sees(p, { scope }))).toBe(true)
  })

  it('a person’s own goal is seen by their team and the chain above, not by the people team or administrators', () => {
    expect(PEOPLE.filter(p => sees(p, { scope: 'person', proposedById: null }))).toEqual([
      'Ada',
      'Grace',
      'Linus',
      'Radia',
    ])
    expect(
      PEOPLE.filter(p =>
        sees(p, {
          scope: 'person',
          ownerId: 'Grace',
          teamId: null,
          proposedById: 'Alan',
          parent: null,
          briefedById: null,
        }),
      ),
    ).toEqual(['Ada', 'Grace', 'Linus', 'Radia', 'Alan'])
  })

  it('the system sees and may do everything that the state allows', () => {
    expect(sees(null, { scope: 'person' })).toBe(true)
    expect(may(null, 'accept_plan', { state: 'planned' }).allowed).toBe(true)
    expect(may(null, 'accept_plan', { state: 'draft' }).allowed).toBe(false)
  })
})

describe('a refusal', () => {
  it('says who may, with 403', () => {
    const aim = aimRecord({ ...LINUS, state: 'planned' })
    expect(() => requireAllowed('accept_plan', aim, standpointOf(actor('Linus'), aim, chart))).toThrow(
      'You may not accept this plan.',
    )
    expect(may('Linus', 'accept_plan', { ...LINUS, state: 'planned' }).reason).toMatch(
      /^Only the person who briefs this goal/,
    )
  })

  it.each([
    ['an owner who wants to move a goal', 'Linus', 'move', 'live', 'the person who briefs this goal'],
    [
      'an owner who wants to date a goal that is live',
      'Linus',
      'set_schedule',
      'live',
      'the person who briefs',
    ],
    ['somebody who wants to date one before', 'Radia', 'set_schedule', 'briefed', 'its owner or the person'],
  ] as const)('is true of %s: never themselves', (_, who, action, state, says) => {
    expect(may(who, action, { ...LINUS, state }).reason).toContain(`Only ${says}`)
  })

  it('names the legal states, with 409', () => {
    const aim = aimRecord({ ...LINUS, state: 'planned' })
    const attempt = () => requireAllowed('check_in', aim, standpointOf(actor('Linus'), aim, chart))
    expect(attempt).toThrow(
      expect.objectContaining({
        code: 'illegal_transition',
        current: { state: 'planned', legal: ['live', 'briefed'] },
      }),
    )
    expect(attempt).toThrow('This goal is planned; that is possible while it is live.')
  })

  it('always has a reason in words, and an archived aim allows nothing', () => {
    for (const action of AimAction.options)
      for (const kind of AimKind.options) {
        const verdict = may('Ada', action, { kind, state: 'archived' })
        expect(verdict.allowed).toBe(false)
        expect(verdict.reason).toMatch(/\.$/)
      }
    expect(Object.keys(ACCESS).sort()).toEqual([...AimAction.options].sort())
  })
})
