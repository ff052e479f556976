import { describe, expect, test } from 'vitest'
import { harbourPeople, planOf } from './harbour-people.factory.ts'
import { countsOf, groupsOf, LISTED, problemTable, reportOn } from './import-report.ts'
import type { Problem } from './sheet.ts'

const HEAD = 'Name,Employee Id,Email,Manager Email,Team,Job Title'
const problem = (part: Partial<Problem>): Problem => ({
  row: 2,
  level: 'error',
  field: 'Manager',
  code: 'unknown_manager',
  message: 'First.',
  fix: 'Correct it.',
  ...part,
})

describe('the report on a plan', () => {
  test('names teams and managers, also those that the file adds', () => {
    const plan = planOf([
      HEAD,
      'Max Lind,E8,max@x.test,ada@harbour.test,Tugs,Tug lead',
      'Nova Berg,E9,nova@x.test,max@x.test,Tugs,Skipper',
    ])
    expect(reportOn(plan, harbourPeople()).creates).toEqual([
      { row: 2, name: 'Max Lind', title: 'Tug lead', team: 'Tugs', manager: 'Ada', from: '2026-03-02' },
      { row: 3, name: 'Nova Berg', title: 'Skipper', team: 'Tugs', manager: 'Max Lind', from: '2026-03-02' },
    ])
  })

  test('tells what changes value by value, by the name of the person', () => {
    const plan = planOf([HEAD, 'Linus,E3,linus@harbour.test,,,Skipper'])
    const [update] = reportOn(plan, harbourPeople()).updates
    expect(update).toMatchObject({ row: 2, name: 'Linus' })
    expect(JSON.stringify(update?.values)).toContain('Skipper')
  })

  test('counts what the lists leave out', () => {
    const rows = Array.from(
      { length: 300 },
      (_, index) => `P${index},N${index},p${index}@x.test,ada@harbour.test,Pilots,Mate`,
    )
    const plan = planOf([HEAD, ...rows])
    expect(countsOf(plan)).toMatchObject({ rows: 300, creates: 300, errors: 0 })
    expect(reportOn(plan, harbourPeople()).creates).toHaveLength(LISTED.changes)
  })

  test('says in full mode who would leave and why', () => {
    const plan = planOf(
      ['Name,Employee Id', 'Ada,E1', 'Grace,E2', 'Radia,E4', 'Margaret,E5', 'Alan,E6'],
      harbourPeople(),
      {
        mode: 'full',
      },
    )
    const { leaves } = reportOn(plan, harbourPeople())
    expect(leaves).toMatchObject([{ personId: 'Linus', row: null, name: 'Linus', on: '2026-03-02' }])
    expect(countsOf(plan)).toMatchObject({ leaves: 1, unchanged: 5 })
  })
})

describe('problems in groups', () => {
  test('come with errors first, then the most frequent, each told once with its first rows', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      problem({ row: index + 2, level: 'warning', code: 'b' }),
    )
    const groups = groupsOf([
      ...many,
      problem({ code: 'z' }),
      problem({ code: 'a' }),
      problem({ code: 'z', row: 9, message: 'Second.' }),
    ])
    expect(groups.map(({ level, code, count }) => [level, code, count])).toEqual([
      ['error', 'z', 2],
      ['error', 'a', 1],
      ['warning', 'b', 30],
    ])
    expect(groups[0]).toMatchObject({ message: 'First.', rows: [2, 9] })
    expect(groups[2]?.rows).toEqual(Array.from({ length: LISTED.rowsOfGroup }, (_, index) => index + 2))
  })

  test('about the whole file have no rows', () => {
    expect(groupsOf([problem({ row: null })])[0]?.rows).toEqual([])
  })

  test('are none for a file without problems', () => {
    expect(groupsOf([])).toEqual([])
  })
})

test('the file of problems has one line for each, and leaves the row of the whole file empty', () => {
  expect(problemTable([problem({ row: null }), problem({ row: 7, level: 'warning' })])).toEqual([
    ['Row', 'Level', 'Column', 'What happened', 'What to do'],
    ['', 'error', 'Manager', 'First.', 'Correct it.'],
    ['7', 'warning', 'Manager', 'First.', 'Correct it.'],
  ])
})
