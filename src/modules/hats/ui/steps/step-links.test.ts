import { describe, expect, test } from 'vitest'
import type { SituationPage, SituationSteps } from '../../contract.ts'
import type { Begun } from './begun.ts'
import { isOnlyRead, stepLink } from './step-links.ts'

const TEAMS = [
  { id: 'n', name: 'Field North' },
  { id: 's', name: 'Field South' },
]
const NOTHING: SituationSteps['about'] = {
  teams: [],
  people: [],
  above: null,
  leads: [],
  sponsors: false,
  aim: null,
  milestonesOn: [],
  awayUntil: null,
  isHere: true,
  ownTeam: null,
  talkId: null,
}

/** An aim of the wearer's own, not of them alone. */
const OWN = { mine: true, personal: false }

function linkOf(
  rule: string,
  step: string,
  page: Partial<SituationPage['about']>,
  about: Partial<SituationSteps['about']> = {},
  next: Begun['next'] = null,
  deed: Begun['deed'] = null,
): URL {
  const begun = {
    page: {
      id: 's',
      rule,
      title: 'A title',
      about: { kind: 'person' as const, id: 'x', name: 'Yuki', ...page },
    },
    ...{ about: { ...NOTHING, ...about }, today: '2026-03-02', next, deed },
  }
  return new URL(stepLink(begun, step) ?? '/none', 'http://here')
}

const declan = { id: 'd', name: 'Declan' }
const erin = { id: 'e', name: 'Erin', had: 0, since: '2026-02-02' }

