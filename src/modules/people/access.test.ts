import { describe, expect, test } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { type Action, mayDo, mustBeAllowed, type Role, rolesTowards } from './access.ts'
import { HarbourChart } from './harbour-chart.factory.ts'

const ROLES: Role[] = ['people', 'admin', 'self', 'manager', 'chain', 'cover', 'colleague']

// x: may. Columns in the order of ROLES.
const TABLE: Record<Action, string> = {
  seePerson: '------x',
  seeLevel: 'x-x-x--',
  seeAttributes: 'x-x----',
  seeAbsences: 'x-xx-x-',
  addPerson: 'x------',
  changeProfile: 'x-x----',
  changePerson: 'x------',
  place: 'x------',
  propose: 'x--xx--',
  depart: 'x------',
  erase: 'x------',
  changeTeams: 'x------',
  enterAbsence: 'x-xx---',
  seeCoverGaps: 'x------',
  answerCover: '-----x-',
  changeOrganisation: 'xx-----',
}

describe('who may', () => {
  test.each(Object.entries(TABLE) as [Action, string][])('%s', (action, marks) => {
    const allowed = ROLES.map(role => (mayDo(new Set([role]), action) ? 'x' : '-')).join('')
    expect(allowed).toBe(marks)
  })

  test('a refusal says what and whom to ask', () => {
    const error = thrown(() => mustBeAllowed(new Set<Role>(['colleague']), 'addPerson'))
    expect(error.status).toBe(403)
    expect(error.items[0]).toMatchObject({ message: 'You may not add people.', fix: 'Ask your people team.' })
  })
})

describe('what somebody is to a person', () => {
  const actor = (personId: string | null, people = false) => ({
    actor: {
      kind: 'person' as const,
      personId,
      flags: { people, admin: false },
      sessionId: null,
      write: true,
    },
  })
  const chart = new HarbourChart().chart()
  const cases: [string, string | null, string, Role[]][] = [
    ['oneself', 'Linus', 'Linus', ['colleague', 'self']],
    ['the manager is also in the chain', 'Grace', 'Linus', ['colleague', 'manager', 'chain']],
    ['the head is in the chain of everybody', 'Ada', 'Linus', ['colleague', 'chain']],
    ['a colleague', 'Radia', 'Linus', ['colleague']],
    ['a report is nothing more to the manager', 'Linus', 'Grace', ['colleague']],
    ['the system', null, 'Linus', ['colleague']],
  ]
  test.each(cases)('%s', (_, me, person, roles) => {
    expect(Array.from(rolesTowards(actor(me), chart, person)).sort()).toEqual(roles.sort())
  })

  test('an absent manager hands the role to the accepted cover', () => {
    const rows = new HarbourChart()
    rows.away('Grace', 'Radia')
    expect(rolesTowards(actor('Radia'), rows.chart(), 'Linus').has('manager')).toBe(true)
    expect(rolesTowards(actor('Grace'), rows.chart(), 'Linus').has('manager')).toBe(false)
  })

  test('the flag of the people team counts towards everybody', () => {
    expect(rolesTowards(actor('Margaret', true), chart, 'Linus').has('people')).toBe(true)
  })
})
