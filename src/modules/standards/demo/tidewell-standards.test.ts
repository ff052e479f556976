import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDemoAims } from '#modules/aims/public.ts'
import { addDemoPeople, chartOn, type DemoCast, type OrgChart } from '#modules/people/public.ts'
import { addDemoTasks, seriesKept } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { followersOf } from '../access.ts'
import type { Kept } from '../contract.ts'
import { keptOf, keptWindow } from '../procedures/kept.ts'
import { allImprovements, type ImprovementRecord } from '../store/improvements.ts'
import { type ProcedureRecord, proceduresInForce } from '../store/procedures.ts'
import { addDemoStandards } from './demo.ts'

const AS_OF = '2026-11-23'

let cast: DemoCast
let chart: OrgChart
let procedures: ProcedureRecord[]
let improvements: ImprovementRecord[]
let kept: Kept

beforeAll(async () => {
  const parts = { database: await workerDatabase(), clock: { now: () => new Date(`${AS_OF}T09:00:00Z`) } }
  const who = async () => ({ actor: SYSTEM, timeZone: 'Europe/Amsterdam' })
  await runWork({ ...parts, subscribers: () => [] }, newId(), who, read)
})

async function read(work: Work): Promise<void> {
  cast = await addDemoPeople(work)
  await addDemoTasks(work, cast, await addDemoAims(work, cast))
  await addDemoStandards(work, cast)
  chart = await chartOn(work, AS_OF)
  procedures = await proceduresInForce(work)
  improvements = await allImprovements(work)
  const { from, to } = keptWindow(AS_OF)
  const counts = await seriesKept(work, supplierCheck()?.seriesIds ?? [], from, to)
  kept = keptOf([...counts.values()])
}

const supplierCheck = () => procedures.find(each => each.title === 'Weekly supplier check')

test('Thuy’s supplier checks have a procedure, and 17 of 24 were on time: 71 %', () => {
  expect(supplierCheck()).toMatchObject({
    ownerId: cast.holder.get('Supply lead'),
    teamId: cast.team.get('Supply'),
  })
  expect(supplierCheck()?.seriesIds).toHaveLength(6)
  expect(kept).toMatchObject({ onTime: 17, of: 24 })
  expect(Math.round(100 * (kept.share ?? 0))).toBe(71)
})

test('two procedures serve no goal, all others one that is there', () => {
  expect(procedures.filter(each => each.goalId === null).map(each => each.title)).toEqual([
    'Monthly press mirror',
    'Visitor badges',
  ])
})

test('every procedure has a team with people and an owner who is here, and some have yet to be read', () => {
  for (const { teamId, ownerId, title, readerIds } of procedures) {
    expect(followersOf(chart, teamId).length, title).toBeGreaterThan(2)
    expect(chart.isActive(ownerId), title).toBe(true)
    expect(
      readerIds.every(id => followersOf(chart, teamId).includes(id)),
      title,
    ).toBe(true)
  }
  const unread = procedures.map(each => followersOf(chart, each.teamId).length - each.readerIds.length)
  expect(unread.reduce((sum, each) => sum + each, 0)).toBe(7)
})

test('improvements say what they should save, and those that are done also what they did: one cost time', () => {
  expect(improvements).toHaveLength(8)
  const realised = improvements.filter(each => each.state === 'realised')
  expect(realised).toHaveLength(4)
  expect(realised.filter(each => (each.realisedHours ?? 0) < 0)).toHaveLength(1)
  for (const { byId, title } of improvements) expect(chart.isActive(byId ?? ''), title).toBe(true)
})
