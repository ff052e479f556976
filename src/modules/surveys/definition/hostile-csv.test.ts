import { describe, expect, it } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { questionsOf } from './definition.ts'
import { definitionFromCsv } from './from-csv.ts'
import { definitionProblems } from './problems.ts'

const read = (csv: string, language = 'en') => questionsOf(definitionFromCsv(csv, language))
const textsOf = (csv: string) => read(csv).map(({ text }) => text['en'])
const refusal = async (csv: string) => (await thrown(() => definitionFromCsv(csv, 'en'))).items

describe('a table from any program', () => {
  it.each([
    ['with a mark of its encoding in front', '\ufefftext,code\nWhy?,a'],
    ['with lines as on Windows', 'text,code\r\nWhy?,a\r\n'],
    [
      'with lines as on old Macs, and more commas in them than columns',
      'text;code\rWhy?;a\rHow, oh, well, how?;b',
    ],
    ['with empty lines between and after', 'text,code\n\nWhy?,a\n,\n\n'],
    ['with blanks around everything', ' text , code \n  Why?  ,  a '],
    ['with columns nobody knows', 'id,text,code,weight\n7,Why?,a,0.5'],
    ['with more cells than titles', 'text,code\nWhy?,a,b,c,d'],
    ['with columns in another order', 'code,text\na,Why?'],
    ['with titles in capitals', 'TEXT,CODE\nWhy?,a'],
    ['with everything in quotation marks', '"text","code"\n"Why?","a"'],
    ['parted by tabs', 'text\tcode\nWhy?\ta'],
    ['parted by semicolons', 'text;code\nWhy?;a'],
  ])('%s is read', (_, csv) => {
    expect(read(csv)[0]).toMatchObject({ code: 'a', text: { en: 'Why?' } })
  })

  it('keeps commas, semicolons, quotation marks and lines inside a cell', () => {
    expect(textsOf('text\n"One, two; three"\n"He said ""no"""\n"Two\nlines"')).toEqual([
      'One, two; three',
      'He said "no"',
      'Two\nlines',
    ])
  })

  it('saved in Latin-1 and read as UTF-8 is told by its marks of replacement, and still is one question', () => {
    const latin = new TextDecoder().decode(Buffer.from('text\nHast du Kräfte?', 'latin1'))
    expect(textsOf(latin)).toEqual(['Hast du Kr\ufffdfte?'])
  })

  it('takes one character written in two ways as one', () => {
    expect(textsOf('text\ncafe\u0301')).toEqual(['caf\u00e9'])
  })

  it.each(['=1+1', '+49 30', '-1', '@here'])('gives back %j as it stood before the export', formula => {
    expect(textsOf(`text\n"'${formula}"\n"${formula}"`)).toEqual([formula, formula])
  })

  it('leaves an apostrophe that belongs to the text', () => {
    expect(textsOf("text\n'Tis so.")).toEqual(["'Tis so."])
  })

  it.each(['<img src=x onerror=alert(1)>', '{{constructor}}', 'שלום', '👩‍👩‍👧', '__proto__', 'null'])(
    'takes %j for words',
    text => {
      expect(textsOf(`text\n${text}`)).toEqual([text])
    },
  )

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'with a column “%s” is like any other',
    title => {
      expect(textsOf(`text,${title}\nWhy?,x`)).toEqual(['Why?'])
    },
  )

  it.each([
    ['yes', true],
    ['YES', true],
    ['x', true],
    ['1', true],
    ['true', true],
    ['no', false],
    ['0', false],
    ['', false],
    ['maybe', false],
  ])('“%s” as a mark is %s', (mark, is) => {
    expect(read(`text,required\nWhy?,${mark}`)[0]?.required).toBe(is)
  })

  it('has translations in the languages of its titles, however people write them, and gaps where there are none', () => {
    const [first, second] = read('text,Text:DE,text:pt-br,text:zh-Hant\nWhy?,Warum?,Por quê?,為何\nHow?,,,')
    expect(first?.text).toEqual({ en: 'Why?', de: 'Warum?', 'pt-BR': 'Por quê?', 'zh-Hant': '為何' })
    expect(second?.text).toEqual({ en: 'How?' })
  })

  it('in another language than English is whole in that language', () => {
    const definition = definitionFromCsv('text,section\nWarum?,Arbeit', 'de')
    expect(definitionProblems(definition)).toEqual([])
    expect(definition.sections[0]?.title).toEqual({ de: 'Arbeit' })
  })

  it('gives questions without a code one that nobody else has', () => {
    const definition = definitionFromCsv('text,code\nWhy?,q2\nHow?,\nWhen?,q3\nWho?,', 'en')
    expect(definitionProblems(definition)).toEqual([])
    expect(questionsOf(definition).map(({ code }) => code)).toMatchObject({ 0: 'q2', 2: 'q3', length: 4 })
  })

  it('with two questions of one code is read, and the problem is named', () => {
    const definition = definitionFromCsv('text,code\nWhy?,a\nHow?,a', 'en')
    expect(definitionProblems(definition)).toMatchObject([{ field: 'question.a', code: 'duplicate_code' }])
  })

  it('of as many questions as a survey takes needs no sections', () => {
    expect(read(`text\n${'Why?\n'.repeat(120)}`)).toHaveLength(120)
  })

  it('makes one scale of the same labels, and another of labels in another order', () => {
    const { scales } = definitionFromCsv('text,scale\nA,No|Yes\nB, No | Yes \nC,Yes|No\nD,', 'en')
    expect(scales.map(({ points }) => points.length)).toEqual([2, 2, 5])
  })
})

