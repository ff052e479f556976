import { describe, expect, it } from 'vitest'
import { daysBetween } from '#kernel/local-date.ts'
import { MONDAY_TO_FRIDAY, workingDaysBetween } from '#kernel/working-days.ts'
import { aimRecord } from '../aim.factory.ts'
import { legalNext } from '../aim.ts'
import type { AimRecord, MeasureRecord } from '../aim-record.ts'
import { liveGoalProblems, placeProblems } from '../invariants.ts'
import { measureProblems, valueProblems } from '../measure.ts'
import { preorder } from '../preorder.ts'
import { CONSULTATION_DAYS } from '../step-guards.ts'
import { tidewellRows } from './demo-story.factory.ts'

const TODAY = '2026-03-02'
const { rows, aims } = tidewellRows(TODAY)
const byId = new Map(rows.aimsAims.map(row => [row.id, row]))
const measureOf = new Map(rows.aimsMeasures.map(row => [row.aimId, row as MeasureRecord]))
const records = rows.aimsAims.map((row): AimRecord => {
  const above = row.parentId === null ? undefined : byId.get(row.parentId)
  return aimRecord({ ...row, parent: above ?? null, measure: measureOf.get(row.id) ?? null })
})
const goals = records.filter(aim => aim.kind === 'goal')
const standingOn = (aimId: string, on: string) =>
  rows.aimsVersions.filter(version => version.aimId === aimId && version.fromOn <= on).at(-1)
const titled = (aim: { title: string }) => aim.title

describe('the aims of Tidewell keep the rules that everybody else has to keep', () => {
  it('every aim stands where its kind may stand', () => {
    const open = records.filter(aim => aim.state !== 'closed' && aim.state !== 'retired')
    expect(open.flatMap(aim => placeProblems(aim).map(problem => [aim.title, problem.code]))).toEqual([])
  })

  it('every live goal is ready to be live, but the four that the story leaves without a chain', () => {
    const live = goals.filter(aim => aim.state === 'live')
    const problems = live.flatMap(aim =>
      liveGoalProblems(aim, true).map(problem => [aim.title, problem.code]),
    )
    const planted = aims.filter(aim => aim.kind === 'goal' && aim.parent === null && aim.state === 'live')
    expect(planted.map(aim => aim.key)).toEqual(['T15', 'T49', 'T50', 'T51'])
    expect(problems.map(([, code]) => code)).toEqual(planted.map(() => 'parent_missing'))
  })

  it('no goal that is running was due before today, and none starts after it is due', () => {
    for (const aim of goals.filter(aim => aim.state !== 'closed')) {
      expect([aim.title, (aim.dueOn ?? '') >= TODAY]).toEqual([aim.title, true])
      expect(daysBetween(aim.startOn ?? '', aim.dueOn ?? '')).toBeGreaterThan(0)
    }
  })

  it('a plan waits for the answer of the chief technology officer, as the sign-in page promises', () => {
    const waiting = goals.filter(aim => aim.state === 'planned' && aim.planVersion === aim.briefVersion)
    expect(waiting.map(aim => [aim.briefedById, aim.parent?.ownerId])).toContainEqual(['CTO', 'CTO'])
  })

  it('every measure could have been set by hand', () => {
    const found = records.flatMap(aim => (aim.measure === null ? [] : measureProblems(aim.measure)))
    expect(found).toEqual([])
  })

  it('every step of every aim was a legal one, in order, and ends in the state it is in', () => {
    for (const aim of records) {
      const steps = rows.aimsStates
        .filter(row => row.aimId === aim.id)
        .sort((a, b) => a.sinceOn.localeCompare(b.sinceOn))
      expect(steps[0]).toMatchObject({ fromState: null, state: 'draft' })
      for (const [i, step] of steps.entries()) {
        if (i === 0) continue
        expect(step.fromState).toBe(steps[i - 1]?.state)
        const from = { kind: aim.kind, scope: aim.scope, state: step.fromState ?? 'draft' }
        expect([aim.title, from.state, legalNext(from).includes(step.state)]).toEqual([
          aim.title,
          from.state,
          true,
        ])
      }
      expect([aim.title, steps.at(-1)?.state]).toEqual([aim.title, aim.state])
    }
  })

  it('the vision was open for perspectives of many teams, for as long as a vision has to be', () => {
    const vision = records.find(aim => aim.kind === 'vision' && aim.state === 'live')
    const since = (state: string) =>
      rows.aimsStates.find(row => row.aimId === vision?.id && row.state === state)?.sinceOn ?? ''
    expect(workingDaysBetween(since('consulting'), since('live'), MONDAY_TO_FRIDAY)).toBeGreaterThanOrEqual(
      CONSULTATION_DAYS,
    )
    for (const said of rows.aimsPerspectives) {
      expect(said.madeOn > since('consulting') && said.madeOn < since('live')).toBe(true)
      expect(said.stance === 'concern' ? said.text : 'said').not.toBe('')
    }
    expect(new Set(rows.aimsPerspectives.map(said => said.teamId)).size).toBeGreaterThanOrEqual(10)
  })

  it('there is one live vision, and the one before it has ended when this one began', () => {
    const visions = records.filter(aim => aim.kind === 'vision')
    expect(visions.map(aim => aim.state)).toEqual(['live', 'retired'])
    expect(visions[1]?.closedOn).toBe(visions[0]?.liveOn)
  })
})

