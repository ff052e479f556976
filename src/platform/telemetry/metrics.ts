import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { notFound } from '#kernel/errors.ts'
import type { Config } from '../config/config.ts'

/** Counts requests by route pattern and status, and answers /metrics, /healthz and /readyz. */
export function countRequests(app: FastifyInstance, config: Config): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'fairlead_request_seconds',
    help: 'Time to answer a request, by route pattern and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { hide: true } }, async (_, reply) =>
    reply.code(closing ? 503 : 200).send({ status: closing ? 'closing' : 'ready' }),
  )
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayRead(config.METRICS_TOKEN, request)) throw notFound('address')
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

// Whoever comes through a proxy on this machine is somebody else: the address it forwards for cannot be trusted to say so.
function mayRead(token: string | undefined, { headers, socket }: FastifyRequest): boolean {
  if (token !== undefined) return headers.authorization === `Bearer ${token}`
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false
  const ip = socket.remoteAddress
  return ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1'
}
