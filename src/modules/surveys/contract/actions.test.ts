import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { EditAction, Finishing, LinkAction, NewAction } from './actions.ts'

const ID = newId()
const ACTION = { unit: 'all', kind: 'factor', finding: 'clarity', youSaid: 'Nobody knows what comes first.' }
const WHEN = '2026-03-02T09:00:00+01:00'

function wrongIn(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value)
  return (error?.issues ?? []).map(({ path, code }) => `${path.join('.')} ${code}`)
}

describe('an action', () => {
  it('may be begun before anybody decided anything, without saying who sees to it', () => {
    expect(NewAction.parse(ACTION)).toEqual({ ...ACTION, weDecided: null, ownerId: null })
    expect(NewAction.parse({ ...ACTION, unit: ID }).unit).toBe(ID)
  })

  it.each<[string, object, string]>([
    ['for a team by its name', { unit: 'Pilots' }, 'unit invalid_format'],
    ['for nobody', { unit: null }, 'unit invalid_union'],
    ['on a comment, which is nobody’s finding', { kind: 'comment' }, 'kind invalid_value'],
    ['on a finding in words', { finding: 'Clear aims' }, 'finding invalid_format'],
    ['on what nobody said', { youSaid: '  ' }, 'youSaid too_small'],
    ['on more than was said', { youSaid: 'a'.repeat(281) }, 'youSaid too_big'],
    ['on two lines', { youSaid: 'One.\nTwo.' }, 'youSaid invalid_format'],
    ['with an empty decision', { weDecided: '' }, 'weDecided too_small'],
    ['seen to by a name', { ownerId: 'Grace' }, 'ownerId invalid_format'],
    ['that is done already', { weDid: 'All.' }, ' unrecognized_keys'],
    ['that people were told of already', { state: 'published' }, ' unrecognized_keys'],
  ])('cannot be begun %s', (_, over, where) => {
    expect(wrongIn(NewAction, { ...ACTION, ...over })).toEqual([where])
  })

  it.each<[string, object, string[]]>([
    ['what was decided', { rev: 1, weDecided: 'One list.' }, []],
    ['that nothing was decided after all', { rev: 1, weDecided: null }, []],
    ['without a version', { weDecided: 'One list.' }, ['rev invalid_type']],
    ['that nobody sees to it', { rev: 1, ownerId: null }, ['ownerId invalid_type']],
    ['that nothing was said', { rev: 1, youSaid: '' }, ['youSaid too_small']],
    ['the unit, which never changes', { rev: 1, unit: 'all' }, [' unrecognized_keys']],
    ['the finding, which never changes', { rev: 1, finding: 'pace' }, [' unrecognized_keys']],
  ])('can be changed or not: %s', (_, body, wrong) => {
    expect(wrongIn(EditAction, body)).toEqual(wrong)
  })

  it.each<[string, object, string[]]>([
    ['with what was done', { rev: 2, weDid: 'One list hangs at the quay.' }, []],
    ['with nothing that was done', { rev: 2, weDid: ' ' }, ['weDid too_small']],
    ['without a word', { rev: 2 }, ['weDid invalid_type']],
    ['with a score that nobody measured', { rev: 2, weDid: 'Done.', score: 80 }, [' unrecognized_keys']],
  ])('is finished %s', (_, body, wrong) => {
    expect(wrongIn(Finishing, body)).toEqual(wrong)
  })
})

describe('what is made of an action', () => {
  it.each<[string, object, object]>([
    ['a task without a day', { kind: 'task', title: 'Write it' }, { dueOn: null }],
    ['a task with a day', { kind: 'task', title: 'Write it', dueOn: '2026-03-20' }, {}],
    ['a decision', { kind: 'decision', title: 'One list' }, {}],
    ['a goal at the top', { kind: 'aim', title: 'One list' }, { parentId: null }],
    ['a goal below another', { kind: 'aim', title: 'One list', parentId: ID }, {}],
    ['a talk at a moment', { kind: 'conversation', title: 'Talk', startsAt: WHEN }, {}],
    ['something that is there', { kind: 'existing', of: 'task', id: ID }, {}],
  ])('may be %s', (_, to, added) => {
    expect(LinkAction.parse({ rev: 1, to })).toEqual({ rev: 1, to: { ...to, ...added } })
  })

  it.each<[string, object, string]>([
    ['something else', { kind: 'meeting', title: 'Talk' }, 'to.kind invalid_union'],
    ['a task without a title', { kind: 'task' }, 'to.title invalid_type'],
    ['a task with a title of two letters', { kind: 'task', title: 'Do' }, 'to.title too_small'],
    ['a task due on no day', { kind: 'task', title: 'Write it', dueOn: 'soon' }, 'to.dueOn invalid_format'],
    ['a decision due on a day', { kind: 'decision', title: 'One list', dueOn: null }, 'to unrecognized_keys'],
    [
      'a goal below a name',
      { kind: 'aim', title: 'One list', parentId: 'top' },
      'to.parentId invalid_format',
    ],
    ['a talk at no moment', { kind: 'conversation', title: 'Talk' }, 'to.startsAt invalid_type'],
    [
      'a talk on a day',
      { kind: 'conversation', title: 'Talk', startsAt: '2026-03-02' },
      'to.startsAt invalid_format',
    ],
    [
      'a talk at a time of no zone',
      { kind: 'conversation', title: 'Talk', startsAt: '2026-03-02T09:00:00' },
      'to.startsAt invalid_format',
    ],
    ['a person that is there', { kind: 'existing', of: 'person', id: ID }, 'to.of invalid_value'],
    ['something there without an id', { kind: 'existing', of: 'aim' }, 'to.id invalid_type'],
    [
      'something there with a new title',
      { kind: 'existing', of: 'aim', id: ID, title: 'New' },
      'to unrecognized_keys',
    ],
  ])('cannot be %s', (_, to, where) => {
    expect(wrongIn(LinkAction, { rev: 1, to })).toEqual([where])
  })
})
