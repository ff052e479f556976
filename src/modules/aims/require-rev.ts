import { staleRev } from '#kernel/errors.ts'
import type { AimRecord } from './aim-record.ts'

/** Throws 409 with the current aim when the caller saw an older one. */
export function requireRev(aim: AimRecord, rev: number): void {
  if (rev !== aim.rev) throw staleRev(aim)
}
