import { describe, expect, test } from 'vitest'
import { harbourPeople, newOrganisation, planOf } from './harbour-people.factory.ts'
import { type ImportPlan, isApplicable } from './plan.ts'

const errors = (plan: ImportPlan) =>
  plan.problems.filter(problem => problem.level === 'error').map(({ row, code }) => [row, code])
const warnings = (plan: ImportPlan) =>
  plan.problems.filter(problem => problem.level === 'warning').map(({ row, code }) => [row, code])
const HEAD = 'Name,Employee Id,Email,Manager Email,Team,Job Title,Level'

describe('whom a row is about', () => {
  test('a changed e-mail with the same employee id is the same person', () => {
    const plan = planOf(['Name,Employee Id,Email', 'Linus,E3,torres@harbour.test'])
    expect(plan.creates).toEqual([])
    expect(plan.updates).toMatchObject([{ key: 'Linus', person: { email: 'torres@harbour.test' } }])
  })

  test('a row without employee id is found by e-mail in any case', () => {
    const plan = planOf(['Name,Email,Job Title', 'Linus,LINUS@Harbour.test,Senior pilot'])
    expect(plan.updates).toMatchObject([{ key: 'Linus', person: {}, placement: { title: 'Senior pilot' } }])
  })

  test('a person without employee id gets the one of the row with their e-mail', () => {
    const current = harbourPeople({ Linus: { employeeId: null } })
    expect(planOf(['Name,Employee Id,Email', 'Linus,E33,linus@harbour.test'], current).updates).toMatchObject(
      [{ key: 'Linus', person: { employeeId: 'E33' } }],
    )
  })

  test('an e-mail may pass to somebody else when its holder gets another one in the same file', () => {
    const plan = planOf([
      'Name,Employee Id,Email',
      'Linus,E3,radia@harbour.test',
      'Radia,E4,perl@harbour.test',
    ])
    expect(errors(plan)).toEqual([])
    expect(plan.updates.map(update => [update.key, update.person.email])).toEqual([
      ['Linus', 'radia@harbour.test'],
      ['Radia', 'perl@harbour.test'],
    ])
  })

  test.each([
    [
      'two people exchange e-mails',
      ['L,E3,radia@harbour.test', 'R,E4,linus@harbour.test'],
      [
        [2, 'swapped_identifiers'],
        [3, 'swapped_identifiers'],
      ],
    ],
    ['an e-mail belongs to somebody else', ['L,E3,radia@harbour.test'], [[2, 'email_taken']]],
    [
      'an e-mail is known with another employee id',
      ['L,E99,linus@harbour.test'],
      [[2, 'employee_id_differs']],
    ],
    ['an employee id is there twice', ['L,E3,a@x.test', 'M,E3,b@x.test'], [[3, 'duplicate_identifier']]],
    ['an e-mail is there twice', ['L,E3,a@x.test', 'M,E7,A@x.test'], [[3, 'duplicate_identifier']]],
    ['one person has two rows', ['L,E3,a@x.test', 'L,,linus@harbour.test'], [[3, 'duplicate_person']]],
    ['nothing says who it is', ['L,,'], [[2, 'no_identity']]],
    ['a new person has no name', [',E9,n@harbour.test'], [[2, 'missing_name']]],
  ])('is refused when %s', (_, rows, expected) => {
    expect(errors(planOf(['Name,Employee Id,Email', ...rows]))).toEqual(expected)
  })
})

