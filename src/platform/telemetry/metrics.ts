import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { notFound } from '#kernel/errors.ts'
import type { Config } from '../config/config.ts'
import type { Database } from '../db/database.ts'
import { type QueueLevels, queueLevels } from '../jobs/queue-levels.ts'

/** Counts requests by route pattern and status, and answers /metrics, /healthz and /readyz. */
export function countRequests(app: FastifyInstance, config: Config, database: Database): void {
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
  const levels = gaugeQueues(registry)
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
    await levels(database)
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

// Read when somebody asks. Where the database does not answer they say NaN rather than a level of long ago.
function gaugeQueues(registry: Registry): (database: Database) => Promise<void> {
  const gauges = Object.entries(GAUGES).map(([level, { name, help }]) => ({
    level: level as keyof QueueLevels,
    gauge: new Gauge({ name, help, registers: [registry] }),
  }))
  return async database => {
    const levels = await queueLevels(database)
    for (const { level, gauge } of gauges) gauge.set(levels?.[level] ?? Number.NaN)
  }
}

const GAUGES = {
  outbox: { name: 'fairlead_outbox_rows', help: 'Events that wait to be queued for a subscriber.' },
  waiting: { name: 'fairlead_jobs_waiting', help: 'Background jobs that wait or are under way.' },
  failed: {
    name: 'fairlead_jobs_failed',
    help: 'Deliveries that failed eight times and wait for an administrator.',
  },
  mails: { name: 'fairlead_mails_waiting', help: 'Mails still to be sent.' },
  mailsGivenUp: {
    name: 'fairlead_mails_given_up',
    help: 'Mails refused eight times, which wait for an administrator.',
  },
} as const satisfies Record<keyof QueueLevels, { name: string; help: string }>

// Whoever comes through a proxy on this machine is somebody else: the address it forwards for cannot be trusted to say so.
function mayRead(token: string | undefined, { headers, socket }: FastifyRequest): boolean {
  if (token !== undefined) return headers.authorization === `Bearer ${token}`
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false
  const ip = socket.remoteAddress
  return ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1'
}
