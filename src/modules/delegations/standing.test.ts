import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { accepted, offered } from './delegation.factory.ts'
import { standingOver } from './standing.ts'

test('who holds authority over a team today is who accepted it, not who is only asked', async () => {
  const org = await organisation()
  const { id } = await accepted(org, 'Ada', 'Grace')
  const other = { kind: 'area', area: 'South quay', teamId: org.team.Pilots } as const
  await offered(org, 'Ada', 'Linus', { matter: other })
  const over = (teamIds: string[]) => org.system(work => standingOver(work, { teamIds }))
  expect(await over([org.team.Pilots])).toEqual([
    {
      ...{ delegationId: id, aimId: null, taskId: null, teamId: org.team.Pilots },
      ...{ fromId: org.id.Ada, toId: org.id.Grace, level: 4 },
    },
  ])
  expect(await over([org.team.People])).toEqual([])
  expect(await over([])).toEqual([])
})
