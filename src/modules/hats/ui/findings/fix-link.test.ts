import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../checks/all-checks.ts'
import { type Broken, fixOf } from './fix-link.ts'

const GRACE = { id: 'grace', name: 'Grace Hopper' }
const broken = (check: string, over: Partial<Broken> = {}): Broken => ({
  ...{ check, severity: 'major', owner: GRACE, mine: true, standsIn: false, briefed: false },
  subject: { kind: 'aim', id: 'berths', name: 'Berth every ship' },
  ...over,
})
const of = (check: string, over: Partial<Broken> = {}) =>
  new URL(fixOf(broken(check, over)).to, 'http://here')
const team = { kind: 'team', id: 'pilots', name: 'Pilots & tugs' } as const
const person = { kind: 'person', id: 'linus', name: 'Linus Torres' } as const

test('every check has a fix of its own, in words and with a place to go', () => {
  for (const { id } of CHECKS) {
    const { to, label } = fixOf(broken(id, { mine: false }))
    expect(to, id).toMatch(/^\//)
    expect(label.length, id).toBeGreaterThan(4)
  }
  expect(fixOf(broken('A99'))).toEqual({ to: '/aims/berths', label: 'Look at it' })
})

describe('a fix opens the form that mends it', () => {
  test.each([
    ['A04', '/aims/new', { kind: 'goal', below: 'berths' }],
    ['A13', '/aims/new', { kind: 'goal', below: 'berths', link: 'adds' }],
    ['A05', '/aims/berths', { do: 'change_owner' }],
    ['A06', '/aims/berths', { do: 'edit_brief' }],
    ['A07', '/aims/berths', { do: 'set_measure' }],
    ['A09', '/aims/berths', { do: 'set_schedule' }],
    ['A10', '/aims/berths', { do: 'edit_plan' }],
    ['A14', '/aims/berths', { do: 'set_schedule' }],
    ['A15', '/aims/berths', { do: 'move' }],
    ['A21', '/aims/berths', { do: 'check_in' }],
    ['A25', '/aims/berths', { do: 'check_in' }],
  ])('%s at %s', (check, path, words) => {
    const { pathname, searchParams } = of(check)
    expect([pathname, Object.fromEntries(searchParams)]).toEqual([path, words])
  })

  test('a vision where there is none, a strategy below one that has none, and a choice among too many', () => {
    expect(fixOf(broken('A01')).to).toBe('/aims/new?kind=vision')
    expect(fixOf(broken('A03', { severity: 'critical' })).to).toBe('/aims/new?kind=strategy&below=berths')
    expect(of('A03', { severity: 'info' }).searchParams.get('question')).toContain('Which strategies')
  })

  test('a talk with the whole team, and a decision of that team', () => {
    const talk = of('A02', { subject: team }).searchParams
    expect([talk.get('plan'), talk.get('teams')]).toEqual(['direction', 'pilots~Pilots & tugs'])
    const goals = of('A19', { subject: team }).searchParams
    expect([goals.get('teamId'), goals.get('question')]).toEqual([
      'pilots',
      'Which goals does Pilots & tugs keep, and which wait?',
    ])
  })

  test('a decision about the goal that is busy and does not move', () => {
    expect(of('A22').searchParams.get('aim')).toBe('berths~Berth every ship')
  })

  test('the work of a team or a person, as a list', () => {
    const pilots = '?team=pilots&teamName=Pilots%20%26%20tugs'
    expect(of('A18', { subject: team }).search).toBe(pilots)
    expect(of('A16', { subject: team }).search).toBe(`${pilots}&serves=nothing`)
    expect(of('A24', { subject: team }).search).toBe(`${pilots}&serves=no_line`)
    expect(of('A20', { subject: person }).search).toBe('?who=linus&whoName=Linus%20Torres')
  })

  test.each([
    ['A14', { kind: 'task', id: 'tie', name: null }, '/tasks/tie?do=edit'],
    ['A28', { kind: 'decision', id: 'who', name: null }, '/decisions/who?do=decide'],
    ['A29', { kind: 'obstacle', id: 'crane', name: null }, '/obstacles/crane?do=take'],
    ['A30', { kind: 'aim', id: 'berths', name: 'Berth every ship' }, '/aims/berths?do=comment'],
  ] as const)('on the very thing where that is where it is mended: %s', (check, subject, to) => {
    expect(fixOf(broken(check, { subject })).to).toBe(to)
  })
})

test('who stands in for an owner gives it to somebody, for only an owner plans and checks in', () => {
  for (const check of ['A10', 'A12', 'A21', 'A23', 'A27'])
    expect(fixOf(broken(check, { standsIn: true })), check).toEqual({
      ...{ to: '/aims/berths?do=change_owner', label: 'Give it to somebody' },
    })
})

describe('who briefs a goal', () => {
  test.each(['A10', 'A12', 'A21', 'A23'])('talks with its owner about what only they can do: %s', check => {
    const { pathname, searchParams: words } = of(check, { mine: false })
    expect(pathname).toBe('/conversations')
    expect(Object.fromEntries(words)).toEqual({
      ...{ plan: 'one_to_one', person: 'grace~Grace Hopper', topic: 'Berth every ship', once: '1' },
    })
  })

  test('goes to the goal where nobody owns it, and answers its plan there', () => {
    expect(of('A12', { mine: false, owner: null }).pathname).toBe('/aims/berths')
    expect(fixOf(broken('A11', { mine: false }))).toEqual({
      ...{ to: '/aims/berths?do=accept_plan', label: 'Answer the plan' },
    })
  })

  test('and manages somebody with too much looks at their tasks, as they do themselves', () => {
    for (const mine of [true, false])
      expect(of('A18', { subject: person, mine }).searchParams.get('who')).toBe('linus')
  })
})

test('whose goal somebody else briefs asks for what only they may change', () => {
  for (const check of ['A06', 'A07', 'A09', 'A15', 'A17'])
    expect(fixOf(broken(check, { briefed: true })), check).toEqual({
      ...{ to: '/aims/berths?do=ask_back', label: 'Ask for it' },
    })
  // Of two dates that cross the other one may be theirs to move.
  expect(fixOf(broken('A14', { briefed: true })).to).toBe('/aims/berths')
})
