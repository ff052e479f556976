import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { AnswersFile } from './answers-file.ts'
import { answersFileProblems } from './answers-file-problems.ts'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const JSON_FILE = JSON.parse(read('ferry-answers.json'))
const FILE = AnswersFile.parse(JSON_FILE)
const HEADER = (read('ferry-answers.csv').split('\n')[0] ?? '').split(',')
const { columns } = FILE
const problems = (over: Partial<AnswersFile['columns']>, header: readonly string[] = HEADER) =>
  answersFileProblems({ ...FILE, columns: { ...columns, ...over } }, header).map(
    ({ field, code }) => `${field} ${code}`,
  )

test('a header whose every column is named once fits, in any order', () => {
  expect(problems({})).toEqual([])
  expect(problems({}, HEADER.toReversed())).toEqual([])
})

describe('what does not fit is named', () => {
  const [attribute] = columns.attributes
  it.each<[string, Partial<AnswersFile['columns']>, readonly string[], string[]]>([
    ['a column that is there twice', {}, [...HEADER, 'Q1'], ['Q1 column_twice']],
    ['a column that is there three times, once', {}, [...HEADER, 'Q1', 'Q1'], ['Q1 column_twice']],
    ['a column that nobody named', {}, [...HEADER, 'Salary'], ['Salary unnamed_column']],
    [
      'a column in other letters',
      {},
      HEADER.map(each => (each === 'Q1' ? 'q1' : each)),
      ['Q1 no_such_column', 'q1 unnamed_column'],
    ],
    [
      'a weight that is not there',
      { weight: 'Worth', ignored: [...columns.ignored, columns.weight ?? ''] },
      HEADER,
      ['Worth no_such_column'],
    ],
    [
      'a weight that is a unit, too',
      { weight: columns.units[0] ?? '', ignored: [...columns.ignored, columns.weight ?? ''] },
      HEADER,
      [`${columns.units[0]} named_twice`],
    ],
    [
      'nothing at all',
      {},
      [],
      [
        ...new Set([
          ...columns.units,
          ...columns.attributes.map(({ column }) => column),
          columns.weight ?? '',
          ...Object.keys(columns.answers),
          ...columns.ignored,
        ]),
      ].map(column => `${column} no_such_column`),
    ],
    [
      'two attributes of one code',
      {
        attributes: [...columns.attributes, { code: attribute?.code ?? '', title: 'Other', column: 'Other' }],
      },
      [...HEADER, 'Other'],
      [`${attribute?.code} attribute_twice`],
    ],
  ])('%s', (_, over, header, found) => {
    expect(problems(over, header)).toEqual(found)
  })
})

describe('a file that says what columns are', () => {
  it('has the lowest thresholds, no weight and nobody asked unless it says so', () => {
    const { least: _l, leastComments: _c, invited: _i, kind: _k, purpose: _p, ...bare } = JSON_FILE
    expect(AnswersFile.parse({ ...bare, columns: { answers: JSON_FILE.columns.answers } })).toMatchObject({
      ...{ least: 6, leastComments: 10, invited: null, kind: 'custom', purpose: '' },
      columns: { units: [], attributes: [], weight: null, notApplicable: [], ignored: [] },
    })
  })

  it.each<[string, object, string]>([
    ['another format', { format: 'fairlead-answers/2' }, 'format'],
    ['a threshold of five', { least: 5 }, 'least'],
    ['a threshold of nine for comments', { leastComments: 9 }, 'leastComments'],
    ['nobody asked', { invited: 0 }, 'invited'],
    ['no name for the whole', { whole: ' ' }, 'whole'],
    ['a close on no day', { closesOn: '2024-05-32' }, 'closesOn'],
    ['a title of two lines', { title: 'Ferry\ncrews' }, 'title'],
    ['nine depths of units', { columns: { ...columns, units: new Array(9).fill('a') } }, 'columns.units'],
    [
      'an answer to a question in words',
      { columns: { ...columns, answers: { Q1: 'I am proud' } } },
      'columns.answers.Q1',
    ],
    ['a column without a name', { columns: { ...columns, ignored: [''] } }, 'columns.ignored.0'],
    ['names beside answers', { columns: { ...columns, names: 'Name' } }, 'columns'],
  ])('is refused with %s', (_, over, where) => {
    const { error } = AnswersFile.safeParse({ ...JSON_FILE, ...over })
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([where])
  })
})
