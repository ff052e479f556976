import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { everyKind } from '../definition/clarity.factory.ts'
import {
  Answers,
  Audience,
  ByLink,
  Cancellation,
  Draft,
  EditSurvey,
  Extension,
  FromCsv,
  HandIn,
  NewSurvey,
  Printing,
  Sharing,
  Versioned,
  Words,
} from './bodies.ts'

const LINK = 'x'.repeat(43)
const ids = (count: number) => Array.from({ length: count }, () => newId())
const names = (count: number) => Array.from({ length: count }, (_, at) => `Attribute ${at}`)
const attribute = (name: string, ...values: string[]) => ({ name, values })

/** Where a schema finds something wrong; empty when it takes the value. */
function wrongIn(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value)
  return (error?.issues ?? []).map(({ path, code }) => `${path.join('.')} ${code}`)
}

describe('a new survey', () => {
  it('needs no more than a title, and is then anonymous, about engagement', () => {
    expect(NewSurvey.parse({ title: '  Clarity in spring ' })).toEqual({
      ...{ title: 'Clarity in spring', kind: 'engagement', mode: 'anonymous', purpose: '' },
    })
  })

  it.each<[string, object, string]>([
    ['no title', { title: undefined }, 'title invalid_type'],
    ['a title of blanks', { title: '     ' }, 'title too_small'],
    ['a title of two letters', { title: 'Hm' }, 'title too_small'],
    ['a title of 141 letters', { title: 'a'.repeat(141) }, 'title too_big'],
    ['a title of two lines', { title: 'Clarity\nin spring' }, 'title invalid_format'],
    ['a title that turns what stands beside it', { title: 'Clarity \u202e in' }, 'title invalid_format'],
    ['a kind that is not there', { kind: 'performance' }, 'kind invalid_value'],
    ['views on a person, which begin elsewhere', { mode: 'multirater' }, 'mode invalid_value'],
    ['a mode that is not there', { mode: 'secret' }, 'mode invalid_value'],
    ['a purpose that never ends', { purpose: 'a'.repeat(2001) }, 'purpose too_big'],
    ['a purpose with a bell in it', { purpose: 'Ring \u0007' }, 'purpose invalid_format'],
    ['half a letter', { purpose: 'a\ud83d' }, 'purpose invalid_format'],
    [
      'a definition of another format',
      { definition: { ...everyKind(), format: 'x' } },
      'definition.format invalid_value',
    ],
    ['a wave of what has no id', { fromId: 'last' }, 'fromId invalid_format'],
    ['who owns it, which is not chosen', { ownerId: newId() }, ' unrecognized_keys'],
    ['a threshold, which is set later', { least: 6 }, ' unrecognized_keys'],
  ])('is refused with %s', (_, over, where) => {
    expect(wrongIn(NewSurvey, { title: 'Clarity', ...over })).toEqual([where])
  })
})

