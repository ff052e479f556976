import { afterEach, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import {
  announced,
  decided,
  impactOn,
  measureIn,
  milestoneIn,
  pageOf,
  shaped,
  touching,
} from '../change.factory.ts'
import { NewTeamTask } from '../contract/bodies.ts'
import { addTeamTask } from './add-team-task.ts'
import { reachMilestone } from './reach-milestone.ts'
import { provideSurveyReadiness } from './survey-readiness.ts'

afterEach(() => provideSurveyReadiness(async () => new Map()))

const field = async (act: Promise<unknown>) => {
  const { items } = await rejected(act)
  return items.map(({ field, code }) => `${field} ${code}`)
}

test('each kind of impact stands on the map once per team; putting it again says it anew', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  const first = (await pageOf(org, 'Grace', id)).impacts[0]
  const again = await impactOn(org, id, { what: 'Two radios', size: 3, ownerId: org.id.Radia })
  await impactOn(org, id, { kind: 'role', what: 'Who calls' })
  await impactOn(org, id, { teamId: org.team.People })
  expect(again.id).toBe(first?.id)
  const { impacts, teams } = await pageOf(org, 'Grace', id)
  // The largest first.
  expect(impacts.map(({ team, kind, what }) => [team.name, kind, what])).toEqual([
    ['Pilots', 'tool', 'Two radios'],
    ['Pilots', 'role', 'Who calls'],
    ['People', 'tool', 'Another radio'],
  ])
  expect(teams.map(({ name, ownersMissing }) => [name, ownersMissing])).toEqual([
    ['Pilots', 1],
    ['People', 1],
  ])
})

test('teams and owners on the map are there', async () => {
  const org = await organisation()
  const { id } = await announced(org)
  expect(await field(impactOn(org, id, { teamId: org.orgId, ownerId: org.orgId }))).toEqual([
    'teamId unknown_team',
    'ownerId not_here',
  ])
  expect(await field(milestoneIn(org, id, { teamId: org.orgId }))).toEqual(['teamId unknown_team'])
})

test('a go needs an owner for each impact of the team, and a reason below the bar; a no-go needs neither', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  expect(await field(decided(org, id))).toEqual(['answer owners_missing'])
  await decided(org, id, { answer: 'no_go', knowsWhy: false })
  await impactOn(org, id, { ownerId: org.id.Linus })
  org.at('2026-03-02T10:00:00Z')
  expect(await field(decided(org, id, { hasNeeded: false }))).toEqual(['reason below_bar'])
  await decided(org, id, { hasNeeded: false, reason: 'The radios come on Friday.' })
  expect((await pageOf(org, 'Radia', id)).teams).toMatchObject([
    {
      go: { answer: 'go', hasNeeded: false, reason: 'The radios come on Friday.', decidedOn: '2026-03-02' },
      readiness: { from: 'talk', below: true },
    },
  ])
  expect(await org.eventsOfType('change.go_decided')).toBe(2)
})

test('once a survey has five answers it decides the bar, whatever the talk said', async () => {
  const org = await organisation()
  const { id } = await touching(org, { ownerId: org.id.Linus })
  const shares = { r1: 0.9, r2: 0.5, r4: 0.9, n: 6 }
  provideSurveyReadiness(async (_, changeId, teamIds) =>
    changeId === id ? new Map(teamIds.map(teamId => [teamId, shares])) : new Map(),
  )
  expect(await field(decided(org, id))).toEqual(['reason below_bar'])
  await decided(org, id, { reason: 'We explain it on the day.' })
  expect((await pageOf(org, 'Ada', id)).teams).toMatchObject([{ readiness: { from: 'survey', below: true } }])
})

test('the lead of a team decides for it, and for no other', async () => {
  const org = await organisation()
  const { id } = await touching(org, { ownerId: org.id.Linus })
  await impactOn(org, id, { teamId: org.team.People, ownerId: org.id.Alan })
  const { rev, teams } = await pageOf(org, 'Margaret', id)
  expect(teams.map(({ name, mayDecide }) => [name, mayDecide])).toEqual([
    ['Pilots', false],
    ['People', true],
  ])
  const go = { rev, answer: 'no_go', knowsWhy: true, knowsMeaning: true, hasNeeded: true, note: 'Not yet.' }
  const at = (team: string) => `/api/changes/${id}/teams/${team}/go`
  expect((await org.http.post(at(org.team.Pilots), go, { as: 'Margaret' })).status).toBe(403)
  expect((await org.http.post(at(org.team.People), go, { as: 'Margaret' })).status).toBe(200)
})

test('a milestone of a team is reached by who leads it; one of everybody by the change manager', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  await impactOn(org, id, { teamId: org.team.People })
  const theirs = await milestoneIn(org, id, { teamId: org.team.People })
  const everybodys = await milestoneIn(org, id, { title: 'All is done' })
  const reach = async (milestoneId: string, doneOn: string | null) => {
    const { rev } = await pageOf(org, 'Margaret', id)
    return await org.as('Margaret', work => reachMilestone(work, id, milestoneId, { rev, doneOn }))
  }
  await reach(theirs.id, '2026-03-01')
  expect((await rejected(reach(everybodys.id, '2026-03-01'))).code).toBe('forbidden')
  expect(await field(reach(theirs.id, '2026-03-03'))).toEqual(['doneOn in_future'])
  await reach(theirs.id, null)
  expect((await pageOf(org, 'Ada', id)).milestones.map(({ doneOn }) => doneOn)).toEqual([null, null])
})

