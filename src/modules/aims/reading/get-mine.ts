import { actingPerson, type Work } from '#platform/work.ts'
import type { MyAims } from '../contract.ts'
import { calibrationOf } from '../progress/chance-calibration.ts'
import { readStatedChances } from '../store/check-ins.ts'
import { myAims } from './my-aims.ts'

/** What a person owns, what waits for their answer, and what they proposed. Four statements. */
export async function getMine(work: Work): Promise<MyAims> {
  const { owned, awaiting, proposed } = await myAims(work)
  return {
    owned,
    awaiting,
    proposed,
    calibration: calibrationOf(await readStatedChances(work, actingPerson(work))),
  }
}
