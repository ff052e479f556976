import { randomBytes } from 'node:crypto'
import helmet from '@fastify/helmet'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import type { Config } from '../config/config.ts'

/**
 * Puts the strict headers on every answer. A page that brings a style of its own calls `reply.styleNonce()` and marks the style with
 * what it returns: for this one answer the content policy lets it count.
 */
export async function strictHeaders(app: FastifyInstance, config: Config): Promise<void> {
  const headers = await headersOfHelmet(config)
  app.decorateReply('styleNonce', function (this: FastifyReply) {
    const nonce = randomBytes(16).toString('hex')
    this.header(POLICY, headers[POLICY]?.replace(OWN_STYLES, `${OWN_STYLES} 'nonce-${nonce}'`))
    return nonce
  })
  app.addHook('onRequest', (_, reply, next) => {
    reply.headers(headers)
    next()
  })
}

const POLICY = 'content-security-policy'
const OWN_STYLES = "style-src 'self'"

// Asked once: it would put the same together anew for every answer, which takes as long as half of a short request.
async function headersOfHelmet(config: Config): Promise<Record<string, string>> {
  const asked = fastify()
  await asked.register(helmet, {
    contentSecurityPolicy: strictPolicy(config),
    hsts: config.TRUST_PROXY,
  })
  asked.get('/', (_, reply) => void reply.code(204).send())
  const { headers } = await asked.inject('/')
  await asked.close()
  const { date: _, connection: __, ...strict } = headers
  return Object.fromEntries(Object.entries(strict).map(([name, value]) => [name, String(value)]))
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

declare module 'fastify' {
  interface FastifyReply {
    /** See `strictHeaders`. */
    styleNonce(): string
  }
}
