import { newId } from '#kernel/id.ts'
import { foundOrganisation } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import type { House } from '../open-house.ts'
import { rooms } from '../rooms.ts'

/** Runs something as the system in an organisation. Null founds one called `name` in the same step, so that both are there or neither. */
export async function inOrganisation<T>(
  house: House,
  orgId: string | null,
  name: string,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  if (orgId !== null) return await runWork(house.parts, orgId, rooms.systemStanding, run)
  const standing = { actor: SYSTEM, timeZone: 'UTC' }
  return await runWork(
    house.parts,
    newId(),
    async () => standing,
    async work => {
      await foundOrganisation(work, { name, timeZone: standing.timeZone })
      return await run(work)
    },
  )
}