describe('managers', () => {
  test('may come later in the file', () => {
    const plan = planOf([
      HEAD,
      'Lin,E9,lin@x.test,boss@x.test,Pilots,Pilot,1',
      'Boss,E8,boss@x.test,ada@harbour.test,Pilots,Lead,2',
    ])
    expect(errors(plan)).toEqual([])
    expect(plan.creates[0]?.placement.reportsTo).toBe(plan.creates[1]?.key)
  })

  test.each([
    ['unknown', 'who@x.test', 'unknown_manager'],
    ['the person', 'lin@x.test', 'own_manager'],
    ['somebody who left', 'linus@harbour.test', 'manager_left'],
  ])('that are %s are refused', (_, manager, code) => {
    const current = harbourPeople({ Linus: { leftOn: '2025-01-31' } })
    expect(errors(planOf([HEAD, `Lin,E9,lin@x.test,${manager},Pilots,Pilot,1`], current))[0]).toEqual([
      2,
      code,
    ])
  })

  test('are found by name where it is the only one', () => {
    const lines = [
      'Name,Email,Manager',
      'Lin,lin@x.test,grace',
      'Li,li@x.test,Sam',
      'Sam,s1@x.test,Ada',
      'Sam,s2@x.test,Ada',
    ]
    const plan = planOf(lines)
    expect(plan.creates[0]?.placement.reportsTo).toBe('Grace')
    expect(errors(plan)).toContainEqual([3, 'ambiguous_manager'])
  })

  test('a circle of reporting is listed as its chain with row numbers', () => {
    const plan = planOf([
      'Email,Name,Manager Email',
      'ada@harbour.test,Ada,linus@harbour.test',
      'alan@harbour.test,Alan,',
    ])
    const [loop] = plan.problems.filter(problem => problem.code === 'reporting_loop')
    expect(loop?.row).toBe(2)
    expect(loop?.message).toContain(
      'Ada (row 2) → Linus (not in the file) → Grace (not in the file) → Ada (row 2)',
    )
  })

  test('several people without one are named', () => {
    const plan = planOf([HEAD, 'Boss,E9,boss@x.test,,Pilots,Boss,5'])
    const [roots] = plan.problems.filter(problem => problem.code === 'several_roots')
    expect(roots?.message).toContain('Ada (not in the file), Boss (row 2)')
  })

  test('(none) makes somebody the top leader, and blank leaves the manager alone', () => {
    const plan = planOf([
      'Email,Name,Manager Email',
      'ada@harbour.test,Ada,grace@harbour.test',
      'grace@harbour.test,Grace,(none)',
      'alan@harbour.test,Alan,',
    ])
    expect(errors(plan)).toEqual([])
    expect(plan.updates.map(update => [update.key, update.placement?.reportsTo])).toEqual([
      ['Ada', 'Grace'],
      ['Grace', null],
    ])
    expect(plan.unchanged).toBe(1)
  })
})

describe('people without a position', () => {
  test('stay so when their row says nothing about one', () => {
    const plan = planOf(
      ['Name,Email,Team,Pronouns', 'Margaret,margaret@harbour.test,,she'],
      newOrganisation(),
    )
    expect(plan.updates).toMatchObject([{ key: 'Margaret', person: { pronouns: 'she' }, placement: null }])
  })

  test('get one when somebody of the file reports to them', () => {
    const lines = [
      'Name,Email,Manager Email',
      'Margaret,margaret@harbour.test,',
      'Cy,cy@x.test,margaret@harbour.test',
    ]
    const plan = planOf(lines, newOrganisation())
    expect(errors(plan)).toEqual([])
    expect(plan.updates).toMatchObject([
      { key: 'Margaret', placement: { reportsTo: null, level: 3, replaces: null } },
    ])
  })

  test('cannot be managers without a row of their own', () => {
    const plan = planOf(['Name,Email,Manager Email', 'Cy,cy@x.test,margaret@harbour.test'], newOrganisation())
    expect(errors(plan)).toEqual([[2, 'manager_unplaced']])
  })
})

describe('blank cells', () => {
  test('leave every value alone', () => {
    const plan = planOf([
      'Name,Preferred Name,Employee Id,Email,Manager Email,Team,Job Title,Level,Leads Team,Start Date,Site',
      ',,E3,,,,,,,,',
    ])
    expect(plan.unchanged).toBe(1)
    expect(plan.updates).toEqual([])
  })

  test('in attributes keep what was there, (none) takes one away', () => {
    const current = harbourPeople({ Linus: { attributes: { Site: 'Quay', Shift: 'Early' } } })
    const plan = planOf(['Email,Name,Site,Shift,Boat', 'linus@harbour.test,,,(none),Gull'], current)
    expect(plan.updates[0]?.person).toEqual({ attributes: { Site: 'Quay', Boat: 'Gull' } })
  })
})