describe('a step opens the form of another room', () => {
  test('H07: a direction talk for all its teams, with the three parts and the questions, next week', () => {
    const { pathname, searchParams: words } = linkOf(
      'H07',
      'talk',
      { kind: 'change', name: null },
      { teams: TEAMS },
    )
    expect(pathname).toBe('/conversations')
    expect(words.get('teams')).toBe('n~Field North|s~Field South')
    expect(
      words
        .get('agenda')
        ?.split('\n')
        .map(point => point.split(':')[0]),
    ).toEqual(['Our thinking', 'The change we intend', 'How we go forward together', 'Your questions'])
    expect(words.get('on')).toBe('2026-03-09')
  })

  test('H07: the purpose of the change, begun with the talk about it', () => {
    const { pathname, searchParams: words } = linkOf(
      'H07',
      'purpose',
      { kind: 'change', id: 'c' },
      { talkId: 'talk', sponsors: true },
    )
    expect(pathname).toBe('/changes/c')
    expect(Object.fromEntries(words)).toEqual({ do: 'purpose', talk: 'talk' })
  })

  test.each(['H07', 'H09'])('%s: why and the answers are its sponsor’s, others look at them', rule => {
    const change = { kind: 'change' as const, id: 'c', name: 'One quay' }
    const only = (step: string, sponsors: boolean) => {
      const { pathname, search } = linkOf(rule, step, change, { sponsors })
      const page = { id: 's', rule, title: '', about: change }
      return [pathname + search, isOnlyRead({ page, about: { ...NOTHING, sponsors } }, step)]
    }
    expect(only('answer', true)).toEqual(['/changes/c?do=answer', false])
    expect(only('answer', false)).toEqual(['/changes/c', true])
    expect(only('purpose', true)).toEqual(['/changes/c?do=purpose', false])
    expect(only('purpose', false)).toEqual(['/changes/c', true])
    expect(only('talk', false)[1]).toBe(false)
  })

  test('H08: the decision on scope about the goal, with its answers and what is in, out and later', () => {
    const aim = { id: 'g', name: 'Sentinel certified', dueOn: '2026-05-01', ...OWN }
    const { searchParams: words } = linkOf(
      'H08',
      'scope',
      { kind: 'aim', id: 'g', name: null },
      { aim, teams: TEAMS },
    )
    expect(words.get('aim')).toBe('g~Sentinel certified')
    expect(words.get('teamId')).toBeNull()
    expect(words.get('options')?.split('\n')).toHaveLength(4)
    expect(words.get('background')).toContain('Out:')
  })

  test('H08: the plan with a day for each milestone that it lacks, for its owner', () => {
    const aim = { id: 'g', name: 'Certified', dueOn: '2026-04-17', ...OWN }
    const milestonesOn = ['2026-03-20', '2026-04-03']
    const plan = (mine: boolean) =>
      linkOf('H08', 'milestones', { kind: 'aim', id: 'g' }, { aim: { ...aim, mine }, milestonesOn }).search
    expect(plan(true)).toBe('?do=edit_plan&milestones=2026-03-20,2026-04-03')
    expect(plan(false)).toBe('')
  })

  test('H08: a look back on the day of the goal, and then a week to recover after it', () => {
    const aim = { id: 'g', name: 'Sentinel certified', dueOn: '2026-05-01', ...OWN }
    const of = { kind: 'aim' as const, id: 'g', name: null }
    const people = [{ id: 'd', name: 'Declan' }]
    const back = linkOf('H08', 'end', of, { aim, people })
    expect(back.pathname).toBe('/conversations')
    expect(Object.fromEntries(back.searchParams)).toMatchObject({
      ...{ plan: 'alignment', with: 'd', title: 'Looking back: Sentinel certified', on: '2026-05-01' },
    })
    const crowd = Array.from({ length: 13 }, (_, at) => ({ id: String(at), name: 'Erin' }))
    const leads = [{ id: 'l', name: 'Lin' }]
    expect(linkOf('H08', 'end', of, { aim, people: crowd, leads }).searchParams.get('with')).toBe('l')
    const deed = { kind: 'retrospective', on: '2026-05-01', done: true, label: null, link: null }
    const rest = linkOf('H08', 'end', of, { aim }, null, deed)
    expect(rest.pathname).toBe('/tasks/list')
    expect(Object.fromEntries(rest.searchParams)).toMatchObject({
      ...{ add: '1', title: 'A week to recover', dueOn: '2026-05-08' },
    })
    expect(linkOf('H08', 'end', of).pathname).toBe('/aims/g')
  })

  test('H05: the cover of who is away, until they are back', () => {
    const { searchParams: words } = linkOf('H05', 'cover', {}, { awayUntil: '2026-05-29' })
    expect(Object.fromEntries(words)).toEqual({
      ...{ add: '1', kind: 'cover', absent: 'x~Yuki', until: '2026-05-29' },
      outcome: 'Nothing waits for Yuki.',
    })
    expect(linkOf('H05', 're-own', {}).search).toBe('?who=x')
  })

  test('H06: ten minutes every working day, for two weeks', () => {
    const { searchParams: words } = linkOf('H06', 'daily', {})
    expect([words.get('plan'), words.get('person'), words.get('cadence')]).toEqual([
      ...['one_to_one', 'x~Yuki', 'workdays'],
    ])
    expect(words.get('topic')).toMatch(/for two weeks/)
  })

  test('H06: a one-to-one with them and its question', () => {
    const { searchParams: words } = linkOf('H06', 'one-to-one', {})
    expect(words.get('person')).toBe('x~Yuki')
    expect(words.get('topic')).toContain('Which part is unclear')
  })

  test.each([
    ['H06', 'three-priorities', /Which three come first/],
    ['H16', 'one-to-one', /in your place/],
    ['H16', 'hand-back', /it is yours again/],
    ['H16', 'ask-plan', /By which day/],
  ])('%s %s: a one-to-one with its topic', (rule, step, topic) => {
    const { pathname, searchParams: words } = linkOf(
      rule,
      step,
      {},
      { people: [{ id: 'd', name: 'Declan' }] },
    )
    expect([pathname, words.get('plan')]).toEqual(['/conversations', 'one_to_one'])
    expect(words.get('topic')).toMatch(topic)
    expect(words.get('person')).toBe('d~Declan')
  })

  test.each([
    ['H06', 'level-down', 'lower', 'x'],
    ['H06', 'level-up', 'raise', 'x'],
    ['H16', 'raise', 'raise', 'd,e'],
  ])('%s %s: what they were given, to %s its level', (rule, step, way, others) => {
    const people = [declan, erin].map(({ id, name }) => ({ id, name }))
    const { pathname, searchParams: words } = linkOf(rule, step, {}, { people })
    expect(pathname).toBe('/delegations')
    expect(Object.fromEntries(words)).toEqual({ level: way, with: others })
  })

  test.each([
    ['H02', 'agree-decisions', /Which decisions I hold/],
    ['H22', 'authority', /How far I may decide/],
  ])('%s %s: with whoever answers for one', (rule, step, topic) => {
    const words = linkOf(rule, step, {}, { above: { id: 'b', name: 'Ada' } }).searchParams
    expect(words.get('person')).toBe('b~Ada')
    expect(words.get('topic')).toMatch(topic)
  })

  test('H02: a check-in on the strategy of who is away', () => {
    const aim = { id: 's2', name: 'Safe water', dueOn: null, ...OWN }
    expect(linkOf('H02', 'check-strategies', {}, { aim }).href).toContain('/aims/s2?do=check_in')
  })

  test('H01 and H17: a brief for a stream of the own team, or for whoever is next', () => {
    const stream = linkOf('H01', 'purpose', {}, { ownTeam: TEAMS[0] ?? null })
    expect(stream.pathname).toBe('/aims/new')
    expect(Object.fromEntries(stream.searchParams)).toEqual({
      kind: 'goal',
      scope: 'team',
      team: 'n~Field North',
    })
    const next = { id: 'e', name: 'Erin', had: 0, since: null }
    expect(linkOf('H17', 'briefs', {}, {}, next).searchParams.get('owner')).toBe('e~Erin')
  })

  test('H04: weekly one-to-ones with whom it names', () => {
    const { searchParams: words } = linkOf('H04', 'weekly', {}, { people: [{ id: 'd', name: 'Declan' }] })
    expect(Object.fromEntries(words)).toMatchObject({ person: 'd~Declan', cadence: 'weekly' })
  })

  test('H04: whoever is next where it asks for one with each, else the first whom it names', () => {
    const named = { people: [declan, erin] }
    expect(linkOf('H04', 'charter', {}, named, erin).search).toBe('?of=e')
    expect(linkOf('H04', 'weekly', {}, named, erin).searchParams.get('person')).toBe('e~Erin')
    expect(linkOf('H04', 'priorities', {}, named).search).toBe('?of=d')
    expect(linkOf('H04', 'first-feedback', {}, named).searchParams.get('to')).toBe('d~Declan')
    expect(linkOf('H17', 'charter', {}, named).search).toBe('')
  })

  test.each([
    [0, '30', '2026-03-04'],
    [1, '60', '2026-04-03'],
    [2, '90', '2026-05-04'],
  ])('H04: after %s goals of theirs, the one for %s days since they came', (had, first, due) => {
    const next = { ...erin, had }
    expect(Object.fromEntries(linkOf('H04', 'first-goals', {}, {}, next).searchParams)).toEqual({
      ...{ kind: 'goal', scope: 'person', owner: 'e~Erin', due, first },
    })
  })

  test('H04: a day that is over is a week from now; without anybody next, the first whom it names', () => {
    const late = { ...erin, since: '2026-01-05' }
    expect(linkOf('H04', 'first-goals', {}, {}, late).searchParams.get('due')).toBe('2026-03-09')
    const words = linkOf('H04', 'first-goals', {}, { people: [declan] }).searchParams
    expect([words.get('owner'), words.get('due')]).toEqual(['d~Declan', '2026-04-01'])
  })

  test('H04: the guidance, once the first recognition was given', () => {
    const deed = { kind: 'recognition', on: '2026-03-02', done: true, label: null, link: null }
    const link = linkOf('H04', 'first-feedback', {}, { people: [declan] }, null, deed)
    expect([link.pathname, link.searchParams.get('to')]).toEqual(['/feedback/guidance', 'd~Declan'])
  })

  test('H02: whoever has left and owns nothing any more has no page on which to check in', () => {
    expect(linkOf('H02', 'check-strategies', {}, { isHere: false }).pathname).toBe('/none')
  })

  test('H07: what the own team decides itself', () => {
    const words = linkOf('H07', 'give-back', { kind: 'change', id: 'c' }, { ownTeam: TEAMS[1] ?? null })
    expect(words.search).toBe('?do=give&team=s')
  })

  test('H20: thanks, to somebody who finished something', () => {
    const { pathname, search } = linkOf('H20', 'three', { kind: 'team' }, { people: [declan] })
    expect(pathname + search).toBe('/feedback?thank=1')
  })

  test.each([
    [
      'H07',
      { kind: 'change' as const, name: 'Brackwater joins' },
      'Brackwater joins: why, and how we go forward',
    ],
    ['H20', { kind: 'team' as const, name: 'Field North' }, 'What our work led to'],
    ['H01', {}, 'Where we go, and why'],
    ['H02', {}, 'What stays true meanwhile'],
  ])('%s: the talk is called by what it is for, never by what was noticed', (rule, page, title) => {
    const { searchParams: words } = linkOf(rule, 'talk', page, { teams: TEAMS })
    expect(words.get('title')).toBe(title)
  })

  test('H08: a stand-up of a team that is theirs, or of one to be chosen', () => {
    const begin = (ownTeam: (typeof TEAMS)[number] | null) =>
      linkOf('H08', 'stand-up', { kind: 'aim', id: 'g' }, { teams: TEAMS, ownTeam }).searchParams.get('teams')
    expect([begin(TEAMS[1] ?? null), begin(null)]).toEqual(['s~Field South', null])
    expect(linkOf('H08', 'stand-up', { kind: 'aim', id: 'g' }).searchParams.get('on')).toBe('2026-03-03')
  })

  test.each(['H05', 'H02'])('%s: who is back is handed back to in a talk that is drafted here', rule => {
    const { pathname, search } = linkOf(rule, 'handback', {})
    expect(pathname + search).toBe('/hats/situations/s?do=handback')
    expect(linkOf(rule, 'handback', {}, { isHere: false }).pathname).toBe('/none')
  })

  test('H05: a post without anybody is filled where its team is, not covered', () => {
    expect(linkOf('H05', 'cover', {}, { isHere: false, teams: TEAMS }).pathname).toBe('/teams/n')
  })

  test('H18: the aim that the two are out of step about', () => {
    const at = (step: string, mine: boolean) => {
      const aim = { id: 'g', name: 'Berths', dueOn: null, mine, personal: false }
      const { pathname, search } = linkOf('H18', step, {}, { aim })
      return pathname + search
    }
    expect(at('plan', true)).toBe('/aims/g?do=edit_plan')
    expect(at('brief', false)).toBe('/aims/g?do=edit_brief')
    // What the other side has to do is read, or asked for.
    expect(at('plan', false)).toBe('/aims/g')
    expect(at('brief', true)).toBe('/aims/g?do=ask_back')
  })

  test('H22: the brief of somebody else’s is asked back, a personal goal is briefed by oneself', () => {
    const of = { kind: 'aim' as const, id: 'g', name: null }
    const at = (personal: boolean) =>
      linkOf('H22', 'brief', of, { aim: { id: 'g', name: 'Berths', dueOn: null, mine: true, personal } })
        .search
    expect([at(false), at(true)]).toEqual(['?do=ask_back', '?do=edit_brief'])
  })

  test('H18: an alignment session with the other side', () => {
    expect(Object.fromEntries(linkOf('H18', 'session', {}).searchParams)).toEqual({
      ...{ plan: 'alignment', with: 'x', title: 'What and why, how and when', on: '2026-03-09' },
      agenda: expect.stringMatching(
        /^What and why.*\nHow and when.*\nWhat each side needs.*\nWhat we give up/,
      ),
    })
  })

  test.each([
    ['H07', 'give-back', { kind: 'change' as const, id: 'c' }, '/changes/c?do=give'],
    ['H15', 'take', { kind: 'obstacle' as const, id: 'o' }, '/obstacles/o?do=take'],
    ['H15', 'change', { kind: 'obstacle' as const, id: 'o' }, '/obstacles/o'],
    ['H14', 'decide', { kind: 'decision' as const, id: 'd' }, '/decisions/d?do=decide'],
    ['H14', 'two-views', { kind: 'decision' as const, id: 'd' }, '/decisions/d?do=ask'],
    ['H08', 'milestones', { kind: 'aim' as const, id: 'g' }, '/aims/g?do=edit_plan'],
    ['H22', 'brief', { kind: 'change' as const, id: 'c' }, '/changes/c'],
    [
      'H08',
      'assign',
      { kind: 'aim' as const, id: 'g' },
      '/tasks/list?goal=g&below=1&whose=nobody&critical=1',
    ],
    ['H08', 'focus', { kind: 'aim' as const, id: 'g' }, '/hats/situations/s/focus'],
    ['H08', 'sweep', { kind: 'aim' as const, id: 'g' }, '/aims/g'],
    ['H13', 'triage', { kind: 'team' as const, id: 't', name: null }, '/tasks/list?team=t&due=overdue'],
    ['H13', 're-estimate', { kind: 'team' as const, id: 't', name: null }, '/tasks/list?team=t'],
    [
      'H13',
      'three-at-once',
      { kind: 'team' as const, id: 't', name: null },
      '/tasks/list?team=t&state=doing',
    ],
    ['H10', 're-plan', { kind: 'change' as const, id: 'c' }, '/changes/c?track=managed'],
    ['H10', 'owners', { kind: 'change' as const, id: 'c' }, '/changes/c?track=managed'],
    ['H10', 'tasks', { kind: 'change' as const, id: 'c' }, '/changes/c?track=managed'],
    ['H11', 'restate', { kind: 'team' as const, id: 't', name: null }, '/direction?team=t&view=outline'],
    ['H11', 'link', { kind: 'team' as const, id: 't', name: null }, '/tasks/list?team=t&serves=no_line'],
    ['H12', 'rights', { kind: 'team' as const, id: 't' }, '/charters?team=t'],
    ['H12', 'charters', { kind: 'team' as const, id: 't' }, '/charters'],
    ['H17', 'hand-over', {}, '/tasks/list?whose=mine'],
    ['H17', 'coach', {}, '/none'],
    ['H22', 'mentor', { kind: 'aim' as const, id: 'g' }, '/none'],
    ['H02', 'check-strategies', {}, '/people/x'],
    ['H22', 'authority', {}, '/delegations'],
    ['H21', 're-plan', { kind: 'team' as const, id: 't' }, '/tasks/load?team=t'],
    ['H21', 'example', { kind: 'team' as const, id: 't' }, '/none'],
  ])('%s %s', (rule, step, page, path) => {
    const { pathname, search } = linkOf(rule, step, page)
    expect(`${pathname}${search}`).toBe(path)
  })

  test('a week later is a working day', () => {
    const begun = {
      page: {
        id: 's',
        rule: 'H11',
        title: 'A title',
        about: { kind: 'team' as const, id: 't', name: 'Pilots' },
      },
      ...{ about: NOTHING, today: '2026-03-07' },
    }
    expect(stepLink(begun, 'talk')).toContain('on=2026-03-16')
  })
})
