import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { changeOwner } from '../drafting/change-owner.ts'
import { comment } from '../following/comment.ts'
import { goal } from '../story.factory.ts'

interface Kept {
  readonly fromOn: string
  readonly ownerId: string
  readonly state: string
}

async function kept(org: Organisation, id: string, as = org): Promise<Kept[]> {
  return await as.database.inOrganisation(as.orgId, async db => {
    const { rows } = await sql<Kept>`select from_on, owner_id, state from aims_versions
      where aim_id = ${id} order by from_on`.execute(db)
    return rows
  })
}

const give = (org: Organisation, id: string, rev: number, to: 'Linus' | 'Radia' | 'Grace') =>
  org.as('Ada', work => changeOwner(work, id, { rev, ownerId: org.id[to], teamId: org.team.Pilots }))

test('an aim has one version for each day on which it changed: the last of that day', async () => {
  const org = await organisation()
  const live = await goal(org)
  const first = { fromOn: '2026-03-02', ownerId: org.id.Grace, state: 'live' }
  expect(await kept(org, live.id)).toEqual([first])
  org.at('2026-03-05T09:00:00Z')
  const once = await give(org, live.id, live.rev, 'Linus')
  await give(org, live.id, once.rev, 'Radia')
  const second = { fromOn: '2026-03-05', ownerId: org.id.Radia, state: 'live' }
  expect(await kept(org, live.id)).toEqual([first, second])
})

test('what is refused, or only said about it, keeps no version', async () => {
  const org = await organisation()
  const live = await goal(org)
  org.at('2026-03-05T09:00:00Z')
  await expect(give(org, live.id, live.rev - 1, 'Linus')).rejects.toThrow()
  await org.as('Linus', work => comment(work, live.id, 'I can help.'))
  expect((await kept(org, live.id)).map(({ fromOn }) => fromOn)).toEqual(['2026-03-02'])
})

test('a day is a day of the organisation, not of the server', async () => {
  const org = await organisation()
  const live = await goal(org)
  org.at('2026-07-01T23:30:00Z')
  await give(org, live.id, live.rev, 'Linus')
  expect((await kept(org, live.id)).map(({ fromOn }) => fromOn)).toEqual(['2026-03-02', '2026-07-02'])
})

test('no other organisation sees a version', async () => {
  const [org, other] = [await organisation(), await organisation()]
  const live = await goal(org)
  expect(await kept(org, live.id, other)).toEqual([])
})
