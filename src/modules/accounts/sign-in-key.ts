import { randomInt } from 'node:crypto'
import { AppError } from '#kernel/errors.ts'

/** Minutes a mailed code works. */
export const CODE_MINUTES = 10
/** Days an invitation works. */
export const INVITATION_DAYS = 14
/** Hours a link that an administrator hands over works. */
export const HANDED_OVER_HOURS = 24
/** Days a session lasts without use; a page that is opened renews it. */
export const SESSION_DAYS = 30
/** Wrong codes after which a key is dead. */
export const ATTEMPTS = 5

/** What is stored of a way to sign in once. */
export interface SignInKey {
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly failedAttempts: number
}

/** True while a key can still be used. */
export function isUsable(key: SignInKey, now: Date): boolean {
  return key.usedAt === null && key.expiresAt > now && key.failedAttempts < ATTEMPTS
}

/** Eight digits in two groups: 10⁸ possibilities against five attempts in ten minutes. */
export function newCode(): string {
  return String(randomInt(100_000_000))
    .padStart(8, '0')
    .replace(/^(.{4})/, '$1 ')
}

/** The code as typed, without the spaces people add. */
export function normalisedCode(typed: string): string {
  return typed.replaceAll(/\D/g, '')
}

/** One answer for a wrong, old or used key, so that nobody learns which it was. */
export function refusedKey(): AppError {
  const message = 'This code or link does not work (any more).'
  const fix = 'Ask for a new one: it arrives within a minute and works for ten.'
  return new AppError('rule_broken', { items: [{ field: 'code', code: 'key_refused', message, fix }] })
}
