import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject, validatorCompiler } from 'fastify-type-provider-zod'
import { AppError, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { countRequests } from '../telemetry/metrics.ts'
import { answerError } from './answer-error.ts'
import { endSilentConnections } from './end-silent-connections.ts'
import { linesTogether } from './lines-together.ts'
import { readableApi } from './readable-api.ts'
import { refuseDeep } from './refuse-deep.ts'
import { registerRoute } from './register-route.ts'
import { serveWeb } from './serve-web.ts'
import type { ServerParts } from './server-parts.ts'
import { strictHeaders } from './strict-headers.ts'

/** The HTTP server, ready to listen or to be asked in-process with `inject`. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = fastify({
    logger:
      parts.config.LOG_LEVEL === 'silent'
        ? false
        : {
            level: parts.config.LOG_LEVEL,
            serializers: withoutPersonalText,
            stream: parts.logStream ?? linesTogether(process.stdout),
          },
    genReqId: () => newId(),
    requestIdHeader: false,
    logController: new LogController({ disableRequestLogging: true }),
    // One proxy: the address it saw itself. What a caller claims further left in X-Forwarded-For counts for nothing.
    trustProxy: parts.config.TRUST_PROXY ? (_: string, hop: number) => hop === 0 : false,
    bodyLimit: 262_144,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    // What is refused before there is a route, such as an address that cannot be decoded.
    frameworkErrors: (error, request, reply) =>
      void answerError(
        error,
        request as FastifyRequest,
        reply.header('x-request-id', request.id) as FastifyReply,
      ),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(() => value => JSON.stringify(value))
  app.setErrorHandler(answerError)
  app.addHook('preValidation', async request => refuseDeep(request.body))
  endSilentConnections(app)
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    // What one person was told is kept by nobody, unless the answer says otherwise.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    // A connection that stays open would hold the closing up for a minute.
    if (closing) reply.header('connection', 'close')
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      { req: request, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    )
  })
  await app.register(cookie)
  await strictHeaders(app, parts.config)
  await app.register(compress, { threshold: 1024 })
  await limitRequests(app, parts.config.REQUESTS_PER_MINUTE)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Fairlead', version: '1', description: 'Everything the screens do, for programs.' },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  countRequests(app, parts.config, parts.database)
  await app.register(async api => {
    takeForms(api)
    for (const [room, routes] of Object.entries(parts.routes))
      for (const bound of routes) registerRoute(api, room, bound, parts)
    readableApi(api)
  })
  app.all('/api/*', { schema: { hide: true } }, async () => {
    throw notFound('address')
  })
  if (parts.webFolder !== undefined) await serveWeb(app, parts.webFolder)
  else
    app.setNotFoundHandler(async () => {
      throw notFound('address')
    })
  return app
}

// Mail programs post a form to end mails (RFC 8058). It says nothing that its address does not; no other endpoint takes one.
function takeForms(api: FastifyInstance): void {
  for (const form of ['application/x-www-form-urlencoded', /^multipart\/form-data/])
    api.addContentTypeParser(form, { parseAs: 'string', bodyLimit: 4096 }, (request, _body, done) => {
      if (request.routeOptions.config.fromAnywhere) done(null)
      else done(unsupportedForm())
    })
}

function unsupportedForm(): AppError {
  const message = 'This address takes JSON, not a form.'
  const fix = 'Send the body as JSON with the content type application/json.'
  return new AppError('malformed', { items: [{ field: '', code: 'not_json', message, fix }] })
}

async function limitRequests(app: FastifyInstance, perMinute: number): Promise<void> {
  if (perMinute === 0) return
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: () =>
      new AppError('too_many_requests', {
        items: [
          {
            field: '',
            code: 'too_many_requests',
            message: 'Too many requests in a short time.',
            fix: 'Wait a minute and try again.',
          },
        ],
      }),
  })
}

// Logs say which endpoint and how long, never a path with names in it, a query, a body or an address.
const withoutPersonalText = {
  req: (request: { method: string; routeOptions?: { url?: string | undefined } }) => ({
    method: request.method,
    route: request.routeOptions?.url ?? 'unknown',
  }),
  err: (thrown: object) => withoutValues(thrown as Error & Record<string, unknown>),
}

// A database quotes the row it refuses, and a parser the text: their messages stay out of the log, their code and place say enough.
function withoutValues(thrown: Error & Record<string, unknown>) {
  const { code, table, column, constraint, severity } = thrown
  const quotes = severity !== undefined || thrown instanceof SyntaxError
  const frames = (thrown.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  const place = { code, table, column, constraint }
  return {
    type: thrown.name,
    message: quotes ? 'not shown, since it quotes values' : thrown.message,
    stack: frames.join('\n'),
    ...(quotes ? place : {}),
  }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** See `Route.fromAnywhere`. */
    readonly fromAnywhere?: boolean
  }
}
