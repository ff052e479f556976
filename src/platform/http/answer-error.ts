import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { AppError, type ErrorCode, type ErrorItem } from '#kernel/errors.ts'
import { type Issue, wordsOfIssue } from './words-of-issue.ts'

/** What an error looks like on the wire. */
export const ErrorAnswer = z
  .strictObject({
    error: z.strictObject({
      code: z.string(),
      items: z.array(
        z.strictObject({ field: z.string(), code: z.string(), message: z.string(), fix: z.string() }),
      ),
      current: z.unknown().optional(),
      requestId: z.string().optional(),
    }),
  })
  .meta({ id: 'Error', description: 'Every error: its code, and what is wrong where, with what to do.' })

/** Answers any thrown value as `{error}`; what nobody threw on purpose is logged and answers 500 with the request id. */
export function answerError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const error = asAppError(thrown)
  if (error.code === 'internal') request.log.error({ err: thrown }, 'A request failed unexpectedly')
  if (error.code === 'too_many_requests') reply.header('retry-after', '60')
  const { code, items, current } = error
  const requestId = code === 'internal' ? { requestId: request.id } : {}
  return reply
    .code(error.status)
    .send({ error: { code, items, ...(current === undefined ? {} : { current }), ...requestId } })
}

/** Turns whatever was thrown into the one error type. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  if (hasZodFastifySchemaValidationErrors(thrown)) return refusedInput(thrown)
  const code = codeOf(thrown)
  if (Object.hasOwn(KNOWN, code)) return known(KNOWN[code as keyof typeof KNOWN], thrown)
  return known(refusedByFramework(thrown) ?? UNEXPECTED, thrown)
}

// What the framework and its plugins refuse carries a status of its own, such as 400 for an address that cannot be read.
function refusedByFramework(thrown: unknown): Known | undefined {
  const status =
    typeof thrown === 'object' && thrown !== null && 'statusCode' in thrown ? thrown.statusCode : 0
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined
  if (status === 404) return NO_ADDRESS
  return status === 413 ? TOO_LARGE : NOT_READ
}

function refusedInput(error: { validation: unknown; validationContext?: string | undefined }): AppError {
  const issues = (error.validation as InputIssue[]) ?? []
  const items = issues.flatMap(issue => itemsOf(issue, error.validationContext ?? 'body'))
  const code: ErrorCode = items.some(item => item.code === 'unknown_field') ? 'unknown_field' : 'malformed'
  return new AppError(code, { items })
}

type InputIssue = Issue & { readonly instancePath: string; readonly params?: { readonly keys?: string[] } }

function itemsOf(issue: InputIssue, where: string): ErrorItem[] {
  const path = issue.instancePath.split('/').filter(Boolean).join('.')
  const keys = issue.params?.keys
  if (issue.keyword === 'unrecognized_keys' && keys)
    return keys.map(key => ({
      field: path === '' ? key : `${path}.${key}`,
      code: 'unknown_field',
      message: `The ${where} has a field "${key}" that is not known here.`,
      fix: 'Remove it, or check its spelling in the API description.',
    }))
  return [
    {
      field: path,
      code: issue.keyword,
      ...wordsOfIssue(path === '' ? `The ${where}` : `"${path}"`, issue),
    },
  ]
}

interface Known {
  readonly code: ErrorCode
  readonly message: string
  readonly fix: string
}

const TOO_LARGE: Known = {
  code: 'too_large',
  message: 'This is larger than the server takes here.',
  fix: 'Send less at once; nothing was saved.',
}
const NOT_TEXT: Known = {
  code: 'malformed',
  message: 'A text holds characters that cannot be stored.',
  fix: 'Remove control characters and send again; nothing was saved.',
}
const BROKEN_JSON: Known = {
  code: 'malformed',
  message: 'The body is not whole JSON.',
  fix: 'Check its brackets, quotes and commas, and send again; nothing was saved.',
}
const NOT_JSON: Known = {
  code: 'malformed',
  message: 'The body is not the kind of content this endpoint takes.',
  fix: 'Send JSON with content-type application/json.',
}
const NOT_STORED: Known = {
  code: 'malformed',
  message: 'A value is of a kind that cannot be stored.',
  fix: 'Correct it and send again; nothing was saved.',
}
const NO_ADDRESS: Known = {
  code: 'not_found',
  message: 'There is nothing at this address.',
  fix: 'Check the link, or ask the person who sent it.',
}
const NOT_READ: Known = {
  code: 'malformed',
  message: 'The server cannot read this request.',
  fix: 'Check its address and headers; nothing was saved.',
}
const FULL: Known = {
  code: 'unavailable',
  message: 'The disk of the server is full. Nothing was saved.',
  fix: 'Tell your administrator; try again when there is room.',
}
const NO_ACCESS: Known = {
  code: 'unavailable',
  message: 'A file or folder of the server cannot be used.',
  fix: 'Check its path, and who may write there.',
}
const UNEXPECTED: Known = {
  code: 'internal',
  message: 'Something went wrong on the server. Nothing was saved.',
  fix: 'Try again; if it happens again, give the request id to your administrator.',
}

// Codes of Fastify, PostgreSQL (the same on PGlite) and the operating system.
const KNOWN = {
  FST_ERR_CTP_BODY_TOO_LARGE: TOO_LARGE,
  FST_ERR_CTP_INVALID_JSON_BODY: BROKEN_JSON,
  FST_ERR_CTP_EMPTY_JSON_BODY: BROKEN_JSON,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: NOT_JSON,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: NOT_JSON,
  FST_ERR_RATE_LIMIT: {
    code: 'too_many_requests',
    message: 'Too many requests in a short time.',
    fix: 'Wait a minute and try again.',
  },
  '23505': {
    code: 'duplicate',
    message: 'This exists already.',
    fix: 'Open the existing one, or choose another name.',
  },
  '23503': {
    code: 'rule_broken',
    message: 'This refers to something that does not exist.',
    fix: 'Reload the page and choose again; nothing was saved.',
  },
  '23514': {
    code: 'rule_broken',
    message: 'A value is outside what is allowed.',
    fix: 'Correct it and send again; nothing was saved.',
  },
  '22021': NOT_TEXT,
  '22P05': NOT_TEXT,
  '22P02': NOT_STORED,
  '22003': NOT_STORED,
  '22007': NOT_STORED,
  '22008': NOT_STORED,
  '53100': FULL,
  ENOSPC: FULL,
  ENOTDIR: NO_ACCESS,
  EACCES: NO_ACCESS,
  EROFS: NO_ACCESS,
  '40001': {
    code: 'unavailable',
    message: 'Two changes met at the same moment. Yours was not saved.',
    fix: 'Try again.',
  },
  '40P01': {
    code: 'unavailable',
    message: 'Two changes met at the same moment. Yours was not saved.',
    fix: 'Try again.',
  },
  EADDRINUSE: {
    code: 'unavailable',
    message: 'Another program listens on this port already.',
    fix: 'Stop it, or choose another port with PORT.',
  },
  ECONNREFUSED: {
    code: 'unavailable',
    message: 'The database does not answer.',
    fix: 'Try again in a minute; your administrator sees the cause in the log.',
  },
} as const satisfies Record<string, Known>

function known({ code, message, fix }: Known, cause: unknown): AppError {
  return new AppError(code, { items: [{ field: '', code, message, fix }], cause })
}

function codeOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : ''
}
