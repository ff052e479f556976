import { z } from 'zod'

/** What zod says of an empty text where an id is asked for: nothing was picked in a form. */
export const NOTHING_CHOSEN = 'Nothing is chosen'

/** Zod schema of an id: a lower-case UUID, version 7. */
export const Id = z
  .uuid({ error: ({ input }) => (input === '' ? NOTHING_CHOSEN : undefined) })
  .meta({ description: 'UUIDv7' })

/**
 * A UUIDv7 (RFC 9562 §5.7 with the counter of §6.2, method 1): 48 bits of Unix milliseconds, a 42-bit counter, 32 random bits.
 * The counter begins by chance and counts every id of this process, so those of one millisecond sort in the order they were
 * made, also when ids of other moments were made in between. Ids are no secrets: the next one can be guessed in part.
 */
export function newId(nowMs: number = Date.now()): string {
  count()
  const at = fourRandomBytes()
  const high = hex((counter.high >> 8) | 0x70) + hex(counter.high & 0xff)
  const middle = hex((counter.low >> 24) | 0x80) + hex((counter.low >> 16) & 0xff)
  const low = hex((counter.low >> 8) & 0xff) + hex(counter.low & 0xff)
  return `${timeOf(nowMs)}-${high}-${middle}-${low}${hexOf(chance, at, at + 4)}`
}

// Asking the system for chance costs more than all the rest of an id, so it is asked for 1024 at a time.
const chance = new Uint8Array(4096)
let used = chance.length

/** Where they begin in `chance`. */
function fourRandomBytes(): number {
  if (used === chance.length) {
    crypto.getRandomValues(chance)
    used = 0
  }
  used += 4
  return used - 4
}

// 12 and 30 bits, since JavaScript's bit operations end at 32. The highest begins at 0: two trillion ids are left at least.
const counter = begin()

function begin(): { high: number; low: number } {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2))
  return { high: high & 0x7ff, low: low & 0x3fffffff }
}

function count(): void {
  counter.low = (counter.low + 1) & 0x3fffffff
  if (counter.low === 0) counter.high = (counter.high + 1) & 0xfff
}

/** The same from given randomness: 16 bytes, of which 74 bits are used. For seeded data. */
export function uuid7(random: Uint8Array, nowMs: number): string {
  const counter = hex(((random[6] ?? 0) & 0x0f) | 0x70) + hex(random[7] ?? 0)
  const variant = hex(((random[8] ?? 0) & 0x3f) | 0x80) + hex(random[9] ?? 0)
  return `${timeOf(nowMs)}-${counter}-${variant}-${hexOf(random, 10, 16)}`
}

const written = { ms: -1, text: '' }

/** The first two groups of an id. Ids are often made many in one millisecond. */
function timeOf(ms: number): string {
  if (ms !== written.ms) {
    const text = ms.toString(16).padStart(12, '0')
    written.text = `${text.slice(0, 8)}-${text.slice(8)}`
    written.ms = ms
  }
  return written.text
}

function hexOf(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i++) text += hex(bytes[i] ?? 0)
  return text
}

function hex(byte: number): string {
  return HEX[byte] ?? ''
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