describe('positions', () => {
  test('a change of team, manager, title or level begins today and ends the one before', () => {
    const plan = planOf([HEAD, 'Linus,E3,,margaret@harbour.test,People,Partner,2'])
    expect(plan.updates[0]?.placement).toEqual({
      team: 'People',
      reportsTo: 'Margaret',
      title: 'Partner',
      level: 2,
      leadsTeam: false,
      kind: 'permanent',
      fte: 1,
      from: '2026-03-02',
      to: null,
      replaces: { id: 'Pilots Pilot', from: '2020-01-01' },
    })
    expect(plan.updates[0]?.values.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['Team', 'Pilots', 'People'],
      ['Manager', 'Grace', 'Margaret'],
      ['Job Title', 'Pilot', 'Partner'],
      ['Level', '1', '2'],
    ])
  })

  test('leading a team does not move along to another team', () => {
    const plan = planOf(['Email,Name,Team', 'grace@harbour.test,Grace,Harbour Works'])
    expect(plan.updates[0]?.placement?.leadsTeam).toBe(false)
  })

  test('of new people begin on their start date, and without one today', () => {
    const plan = planOf([
      'Name,Email,Manager Email,Start Date',
      'A,a@x.test,ada@harbour.test,2019-05-01',
      'B,b@x.test,ada@harbour.test,',
    ])
    expect(plan.creates.map(create => create.placement.from)).toEqual(['2019-05-01', '2026-03-02'])
  })

  test('of somebody who starts later are edited in place', () => {
    const current = harbourPeople()
    const [, , linus] = current.persons
    const placement = linus?.placement ? { ...linus.placement, from: '2026-04-01' } : null
    const later = harbourPeople({ Linus: { placement, startedOn: '2026-04-01' } })
    expect(
      planOf(['Email,Name,Start Date', 'linus@harbour.test,,2026-05-01'], later).updates[0]?.placement,
    ).toMatchObject({
      from: '2026-05-01',
      replaces: { from: '2026-04-01' },
    })
  })

  test('with two leads in one team are refused', () => {
    const plan = planOf(['Email,Name,Leads Team', 'linus@harbour.test,,yes'])
    expect(errors(plan)).toEqual([[2, 'several_leads']])
    expect(
      errors(planOf(['Email,Name,Leads Team', 'linus@harbour.test,,yes', 'grace@harbour.test,,no'])),
    ).toEqual([])
  })

  test('left open are derived from who reports to whom, with a warning each', () => {
    const plan = planOf(
      [
        'Name,Email,Manager Email,Department',
        'Cy,cy@x.test,,Executive',
        'Mo,mo@x.test,cy@x.test,Sales',
        'Bo,bo@x.test,mo@x.test,Sales',
      ],
      newOrganisation(),
    )
    expect(errors(plan)).toEqual([])
    expect(
      plan.creates.map(({ placement }) => [placement.level, placement.leadsTeam, placement.title]),
    ).toEqual([
      [5, false, 'Executive'],
      [3, true, 'Manager'],
      [1, false, 'Contributor'],
    ])
    expect(warnings(plan)).toContainEqual([3, 'lead_derived'])
    expect(plan.teams.map(team => team.name)).toEqual(['Executive', 'Sales'])
  })

  test('without a team join the manager’s, and the first of all a team named as the organisation', () => {
    const plan = planOf(
      ['Name,Email,Manager Email', 'Bo,bo@x.test,cy@x.test', 'Cy,cy@x.test,'],
      newOrganisation(),
    )
    expect(plan.teams).toEqual([{ key: 'new:/', name: 'Harbour Works', parent: null }])
    expect(new Set(plan.creates.map(create => create.placement.team))).toEqual(new Set(['new:/']))
  })
})

describe('teams', () => {
  test('that are unknown are added and listed, plain names below the only top team', () => {
    const plan = planOf([
      'Email,Name,Team',
      'linus@harbour.test,,Tugs',
      'radia@harbour.test,,Pilots > Night',
      'alan@harbour.test,,night',
    ])
    expect(plan.teams.map(({ name, parent }) => [name, parent])).toEqual([
      ['Night', 'Pilots'],
      ['Tugs', 'Harbour Works'],
    ])
    const [, radia, alan] = plan.updates
    expect(radia?.placement?.team).toBe(alan?.placement?.team)
    expect(warnings(plan)).toContainEqual([null, 'teams_added'])
  })

  test('that share a name are named by path', () => {
    const current = harbourPeople()
    const teams = [
      ...current.teams,
      { id: 'P/N', name: 'Night', parentId: 'Pilots' },
      { id: 'H/N', name: 'Night', parentId: 'People' },
    ]
    expect(errors(planOf(['Email,Name,Team', 'linus@harbour.test,,Night'], { ...current, teams }))).toEqual([
      [2, 'ambiguous_team'],
    ])
    const plan = planOf(['Email,Name,Team', 'linus@harbour.test,,Pilots > Night'], { ...current, teams })
    expect(plan.updates[0]?.placement?.team).toBe('P/N')
    expect(plan.teams).toEqual([])
  })

  test('deeper than eight are refused', () => {
    const deep = Array.from({ length: 8 }, (_, i) => `T${i}`).join(' > ')
    expect(errors(planOf(['Email,Name,Team', `linus@harbour.test,,Pilots > ${deep}`]))).toEqual([
      [2, 'bad_team'],
    ])
    expect(errors(planOf(['Email,Name,Team', `linus@harbour.test,,${deep}`]))).toEqual([])
  })
})

