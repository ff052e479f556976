import { z } from 'zod'

/** Zod schema of an id: a lower-case UUID, version 7. */
export const Id = z.uuid().meta({ description: 'UUIDv7' })

/** A UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then 74 random bits; sorts by time of creation. */
export function newId(nowMs: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return uuid7(bytes, nowMs)
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
  const hex = Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
