import { newId } from '#kernel/id.ts'
import { insertPersonas } from '#modules/accounts/public.ts'
import { addDemoAims } from '#modules/aims/public.ts'
import { addDemoPeople } from '#modules/people/public.ts'
import { addDemoTasks } from '#modules/tasks/public.ts'
import { removeOrganisation } from '#platform/backup/remove-organisation.ts'
import { runWork, SYSTEM, type WorkParts } from '#platform/work-runner.ts'
import { rooms } from '../rooms.ts'
import { PERSONAS } from './personas.ts'

/** Zone of the sample organisation. */
const ZONE = 'Europe/Amsterdam'

/** Makes the sample organisation as of today, in one transaction: each room adds its part. Returns its id. */
export async function makeDemo(parts: WorkParts): Promise<string> {
  const orgId = newId()
  await runWork(
    parts,
    orgId,
    async () => ({ actor: SYSTEM, timeZone: ZONE }),
    async work => {
      const cast = await addDemoPeople(work)
      const goals = await addDemoAims(work, cast)
      await addDemoTasks(work, cast, goals)
      await insertPersonas(
        work,
        PERSONAS.map(({ post, see }, position) => ({ personId: cast.holder.get(post) ?? '', see, position })),
      )
    },
  )
  return orgId
}

/** Id of the sample organisation, or null. */
export async function findDemo({ database }: Pick<WorkParts, 'database'>): Promise<string | null> {
  const listed = await database.outside(rooms.organisationDirectory)
  return listed.find(organisation => organisation.demo)?.orgId ?? null
}

/** Removes the sample organisation and everything in it; false when there is none. */
export async function removeDemo(parts: Pick<WorkParts, 'database'>): Promise<boolean> {
  const orgId = await findDemo(parts)
  if (orgId === null) return false
  await removeOrganisation(parts.database, orgId)
  return true
}
