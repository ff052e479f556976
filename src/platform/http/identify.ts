import type { FastifyRequest } from 'fastify'
import { AppError } from '#kernel/errors.ts'
import { type Credential, readSecret } from '../session/session.ts'

/** Name of the session cookie. */
export const SESSION_COOKIE = 'fairlead_session'

/** Header that our own pages send with every call; another site's form or image cannot. */
export const OWN_PAGE_HEADER = 'x-fairlead'

/** The credential of a request: a bearer token first, else the session cookie; null when there is none. */
export function identify(request: FastifyRequest): Credential | null {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')
  if (bearer) return readSecret('token', bearer[1])
  return readSecret('session', request.cookies[SESSION_COOKIE])
}

/** Refuses a change that comes with a cookie but not from one of our own pages (cross-site request forgery). */
export function refuseForgery(request: FastifyRequest): void {
  const safe =
    request.method === 'GET' || request.method === 'HEAD' || request.headers.authorization !== undefined
  if (safe || (request.headers[OWN_PAGE_HEADER] !== undefined && sameSite(request))) return
  const message = 'This change did not come from a page of Fairlead.'
  const fix = `Send the header ${OWN_PAGE_HEADER}: 1 from the same address, or use an API token.`
  throw new AppError('forbidden', { items: [{ field: '', code: 'cross_site', message, fix }] })
}

function sameSite(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}
