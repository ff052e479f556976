import { notFound } from '#kernel/errors.ts'
import { chartOn, organisationDirectory } from '#modules/people/public.ts'
import type { Threshold } from '#platform/threshold.ts'
import { personas } from './store.ts'

/** One person of the demo whom anybody may become: who they are and what to look at. */
export interface DemoPersona {
  readonly personId: string
  readonly name: string
  readonly title: string
  readonly see: string
}

/** The people to try the demo as; none when this server has no demo organisation. */
export async function demoPersonas(threshold: Threshold): Promise<DemoPersona[]> {
  const orgId = await demoOrganisation(threshold)
  if (orgId === null) return []
  return await threshold.inOrganisation(orgId, async work => {
    const chart = await chartOn(work, work.today)
    return (await personas(work)).map(({ personId, see }) => ({
      personId,
      name: chart.person(personId)?.name ?? '',
      title: chart.placementOf(personId)?.title ?? '',
      see,
    }))
  })
}

/** The demo organisation's id when this person is one of its personas; 404 otherwise, also for any real organisation. */
export async function personaMayEnter(threshold: Threshold, personId: string): Promise<string> {
  const all = await demoPersonas(threshold)
  const orgId = await demoOrganisation(threshold)
  if (orgId === null || !all.some(persona => persona.personId === personId)) throw notFound('demo person')
  return orgId
}

async function demoOrganisation(threshold: Threshold): Promise<string | null> {
  const directory = await threshold.database.outside(organisationDirectory)
  return directory.find(organisation => organisation.demo)?.orgId ?? null
}
