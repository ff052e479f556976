import { describe, expect, it } from 'vitest'
import { harbourChart } from '#test/harbour-chart.ts'
import { parentRecord } from '../aim.factory.ts'
import type { KnownNames } from './known-names.ts'
import { planImport } from './plan-import.ts'
import { readRow } from './read-row.ts'
import { readSheet } from './read-sheet.ts'

const chart = harbourChart()
const AIMS = [
  parentRecord({ id: 'vision', kind: 'vision', title: 'Sea', dueOn: null }),
  parentRecord({ id: 'strategy', kind: 'strategy', title: 'Boats first', dueOn: null }),
  parentRecord({ id: 'goal', title: 'Fastest port', dueOn: '2026-12-31' }),
]

/** The names of Harbour Works with its live vision; people and teams go by their first names. */
const known: KnownNames = {
  chart,
  person: (email, name) =>
    chart.person(email === '' ? name : email.replace('@harbour.example', ''))?.id ?? null,
  team: name => chart.team(name)?.id ?? null,
  aim: key => AIMS.find(aim => aim.id === key || aim.title === key) ?? null,
  hasLiveVision: true,
}

function planned(csv: string, names = known) {
  const rows = readSheet(csv).rows.flatMap(row => readRow(row).read ?? [])
  let next = 0
  const plan = planImport(rows, names, '2026-03-02', () => `new-${next++}`)
  return { ...plan, told: plan.problems.map(({ row, column, code }) => `${row} ${column} ${code}`) }
}

describe('a sheet that breaks rules is told row by row', () => {
  it.each<[string, string, string[]]>([
    ['a second live vision', 'Kind,Title,State\nvision,Sky,live', ['2 State one_live_vision']],
    ['a vision below something', 'Kind,Title,Parent\nvision,Sky,Boats first', ['2 Parent parent_kind']],
    ['a strategy below a goal', 'Kind,Title,Parent\nstrategy,Sky,Fastest port', ['2 Parent parent_kind']],
    ['a strategy of a team', 'Kind,Title,Scope,Team\nstrategy,Sky,team,Pilots', ['2 Scope org_only']],
    ['a team goal without a team', 'Title,Scope\nCranes,team', ['2 Team team_needed']],
    ['a team that nobody knows, once', 'Title,Scope,Team\nCranes,team,Divers', ['2 Team unknown_team']],
    [
      'an address that nobody has',
      'Title,Owner email\nCranes,nobody@harbour.example',
      ['2 Owner email unknown_owner'],
    ],
    ['a vision of a manager', 'Kind,Title,Owner\nvision,Sky,Grace', ['2 Owner email owner_level']],
    ['a link to a strategy', 'Title,Parent,Link\nCranes,Boats first,adds', ['2 Link link_needs_goal']],
    [
      'an end before the start',
      'Title,Start date,Due date\nCranes,2026-05-01,2026-04-30',
      ['2 Due date due_before_start'],
    ],
    [
      'an end after that of an aim that is there',
      'Title,Parent,Due date\nCranes,goal,2027-01-01',
      ['2 Due date due_after_parent'],
    ],
    ['a band upside down', 'Title,Measure,Low,High\nCranes,band,5,2', ['2 High band_ends']],
    ['yes or no with a target', 'Title,Measure,Target\nCranes,yesno,1', ['2 Target not_of_this_type']],
    ['a number without its start', 'Title,Measure,Target\nCranes,number,1', ['2 Start start_and_target']],
    [
      'a circle of three, told once',
      'Key,Parent,Title\nA,B,Cranes\nB,C,Boats\nC,A,Crews',
      ['2 Parent cycle'],
    ],
    [
      'a circle that others hang on',
      'Key,Parent,Title\nD,A,Radio\nA,B,Cranes\nB,A,Boats',
      ['3 Parent cycle'],
    ],
  ])('%s', (_, csv, told) => {
    expect(planned(csv).told).toEqual(told)
  })

  it.each<[string, string]>([
    [
      'a late goal that says why',
      'Title,Parent,Due date,Late reason\nCranes,goal,2027-01-01,The audit runs later.',
    ],
    ['a closed goal with an end in the past', 'Title,State,Due date\nCranes,closed,2025-12-31'],
    [
      'a live goal that stands alone and says why',
      'Title,State,Owner,Measure,Due date,Stands alone because\nCranes,live,Grace,yesno,2026-06-01,The law.',
    ],
    ['the first live vision', 'Kind,Title,State\nvision,Sky,live'],
  ])('and not %s', (_, csv) => {
    expect(planned(csv, { ...known, hasLiveVision: false }).told).toEqual([])
  })
})

describe('a row', () => {
  it('finds its owner, team and parent, a row of the same sheet before an aim that is there', () => {
    const { aims } = planned(
      'Key,Parent,Title,Owner,Team\ngoal,Boats first,Cranes,Grace,Pilots\n,goal,Crews,Linus,',
    )
    expect(aims).toMatchObject([
      { id: 'new-0', parentId: 'strategy', ownerId: 'Grace', teamId: 'Pilots', scope: 'team' },
      { id: 'new-1', parentId: 'new-0', ownerId: 'Linus', teamId: null, scope: 'org' },
    ])
  })

  it('with a start and a target is measured by a number, in the direction it goes', () => {
    const { aims } = planned('Title,Start,Target,Unit\nCranes,9,4,hours\nBoats,,,')
    expect(aims[0]?.measure).toMatchObject({
      type: 'number',
      unit: 'hours',
      start: 9,
      target: 4,
      direction: 'down',
    })
    expect(aims[1]?.measure).toBeNull()
  })
})
