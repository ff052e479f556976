import { notFound } from '#kernel/errors.ts'
import { hashOf, readSecret } from '#platform/session/session.ts'

// Crockford's: no letter that is taken for a digit, nor one that makes words.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

/** A printed code from twelve random bytes: 60 bits, written as `7KQ2-M0XD-9RBT`. */
export function codeText(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, LENGTH), byte => LETTERS[byte % LETTERS.length])
  return [0, 4, 8].map(at => letters.slice(at, at + 4).join('')).join('-')
}

/** The hash to store of a code, however it was typed. */
export function codeHash(code: string): string {
  return hashOf(typed(code))
}

/** Which organisation a personal link or a code claims, and the hash to look up there; 404 for anything else. */
export function readLink(text: string): { readonly orgId: string; readonly hash: string } {
  const secret = readSecret('token', text)
  if (secret !== null) return secret
  const [, orgId, code] = CODE.exec(text) ?? []
  if (orgId === undefined || code === undefined || typed(code).length !== LENGTH) throw notFound('link')
  return { orgId, hash: codeHash(code) }
}

const CODE = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([0-9A-Za-z -]{12,18})$/

function typed(code: string): string {
  return code.replaceAll(/[ -]/g, '').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}
