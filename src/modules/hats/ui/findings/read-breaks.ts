import type { BrokenAims } from '../../findings/contract.ts'
import { findings } from './queries.ts'

/** The aims that break, for the map of the direction and for home. */
export function readBreaks(signal: AbortSignal): Promise<BrokenAims> {
  return findings.readBrokenAims({}, signal)
}