describe('leaving', () => {
  const EVERYBODY_BUT_LINUS = ['Name,Employee Id', 'Ada,E1', 'Grace,E2', 'Radia,E4', 'Margaret,E5', 'Alan,E6']

  test('is proposed by a full file for people it does not list, never by a partial one', () => {
    expect(planOf(EVERYBODY_BUT_LINUS, harbourPeople(), { mode: 'full' }).leaves).toEqual([
      { kind: 'leave', key: 'Linus', row: null, name: 'Linus', why: 'absent', on: '2026-03-02' },
    ])
    expect(planOf(EVERYBODY_BUT_LINUS).leaves).toEqual([])
  })

  test('is never proposed for whoever imports', () => {
    const plan = planOf(['Name,Employee Id', 'Ada,E1'], harbourPeople(), { mode: 'full' })
    expect(plan.leaves.map(leave => leave.key)).toEqual(['Grace', 'Linus', 'Radia', 'Alan'])
  })

  test('is proposed by an end date or a status of terminated', () => {
    const plan = planOf([
      'Name,Employee Id,End Date,Status',
      'Linus,E3,2026-06-30,active',
      'Radia,E4,,terminated',
      'Alan,E6,,active',
    ])
    expect(plan.leaves.map(({ key, why, on }) => [key, why, on])).toEqual([
      ['Linus', 'file', '2026-06-30'],
      ['Radia', 'file', '2026-03-02'],
    ])
  })

  test('of a manager names the people who still report there', () => {
    const plan = planOf(['Name,Employee Id,End Date', 'Grace,E2,2026-03-31'])
    const [left] = plan.problems.filter(problem => problem.code === 'reports_left_behind')
    expect(left?.message).toContain('Linus (not in the file), Radia (not in the file)')
  })

  test('lets a new top leader follow one who is absent, but not when the absent one is kept', () => {
    const lines = [
      'Name,Employee Id,Manager Employee Id',
      'Grace,E2,(none)',
      'Linus,E3,E2',
      'Radia,E4,E2',
      'Margaret,E5,E2',
      'Alan,E6,E5',
    ]
    expect(errors(planOf(lines, harbourPeople(), { mode: 'full' }))).toEqual([])
    expect(errors(planOf(lines, harbourPeople(), { mode: 'full', leavers: new Set() }))).toEqual([
      [2, 'several_roots'],
    ])
  })

  test('long ago keeps a row out, unless it says when the person comes back', () => {
    const current = harbourPeople({ Linus: { leftOn: '2025-01-31', placement: null } })
    const stays = planOf(['Name,Employee Id,Team', 'Linus,E3,Pilots'], current)
    expect([stays.updates, warnings(stays)]).toEqual([[], [[2, 'has_left']]])
    const returns = planOf(
      ['Name,Employee Id,Team,Manager Email,Start Date', 'Linus,E3,Pilots,ada@harbour.test,2026-04-01'],
      current,
    )
    expect(errors(returns)).toEqual([])
    expect(returns.updates[0]).toMatchObject({
      person: { leftOn: null },
      placement: { from: '2026-04-01', replaces: null },
    })
  })

  test('before the present position began is refused', () => {
    const plan = planOf(['Name,Employee Id,End Date', 'Alan,E6,2019-12-31'])
    expect(errors(plan)).toEqual([[2, 'before_position']])
  })

  test('before arriving is refused, and people who have left already are not added', () => {
    expect(errors(planOf(['Name,Email,Start Date,End Date', 'N,n@x.test,2026-05-01,2026-04-01']))[0]).toEqual(
      [2, 'ends_before_start'],
    )
    const plan = planOf(['Name,Email,End Date', 'N,n@x.test,2025-04-01'])
    expect([plan.creates, warnings(plan)]).toEqual([[], [[2, 'already_left']]])
  })
})

test('a header with errors plans nothing', () => {
  const plan = planOf(['Name,Team', 'N,Pilots'])
  expect([isApplicable(plan), plan.creates, plan.rows]).toEqual([false, [], 1])
})
