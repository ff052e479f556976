import { describe, expect, test } from 'vitest'
import { csvText } from '#kernel/csv-text.ts'
import { personById } from '#modules/people/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { createAim } from '../drafting/create-aim.ts'
import { getMap } from '../reading/get-map.ts'
import { goal, newGoal } from '../story.factory.ts'
import { exportAims } from './export-aims.ts'
import { importAims } from './import-aims.ts'
import { readSheet } from './read-sheet.ts'

const PLAN = `Key,Parent,Kind,Title,Owner email,Team,State,What,Why,Success criteria,Due date,Unit,Start,Target
V,,vision,No ship ever waits,,,live,,,,,,,
G1,S,goal,Berth within an hour,EMAIL,Pilots,live,All ships,They leave us,88 of 100 | No ship over two hours,2026-06-01,%,71,88
S,V,strategy,Pilots before berths,,,live,,,,,,,
G2,G1,goal,"Second boat, crewed",,Pilots,draft,,,,2026-05-01,boats,1,2
`
const csvOf = async (org: Organisation) => PLAN.replace('EMAIL', await emailOf(org))
const problems = async (csv: string) => {
  const org = await organisation()
  const report = await org.as('Margaret', work => importAims(work, { csv, dryRun: true }))
  expect(report.created).toBe(0)
  return report.problems.map(p => [p.row, p.column, p.code])
}

describe('importing aims', () => {
  test('a dry run reports and writes nothing; the same file then imports whole, in any order of rows', async () => {
    const org = await organisation()
    const csv = await csvOf(org)
    const dry = await org.as('Margaret', work => importAims(work, { csv, dryRun: true }))
    expect(dry).toEqual({ dryRun: true, rows: 4, created: 4, problems: [] })
    expect((await org.as('Ada', work => getMap(work, { closed: true }))).nodes).toEqual([])
    await org.as('Margaret', work => importAims(work, { csv, dryRun: false }))
    const { nodes } = await org.as('Ada', work => getMap(work, { closed: true }))
    expect(nodes.map(n => [n.kind, n.state, n.title, n.ownerName])).toEqual([
      ['vision', 'live', 'No ship ever waits', null],
      ['strategy', 'live', 'Pilots before berths', null],
      ['goal', 'live', 'Berth within an hour', 'Grace Hopper'],
      ['goal', 'draft', 'Second boat, crewed', null],
    ])
    expect(await org.eventsOfType('aim.imported')).toBe(4)
  })

  test('with one bad row writes nothing at all', async () => {
    const org = await organisation()
    const csv = `${await csvOf(org)}G3,G1,goal,Third boat,,Nowhere,draft,,,,,,,\n`
    const error = await rejected(org.as('Margaret', work => importAims(work, { csv, dryRun: false })))
    expect(error).toMatchObject({
      code: 'rule_broken',
      items: [{ field: 'rows.6.Team', code: 'unknown_team' }],
    })
    expect((await org.as('Ada', work => getMap(work, { closed: true }))).nodes).toEqual([])
  })

  test.each<[string, string, [number, string, string][]]>([
    [
      'a header without a title',
      'Kind\ngoal',
      [
        [1, 'Title', 'column_missing'],
        [2, 'Title', 'form'],
      ],
    ],
    [
      'an unknown and a doubled column',
      'Title,Mood,Title\nBoats,good,Boats',
      [
        [1, 'Mood', 'column_unknown'],
        [1, 'Title', 'column_twice'],
      ],
    ],
    ['a title that is too short', 'Title\nab', [[2, 'Title', 'form']]],
    ['a date in another order', 'Title,Due date\nBoats,31.12.2026', [[2, 'Due date', 'form']]],
    [
      'a number that is none',
      'Title,Start,Target\nBoats,few,many',
      [
        [2, 'Start', 'form'],
        [2, 'Target', 'form'],
      ],
    ],
    ['start is target', 'Title,Start,Target\nBoats,2,2', [[2, 'Target', 'start_is_target']]],
    ['a due date in the past', 'Title,Due date\nBoats,2026-03-01', [[2, 'Due date', 'due_in_past']]],
    ['an unknown owner', 'Title,Owner\nBoats,Nobody Known', [[2, 'Owner', 'unknown_owner']]],
    ['an unknown parent', 'Title,Parent\nBoats,Z', [[2, 'Parent', 'unknown_parent']]],
    ['a key twice', 'Key,Title\nA,Boats\nA,Crews', [[3, 'Key', 'key_twice']]],
    ['a cycle', 'Key,Parent,Title\nA,B,Boats\nB,A,Crews', [[2, 'Parent', 'cycle']]],
    ['itself as parent', 'Key,Parent,Title\nA,A,Boats', [[2, 'Parent', 'cycle']]],
    [
      'a goal right below a vision',
      'Key,Parent,Kind,Title\nV,,vision,Sea\nA,V,goal,Boats',
      [[3, 'Parent', 'parent_kind']],
    ],
    [
      'two live visions',
      'Kind,State,Title\nvision,live,Sea\nvision,live,Sky',
      [[3, 'State', 'one_live_vision']],
    ],
    [
      'a goal that ends after its parent',
      'Key,Parent,Title,Due date\nA,,Boats,2026-05-01\nB,A,Crews,2026-06-01',
      [[3, 'Due date', 'due_after_parent']],
    ],
    [
      'a live goal with nothing',
      'Title,State\nBoats,live',
      [
        [2, 'Owner email', 'ownerId_missing'],
        [2, 'Measure', 'measure_missing'],
        [2, 'Due date', 'dueOn_missing'],
        [2, 'Parent', 'parentId_missing'],
      ],
    ],
  ])('reports %s', async (_, csv, expected) => {
    expect(await problems(csv)).toEqual(expected)
  })

  test('refuses a quote that never closes, and more rows than one import takes', async () => {
    const org = await organisation()
    const quote = await rejected(
      org.as('Margaret', work => importAims(work, { csv: 'Title\n"Boats', dryRun: true })),
    )
    expect(quote).toMatchObject({ code: 'malformed', items: [{ field: 'csv', code: 'quote' }] })
    const many = { csv: `Title\n${'Boats\n'.repeat(20_001)}`, dryRun: true }
    expect((await rejected(org.as('Margaret', work => importAims(work, many)))).code).toBe('too_large')
  })
})

