import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { MONDAY_TO_FRIDAY, workingDaysBetween } from '#kernel/working-days.ts'
import { addDemoAims } from '#modules/aims/public.ts'
import { addDemoPeople, type DemoCast } from '#modules/people/public.ts'
import { addDemoTasks } from '#modules/tasks/public.ts'
import { stoppedClock } from '#platform/clock/clock.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { workerDatabase } from '#test/worker-database.ts'
import type { DecisionPage, DecisionRow } from '../contract.ts'
import { listDecisions } from '../reading/list-decisions.ts'
import { readDecision } from '../reading/read-decision.ts'
import { sweep } from '../sweep.ts'
import { addDemoDecisions } from './demo.ts'

let rows: readonly DecisionRow[]
let swept: readonly DecisionRow[]
let pages: readonly DecisionPage[]
let cast: DemoCast
beforeAll(async () => {
  const clock = stoppedClock('2026-11-23T09:00:00Z')
  const parts = { database: await workerDatabase(), clock, subscribers: () => [] }
  const standing = async () => ({ actor: SYSTEM, timeZone: 'Europe/Amsterdam' })
  await runWork(parts, newId(), standing, async work => {
    cast = await addDemoPeople(work)
    const goals = await addDemoAims(work, cast)
    await addDemoTasks(work, cast, goals)
    await addDemoDecisions(work, cast, goals)
    const all = async () => (await listDecisions(work, { whose: 'all', state: 'any', limit: 200 })).entries
    rows = await all()
    const read = []
    for (const { id } of rows) read.push(await readDecision(work, id))
    pages = read
    await sweep(work)
    swept = await all()
  })
})
const named = (words: string) => pages.find(({ question }) => question.includes(words))

test('there are about 45 in two years, most of them standing, each by somebody who is there', () => {
  expect(rows.length).toBeGreaterThanOrEqual(43)
  expect(rows.filter(({ state }) => state === 'standing').length).toBeGreaterThan(35)
  expect(pages.filter(({ decider, proposer }) => decider.name === '' || proposer.name === '')).toEqual([])
  expect(pages.filter(({ perspectives }) => perspectives.some(({ person }) => person.name === ''))).toEqual(
    [],
  )
})

test('the pricing model waits for the CFO, nine working days over, and is the only one that does', () => {
  const late = rows.filter(({ overdue }) => overdue)
  expect(late.map(({ decider }) => decider.id)).toEqual([cast.holder.get('CFO')])
  const { question, kind, decideByOn = '' } = late[0] ?? {}
  expect({ question, kind }).toEqual({
    question: 'Which pricing model do we sell the joint view by?',
    kind: 'what_why',
  })
  expect(workingDaysBetween(decideByOn, cast.asOf, MONDAY_TO_FRIDAY)).toBe(9)
})

test('the vision was asked about in fourteen places a year ago', () => {
  expect(named('vision')).toMatchObject({
    views: { asked: 14, given: 14 },
    aim: { title: /^By 2032/ },
    state: 'standing',
  })
})

describe('every decision', () => {
  it('holds together: options with "do nothing", one ruling where it is decided, no dates ahead of time', () => {
    for (const page of pages) {
      expect(page.options.filter(({ nothing }) => nothing)).toHaveLength(1)
      expect(page.options.length).toBeGreaterThanOrEqual(3)
      expect(page.rulings).toHaveLength(page.decidedOn !== null || page.reopened > 0 ? 1 : 0)
      expect(page.decidedOn === null || page.decidedOn < cast.asOf).toBe(true)
      expect(page.perspectives.every(({ person }) => person.id !== page.decider.id)).toBe(true)
      expect(page.perspectives.filter(({ dissenter }) => dissenter)).toHaveLength(1)
    }
  })

  it('tells how it came to its state: from proposed on, each step from the one before, none ahead of time', () => {
    for (const { steps, state, proposedAt } of pages) {
      expect(steps[0]).toMatchObject({ from: null, to: 'proposed', at: proposedAt })
      expect(steps.map(({ from }) => from)).toEqual([null, ...steps.slice(0, -1).map(({ to }) => to)])
      expect(steps.at(-1)?.to).toBe(state)
      expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).toSorted())
      expect(steps.every(({ at, by }) => at.slice(0, 10) < cast.asOf && by !== null)).toBe(true)
    }
  })

  it('that stands has tasks or a reason why none are needed, and never both', () => {
    const standing = pages.filter(({ state }) => state === 'standing')
    expect(standing.filter(({ tasks, noneNeeded }) => tasks.length > 0 === (noneNeeded !== null))).toEqual([])
    expect(standing.filter(({ tasks }) => tasks.length > 0).length).toBeGreaterThan(0)
  })

  it('stays as it is in the night after', () => {
    expect(swept.map(({ id, state, views }) => [id, state, views])).toEqual(
      rows.map(({ id, state, views }) => [id, state, views]),
    )
  })
})

test('one is open again since there is something new, one was an emergency, one is to be looked at again', () => {
  expect(named('electric')).toMatchObject({ state: 'reopened', reopened: 1 })
  expect(named('electric')?.evidence).toMatchObject([{ reopened: true }])
  expect(named('batch 7')).toMatchObject({ state: 'decided', emergency: true })
  expect(named('Field North one team')?.revisitDue).toBe(true)
})
