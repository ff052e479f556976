import { describe, expect, test } from 'vitest'
import { ChangedAbsence, NewAbsence } from './absences/absence-shapes.ts'
import { ChangedOrganisation } from './organisation/organisation-shapes.ts'
import { ChangedPerson, DirectoryQuery, NewPerson } from './persons/person-shapes.ts'
import { NewPlacement, ProposalAnswer } from './placements/placement-shapes.ts'
import { Email, Name, TimeZone, WorkDays } from './shapes.ts'
import { NewTeam } from './teams/team-shapes.ts'

const ID = '01900000-0000-7000-8000-000000000000'
const position = { teamId: ID, reportsTo: null, title: 'Pilot', level: 1, from: '2026-03-02' }

describe('an e-mail address', () => {
  test.each([
    ['Ada@Harbour.Example', 'ada@harbour.example'],
    ['a.b+c@x.co', 'a.b+c@x.co'],
  ])('%s is kept as %s', (given, kept) => {
    expect(Email.parse(given)).toBe(kept)
  })

  test.each(['', 'ada', 'ada@', '@harbour.example', 'a b@c.de', `${'a'.repeat(250)}@c.de`])(
    '“%s” is refused',
    given => {
      expect(Email.safeParse(given).success).toBe(false)
    },
  )
})

describe('a name', () => {
  test.each(['Ada', 'Siobhán O’Neill-Byrne', '李', '<b>Ada</b>', 'x'.repeat(140)])(
    '“%s” is taken as it is',
    given => {
      expect(Name.parse(` ${given} `)).toBe(given)
    },
  )

  test.each(['', '   ', 'x'.repeat(141), 'Ada\u0000', 'Ada\nLovelace', 'Ada\u0007'])(
    '%j is refused',
    given => {
      expect(Name.safeParse(given).success).toBe(false)
    },
  )
})

describe('a time zone', () => {
  test.each(['Europe/Lisbon', 'America/New_York', 'UTC'])('%s is known', zone => {
    expect(TimeZone.parse(zone)).toBe(zone)
  })

  test.each(['', 'Mars/Olympus', 'europe/lisbon', '+01:00', "UTC'; drop table"])('“%s” is refused', zone => {
    expect(TimeZone.safeParse(zone).success).toBe(false)
  })
})

describe('working days', () => {
  test('come in order, each once', () => {
    expect(WorkDays.parse([5, 1, 5, 3])).toEqual([1, 3, 5])
  })

  test.each([[[]], [[0]], [[8]], [[1.5]], [['1']], [[1, 2, 3, 4, 5, 6, 7, 1]]])('%j are refused', days => {
    expect(WorkDays.safeParse(days).success).toBe(false)
  })
})

describe('a position', () => {
  test('has what is left out by default', () => {
    expect(NewPlacement.parse(position)).toEqual({
      ...position,
      ...{
        leadsTeam: false,
        kind: 'permanent',
        fte: 1,
        to: null,
        reason: null,
        endsCurrent: false,
        takesOverFrom: null,
      },
    })
  })

  test.each([
    ['a level outside 1 to 5', { level: 6 }],
    ['half a level', { level: 1.5 }],
    ['a share of full time under a tenth', { fte: 0.05 }],
    ['more than full time', { fte: 1.1 }],
    ['an impossible date', { from: '2026-02-30' }],
    ['a moment for a date', { from: '2026-03-02T09:00:00Z' }],
    ['a kind that there is not', { kind: 'borrowed' }],
    ['an empty title', { title: ' ' }],
    ['a person by name', { reportsTo: 'Ada' }],
    ['an unknown field', { salary: 1 }],
  ])('%s is refused', (_, part) => {
    expect(NewPlacement.safeParse({ ...position, ...part }).success).toBe(false)
  })
})

describe('the directory’s question', () => {
  test('begins with everybody who is here, fifty at a time', () => {
    expect(DirectoryQuery.parse({})).toEqual({ status: 'here', limit: 50 })
  })

  test('takes numbers as the address writes them', () => {
    expect(DirectoryQuery.parse({ level: '3', limit: '200' })).toMatchObject({ level: 3, limit: 200 })
  })

  test.each([
    { level: '0' },
    { level: 'x' },
    { limit: '201' },
    { cursor: 'next' },
    { team: '' },
    { q: 'x'.repeat(101) },
  ])('%j is refused', query => {
    expect(DirectoryQuery.safeParse(query).success).toBe(false)
  })
})

describe('what may be left out', () => {
  test('a person needs a name and a position', () => {
    expect(NewPerson.parse({ name: 'Ada', placement: position })).toMatchObject({
      email: null,
      employeeId: null,
      workDays: null,
    })
    expect(NewPerson.safeParse({ name: 'Ada' }).success).toBe(false)
    expect(NewPerson.safeParse({ placement: position }).success).toBe(false)
  })

  test('a change needs the version it was made from', () => {
    for (const shape of [ChangedPerson, ChangedOrganisation]) {
      expect(shape.safeParse({}).success).toBe(false)
      expect(shape.safeParse({ rev: 1 }).success).toBe(true)
    }
    expect(ChangedAbsence.safeParse({ from: '2026-03-02' }).success).toBe(false)
  })

  test('an absence has no reason, under whatever name', () => {
    for (const field of ['reason', 'type', 'note', 'kind'])
      expect(NewAbsence.safeParse({ from: '2026-03-02', [field]: 'x' }).success).toBe(false)
    expect(NewAbsence.parse({ from: '2026-03-02' })).toEqual({ from: '2026-03-02', to: null, coverId: null })
  })

  test('a team says where it belongs, if only that it is at the top', () => {
    expect(NewTeam.parse({ name: 'Tugs', parentId: null })).toEqual({
      name: 'Tugs',
      parentId: null,
      purpose: null,
    })
    expect(NewTeam.safeParse({ name: 'Tugs' }).success).toBe(false)
    expect(NewTeam.safeParse({ name: 'Tugs', parentId: null, purpose: 'x'.repeat(281) }).success).toBe(false)
  })

  test('a proposal is accepted, declined or withdrawn, nothing else', () => {
    expect(ProposalAnswer.safeParse({ state: 'proposed' }).success).toBe(false)
    expect(ProposalAnswer.parse({ state: 'declined' })).toEqual({ state: 'declined', answer: null })
  })

  test('there are exactly five words for levels', () => {
    const levelLabels = ['a', 'b', 'c', 'd', 'e']
    expect(ChangedOrganisation.safeParse({ rev: 1, levelLabels }).success).toBe(true)
    expect(ChangedOrganisation.safeParse({ rev: 1, levelLabels: levelLabels.slice(1) }).success).toBe(false)
    expect(
      ChangedOrganisation.safeParse({ rev: 1, levelLabels: ['', ...levelLabels.slice(1)] }).success,
    ).toBe(false)
  })
})