describe('a change of a survey', () => {
  it('may leave everything as it is but says which version it is based on', () => {
    expect(EditSurvey.parse({ rev: 3 })).toEqual({ rev: 3 })
    expect(wrongIn(EditSurvey, { title: 'Clarity' })).toEqual(['rev invalid_type'])
  })

  it.each<[string, object]>([
    ['the lowest thresholds there are', { least: 6, leastComments: 10 }],
    ['the highest', { least: 1000, leastComments: 1000 }],
    ['no days', { opensOn: null, closesOn: null }],
    ['a leap day', { opensOn: '2028-02-29' }],
    ['twelve breakdowns', { breakdowns: names(12) }],
    ['a purpose of lines', { purpose: 'One.\n\tTwo.' }],
  ])('takes %s', (_, over) => {
    expect(EditSurvey.parse({ rev: 1, ...over })).toEqual({ rev: 1, ...over })
  })

  it.each<[string, object, string]>([
    ['a score from five people on', { least: 5 }, 'least too_small'],
    ['a score from half a person more', { least: 6.5 }, 'least invalid_type'],
    ['a score from too many', { least: 1001 }, 'least too_big'],
    ['a comment from nine people on', { leastComments: 9 }, 'leastComments too_small'],
    ['a threshold in words', { least: '6' }, 'least invalid_type'],
    ['version none', { rev: 0 }, 'rev too_small'],
    ['a day that is none', { closesOn: '2026-02-30' }, 'closesOn invalid_format'],
    ['a moment where a day is asked', { opensOn: '2026-03-02T09:00:00Z' }, 'opensOn invalid_format'],
    ['thirteen breakdowns', { breakdowns: names(13) }, 'breakdowns too_big'],
    ['a breakdown without a name', { breakdowns: [' '] }, 'breakdowns.0 too_small'],
    ['no kind at all', { kind: null }, 'kind invalid_value'],
    ['views on a person', { mode: 'multirater' }, 'mode invalid_value'],
    ['a state, which follows from what is done', { state: 'shared' }, ' unrecognized_keys'],
  ])('is refused with %s', (_, over, where) => {
    expect(wrongIn(EditSurvey, { rev: 1, ...over })).toEqual([where])
  })
})

describe('who is asked', () => {
  it('is everybody when nothing is said', () => {
    expect(Audience.parse({})).toEqual({
      ...{ teamIds: [], attributes: [], leastMonths: null, mostMonths: null, personIds: [] },
    })
  })

  it.each<[string, object, string]>([
    ['a team by its name', { teamIds: ['Pilots'] }, 'teamIds.0 invalid_format'],
    ['more teams than 500', { teamIds: ids(501) }, 'teamIds too_big'],
    ['an attribute without values', { attributes: [attribute('Site')] }, 'attributes.0.values too_small'],
    ['an empty value', { attributes: [attribute('Site', '')] }, 'attributes.0.values.0 too_small'],
    ['an attribute without a name', { attributes: [attribute('', 'Quay')] }, 'attributes.0.name too_small'],
    ['eleven attributes', { attributes: names(11).map(name => attribute(name, 'a')) }, 'attributes too_big'],
    ['fewer months than none', { leastMonths: -1 }, 'leastMonths too_small'],
    ['more months than 600', { mostMonths: 601 }, 'mostMonths too_big'],
    ['half a month', { leastMonths: 0.5 }, 'leastMonths invalid_type'],
    ['a person by name', { personIds: ['Ada'] }, 'personIds.0 invalid_format'],
    ['a role, by which nobody is chosen', { roles: ['lead'] }, ' unrecognized_keys'],
  ])('cannot be %s', (_, audience, where) => {
    expect(wrongIn(Audience, audience)).toEqual([where])
  })
})

describe('what is done with a survey', () => {
  it.each<[string, z.ZodType, unknown, string[]]>([
    ['a version', Versioned, { rev: 1 }, []],
    ['no version', Versioned, {}, ['rev invalid_type']],
    ['a later close', Extension, { rev: 1, closesOn: '2026-03-20' }, []],
    ['a close of no day', Extension, { rev: 1, closesOn: null }, ['closesOn invalid_type']],
    ['whoever answers for it', Sharing, { rev: 1, ownerId: newId() }, []],
    ['nobody who answers for it', Sharing, { rev: 1 }, ['ownerId invalid_type']],
    ['calling off with a reason', Cancellation, { rev: 1, why: 'Storm.' }, []],
    ['calling off for blanks', Cancellation, { rev: 1, why: '  \n ' }, ['why too_small']],
    ['calling off for a novel', Cancellation, { rev: 1, why: 'a'.repeat(2001) }, ['why too_big']],
    ['one sheet', Printing, { unitId: newId(), count: 1 }, []],
    ['no sheets', Printing, { unitId: newId(), count: 0 }, ['count too_small']],
    ['more sheets than 500', Printing, { unitId: newId(), count: 501 }, ['count too_big']],
    ['sheets for everybody', Printing, { unitId: 'all', count: 1 }, ['unitId invalid_format']],
    ['an empty table', FromCsv, { csv: '' }, ['csv too_small']],
    ['a table over 200,000 letters', FromCsv, { csv: 'a'.repeat(200_001) }, ['csv too_big']],
    ['a table in no language', FromCsv, { csv: 'a', language: 'English' }, ['language invalid_format']],
  ])('%s', (_, schema, body, wrong) => {
    expect(wrongIn(schema, body)).toEqual(wrong)
  })
})

