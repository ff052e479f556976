import { newId } from '#kernel/id.ts'
import { addPersonRows, addPlacementRows } from '#modules/people/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { refresh } from './signals/refresh.ts'

/** Harbour Works with ten more pilots, so that twelve people report to Grace; looked at once. */
export async function crowdedHarbour(): Promise<Organisation> {
  const org = await organisation()
  const ids = Array.from({ length: 10 }, () => newId())
  await org.system(async work => {
    await addPersonRows(
      work,
      ids.map((id, at) => ({ id, name: `Pilot ${at + 1}`, status: 'active' })),
    )
    await addPlacementRows(
      work,
      ids.map(personId => ({
        ...{
          id: newId(),
          personId,
          teamId: org.team.Pilots,
          reportsTo: org.id.Grace,
          title: 'Pilot',
          level: 1,
          leadsTeam: false,
        },
        ...{ kind: 'permanent' as const, from: '2024-01-01', to: null },
      })),
    )
  })
  await org.system(work => refresh(work))
  return org
}

/** The first situation that somebody sees, as a card. */
export async function firstOf(org: Organisation, as: Name) {
  const { body } = await org.http.get('/api/hats/situations', { as })
  return body.first[0]
}
