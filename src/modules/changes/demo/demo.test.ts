import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import { addDemoAims } from '#modules/aims/public.ts'
import { addDemoConversations } from '#modules/conversations/public.ts'
import { addDemoPeople, type DemoCast } from '#modules/people/public.ts'
import { stoppedClock } from '#platform/clock/clock.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { missingFor } from '../change.ts'
import { type Change, changesSeen } from '../store/changes.ts'
import { warningsOf } from '../warnings.ts'
import { addDemoChanges } from './demo.ts'

const TODAY = '2026-11-26'
let changes: readonly Change[]
let cast: DemoCast
beforeAll(async () => {
  const clock = stoppedClock(`${TODAY}T09:00:00Z`)
  const parts = { database: await workerDatabase(), clock, subscribers: () => [] }
  const standing = async () => ({ actor: SYSTEM, timeZone: 'Europe/Amsterdam' })
  await runWork(parts, newId(), standing, async work => {
    cast = await addDemoPeople(work)
    const goals = await addDemoAims(work, cast)
    await addDemoChanges(work, cast, goals, await addDemoConversations(work, cast))
    changes = await changesSeen(work, null, { open: null })
  })
})

const named = (name: string) => changes.find(change => change.name === name) as Change
const warned = (name: string) =>
  Object.fromEntries(warningsOf(named(name), TODAY, MONDAY_TO_FRIDAY).map(({ code, count }) => [code, count]))

test('three changes became usual, the reorganisation 70 weeks ago; four are under way', () => {
  expect(changes.map(({ name, state }) => [name, state])).toEqual([
    ['On call by choice', 'shaping'],
    ['Hybrid agreements', 'announced'],
    ['New ERP', 'rolling_out'],
    ['Brackwater joins Tidewell', 'rolling_out'],
    ['Stand-ups of fifteen minutes', 'embedded'],
    ['One pricing tool', 'embedded'],
    ['Four departments become seven', 'embedded'],
  ])
  expect(named('Four departments become seven')).toMatchObject({
    createdOn: '2025-03-20',
    endedOn: '2025-07-24',
  })
})

test('those that became usual had earned it on their last day', () => {
  for (const change of changes.filter(({ state }) => state === 'embedded')) {
    expect(missingFor('embedded', change, change.endedOn ?? '', ''), change.name).toEqual([])
    expect(missingFor('embedding', change, change.endedOn ?? '', ''), change.name).toEqual([])
    expect(missingFor('rolling_out', change, change.endedOn ?? '', ''), change.name).toEqual([])
  }
})

test('seven questions about the acquisition have waited for more than five working days for Amara Lindqvist', () => {
  const change = named('Brackwater joins Tidewell')
  expect(change.sponsorId).toBe(cast.holder.get('CEO'))
  expect(warned(change.name)).toEqual({ questions_late: 7 })
  expect(change.goalId).not.toBeNull()
  expect(change.talkIds).toHaveLength(2)
  expect(change.impacts.map(({ teamId }) => teamId)).toContain(cast.team.get('Data'))
})

test('the new ERP of Omar Demir has two milestones seven working days late and one impact that nobody answers for', () => {
  expect(named('New ERP').managerId).toBe(cast.holder.get('Finance and IT manager'))
  expect(warned('New ERP')).toEqual({ owners_missing: 1, milestones_late: 2 })
})

test('the hybrid agreements of Samira Haddad are announced and in order', () => {
  expect(named('Hybrid agreements').sponsorId).toBe(cast.holder.get('CPO'))
  expect(warned('Hybrid agreements')).toEqual({})
})

test('whatever was announced has a whole purpose, and some questions were asked anonymously', () => {
  const anonymous = changes
    .flatMap(({ questions }) => questions)
    .filter(({ askedById }) => askedById === null)
  expect(anonymous.length).toBeGreaterThan(4)
  for (const change of changes.filter(({ announcedOn }) => announcedOn !== null))
    expect(missingFor('announced', change, TODAY, ''), change.name).toEqual([])
})
