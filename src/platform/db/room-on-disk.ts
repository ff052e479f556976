import { statfsSync } from 'node:fs'
import { AppError } from '#kernel/errors.ts'

/**
 * MB that must be free before the embedded engine writes. Its log grows in files of 16 MB, and where none can be made
 * PGlite 0.5 never comes back: so it is not let get there. One statement that writes more than this could still.
 */
const LEAST_MB = 64

/** Throws `unavailable` when the disk under this folder is nearly full; a file system that does not tell is trusted. */
export function mustHaveRoom(folder: string): void {
  const { bavail, bsize, blocks } = statfsSync(folder)
  if (blocks === 0 || bavail * bsize >= LEAST_MB * 1_000_000) return
  const message = `The disk of the server is full (less than ${LEAST_MB} MB are left). Nothing was saved.`
  const fix = `Make room on the disk that holds ${folder}, then try again.`
  throw new AppError('unavailable', { items: [{ field: '', code: 'disk_full', message, fix }] })
}
