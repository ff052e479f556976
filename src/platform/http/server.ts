import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject, validatorCompiler } from 'fastify-type-provider-zod'
import { AppError, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Config } from '../config/config.ts'
import { countRequests } from '../telemetry/metrics.ts'
import { answerError } from './answer-error.ts'
import { readableApi } from './readable-api.ts'
import { registerRoute } from './register-route.ts'
import { serveWeb } from './serve-web.ts'
import type { ServerParts } from './server-parts.ts'

/** The HTTP server, ready to listen or to be asked in-process with `inject`. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = fastify({
    logger:
      parts.config.LOG_LEVEL === 'silent'
        ? false
        : { level: parts.config.LOG_LEVEL, serializers: withoutPersonalText },
    genReqId: () => newId(),
    requestIdHeader: false,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: parts.config.TRUST_PROXY,
    bodyLimit: 262_144,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(() => value => JSON.stringify(value))
  app.setErrorHandler(answerError)
  app.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id))
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      { req: request, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    )
  })
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: strictPolicy(parts.config),
    enableCSPNonces: true,
    hsts: parts.config.TRUST_PROXY,
  })
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
  countRequests(app, parts.config)
  await app.register(async api => {
    for (const [room, routes] of Object.entries(parts.routes))
      for (const bound of routes) registerRoute(api, room, bound, parts)
    readableApi(api)
  })
  app.all('/api/*', async () => {
    throw notFound('address')
  })
  if (parts.webFolder !== undefined) await serveWeb(app, parts.webFolder)
  return app
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

function strictPolicy(config: Config) {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      ...(config.TRUST_PROXY ? { upgradeInsecureRequests: [] } : {}),
    },
  }
}

// Logs say which endpoint and how long, never a path with names in it, a query, a body or an address.
const withoutPersonalText = {
  req: (request: { method: string; routeOptions?: { url?: string | undefined } }) => ({
    method: request.method,
    route: request.routeOptions?.url ?? 'unknown',
  }),
}
