import { describe, expect, it } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { questionsOf } from './definition.ts'
import { definitionFromCsv } from './from-csv.ts'
import { definitionProblems } from './problems.ts'

const problemsOf = async (csv: string) =>
  (await thrown(() => definitionFromCsv(csv, 'en'))).items.map(({ field }) => field)

describe('questions from a table', () => {
  it('need nothing but their text, and are asked with five points of agreement', () => {
    const definition = definitionFromCsv('text\nI have energy.\n"I see, often, what I do."\n', 'en')
    expect(questionsOf(definition)).toMatchObject([
      { code: 'q1', kind: 'scale', scale: 'scale1', text: { en: 'I have energy.' }, required: false },
      { code: 'q2', text: { en: 'I see, often, what I do.' } },
    ])
    expect(definition.scales).toMatchObject([{ kind: 'agreement', points: { length: 5 } }])
    expect(definitionProblems(definition)).toEqual([])
  })

  it('come with sections, kinds, choices, scales of their own, marks and translations', () => {
    const definition = definitionFromCsv(
      [
        'Section;Code;Kind;Text;Text:de;Scale;Choices;Required;Reversed;NA;Comment;Trend',
        'Work;e1;scale;I have energy.;Ich habe Kraft.;Never|Sometimes|Always;;yes;;x;1;energy',
        'Work;e2;scale;I am tired.;;Never|Sometimes|Always;;;yes;;;',
        'You;site;single;Where?;;;Quay|Boat;;;;;',
        'You;r;recommend;A friend?;;;;;;;yes;',
        ';t;text;Anything else?;;;;;;;;',
      ].join('\n'),
      'en',
    )
    expect(definition.sections.map(({ title }) => title['en'])).toEqual(['Work', 'You', 'Questions'])
    expect(definition.scales).toHaveLength(1)
    expect(questionsOf(definition)).toMatchObject([
      {
        ...{ code: 'e1', text: { en: 'I have energy.', de: 'Ich habe Kraft.' }, required: true },
        ...{ notApplicable: true, comment: true, trend: 'energy', reversed: false },
      },
      { code: 'e2', reversed: true, required: false },
      { code: 'site', choices: [{ text: { en: 'Quay' } }, { text: { en: 'Boat' } }] },
      { code: 'r', kind: 'recommend', comment: true },
      { code: 't', kind: 'text' },
    ])
    expect(definitionProblems(definition)).toEqual([])
  })

  it.each<[string, string, string[]]>([
    ['without a column of texts', 'code,kind\na,scale', ['csv']],
    ['without a question', 'text\n\n', ['csv']],
    ['with too many', `text\n${'Why?\n'.repeat(121)}`, ['csv']],
    ['with a quote that never ends', 'text\n"Why?', ['csv.2']],
    ['with a language that is none', 'text,text:klingonese!\nWhy?,x', ['csv.1.text:klingonese!']],
    ['with a code that is none', 'text,code\nWhy?,Q 1', ['csv.2.code']],
    ['with a control character', 'text\nWhy\u0007?', ['sections.0.questions.0.text.en']],
    [
      'with several mistakes, all of which are told',
      'text,kind,choices,scale\n,guess,,\nWhy?,single,one,\nHow?,scale,,one',
      ['csv.2.text', 'csv.2.kind', 'csv.3.choices', 'csv.4.scale'],
    ],
  ])('are refused %s', async (_, csv, fields) => {
    expect(await problemsOf(csv)).toEqual(fields)
  })

  it('lose the quote mark that keeps a spreadsheet from running them', () => {
    expect(questionsOf(definitionFromCsv("text\n'=What now?", 'en'))[0]?.text).toEqual({ en: '=What now?' })
  })
})