describe('what was reported and done in Tidewell', () => {
  it('every check-in lies between the start and the due date of its aim, and none in the future', () => {
    for (const report of rows.aimsCheckIns) {
      const aim = byId.get(report.aimId)
      expect(report.madeOn >= (aim?.startOn ?? '')).toBe(true)
      expect(report.madeOn <= (aim?.dueOn ?? '9999')).toBe(true)
      expect(report.madeOn <= TODAY).toBe(true)
      expect(report.byId).toBe(standingOn(report.aimId, report.madeOn)?.ownerId)
    }
  })

  it('nobody checks in twice a day', () => {
    const days = rows.aimsCheckIns.map(report => `${report.aimId} ${report.madeOn}`)
    expect(new Set(days).size).toBe(days.length)
  })

  it('every reported value is one that its owner could have typed', () => {
    const refused = rows.aimsCheckIns.filter(
      report => valueProblems(measureOf.get(report.aimId) ?? null, report.value).length > 0,
    )
    expect(refused).toEqual([])
  })

  it('closed goals have an outcome with a lesson, from after they were due, and no check-in after their end', () => {
    const closed = goals.filter(aim => aim.state === 'closed')
    expect(closed.length).toBeGreaterThan(30)
    expect(rows.aimsClosings.map(row => row.aimId).sort()).toEqual(closed.map(aim => aim.id).sort())
    for (const closing of rows.aimsClosings) {
      expect(closing.lesson.split(' ').length).toBeGreaterThanOrEqual(3)
      expect(closing.confirmedOn).toBe(byId.get(closing.aimId)?.closedOn)
      const after = rows.aimsCheckIns.filter(
        r => r.aimId === closing.aimId && r.madeOn > (closing.confirmedOn ?? ''),
      )
      expect(after).toEqual([])
    }
    expect(new Set(rows.aimsClosings.map(row => row.outcome))).toEqual(
      new Set(['achieved', 'missed', 'dropped']),
    )
  })

  it('milestones lie within their goal, and what is done was done before today', () => {
    for (const milestone of rows.aimsMilestones) {
      const aim = byId.get(milestone.aimId)
      expect([aim?.title, (milestone.dueOn ?? '') <= (aim?.dueOn ?? '')]).toEqual([aim?.title, true])
      expect((milestone.doneOn ?? '') <= TODAY).toBe(true)
      expect(milestone.doneOn === null).toBe(milestone.doneById === null)
    }
  })

  it('a goal that nobody has planned yet has neither plan nor reports', () => {
    const early = goals.filter(aim => aim.state === 'draft' || aim.state === 'briefed')
    expect(early.length).toBeGreaterThan(0)
    for (const aim of early) {
      expect([aim.how, aim.plannedOn, aim.liveOn]).toEqual(['', null, null])
      expect(rows.aimsCheckIns.some(report => report.aimId === aim.id)).toBe(false)
      expect(rows.aimsMilestones.some(milestone => milestone.aimId === aim.id)).toBe(false)
    }
  })

  it('every question asked back stands on a goal of the story, and some still wait', () => {
    expect(rows.aimsAskBacks.every(asked => byId.has(asked.aimId))).toBe(true)
    expect(rows.aimsAskBacks.filter(asked => asked.answer === null).length).toBeGreaterThan(0)
    expect(rows.aimsComments.every(said => byId.has(said.aimId) && said.byId !== null)).toBe(true)
  })
})

describe('the story', () => {
  it('has one vision, five strategies, twelve goals of the organisation, sixty of teams and twenty-five of persons', () => {
    const count = (kind: string, scope: string) =>
      aims.filter(aim => aim.kind === kind && aim.scope === scope).length
    expect([
      count('vision', 'org'),
      count('strategy', 'org'),
      count('goal', 'org'),
      count('goal', 'team'),
      count('goal', 'person'),
    ]).toEqual([1, 5, 12, 60, 25])
  })

  it('says nothing twice: titles of what runs today are all different', () => {
    const today = records.filter(aim => aim.state !== 'closed').map(titled)
    expect(today.length - new Set(today).size).toBe(0)
  })

  it('leads from every goal with a parent up to the vision', () => {
    const tree = preorder(records)
    expect(tree).toHaveLength(records.length)
    const up = (aim: AimRecord): string =>
      aim.parentId === null ? aim.kind : up(records.find(r => r.id === aim.parentId) ?? aim)
    const ends = goals.filter(aim => aim.parentId !== null && aim.state !== 'closed').map(up)
    expect(ends.filter(end => end === 'vision').length).toBeGreaterThan(90)
    expect(ends.filter(end => end !== 'vision')).toEqual(['goal', 'goal'])
  })

  it('is the same on every machine and every run, and another one for another seed', () => {
    expect(tidewellRows(TODAY).rows).toEqual(rows)
    expect(tidewellRows(TODAY, 1).rows.aimsCheckIns).not.toEqual(rows.aimsCheckIns)
  })

  it('moves with the day it is told on', () => {
    const later = tidewellRows('2027-09-13').rows
    expect(later.aimsAims.map(titled)).toEqual(rows.aimsAims.map(titled))
    for (const [i, aim] of later.aimsAims.entries())
      expect(daysBetween(rows.aimsAims[i]?.startOn ?? '', aim.startOn ?? '')).toBe(
        daysBetween(TODAY, '2027-09-13'),
      )
  })
})