describe('exporting aims', () => {
  test('gives what the import reads back: export, import elsewhere, export are the same', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const csv = await csvOf(org)
    await org.as('Margaret', work => importAims(work, { csv, dryRun: false }))
    const first = await org.as('Margaret', work => exportAims(work))
    const elsewhere = first.replaceAll(await emailOf(org), await emailOf(other))
    await other.as('Margaret', work => importAims(work, { csv: elsewhere, dryRun: false }))
    const second = await other.as('Margaret', work => exportAims(work))
    const plain = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    expect(plain(second)).toBe(plain(elsewhere))
    expect(first).toContain('88 of 100 | No ship over two hours')
  })

  test('leaves out personal goals that the reader may not see', async () => {
    const org = await organisation()
    await goal(org)
    const own = newGoal(org, { scope: 'person', teamId: null, ownerId: org.id.Linus })
    await org.as('Linus', work => createAim(work, own))
    expect(readSheet(await org.as('Alan', work => exportAims(work))).rows).toHaveLength(3)
    expect(readSheet(await org.as('Linus', work => exportAims(work))).rows).toHaveLength(4)
  })

  test('never hands a formula to a spreadsheet, and reads it back as it was', () => {
    const text = csvText([
      ['Title', 'What', 'Start'],
      ['=HYPERLINK("x")', "'@cmd", '-5'],
    ])
    expect(text).toBe('\uFEFFTitle,What,Start\r\n"\'=HYPERLINK(""x"")",\'\'@cmd,-5\r\n')
    const [row] = readSheet(text).rows
    expect([row?.cell('Title'), row?.cell('What'), row?.cell('Start')]).toEqual([
      '=HYPERLINK("x")',
      "'@cmd",
      '-5',
    ])
  })

  test('is read back with semicolons and tabs too', () => {
    for (const mark of [';', '\t'])
      expect(readSheet(`Title${mark}Due\nBoats${mark}2026-05-01`).rows[0]?.cell('Due date')).toBe(
        '2026-05-01',
      )
  })
})

async function emailOf(org: Organisation): Promise<string> {
  return (await org.as('Ada', work => personById(work, org.id.Grace)))?.email ?? ''
}
