import type { FastifyRequest } from 'fastify'
import { AppError } from '#kernel/errors.ts'
import { type Credential, readSecret } from '../session/session.ts'

/** Name of the session cookie. */
export const SESSION_COOKIE = 'fairlead_session'

/** Header that our own pages send with every call; another site's form or image cannot. */
const OWN_PAGE_HEADER = 'x-fairlead'

/** The credential of a request: a bearer token first, else the session cookie; null when there is none. */
export function identify(request: FastifyRequest): Credential | null {
  const bearer = bearerOf(request)
  if (bearer !== undefined) return readSecret('token', bearer)
  return readSecret('session', request.cookies[SESSION_COOKIE])
}

/** Whether a program asks, with a bearer token: it is told when that opens nothing, whatever else it sends. */
export function carriesToken(request: FastifyRequest): boolean {
  return bearerOf(request) !== undefined
}

/** Refuses a change that comes with a cookie but not from one of our own pages (cross-site request forgery). */
export function refuseForgery(request: FastifyRequest): void {
  const safe = request.method === 'GET' || request.method === 'HEAD' || bearerOf(request) !== undefined
  if (safe || (request.headers[OWN_PAGE_HEADER] !== undefined && sameSite(request))) return
  const message = 'This change did not come from a page of Fairlead.'
  const fix = `Send the header ${OWN_PAGE_HEADER}: 1 from the same address, or use an API token.`
  throw new AppError('forbidden', { items: [{ field: '', code: 'cross_site', message, fix }] })
}

// The scheme is written in any case (RFC 9110 §11.1). Another scheme, such as a proxy's Basic, says nothing to us.
function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
}

function sameSite(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}
