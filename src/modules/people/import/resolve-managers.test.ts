import { describe, expect, test } from 'vitest'
import type { KnownPerson } from './current-people.ts'
import { harbourPeople, planOf, TODAY } from './harbour-people.factory.ts'
import type { MatchedRow } from './match-rows.ts'
import type { ManagerName, PersonRow } from './person-row.ts'
import { resolveManagers } from './resolve-managers.ts'
import type { Problem } from './sheet.ts'

const row = (key: string, manager?: ManagerName, part: Partial<PersonRow> = {}): MatchedRow => {
  const known = harbourPeople().persons.find(person => person.id === key) ?? null
  return { row: { row: 2, attributes: {}, manager, ...part } as PersonRow, key, known }
}
const byEmail = (value: string): ManagerName => ({ by: 'email', value })
const byName = (value: string): ManagerName => ({ by: 'name', value })
const byId = (value: string): ManagerName => ({ by: 'employeeId', value })

function resolve(
  rows: readonly MatchedRow[],
  persons: readonly KnownPerson[] = harbourPeople().persons,
): [manager: string | null | undefined, problems: string[]] {
  const problems: Problem[] = []
  const managers = resolveManagers(rows, persons, TODAY, problem => problems.push(problem))
  return [managers.get(rows[0]?.key ?? ''), problems.map(({ level, code }) => `${level} ${code}`)]
}

const people = (changes: Parameters<typeof harbourPeople>[0]) => harbourPeople(changes).persons
const graceLeft = people({ Grace: { leftOn: '2026-03-01' } })

describe('the manager that a row names', () => {
  const cases: [string, ReturnType<typeof resolve>, ReturnType<typeof resolve>][] = [
    ['is left alone by a blank', resolve([row('Linus')]), [undefined, []]],
    ['is nobody by (none)', resolve([row('Linus', { by: 'none' })]), [null, []]],
    ['is found by e-mail', resolve([row('Linus', byEmail('ada@harbour.test'))]), ['Ada', []]],
    ['is found by e-mail in any case', resolve([row('Linus', byEmail('ADA@Harbour.test'))]), ['Ada', []]],
    ['is found by employee id', resolve([row('Linus', byId('E5'))]), ['Margaret', []]],
    [
      'is not found by employee id in another case',
      resolve([row('Linus', byId('e5'))]),
      [undefined, ['error unknown_manager']],
    ],
    ['is found by name', resolve([row('Linus', byName('margaret'))]), ['Margaret', []]],
    [
      'is found by a preferred name',
      resolve([row('Linus', byName('Peg'))], people({ Margaret: { preferredName: 'Peg' } })),
      ['Margaret', []],
    ],
    [
      'is found once by somebody whose two names are one',
      resolve([row('Linus', byName('Margaret'))], people({ Margaret: { preferredName: 'Margaret' } })),
      ['Margaret', []],
    ],
    [
      'is found by the e-mail that the file gives',
      resolve([row('Linus', byEmail('boss@x.test')), row('Ada', { by: 'none' }, { email: 'boss@x.test' })]),
      ['Ada', []],
    ],
    [
      'is not found by the e-mail that the file takes away',
      resolve([
        row('Linus', byEmail('ada@harbour.test')),
        row('Ada', { by: 'none' }, { email: 'boss@x.test' }),
      ]),
      [undefined, ['error unknown_manager']],
    ],
    [
      'of a name that two people have is asked for',
      resolve(
        [row('Linus', byName('Sam'))],
        people({ Ada: { preferredName: 'Sam' }, Margaret: { preferredName: 'Sam' } }),
      ),
      [undefined, ['error ambiguous_manager']],
    ],
    [
      'of a name that one who left has too is the one who is here',
      resolve(
        [row('Linus', byName('Sam'))],
        people({ Ada: { preferredName: 'Sam' }, Margaret: { preferredName: 'Sam', leftOn: '2026-01-31' } }),
      ),
      ['Ada', []],
    ],
    [
      'cannot be oneself',
      resolve([row('Linus', byEmail('linus@harbour.test'))]),
      ['Linus', ['error own_manager']],
    ],
    [
      'needs a position',
      resolve([row('Linus', byEmail('alan@harbour.test'))], people({ Alan: { placement: null } })),
      [undefined, ['error manager_unplaced']],
    ],
    [
      'who has left cannot be a new one',
      resolve([row('Alan', byEmail('grace@harbour.test'))], graceLeft),
      [undefined, ['error manager_left']],
    ],
    [
      'is still there on the last day',
      resolve([row('Alan', byEmail('grace@harbour.test'))], people({ Grace: { leftOn: TODAY } })),
      ['Grace', []],
    ],
    [
      'who has left comes back by a start date in the same file',
      resolve(
        [
          row('Alan', byEmail('grace@harbour.test')),
          {
            ...row('Grace', byEmail('ada@harbour.test'), { startDate: '2026-04-01' }),
            known: graceLeft[1] ?? null,
          },
        ],
        graceLeft,
      ),
      ['Grace', []],
    ],
    [
      'who has left and is only repeated leaves the vacant post as it is',
      resolve([row('Linus', byEmail('grace@harbour.test'))], graceLeft),
      [undefined, ['warning vacant_above']],
    ],
    [
      'who has left may be repeated by employee id',
      resolve([row('Linus', byId('E2'))], graceLeft),
      [undefined, ['warning vacant_above']],
    ],
    [
      'who has left may be repeated by name',
      resolve([row('Linus', byName('Grace'))], graceLeft),
      [undefined, ['warning vacant_above']],
    ],
    [
      'is somebody present rather than a namesake who left, even where the post above is vacant',
      resolve(
        [row('Linus', byName('Grace'))],
        people({ Grace: { leftOn: '2026-03-01' }, Ada: { preferredName: 'Grace' } }),
      ),
      ['Ada', []],
    ],
  ]
  test.each(cases)('%s', (_, found, expected) => {
    const [manager, problems] = found
    // Whom an error names does not matter: nothing of the file is applied.
    expect(problems).toEqual(expected[1])
    if (!problems.some(problem => problem.startsWith('error'))) expect(manager).toBe(expected[0])
  })
})

