import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { decided, proposed, SECRET } from '../decision.factory.ts'
import { decisionHappenings } from './decision-happenings.ts'

test('decisions of somebody and their teams that are open, or were made in these days; never a restricted one', async () => {
  const org = await organisation()
  const made = await decided(org)
  const open = await proposed(org, 'Linus', { question: 'Do we sell the old boat?' })
  await proposed(org, 'Ada', { question: SECRET, restricted: 'A sale', deciderId: org.id.Grace })
  const whose = { personId: org.id.Grace, teamIds: [org.team.Pilots], from: '2026-03-02', to: '2026-03-31' }
  const ids = (over: Partial<typeof whose> = {}, asked = org) =>
    asked.system(work => decisionHappenings(work, { ...whose, ...over }))
  expect(await ids()).toEqual([open.id, made.id])
  expect(await ids({ from: '2026-04-02', to: '2026-04-30' })).toEqual([open.id])
  expect(await ids({ personId: org.id.Margaret, teamIds: [org.team.People] })).toEqual([])
  expect(await ids({}, await organisation())).toEqual([])
})
