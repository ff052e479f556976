import { beforeAll, describe, expect, test } from 'vitest'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { mayDo, rolesIn, type StandardsAction, type StandardsRole } from './access.ts'

let org: Organisation
let chart: OrgChart
beforeAll(async () => {
  org = await organisation()
  chart = await org.as('Ada', work => chartOn(work, work.today))
})

test.each<[Name, StandardsRole[]]>([
  ['Linus', ['colleague', 'member']],
  ['Radia', ['colleague', 'member', 'owner']],
  ['Grace', ['colleague', 'member', 'above']],
  ['Ada', ['colleague', 'above']],
  ['Margaret', ['colleague']],
  ['Alan', ['colleague']],
])('to a procedure of the Pilots that Radia owns, %s is %j', (name, roles) => {
  const work = { teamId: org.team.Pilots, ownerId: org.id.Radia }
  expect([...rolesIn(chart, org.id[name], work)]).toEqual(roles)
})

describe('who may', () => {
  const ROLES: readonly StandardsRole[] = ['member', 'above', 'owner', 'colleague']
  test.each<[StandardsAction, StandardsRole[]]>([
    ['see', ['member', 'above', 'owner', 'colleague']],
    ['seeKept', ['member', 'above', 'owner']],
    ['write', ['member', 'above']],
    ['change', ['above', 'owner']],
    ['acknowledge', ['member']],
    ['propose', ['member', 'above', 'owner', 'colleague']],
    ['decide', ['above', 'owner']],
  ])('%s: %j', (action, roles) => {
    expect(ROLES.filter(role => mayDo(new Set([role]), action))).toEqual(roles)
  })
})