describe('answers', () => {
  it('may be none, and are then of somebody who reads English', () => {
    expect(HandIn.parse({ link: LINK })).toEqual({ link: LINK, answers: {}, comments: {}, language: 'en' })
    expect(Draft.parse({ link: LINK })).toEqual({ link: LINK, answers: {}, comments: {} })
  })

  it.each<[string, z.ZodType, object, string]>([
    ['a link that is too short to be one', ByLink, { link: 'x'.repeat(39) }, 'link too_small'],
    ['a link that is too long to be one', ByLink, { link: 'x'.repeat(201) }, 'link too_big'],
    ['no link', Draft, {}, 'link invalid_type'],
    ['who answers', HandIn, { link: LINK, personId: newId() }, ' unrecognized_keys'],
    ['when it was answered', Draft, { link: LINK, at: '2026-03-02' }, ' unrecognized_keys'],
    ['a language in a draft', Draft, { link: LINK, language: 'de' }, ' unrecognized_keys'],
    ['a language that is none', HandIn, { link: LINK, language: 'DE_de' }, 'language invalid_format'],
    ['a number below 0', HandIn, { link: LINK, answers: { e1: -1 } }, 'answers.e1 too_small'],
    ['a number over 11', HandIn, { link: LINK, answers: { e1: 12 } }, 'answers.e1 too_big'],
    ['half a point', HandIn, { link: LINK, answers: { e1: 2.5 } }, 'answers.e1 invalid_union'],
    [
      'a text in place of a code',
      HandIn,
      { link: LINK, answers: { e1: 'I agree' } },
      'answers.e1 invalid_format',
    ],
    [
      'nothing in place of an answer',
      HandIn,
      { link: LINK, answers: { e1: null } },
      'answers.e1 invalid_union',
    ],
    ['a code nobody can have', HandIn, { link: LINK, answers: { E1: 3 } }, 'answers.E1 invalid_key'],
    [
      'seventeen choices',
      HandIn,
      { link: LINK, answers: { e1: new Array(17).fill('a') } },
      'answers.e1 invalid_union',
    ],
    [
      'a comment with a bell',
      HandIn,
      { link: LINK, comments: { why: '\u0007' } },
      'comments.why invalid_format',
    ],
    [
      'a comment without end',
      Draft,
      { link: LINK, comments: { why: 'a'.repeat(10_001) } },
      'comments.why too_big',
    ],
  ])('are refused with %s', (_, schema, body, where) => {
    expect(wrongIn(schema, body)).toEqual([where])
  })
})

const code = fc.stringMatching(/^[a-z][a-z0-9_]{0,39}$/)
test('whatever a question of a survey can be answered with is taken, and stays what it is', () => {
  const answer = fc.oneof(fc.integer({ min: 0, max: 11 }), code, fc.array(code, { maxLength: 16 }))
  fc.assert(
    fc.property(fc.dictionary(code, answer, { noNullPrototype: true }), answers => {
      expect(Answers.parse(answers)).toEqual(answers)
    }),
  )
})

test('words are kept without the blanks around them, whatever else is in them', () => {
  fc.assert(
    fc.property(code, fc.lorem({ mode: 'sentences' }), (question, words) => {
      expect(Words.parse({ [question]: `\n ${words} \t` })).toEqual({ [question]: words.trim() })
    }),
  )
})
