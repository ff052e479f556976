import { expect } from 'vitest'
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

/** What Linus says of the week that begins on a Monday: whether he needs guidance; `rev` of what he said before. The rev it has then. */
export async function linusSays(
  org: Organisation,
  weekOn: string,
  needGuidance: boolean,
  rev: number | null = null,
): Promise<number> {
  const asked = { weekOn, rev, did: [], next: [], needGuidance, note: '' }
  const { status, body } = await org.http.put('/api/check-ins/mine', asked, { as: 'Linus' })
  expect([status, body.error]).toEqual([200, undefined])
  return body.rev
}

/** Three more weeks in which he needs none, each said on its last working day. */
export async function linusIsCalm(org: Organisation): Promise<void> {
  for (const [monday, friday] of [
    ['2026-03-16', '2026-03-20'],
    ['2026-03-23', '2026-03-27'],
    ['2026-03-30', '2026-04-02'],
  ] as const) {
    org.at(`${friday}T12:00:00Z`)
    await linusSays(org, monday, false)
  }
}