test('a milestone said anew keeps when it was reached', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  const { id: milestoneId, rev } = await milestoneIn(org, id)
  await org.as('Grace', work => reachMilestone(work, id, milestoneId, { rev, doneOn: '2026-03-02' }))
  await milestoneIn(org, id, { id: milestoneId, title: 'Radios work', dueOn: '2026-03-25' })
  expect((await pageOf(org, 'Ada', id)).milestones).toMatchObject([
    { title: 'Radios work', dueOn: '2026-03-25', doneOn: '2026-03-02' },
  ])
})

test('a team with three impacts of size 3 at once is warned about, with their names', async () => {
  const org = await organisation()
  const on = async (name: string) => {
    const { id } = await announced(org, { name })
    await impactOn(org, id, { size: 3 })
    return id
  }
  const overload = async (id: string) => (await pageOf(org, 'Alan', id)).teams[0]?.overload
  const first = await on('One quay')
  await on('New radios')
  expect(await overload(first)).toEqual([])
  const third = await on('Other shifts')
  expect(await overload(first)).toEqual(['One quay', 'New radios', 'Other shifts'])
  await stop(org, third)
  expect(await overload(first)).toEqual([])
})

test('one that is not announced is not told of by a warning', async () => {
  const org = await organisation()
  const { id } = await announced(org)
  await impactOn(org, id, { size: 3 })
  for (const name of ['Secret one', 'Secret two'])
    await impactOn(org, (await shaped(org, { name })).id, { size: 3 })
  expect((await pageOf(org, 'Grace', id)).teams[0]?.overload).toEqual([])
})

test('a task of a team goes to who leads it, and those who may see it find it on the page', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  const wanted = NewTeamTask.parse({ teamId: org.team.Pilots, title: 'Hand out the radios' })
  await org.as('Ada', work => addTeamTask(work, id, wanted))
  const [team] = (await pageOf(org, 'Grace', id)).teams
  expect(team?.tasks).toMatchObject([{ title: 'Hand out the radios', assignee: { name: 'Grace Hopper' } }])
  expect((await pageOf(org, 'Alan', id)).teams[0]?.tasks).toEqual([])
})

test('before it is announced no task tells of it', async () => {
  const org = await organisation()
  const { id } = await shaped(org)
  await impactOn(org, id)
  const wanted = NewTeamTask.parse({ teamId: org.team.Pilots, title: 'Hand out the radios' })
  expect(await field(org.as('Grace', work => addTeamTask(work, id, wanted)))).toEqual([' not_announced'])
  expect(await field(decided(org, id))).toEqual([' not_announced'])
})

test('a rollout goal is a goal that one may see', async () => {
  const org = await organisation()
  const { id, rev } = await announced(org)
  const body = { rev, goalId: org.orgId }
  const refused = await org.http.patch(`/api/changes/${id}/rollout`, body, { as: 'Grace' })
  expect(refused).toMatchObject({ status: 422, body: { error: { items: [{ code: 'no_goal' }] } } })
})

test('a measure ends after it begins, and is not counted of another number once it was read', async () => {
  const org = await organisation()
  const { id } = await touching(org)
  expect(await field(measureIn(org, id, { toOn: '2026-03-02' }))).toEqual(['toOn no_time'])
  const measure = await measureIn(org, id)
  const at = `/api/changes/${id}/measures/${measure.id}/readings`
  const refused = async (body: object) =>
    (await org.http.post(at, body, { as: 'Grace' })).body.error.items.map(
      (each: { code: string }) => each.code,
    )
  expect(await refused({ onDay: '2026-03-03', counted: 11 })).toEqual(['in_future', 'more_than_all'])
  expect(await refused({ onDay: '2026-03-02', share: 0.5 })).toEqual(['count_missing'])
  await org.http.post(at, { onDay: '2026-03-02', counted: 4 }, { as: 'Grace' })
  await org.http.post(at, { onDay: '2026-03-02', counted: 5, note: 'Counted again' }, { as: 'Grace' })
  expect((await pageOf(org, 'Ada', id)).measures[0]?.readings).toMatchObject([{ counted: 5, share: 0.5 }])
  expect(await field(measureIn(org, id, { id: measure.id, whole: 20 }))).toEqual(['whole already_read'])
  const other = await measureIn(org, id, { name: 'Works well', whole: null, aspect: 'well' })
  const none = await org.http.post(at.replace(measure.id, other.id), { onDay: '2026-03-02' }, { as: 'Grace' })
  expect(none.body.error.items).toMatchObject([{ code: 'share_missing' }])
})

async function stop(org: Organisation, id: string) {
  const { rev } = await pageOf(org, 'Ada', id)
  await org.http.post(`/api/changes/${id}/state`, { rev, to: 'stopped', why: 'No.' }, { as: 'Ada' })
}
