import { expect, test } from 'vitest'
import { AppError, ERROR_STATUS, notFound } from '#kernel/errors.ts'
import { asAppError } from './answer-error.ts'

const withCode = (code: string) => Object.assign(new Error('relation "x" says so'), { code })
const withStatus = (statusCode: number) => Object.assign(new Error('refused'), { statusCode })

test.each([
  ['a body over the limit', withCode('FST_ERR_CTP_BODY_TOO_LARGE'), 413],
  ['a body that is no JSON', withCode('FST_ERR_CTP_INVALID_JSON_BODY'), 400],
  ['an empty body', withCode('FST_ERR_CTP_EMPTY_JSON_BODY'), 400],
  ['a kind of content that is not taken', withCode('FST_ERR_CTP_INVALID_MEDIA_TYPE'), 400],
  ['a row that exists already', withCode('23505'), 409],
  ['a reference to nothing', withCode('23503'), 422],
  ['a value outside a check', withCode('23514'), 422],
  ['a text the database cannot store', withCode('22021'), 400],
  ['a NUL inside JSON', withCode('22P05'), 400],
  ['half of a character inside JSON', withCode('22P02'), 400],
  ['a number beyond its column', withCode('22003'), 400],
  ['a date beyond its column', withCode('22008'), 400],
  ['a full disk of the database', withCode('53100'), 503],
  ['a full disk of the server', withCode('ENOSPC'), 503],
  ['two changes at the same moment', withCode('40001'), 503],
  ['a deadlock', withCode('40P01'), 503],
  ['a database that does not answer', withCode('ECONNREFUSED'), 503],
  ['a folder one may not write to', withCode('EACCES'), 503],
  ['a path that leads through a file', withCode('ENOTDIR'), 503],
  ['a port that is taken', withCode('EADDRINUSE'), 503],
  ['what the framework refuses', withStatus(400), 400],
  ['what the framework does not find', withStatus(404), 404],
  ['what the framework finds too large', withStatus(413), 413],
  ['a status that is no refusal', withStatus(502), 500],
  ['an error nobody planned', new TypeError('x is not a function'), 500],
  ['a code that is a word of the language', withCode('constructor'), 500],
  ['a thrown text', 'boom', 500],
  ['a thrown nothing', undefined, 500],
  ['null', null, 500],
])('%s answers with its status, says what to do, and repeats nothing of the cause', (_, thrown, status) => {
  const error = asAppError(thrown)
  expect(error.status).toBe(status)
  expect(error.items).toHaveLength(1)
  expect(error.items[0]).toEqual({
    field: '',
    code: error.code,
    message: expect.stringMatching(/\.$/),
    fix: expect.stringMatching(/\.$/),
  })
  expect(JSON.stringify(error.items)).not.toMatch(/relation|refused|boom|not a function/)
  expect(error.cause).toBe(thrown)
})

test('what the product throws on purpose is answered as it is', () => {
  const error = notFound('aim')
  expect(asAppError(error)).toBe(error)
})

test('every code of the product has a status that tells the caller whose turn it is', () => {
  for (const [code, status] of Object.entries(ERROR_STATUS)) {
    expect(new AppError(code as keyof typeof ERROR_STATUS).status).toBe(status)
    expect(status >= 400 && status <= 503, code).toBe(true)
  }
})
