import { describe, expect, test } from 'vitest'
import { harbourPeople, newOrganisation, planOf } from './harbour-people.factory.ts'
import { readWorkbook } from './read-workbook.ts'
import { peopleTable, templateTable, toCsv, toWorkbook } from './write-people.ts'

const linesOf = (csv: string) => csv.replace('\uFEFF', '').split('\r\n').slice(0, -1)

describe('a CSV of people', () => {
  test.each([
    ['=HYPERLINK("http://x.test")', `"'=HYPERLINK(""http://x.test"")"`],
    ['+49 30', "'+49 30"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ["'=1", "''=1"],
    ['a;b', '"a;b"'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['O’Hara', 'O’Hara'],
  ])('writes %s so that no spreadsheet runs or splits it: %s', (value, cell) => {
    expect(linesOf(toCsv([[value, 'end']]))).toEqual([`${cell},end`])
  })

  test('begins with a byte order mark, so that Excel reads accents', () => {
    expect(toCsv([['é']]).startsWith('\uFEFF')).toBe(true)
  })

  test('names the manager by e-mail and employee id, and leaves the top leader’s empty', () => {
    const current = harbourPeople()
    const [, ada, grace] = peopleTable(current, current.persons)
    expect(ada?.slice(5, 11)).toEqual(['', '', 'Harbour Works', 'Director', '5', 'yes'])
    expect(grace?.slice(5, 11)).toEqual(['ada@harbour.test', 'E1', 'Pilots', 'Chief pilot', '3', 'yes'])
  })

  test('of people as they were writes (none) for what was empty', () => {
    const current = harbourPeople()
    const [, ada] = peopleTable(current, current.persons.slice(0, 1), '(none)')
    expect(ada?.slice(0, 6)).toEqual(['Ada', '(none)', '(none)', 'E1', 'ada@harbour.test', '(none)'])
  })
})

test('the template can be imported as it is into an organisation that has just begun', async () => {
  const plan = planOf(linesOf(toCsv(templateTable())), { ...newOrganisation(), persons: [] })
  expect(plan.problems.filter(problem => problem.level === 'error')).toEqual([])
  expect(plan.creates.map(create => create.name)).toEqual(['Ada Lovelace', 'Grace Hopper', 'Linus Torres'])
  expect((await readWorkbook(await toWorkbook(templateTable()))).lines).toHaveLength(4)
})
