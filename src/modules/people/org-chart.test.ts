import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { HarbourChart, HARBOUR_DATE as ON } from './harbour-chart.factory.ts'

describe('the effective manager', () => {
  const cases: { name: string; change: (rows: HarbourChart) => void; of: string; is: string | null }[] = [
    { name: 'is the person reported to when they are present', change: () => {}, of: 'Linus', is: 'Grace' },
    { name: 'is nobody at the root', change: () => {}, of: 'Ada', is: null },
    {
      name: 'is the accepted cover while the manager is away',
      change: rows => rows.away('Grace', 'Radia'),
      of: 'Linus',
      is: 'Radia',
    },
    {
      name: 'is one up the chain for the cover themself',
      change: rows => rows.away('Grace', 'Radia'),
      of: 'Radia',
      is: 'Ada',
    },
    {
      name: 'is not a cover who was only asked',
      change: rows => rows.away('Grace', 'Radia', 'asked'),
      of: 'Linus',
      is: 'Ada',
    },
    {
      name: 'is not a cover who is away too',
      change: rows => {
        rows.away('Grace', 'Radia')
        rows.away('Radia')
      },
      of: 'Linus',
      is: 'Ada',
    },
    {
      name: 'is the acting lead of the team when nobody covers',
      change: rows => {
        rows.away('Grace')
        rows.acting('Margaret', 'Pilots')
      },
      of: 'Linus',
      is: 'Margaret',
    },
    {
      name: 'is the cover rather than the acting lead',
      change: rows => {
        rows.away('Grace', 'Radia')
        rows.acting('Margaret', 'Pilots')
      },
      of: 'Linus',
      is: 'Radia',
    },
    {
      name: 'is the manager again although somebody acts',
      change: rows => rows.acting('Margaret', 'Pilots'),
      of: 'Linus',
      is: 'Grace',
    },
    {
      name: 'is the acting lead after the manager left',
      change: rows => {
        rows.leave('Grace')
        rows.acting('Radia', 'Pilots')
      },
      of: 'Linus',
      is: 'Radia',
    },
    {
      name: 'of the acting lead is one up the chain',
      change: rows => {
        rows.leave('Grace')
        rows.acting('Radia', 'Pilots')
      },
      of: 'Radia',
      is: 'Ada',
    },
    {
      name: 'is one up the chain after the manager left a vacancy',
      change: rows => rows.leave('Grace'),
      of: 'Linus',
      is: 'Ada',
    },
    {
      name: 'stays the manager who is away when nobody above is present',
      change: rows => {
        rows.away('Grace')
        rows.away('Ada')
      },
      of: 'Linus',
      is: 'Grace',
    },
    {
      name: 'is still known for a person who has left',
      change: rows => rows.leave('Linus'),
      of: 'Linus',
      is: 'Grace',
    },
    {
      name: 'follows an acting placement that names one',
      change: rows => rows.acting('Linus', 'People', 'Margaret'),
      of: 'Linus',
      is: 'Margaret',
    },
    {
      name: 'does not run in a ring when two absent managers cover through each other',
      change: rows => {
        rows.away('Grace', 'Alan')
        rows.away('Margaret', 'Linus')
      },
      of: 'Linus',
      is: 'Ada',
    },
  ]
  test.each(cases)('$name', ({ change, of, is }) => {
    const rows = new HarbourChart()
    change(rows)
    expect(rows.chart().managerOf(of)).toBe(is)
  })

  test('goes back to the manager on the day after the absence', () => {
    const rows = new HarbourChart()
    rows.away('Grace', 'Radia')
    expect(rows.chart(addDays(ON, 8)).managerOf('Linus')).toBe('Grace')
  })
})