describe('a file that repeats a manager who left', () => {
  const left = harbourPeople({ Grace: { leftOn: '2026-03-01' } })
  const file = ['Name,Employee Id,Manager Email', ',E3,grace@harbour.test', ',E4,grace@harbour.test']

  test('changes nothing and warns on each row, by name', () => {
    const plan = planOf(file, left)
    expect([plan.creates, plan.updates, plan.leaves, plan.teams, plan.unchanged]).toEqual([[], [], [], [], 2])
    expect(plan.problems.map(({ row, level, field, code }) => [row, level, field, code])).toEqual([
      [2, 'warning', 'Manager', 'vacant_above'],
      [3, 'warning', 'Manager', 'vacant_above'],
    ])
    expect(plan.problems[0]).toMatchObject({
      message: 'The manager grace@harbour.test has left, and nobody has taken the post yet.',
      fix: 'Nothing changes here; name somebody once the post is filled.',
    })
  })

  test('still changes what else the row says, and keeps the line to the vacant post', () => {
    const plan = planOf(
      ['Name,Employee Id,Manager Email,Job Title', ',E3,grace@harbour.test,Senior pilot'],
      left,
    )
    expect(plan.updates.map(({ key, placement }) => [key, placement?.title, placement?.reportsTo])).toEqual([
      ['Linus', 'Senior pilot', 'Grace'],
    ])
    expect(plan.problems.filter(problem => problem.level === 'error')).toEqual([])
  })

  test('is refused for somebody who never reported there', () => {
    const plan = planOf(['Name,Employee Id,Manager Email', ',E6,grace@harbour.test'], left)
    expect(plan.problems.map(problem => problem.code)).toContain('manager_left')
  })
})