describe('a table that cannot be read', () => {
  it.each<[string, string, { field: string; code: string }[]]>([
    ['nothing but a title', 'text', [{ field: 'csv', code: 'question_count' }]],
    ['only blanks', ' \n \n', [{ field: 'csv', code: 'column_missing' }]],
    ['a page of the web', '<!doctype html>\n<p>text', [{ field: 'csv', code: 'column_missing' }]],
    ['a workbook', 'PK\u0003\u0004\u0000\u0000\n\u0000', [{ field: 'csv', code: 'column_missing' }]],
    ['ten thousand rows', `text\n${'Why?\n'.repeat(10_000)}`, [{ field: 'csv', code: 'question_count' }]],
    [
      'a quotation mark that stays open over lines',
      'text\nA\n"B\nC\nD',
      [{ field: 'csv.3', code: 'bad_row' }],
    ],
    ['a quotation mark inside a word', 'text,code\n5" pipes,a', [{ field: 'csv.2', code: 'bad_row' }]],
    ['a row without its question', 'text,code\n,a', [{ field: 'csv.2.text', code: 'bad_row' }]],
    [
      'a ranking of ten',
      'text,kind,choices\nA,ranking,1|2|3|4|5|6|7|8|9|10',
      [{ field: 'csv.2.choices', code: 'bad_row' }],
    ],
    [
      'seventeen choices',
      `text,kind,choices\nA,single,${'a|'.repeat(17)}`,
      [{ field: 'csv.2.choices', code: 'bad_row' }],
    ],
    ['a scale of twelve', `text,scale\nA,${'a|'.repeat(12)}`, [{ field: 'csv.2.scale', code: 'bad_row' }]],
    ['a code with a formula', 'text,code\nA,=1', [{ field: 'csv.2.code', code: 'bad_row' }]],
    ['a trend that is a sentence', 'text,trend\nA,as last year', [{ field: 'csv.2.trend', code: 'bad_row' }]],
    [
      'a title in no language',
      'text,text:english!\nA,B',
      [{ field: 'csv.1.text:english!', code: 'bad_row' }],
    ],
  ])('%s is refused where it is wrong, with what to do', async (_, csv, found) => {
    const items = await refusal(csv)
    expect(items).toMatchObject(found)
    expect(items).toHaveLength(found.length)
    for (const { message, fix } of items) expect([message, fix].every(text => /[.)]$/.test(text))).toBe(true)
  })

  it('tells of every wrong row by the number that a spreadsheet shows, also behind empty ones', async () => {
    const items = await refusal('text,kind\nA,scale\n\nB,guess\n,text\nC,mood')
    expect(items.map(({ field }) => field)).toEqual(['csv.4.kind', 'csv.5.text', 'csv.6.kind'])
  })
})
