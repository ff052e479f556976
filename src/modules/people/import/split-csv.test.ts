import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { seeded } from '#kernel/seeded.ts'
import { type Delimiter, splitCsv } from './split-csv.ts'

test.each([
  [
    'a line for each row',
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a last line without an end',
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['nothing', '', []],
  ['white space around cells', ' a ,\tb\u00a0\n', [['a', 'b']]],
  ['empty cells and empty lines', ',a,\n\n,', [['', 'a', ''], [''], ['', '']]],
  ['a delimiter in quotes', '"a,b",c', [['a,b', 'c']]],
  ['a line end in quotes', '"a\nb",c\nd', [['a\nb', 'c'], ['d']]],
  ['two quotation marks for one', '"a ""b""",""""', [['a "b"', '"']]],
  ['white space inside of quotes, which is kept', ' " a " ,b', [[' a ', 'b']]],
  [
    'a bare line feed among lines of Windows',
    'a,b\r\nc\nd,e\r\n',
    [
      ['a', 'b'],
      ['c\nd', 'e'],
    ],
  ],
  [
    'the line ends of an old Mac',
    'a,b\rc,d\r',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
])('understands %s', (_, text, lines) => {
  expect(splitCsv(text, ',')).toEqual(lines)
})

test.each([
  ['that is never closed', 'a,"b\nc'],
  ['inside a value', 'a "b" c'],
  ['followed by text', '"a" b,c'],
  ['of another cell after text', 'a,b"c"'],
])('leaves a quotation mark %s to the reader that says where', (_, text) => {
  expect(splitCsv(text, ',')).toBeNull()
})

// Without wide white space, after which the careful reader refuses a quotation mark that is closed.
const PIECES = [
  'a',
  'Ünal',
  ',',
  ',',
  ';',
  '\t',
  '"',
  '""',
  '"x"',
  ',"y',
  'z",',
  '\n',
  '\n',
  '\r\n',
  '\r',
  ' ',
]

test('reads any text as the careful reader does, or not at all', () => {
  const random = seeded(7)
  let read = 0
  for (let round = 0; round < 20_000; round++) {
    const length = 1 + Math.floor(random.next() * 14)
    const text = Array.from({ length }, () => random.pick(PIECES)).join('')
    const delimiter = random.pick([',', ';', '\t'] satisfies Delimiter[])
    const lines = splitCsv(text, delimiter)
    if (lines === null) continue
    read++
    expect({ text, lines }).toEqual({ text, lines: careful(text, delimiter) })
  }
  expect(read).toBeGreaterThan(4_000)
})

function careful(text: string, delimiter: Delimiter): string[][] {
  return parse(text, { delimiter, relax_column_count: true, trim: true })
}
