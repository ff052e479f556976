import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { agreed, goalIn, offered } from '../charter.factory.ts'
import { ownersOfDecision } from '../public.ts'
import { listCharters } from '../reading/list-charters.ts'

/** Linus and Radia both decide on refunds, each in their own words. */
async function twoOwners(): Promise<Organisation> {
  const org = await organisation()
  const aimId = await goalIn(org)
  await agreed(org, { aimId, over: { decidesAlone: ['Refund over 5k', 'The order of my own tasks'] } })
  const radia = { of: 'Radia', other: 'Radia', aimId } as const
  await agreed(org, { ...radia, over: { decidesAlone: ['Refunds over 5,000', 'The order of my own tasks'] } })
  return org
}

describe('a decision that two people have as theirs alone', () => {
  test.each<[Name, string[]]>([
    ['Linus', ['Linus Torres', 'Radia Perl']],
    ['Radia', ['Linus Torres', 'Radia Perl']],
    ['Grace', ['Linus Torres', 'Radia Perl']],
    ['Ada', ['Linus Torres', 'Radia Perl']],
    ['Margaret', []],
    ['Alan', []],
  ])('is shown to the two and to those above both: %s', async (name, owners) => {
    const org = await twoOwners()
    const { overlaps } = await org.as(name, listCharters)
    expect(overlaps.flatMap(each => each.owners.map(owner => owner.name)).sort()).toEqual(owners)
    expect(overlaps).toHaveLength(owners.length === 0 ? 0 : 1)
  })

  test('is not found before both have agreed to it', async () => {
    const org = await organisation()
    const aimId = await goalIn(org)
    await agreed(org, { aimId, over: { decidesAlone: ['Refund over 5k'] } })
    await offered(org, { aimId, of: 'Radia', over: { decidesAlone: ['Refund over 5k'] } })
    expect((await org.as('Grace', listCharters)).overlaps).toEqual([])
  })
})

test('other rooms can ask who owns a decision: nobody, one or several', async () => {
  const org = await twoOwners()
  const owners = (text: string) => org.system(work => ownersOfDecision(work, text))
  expect([...(await owners('the refunds over €5k'))].sort()).toEqual([org.id.Linus, org.id.Radia].sort())
  expect(await owners('Refunds under 5k')).toEqual([])
  expect(await owners('The order of my own tasks')).toEqual([])
})
