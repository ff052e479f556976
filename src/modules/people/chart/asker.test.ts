import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { askerOf } from './asker.ts'

test('who asks is told with whom they answer to, who answers to them, and their teams', async () => {
  const org = await organisation()
  expect(await org.as('Grace', askerOf)).toEqual({
    me: org.id.Grace,
    managerId: org.id.Ada,
    reportIds: expect.toSatisfy((ids: string[]) => sameSet(ids, [org.id.Linus, org.id.Radia])),
    teamIds: [org.team.Pilots],
    ledTeamIds: [org.team.Pilots],
    nearIds: expect.toSatisfy((ids: string[]) => sameSet(ids, [org.id.Grace, org.id.Linus, org.id.Radia])),
  })
  expect(await org.as('Ada', askerOf)).toMatchObject({ managerId: null, nearIds: null })
  expect(await org.as('Linus', askerOf)).toMatchObject({ reportIds: [], ledTeamIds: [] })
})

test('the system asks for nobody', async () => {
  const org = await organisation()
  await expect(org.system(askerOf)).rejects.toThrow(/needs a person/)
})

function sameSet(found: readonly string[], expected: readonly string[]): boolean {
  return [...found].sort().join() === [...expected].sort().join()
}
