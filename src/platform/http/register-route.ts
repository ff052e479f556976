import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Received, Route } from '#kernel/contract.ts'
import { AppError, ERROR_STATUS, type ErrorCode } from '#kernel/errors.ts'
import type { Sql, TransactionMode } from '../db/database.ts'
import type { Credential } from '../session/session.ts'
import type { Threshold } from '../threshold.ts'
import type { Work } from '../work.ts'
import { runWork, SYSTEM } from '../work-runner.ts'
import { ErrorAnswer } from './answer-error.ts'
import type { BoundRoute, Exchange } from './bind.ts'
import { carriesToken, identify, refuseForgery, SESSION_COOKIE } from './identify.ts'
import type { ServerParts } from './server-parts.ts'

/** Puts one contract route on the server: validation, session, unit of work, answer. */
export function registerRoute(
  app: FastifyInstance,
  room: string,
  bound: BoundRoute,
  parts: ServerParts,
): void {
  const { route, name } = bound
  app.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(room, name, route),
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    config: {
      fromAnywhere: route.fromAnywhere ?? false,
      ...(route.perMinute === undefined
        ? {}
        : { rateLimit: { max: route.perMinute, timeWindow: '1 minute', keyGenerator: askerOf(route) } }),
    },
    handler: async (request, reply) => {
      if (!route.fromAnywhere) refuseForgery(request)
      const answer = await enter(bound, request, reply, parts)
      return send(route, answer, reply, parts.checkAnswers)
    },
  })
}

/** Members are told apart by who they are signed in as: a whole office may share one address. Strangers by their address. */
function askerOf({ access }: Route): (request: FastifyRequest) => string {
  return request => (access === 'public' ? null : identify(request)?.hash) ?? request.ip
}

async function enter(
  bound: BoundRoute,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: ServerParts,
): Promise<unknown> {
  const received = { params: request.params, query: request.query, body: request.body } as Received<Route>
  const exchange = exchangeOf(request, reply, parts)
  const mode = bound.route.method === 'GET' ? 'read' : 'write'
  if (bound.route.access === 'public')
    return await bound.handler(threshold(parts, mode, request), received, exchange)
  const credential = identify(request)
  const entered =
    credential === null
      ? Promise.reject(notSignedIn())
      : asMember(credential, mode, parts, work => bound.handler(work, received, exchange))
  if (bound.route.access !== 'anybody' || carriesToken(request)) return await entered
  return await entered.catch(cause => {
    if (cause instanceof AppError && cause.code === 'not_signed_in')
      return bound.handler(null, received, exchange)
    throw cause
  })
}

function asMember(
  credential: Credential,
  mode: TransactionMode,
  parts: ServerParts,
  action: (work: Work) => Promise<unknown>,
): Promise<unknown> {
  const standing = async (sql: Sql) => {
    const found = await parts.findStanding(sql, credential, parts.clock.now())
    if (found === null) throw notSignedIn()
    if (mode === 'write' && !found.actor.write) throw readOnlyToken()
    return found
  }
  return runWork(parts, credential.orgId, standing, action, mode)
}

function send(route: Route, answer: unknown, reply: FastifyReply, check: boolean): unknown {
  if (route.raw !== undefined) return reply.type(route.raw).send(answer)
  if (route.response === undefined) return reply.code(204).send()
  return reply.type('application/json').send(JSON.stringify(check ? route.response.parse(answer) : answer))
}

function threshold(parts: ServerParts, mode: TransactionMode, request: FastifyRequest): Threshold {
  const inOrganisationAs: Threshold['inOrganisationAs'] = (orgId, actor, action) =>
    runWork(parts, orgId, async sql => ({ ...(await parts.systemStanding(sql)), actor }), action, mode)
  return {
    database: parts.database,
    clock: parts.clock,
    inOrganisationAs,
    inOrganisation: (orgId, action) => inOrganisationAs(orgId, SYSTEM, action),
    signedIn: async () => {
      const credential = identify(request)
      if (credential === null) return null
      const find = (on: Sql) => parts.findStanding(on, credential, parts.clock.now())
      const standing = await parts.database.inOrganisation(credential.orgId, find, 'read')
      return standing?.actor.personId ?? null
    },
  }
}

function exchangeOf(request: FastifyRequest, reply: FastifyReply, parts: ServerParts): Exchange {
  const publicUrl = publicUrlOf(request, parts)
  const cookie = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:') || request.protocol === 'https',
  } as const
  // Counted from our own clock: a browser would take a rehearsed date for one long past.
  const secondsTo = (until: Date) => Math.round((until.getTime() - parts.clock.now().getTime()) / 1000)
  const setSession: Exchange['setSession'] = (text, until) =>
    void reply.setCookie(SESSION_COOKIE, text, { ...cookie, maxAge: secondsTo(until) })
  return {
    ip: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    publicUrl,
    setSession,
    keepSession: until => {
      const text = request.cookies[SESSION_COOKIE]
      if (text !== undefined) setSession(text, until)
    },
    clearSession: () => void reply.clearCookie(SESSION_COOKIE, cookie),
    header: name => headerOf(request, name),
    setHeader: (name, value) => void reply.header(name, value),
  }
}

// The Host header is the caller's word: a link in a mail must not lead wherever a stranger says.
function publicUrlOf(request: FastifyRequest, { config }: ServerParts): string {
  if (config.PUBLIC_URL !== undefined) return config.PUBLIC_URL.replace(/\/$/, '')
  const own = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.host)
  return own ? `${request.protocol}://${request.host}` : `http://localhost:${config.PORT}`
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

function schemaOf(room: string, name: string, route: Route) {
  const codes: ErrorCode[] = [
    'malformed',
    ...(route.access === 'public' ? [] : (['not_signed_in'] as const)),
    ...(route.errors ?? []),
  ]
  const failures = Object.fromEntries(codes.map(code => [ERROR_STATUS[code], ErrorAnswer]))
  const success = route.raw
    ? { 200: { description: 'The file', content: { [route.raw]: { schema: z.string() } } } }
    : route.response
      ? { 200: route.response }
      : { 204: z.null().meta({ description: 'Done; there is nothing to read.' }) }
  return {
    tags: [room],
    operationId: name,
    summary: route.summary,
    ...(route.params ? { params: route.params } : {}),
    querystring: route.query ?? NO_QUERY,
    ...(route.body ? { body: route.body } : {}),
    response: { ...success, ...failures },
  }
}

// Where nothing is asked for, nothing is taken: a misspelt filter must not look as if it had worked.
const NO_QUERY = z.strictObject({})

function notSignedIn(): AppError {
  const item = {
    field: '',
    code: 'not_signed_in',
    message: 'You are not signed in, or your session has ended.',
    fix: 'Sign in and try again; what you typed is kept on this page.',
  }
  return new AppError('not_signed_in', { items: [item] })
}

function readOnlyToken(): AppError {
  const item = {
    field: '',
    code: 'read_only_token',
    message: 'This API token may only read.',
    fix: 'Make a token with the scope "write".',
  }
  return new AppError('forbidden', { items: [item] })
}
