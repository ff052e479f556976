import { newId } from '#kernel/id.ts'
import { insertPersonas } from '#modules/accounts/public.ts'
import { addDemoAims } from '#modules/aims/public.ts'
import { addDemoAnnouncements } from '#modules/announcements/public.ts'
import { addDemoChanges } from '#modules/changes/public.ts'
import { addDemoCharters } from '#modules/charters/public.ts'
import { addDemoCheckIns } from '#modules/check-ins/public.ts'
import { addDemoCommitments } from '#modules/commitments/public.ts'
import { addDemoConversations } from '#modules/conversations/public.ts'
import { addDemoDecisions } from '#modules/decisions/public.ts'
import { addDemoDelegations } from '#modules/delegations/public.ts'
import { addDemoFeedback } from '#modules/feedback/public.ts'
import { addDemoSituations } from '#modules/hats/public.ts'
import { addDemoIdeas } from '#modules/ideas/public.ts'
import { addDemoNotices } from '#modules/inbox/public.ts'
import { addDemoObstacles } from '#modules/obstacles/public.ts'
import { addDemoPartners } from '#modules/partners/public.ts'
import { addDemoPeople } from '#modules/people/public.ts'
import { addDemoStandards } from '#modules/standards/public.ts'
import { addDemoSurveys } from '#modules/surveys/public.ts'
import { addDemoTasks } from '#modules/tasks/public.ts'
import { removeOrganisation } from '#platform/backup/remove-organisation.ts'
import { refreshStatistics } from '#platform/db/refresh-statistics.ts'
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
      await addDemoObstacles(work, cast, goals)
      await addDemoIdeas(work, cast, goals)
      await addDemoCheckIns(work, cast)
      await addDemoCommitments(work, cast)
      await addDemoDelegations(work, cast)
      await addDemoDecisions(work, cast, goals)
      await addDemoPartners(work, cast)
      await addDemoCharters(work, cast)
      await addDemoStandards(work, cast)
      await addDemoAnnouncements(work, cast)
      await addDemoFeedback(work, cast, goals)
      await refreshStatistics(work.sql)
      const talks = await addDemoConversations(work, cast)
      await addDemoChanges(work, cast, goals, talks)
      await addDemoSurveys(work, cast, goals)
      await refreshStatistics(work.sql)
      await addDemoSituations(work)
      const personas = PERSONAS.map(({ post, see }, position) => ({
        ...{ personId: cast.holder.get(post) ?? '', see, position },
      }))
      await insertPersonas(work, personas)
      await addDemoNotices(
        work,
        personas.map(({ personId }) => personId),
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
