import { z } from 'zod'

/** Zod schema of an id: a lower-case UUID, version 7. */
export const Id = z.uuid().meta({ description: 'UUIDv7' })

/**
 * A UUIDv7 (RFC 9562 §5.7 with the counter of §6.2, method 1): 48 bits of Unix milliseconds, a 12-bit counter, 62 random bits.
 * Ids made in one millisecond by one process sort in the order they were made.
 */
export function newId(nowMs: number = Date.now()): string {
  tick(nowMs)
  const bytes = randomBytes()
  bytes[6] = last.counter >> 8
  bytes[7] = last.counter & 0xff
  return uuid7(bytes, last.ms)
}

// Asking the system for chance costs more than all the rest of an id, so it is asked for 256 at a time.
const chance = new Uint8Array(4096)
let used = chance.length

function randomBytes(): Uint8Array {
  if (used === chance.length) {
    crypto.getRandomValues(chance)
    used = 0
  }
  used += 16
  return chance.slice(used - 16, used)
}

const last = { asked: -1, ms: -1, counter: 0 }

// The counter starts low enough to leave room; when it is used up the id borrows the next millisecond.
function tick(asked: number): void {
  const same = asked === last.asked
  const full = same && last.counter === 0xfff
  last.ms = same ? last.ms + (full ? 1 : 0) : asked
  last.counter = same && !full ? last.counter + 1 : 0
  last.asked = asked
}

/** The same from given randomness: 16 bytes, of which 74 bits are used. For seeded data. */
export function uuid7(random: Uint8Array, nowMs: number): string {
  const bytes = Uint8Array.from(random)
  let ms = nowMs
  for (let i = 5; i >= 0; i--) {
    bytes[i] = ms % 256
    ms = Math.floor(ms / 256)
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  let hex = ''
  for (const byte of bytes) hex += HEX[byte]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
