import { beforeAll, describe, expect, it, test } from 'vitest'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { actionsFor, speaksToAll, teamsSpokenTo } from './access.ts'
import type { AnnouncementAction } from './contract.ts'

let org: Organisation
let chart: OrgChart
beforeAll(async () => {
  org = await organisation()
  chart = await org.system(work => chartOn(work, work.today))
})

describe('an announcement of Grace to her team', () => {
  const to: readonly Name[] = ['Linus', 'Radia']
  it.each<[Name, AnnouncementAction[], AnnouncementAction[]]>([
    ['Grace', ['see', 'clarify', 'remind', 'withdraw'], ['see', 'clarify', 'remind', 'withdraw']],
    ['Linus', ['see', 'read'], []],
    ['Ada', ['see', 'withdraw'], ['see', 'withdraw']],
    ['Margaret', [], []],
    ['Alan', [], []],
  ])('%s: %j, and %j once it was taken back', (name, while_, after) => {
    const place = { authorId: org.id.Grace, toMe: to.includes(name) }
    expect([...actionsFor({ ...place, withdrawn: false }, org.id[name], chart)]).toEqual(while_)
    expect([...actionsFor({ ...place, withdrawn: true }, org.id[name], chart)]).toEqual(after)
  })
})

test('whoever leads a team speaks to it and those below; whoever leads none speaks to nobody', () => {
  const names = (name: Name) =>
    teamsSpokenTo(org.id[name], chart)
      .map(id => chart.team(id)?.name)
      .sort()
  expect(names('Ada')).toEqual(['Harbour Works', 'People', 'Pilots'])
  expect(names('Grace')).toEqual(['Pilots'])
  expect(names('Linus')).toEqual([])
})

test('level 5 and the people team speak to everybody', () => {
  const all = (name: Name, people = false) => speaksToAll(org.id[name], people, chart)
  expect([all('Ada'), all('Grace'), all('Linus'), all('Margaret', true), all('Alan')]).toEqual([
    ...[true, false, false, true, false],
  ])
})
