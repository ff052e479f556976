import { describe, expect, it, test } from 'vitest'
import type { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { aboutRoutes } from './about.ts'
import { Dated, datedRoutes } from './dated.ts'
import { NewRotation } from './kinds.ts'
import { reportRoutes } from './report.ts'

const ID = newId()
const ROTATION = { rev: 1, each: 5, everyWeeks: 4, openDays: 10, nextOn: '2026-04-06' }

function wrongIn(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value)
  return (error?.issues ?? []).map(({ path, code }) => `${path.join('.')} ${code}`)
}

describe('a pulse that rotates', () => {
  it.each<[string, object, string[]]>([
    ['one question a week', { each: 1, everyWeeks: 1, openDays: 3 }, []],
    ['as much and as rarely as can be', { each: 60, everyWeeks: 52, openDays: 60 }, []],
    ['no question', { each: 0 }, ['each too_small']],
    ['61 questions', { each: 61 }, ['each too_big']],
    ['every no weeks', { everyWeeks: 0 }, ['everyWeeks too_small']],
    ['once in more than a year', { everyWeeks: 53 }, ['everyWeeks too_big']],
    ['two days to answer', { openDays: 2 }, ['openDays too_small']],
    ['61 days to answer', { openDays: 61 }, ['openDays too_big']],
    ['a first day that is none', { nextOn: '2026-04-31' }, ['nextOn invalid_format']],
    ['no first day', { nextOn: null }, ['nextOn invalid_type']],
    ['an end, which it has not', { until: '2027-01-01' }, [' unrecognized_keys']],
  ])('%s', (_, over, wrong) => {
    expect(wrongIn(NewRotation, { ...ROTATION, ...over })).toEqual(wrong)
  })
})

describe('questions that follow from a date', () => {
  const dated = { since: 'joining', days: 30, withinDays: 14 }
  it.each<[string, object, string[]]>([
    ['on the first day itself', { days: 0 }, []],
    ['a year after moving', { since: 'moving', days: 365 }, []],
    ['before leaving', { since: 'leaving', withinDays: 3 }, []],
    ['on a birthday', { since: 'birthday' }, ['since invalid_value']],
    ['before the first day', { days: -1 }, ['days too_small']],
    ['after more than a year', { days: 366 }, ['days too_big']],
    ['with two days to answer', { withinDays: 2 }, ['withinDays too_small']],
    ['with 61 days to answer', { withinDays: 61 }, ['withinDays too_big']],
    ['on a day and a half', { days: 1.5 }, ['days invalid_type']],
  ])('%s', (_, over, wrong) => {
    expect(wrongIn(Dated, { ...dated, ...over })).toEqual(wrong)
  })

  it('can be let go by null, never by silence', () => {
    const { body } = datedRoutes.setDated
    expect(wrongIn(body, { rev: 1, dated: null })).toEqual([])
    expect(wrongIn(body, { rev: 1 })).toEqual(['dated invalid_type'])
    expect(wrongIn(body, { dated: null })).toEqual(['rev invalid_type'])
  })
})

describe('views on a person', () => {
  const { startAbout, chooseRaters, agreeRaters, returnRaters, shareAbout } = aboutRoutes
  const rater = (over: object = {}) => ({ personId: ID, category: 'peers', ...over })
  it.each<[string, z.ZodType, object, string[]]>([
    ['begin with a questionnaire', startAbout.body, { instrument: 'lead-well-2' }, []],
    [
      'but never one with a path in it',
      startAbout.body,
      { instrument: '../x' },
      ['instrument invalid_format'],
    ],
    ['nor one without a name', startAbout.body, { instrument: '' }, ['instrument invalid_format']],
    ['nor about somebody else', startAbout.body, { instrument: 'a', subjectId: ID }, [' unrecognized_keys']],
    ['nor open for two days', startAbout.body, { instrument: 'a', openDays: 2 }, ['openDays too_small']],
    ['are of nobody yet', chooseRaters.body, { rev: 1, raters: [] }, []],
    ['are of peers', chooseRaters.body, { rev: 1, raters: [rater()] }, []],
    [
      'but not of managers, who are agreed to',
      chooseRaters.body,
      { rev: 1, raters: [rater({ category: 'manager' })] },
      ['raters.0.category invalid_value'],
    ],
    [
      'nor of somebody by name',
      chooseRaters.body,
      { rev: 1, raters: [rater({ personId: 'Ada' })] },
      ['raters.0.personId invalid_format'],
    ],
    [
      'nor of more than sixty',
      chooseRaters.body,
      { rev: 1, raters: new Array(61).fill(rater()) },
      ['raters too_big'],
    ],
    ['are agreed with a word on the manager', agreeRaters.body, { rev: 1 }, ['managerAnswers invalid_type']],
    [
      'which is yes or no',
      agreeRaters.body,
      { rev: 1, managerAnswers: 'yes' },
      ['managerAnswers invalid_type'],
    ],
    ['are given back with a reason', returnRaters.body, { rev: 1, note: ' ' }, ['note too_small']],
    ['which is no novel', returnRaters.body, { rev: 1, note: 'a'.repeat(2001) }, ['note too_big']],
    ['are shared with nobody', shareAbout.body, { rev: 1, personIds: [] }, []],
    [
      'and not with more than twenty',
      shareAbout.body,
      { rev: 1, personIds: new Array(21).fill(ID) },
      ['personIds too_big'],
    ],
    ['nor with everybody', shareAbout.body, { rev: 1, personIds: 'all' }, ['personIds invalid_type']],
  ])('%s', (_, schema, body, wrong) => {
    expect(wrongIn(schema, body)).toEqual(wrong)
  })

  it('are open for a fortnight when nothing is said', () => {
    expect(startAbout.body.parse({ instrument: 'lead-well' })).toEqual({
      instrument: 'lead-well',
      openDays: 14,
    })
  })
})

describe('what a report is asked for', () => {
  it.each(Object.entries(reportRoutes))(
    '%s: one unit, or all, and nothing that lowers a threshold',
    (_, { query }) => {
      expect(wrongIn(query, {})).toEqual([])
      expect(wrongIn(query, { unit: 'all' })).toEqual([])
      expect(wrongIn(query, { unit: ID })).toEqual([])
      expect(wrongIn(query, { unit: 'Pilots' })).toEqual(['unit invalid_format'])
      expect(wrongIn(query, { unit: ['all', ID] })).toEqual(['unit invalid_union'])
      for (const more of ['least', 'attribute', 'level', 'personId'])
        expect(wrongIn(query, { [more]: '1' })).toEqual([' unrecognized_keys'])
    },
  )

  test('comments come fifty at a time unless another number is asked, at most 200', () => {
    const { query } = reportRoutes.readReportComments
    expect(query.parse({})).toEqual({ limit: 50 })
    expect(query.parse({ limit: '7' })).toEqual({ limit: 7 })
    for (const limit of ['0', '201', '1.5', 'all']) expect(wrongIn(query, { limit })).toHaveLength(1)
    expect(wrongIn(query, { question: 'Why not?' })).toEqual(['question invalid_format'])
  })
})
