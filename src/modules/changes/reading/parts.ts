import type { LocalDate } from '#kernel/local-date.ts'
import {
  expectedCurve,
  expectedShare,
  hasBecomeUsual,
  isSlipping,
  nextReadingOn,
} from '../adoption/adoption.ts'
import { impactedTeams, isOpen } from '../change.ts'
import type { Impact, Measure, Milestone, Question, Team } from '../contract/views.ts'
import type { OpenedChange } from '../opened-change.ts'
import { readinessOf, type SurveyReadiness } from '../rollout/readiness.ts'
import { isLate } from '../warnings.ts'
import { teamIs, whoIs, whoIsOrNobody } from './change-row.ts'

/** From this many impacts of size 3 at once a team carries too much (practice §9). */
const OVERLOAD = 3

export function impactViews({ change, chart }: OpenedChange): Impact[] {
  return change.impacts.map(({ id, teamId, kind, what, size, ownerId }) => ({
    ...{ id, kind, what, size, team: teamIs(teamId, chart), owner: whoIsOrNobody(ownerId, chart) },
  }))
}

export function milestoneViews(opened: OpenedChange, today: LocalDate): Milestone[] {
  const { change, chart } = opened
  return change.milestones.map(({ id, teamId, title, dueOn, doneOn }) => ({
    ...{ id, title, dueOn, doneOn, late: doneOn === null && dueOn < today },
    team: teamId === null ? null : teamIs(teamId, chart),
    mayReach: isOpen(change.state) && mayReach(opened, teamId),
  }))
}

/** The change manager reaches everything, a lead what is their team's. */
export function mayReach({ chart, me, relations }: OpenedChange, teamId: string | null): boolean {
  return relations.has('manager') || (teamId !== null && relations.has('teamLead') && chart.runs(me, teamId))
}

/** What is read besides the change itself, by team. */
export interface Around {
  readonly tasks: readonly { readonly teamId: string | undefined; readonly task: Team['tasks'][number] }[]
  readonly heavy: ReadonlyMap<string, readonly string[]>
  readonly surveys: ReadonlyMap<string, SurveyReadiness>
}

export function teamViews(opened: OpenedChange, { tasks, heavy, surveys }: Around): Team[] {
  const { change, chart } = opened
  return impactedTeams(change).map(teamId => {
    const go = change.gos.find(each => each.teamId === teamId)
    const survey = surveys.get(teamId)
    const carried = heavy.get(teamId) ?? []
    return {
      ...teamIs(teamId, chart),
      lead: whoIsOrNobody(chart.leadOf(teamId), chart),
      go: go === undefined ? null : goView(opened, go),
      readiness: go === undefined ? null : readinessOf(survey, go),
      ownersMissing: change.impacts.filter(each => each.teamId === teamId && each.ownerId === null).length,
      overload: carried.length >= OVERLOAD ? [...carried] : [],
      mayDecide: isOpen(change.state) && change.announcedOn !== null && mayReach(opened, teamId),
      tasks: tasks.filter(each => each.teamId === teamId).map(({ task }) => task),
    }
  })
}

function goView({ chart }: OpenedChange, go: OpenedChange['change']['gos'][number]): NonNullable<Team['go']> {
  const { answer, knowsWhy, knowsMeaning, hasNeeded, note, reason, byId, decidedOn } = go
  return { answer, knowsWhy, knowsMeaning, hasNeeded, note, reason, by: whoIs(byId, chart), decidedOn }
}

export function questionViews({ change, chart }: OpenedChange, today: LocalDate): Question[] {
  return change.questions.map(({ askedById, answeredById, ...question }) => ({
    ...question,
    late: isLate(question, today),
    askedBy: whoIsOrNobody(askedById, chart),
    answeredBy: whoIsOrNobody(answeredById, chart),
  }))
}

export function measureViews({ change, chart }: OpenedChange, today: LocalDate): Measure[] {
  return change.measures.map(measure => ({
    ...measure,
    readings: measure.readings.map(({ byId, ...reading }) => ({ ...reading, by: whoIs(byId, chart) })),
    curve: expectedCurve(measure),
    expected: expectedShare(measure, today),
    nextOn: nextReadingOn(measure),
    slipping: isSlipping(measure, today),
    usual: hasBecomeUsual(measure, today),
  }))
}