describe('teams', () => {
  const cases: { name: string; change: (rows: HarbourChart) => void; lead: string | null; led: string[] }[] =
    [
      {
        name: 'a present permanent lead leads',
        change: rows => rows.acting('Margaret', 'Pilots'),
        lead: 'Grace',
        led: ['People', 'Pilots'],
      },
      {
        name: 'an acting lead leads while the permanent one is away',
        change: rows => {
          rows.acting('Margaret', 'Pilots')
          rows.away('Grace')
        },
        lead: 'Margaret',
        led: ['People', 'Pilots'],
      },
      {
        name: 'a lead who is away without anybody acting stays the lead',
        change: rows => rows.away('Grace'),
        lead: 'Grace',
        led: ['People'],
      },
      {
        name: 'a team whose lead left has none',
        change: rows => rows.leave('Grace'),
        lead: null,
        led: ['People'],
      },
    ]
  test.each(cases)('$name', ({ change, lead, led }) => {
    const rows = new HarbourChart()
    change(rows)
    expect(rows.chart().leadOf('Pilots')).toBe(lead)
    expect(rows.chart().teamsLedBy('Margaret')).toEqual(led)
  })

  test('those led below somebody are theirs to answer for too, and nobody else’s', () => {
    const chart = new HarbourChart().chart()
    expect(chart.teamsLedUnder('Ada').toSorted()).toEqual(['Harbour', 'People', 'Pilots'])
    expect(chart.teamsLedUnder('Grace')).toEqual(['Pilots'])
    expect(chart.teamsLedUnder('Linus')).toEqual([])
  })

  test('those right below are inside a team that somebody leads, or led by who answers to them', () => {
    const rows = new HarbourChart()
    rows.rows.teams = [
      ...rows.rows.teams,
      { id: 'Launches', name: 'Launches', parentId: 'Pilots', closedOn: null },
      { id: 'Desk', name: 'Desk', parentId: 'People', closedOn: null },
    ]
    rows.acting('Linus', 'Desk')
    const below = (id: string) =>
      rows
        .chart()
        .teamsRightBelow(id)
        .map(team => team.id)
    expect(below('Ada')).toEqual(['People', 'Pilots'])
    expect(below('Grace')).toEqual(['Desk', 'Launches'])
    expect(below('Linus')).toEqual([])
  })

  test('a closed team stays known but is not listed after its last day', () => {
    const rows = new HarbourChart()
    rows.rows.teams = rows.rows.teams.map(team => (team.id === 'Pilots' ? { ...team, closedOn: ON } : team))
    expect(rows.chart(ON).teamAndBelow('Harbour')).toEqual(['Harbour', 'Pilots', 'People'])
    const after = rows.chart(addDays(ON, 1))
    expect(after.teams().map(team => team.id)).toEqual(['Harbour', 'People'])
    expect(after.team('Pilots')?.name).toBe('Pilots')
    expect(after.teamsAbove('Pilots')).toEqual(['Harbour'])
  })

  test('members are counted in the team of their own placement, not where they act', () => {
    const rows = new HarbourChart()
    rows.acting('Margaret', 'Pilots')
    expect(rows.chart().membersOf('Pilots')).toEqual(['Grace', 'Linus', 'Radia'])
    expect(rows.chart().teamsOf('Margaret')).toEqual(['People', 'Pilots'])
  })
})

describe('persons', () => {
  test('a person who left is known, but not active after the last day', () => {
    const rows = new HarbourChart()
    rows.leave('Linus', ON)
    expect(rows.chart(ON).isActive('Linus')).toBe(true)
    const after = rows.chart(addDays(ON, 1))
    expect([after.isActive('Linus'), after.person('Linus')?.name]).toEqual([false, 'Linus'])
    expect(after.isInChain('Ada', 'Linus')).toBe(true)
    expect(after.allBelow('Grace')).toEqual(['Radia'])
  })

  test('an acting placement raises the level while it lasts', () => {
    const rows = new HarbourChart()
    rows.acting('Radia', 'Pilots')
    expect(rows.chart().levelOf('Radia')).toBe(3)
    expect(rows.chart(addDays(ON, 400)).levelOf('Radia')).toBe(1)
  })

  test('away until is the last day of the longest absence, and unknown when that has no end', () => {
    const rows = new HarbourChart()
    rows.away('Grace')
    rows.rows.absences.push({
      personId: 'Grace',
      from: ON,
      to: addDays(ON, 20),
      coverId: null,
      coverState: null,
    })
    expect([rows.chart().isAway('Grace'), rows.chart().awayUntil('Grace')]).toEqual([true, addDays(ON, 20)])
    rows.rows.absences.push({ personId: 'Grace', from: ON, to: null, coverId: null, coverState: null })
    expect([rows.chart().isAway('Grace'), rows.chart().awayUntil('Grace')]).toEqual([true, null])
    expect([rows.chart().isAway('Ada'), rows.chart().awayUntil('Ada')]).toEqual([false, null])
  })

  test('away from is the first day of the earliest absence in force', () => {
    const rows = new HarbourChart()
    const absence = { personId: 'Grace', to: null, coverId: null, coverState: null }
    rows.rows.absences.push({ ...absence, from: ON }, { ...absence, from: addDays(ON, -3) })
    rows.rows.absences.push({ ...absence, from: addDays(ON, 3) })
    expect([rows.chart().awayFrom('Grace'), rows.chart().awayFrom('Ada')]).toEqual([addDays(ON, -3), null])
  })

  test('unknown ids answer with nothing', () => {
    const chart = new HarbourChart().chart()
    expect([
      chart.person('x'),
      chart.managerOf('x'),
      chart.placementOf('x'),
      chart.team('x'),
      chart.leadOf('x'),
    ]).toEqual([null, null, null, null, null])
    expect([
      chart.chainOf('x'),
      chart.reportsOf('x'),
      chart.allBelow('x'),
      chart.membersOf('x'),
      chart.teamAndBelow('x'),
    ]).toEqual([[], [], [], [], []])
    expect(chart.isInChain('x', 'Ada') || chart.isInChain('Ada', 'x')).toBe(false)
  })
})
