import { describe, expect, test } from 'vitest'
import { mapHeader } from './map-header.ts'
import { readRow } from './read-row.ts'
import type { Problem } from './sheet.ts'

function read(header: string, cells: string) {
  const problems: Problem[] = []
  const row = readRow({ row: 7, cells: cells.split('|') }, mapHeader(header.split('|')), found =>
    problems.push(found),
  )
  return { row, problems, codes: problems.map(problem => problem.code) }
}

describe('a row', () => {
  test('leaves alone what is blank', () => {
    const { row, problems } = read('Name|Email|Team|Level|Start Date|Manager|Site', 'Ada|||||| ')
    expect(row).toMatchObject({
      name: 'Ada',
      email: undefined,
      team: undefined,
      level: undefined,
      manager: undefined,
    })
    expect(problems).toEqual([])
  })

  test('clears with (none) what may be empty', () => {
    const { row } = read(
      'Name|Email|Preferred Name|Pronouns|Manager Email|Site',
      'Ada|a@x.test|(none)|(none)|(none)|(none)',
    )
    expect(row).toMatchObject({
      preferredName: null,
      pronouns: null,
      manager: { by: 'none' },
      attributes: { Site: null },
    })
  })

  test.each([
    ['Name', 'Ada Lovelace', 'Ada Lovelace'],
    ['First Name|Last Name', 'Ada|Lovelace', 'Ada Lovelace'],
    ['First Name|Last Name', 'Ada|', 'Ada'],
    ['First Name|Last Name|Name', 'Ada|Lovelace|Countess Ada', 'Countess Ada'],
  ])('takes the name from %s', (header, cells, name) => {
    expect(read(header, cells).row.name).toBe(name)
  })

  test.each([
    ['Manager Email', 'G@X.test', { by: 'email', value: 'g@x.test' }],
    ['Manager Employee Id', 'E1', { by: 'employeeId', value: 'E1' }],
    ['Manager', 'Grace Hopper', { by: 'name', value: 'Grace Hopper' }],
    ['Manager', 'grace@x.test', { by: 'email', value: 'grace@x.test' }],
    ['Manager|Manager Email|Manager Employee Id', 'Grace|g@x.test|E1', { by: 'employeeId', value: 'E1' }],
    ['Manager|Manager Email', 'Grace|g@x.test', { by: 'email', value: 'g@x.test' }],
  ])('names the manager by %s', (header, cells, manager) => {
    expect(read(header, cells).row.manager).toEqual(manager)
  })

  test.each([
    ['1', 1],
    ['L4', 4],
    ['Team lead', 2],
    ['director', 4],
  ])('understands the level %s', (text, level) => {
    expect(read('Level', text).row.level).toBe(level)
  })

  test.each([
    ['Level', '6', 'bad_level'],
    ['Level', 'boss', 'bad_level'],
    ['Start Date', '03/04/2026', 'ambiguous_date'],
    ['Start Date', '3.4.26', 'ambiguous_date'],
    ['Start Date', '2026-02-30', 'bad_date'],
    ['Start Date', '2026-13-01', 'bad_date'],
    ['Start Date', 'March', 'bad_date'],
    ['Start Date', '0026-03-01', 'bad_date'],
    ['Email', 'ada at harbour', 'bad_email'],
    ['Email', 'Ada <a@x.test>', 'bad_email'],
    ['Manager Email', 'grace', 'bad_email'],
    ['Leads Team', 'maybe', 'bad_yes_no'],
    ['Name', 'x'.repeat(141), 'too_long'],
    ['Site', 'x'.repeat(1001), 'too_long'],
  ])('with %s %s is an error: %s', (header, cells, code) => {
    const { problems } = read(header, cells)
    expect(problems).toMatchObject([{ row: 7, level: 'error', code }])
    expect(problems[0]?.fix).not.toBe('')
  })

  test.each([
    ['Job Title Level', 'Senior II', 'level_not_understood'],
    ['Timezone', 'Sydney time', 'bad_time_zone'],
    ['Status', 'on leave', 'status_not_understood'],
  ])('with %s %s is kept, with a warning', (header, cells, code) => {
    expect(read(header, cells).problems).toMatchObject([{ row: 7, level: 'warning', code }])
  })

  test.each(['Europe/Berlin', 'UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'Europe/Kyiv'])(
    'knows the zone %s',
    zone => {
      expect(read('Timezone', zone).row.timeZone).toBe(zone)
    },
  )

  test.each([
    ['terminated', true],
    ['Left', true],
    ['active', false],
    ['', false],
  ])('with status %s tells whether the person has left: %s', (status, left) => {
    expect(read('Status', status).row.left).toBe(left)
  })

  test('takes a date with a time of midnight as the date', () => {
    expect(read('Start Date', '2026-03-05T00:00:00Z').row.startDate).toBe('2026-03-05')
  })
})
