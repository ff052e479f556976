import { expect, test } from 'vitest'
import { AppError, forbidden, illegalTransition, notFound, ruleBroken, staleRev } from './errors.ts'

test.each([
  [
    'a broken rule',
    ruleBroken('dueOn', 'due_after_parent', 'It ends after its goal.', 'Choose an earlier day.'),
    422,
    'dueOn',
  ],
  ['what may not be known', notFound('aim'), 404, ''],
  ['what is not permitted', forbidden('close this aim', 'Grace Hopper'), 403, ''],
  ['a step that is not open', illegalTransition('aim', 'closed', 'live', ['archived']), 409, 'state'],
  ['a change on an old state', staleRev({ rev: 4 }), 409, 'rev'],
])('%s has its status, one item that names its field, and says what to do', (_, error, status, field) => {
  expect(error).toBeInstanceOf(AppError)
  expect([error.status, error.items.length, error.items[0]?.field]).toEqual([status, 1, field])
  expect(error.items[0]?.message).toMatch(/^\S.*\.$/)
  expect(error.items[0]?.fix).toMatch(/^\S.*\.$/)
})

test('a step that is not open names the open ones, in words and as data', () => {
  const error = illegalTransition('aim', 'draft', 'closed', ['proposed', 'dropped'])
  expect(error.items[0]?.fix).toContain('proposed, dropped')
  expect(error.current).toEqual({ state: 'draft', legal: ['proposed', 'dropped'] })
  expect(illegalTransition('aim', 'archived', 'live', []).items[0]?.fix).toBe('It cannot change any more.')
})

test('who saves second gets what was saved first', () => {
  expect(staleRev({ rev: 4, title: 'Newer' }).current).toEqual({ rev: 4, title: 'Newer' })
})

test('what may not be known is answered alike, whether it exists or not', () => {
  expect(notFound('aim').items).toEqual(notFound('aim').items)
  expect(notFound('aim').items[0]?.message).toContain('does not exist, or is not yours to see')
})

test('an error keeps its cause for the log and shows none of it', () => {
  const cause = new Error('relation people_persons')
  const error = new AppError('internal', { cause })
  expect(error.cause).toBe(cause)
  expect(JSON.stringify(error.items)).toBe('[]')
})
