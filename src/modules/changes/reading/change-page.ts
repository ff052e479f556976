import { aimCards } from '#modules/aims/public.ts'
import { directionTalks } from '#modules/conversations/public.ts'
import { decisionsSeen } from '#modules/decisions/public.ts'
import { organisationOf } from '#modules/people/public.ts'
import { tasksSeen } from '#modules/tasks/public.ts'
import { stepsOf } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { may } from '../access.ts'
import { impactedTeams, isOpen, missingFor, NEXT_STATES } from '../change.ts'
import type { ChangePage } from '../contract/views.ts'
import { type ChangeAct, ChangeState } from '../contract/words.ts'
import type { OpenedChange } from '../opened-change.ts'
import { surveyReadiness } from '../rollout/survey-readiness.ts'
import { TALK_PARTS, templateOf } from '../templates/templates.ts'
import { changeRow, whoIs, whoIsOrNobody } from './change-row.ts'
import { impactViews, measureViews, milestoneViews, questionViews, teamViews } from './parts.ts'

/** A change with both its tracks, as far as the actor may see it. At most six statements after it was opened. */
export async function changePage(work: Work, opened: OpenedChange): Promise<ChangePage> {
  const { change, chart } = opened
  const calendar = await organisationOf(work)
  const { impacts: _i, teams: _t, ...row } = changeRow(work, opened, calendar)
  const teamIds = impactedTeams(change)
  const [goal] = change.goalId === null ? [] : await aimCards(work, [change.goalId])
  const around = {
    tasks: await seenTasks(work, opened),
    heavy: new Map((change.heavy ?? []).map(({ teamId, names }) => [teamId, names])),
    surveys: await surveyReadiness(work, change.id, teamIds),
  }
  return {
    ...row,
    purpose: {
      ...{ whyNow: change.whyNow, whatChanges: change.whatChanges, whatStays: change.whatStays },
      ...{ notKnown: change.notKnown, notKnownBy: change.notKnownBy },
    },
    helpers: change.helperIds.map(id => whoIs(id, chart)),
    goal: goal === undefined ? null : { id: goal.id, title: goal.title },
    ...{ support: change.support, oldWay: change.oldWay, oldWayOffOn: change.oldWayOffOn },
    ...{ createdOn: change.createdOn, rolledOutOn: change.rolledOutOn },
    impacts: impactViews(opened),
    milestones: milestoneViews(opened, work.today),
    teams: teamViews(opened, around),
    questions: questionViews(opened, work.today),
    measures: measureViews(opened, work.today),
    talks: await directionTalks(work, change.talkIds),
    perspectives: await perspectivesOf(work, change.decisionIds),
    steps: await stepViews(work, opened),
    next: nextOf(opened, work),
    agenda: [...TALK_PARTS],
    template: templateOf(change.kind),
    acts: actsOf(opened),
  }
}

async function seenTasks(work: Work, { change }: OpenedChange) {
  if (change.tasks.length === 0) return []
  const seen = await tasksSeen(
    work,
    change.tasks.map(({ taskId }) => taskId),
  )
  const teams = new Map(change.tasks.map(({ taskId, teamId }) => [taskId, teamId]))
  return seen.map(({ id, title, state, dueOn, assignee }) => ({
    teamId: teams.get(id),
    task: { id, title, state, dueOn, assignee },
  }))
}

async function perspectivesOf(
  work: Work,
  decisionIds: readonly string[],
): Promise<ChangePage['perspectives']> {
  return (await decisionsSeen(work, decisionIds)).map(
    ({ id, question, state, decider, decideByOn, choice, views }) => ({
      ...{ id, question, state, decider, decideByOn, choice, views },
    }),
  )
}

async function stepViews(work: Work, { change, chart }: OpenedChange): Promise<ChangePage['steps']> {
  return (await stepsOf(work, { kind: 'change', id: change.id })).map(({ from, to, at, byId, why }) => ({
    from: from === null ? null : ChangeState.parse(from),
    to: ChangeState.parse(to),
    at: at.toISOString(),
    by: whoIsOrNobody(byId, chart),
    why,
  }))
}

/** Announcing and stopping are the sponsor's, the steps of the rollout the change manager's. */
export function whoMoves(to: ChangeState): 'frame' | 'rollout' {
  return to === 'announced' || to === 'stopped' ? 'frame' : 'rollout'
}

function nextOf({ change, relations }: OpenedChange, work: Work): ChangePage['next'] {
  return NEXT_STATES[change.state].map(to => ({
    to,
    may: may(whoMoves(to), relations),
    // Why it is stopped is said while stopping it.
    missing: to === 'stopped' ? [] : missingFor(to, change, work.today, ''),
  }))
}

/** What the actor can do with it now; answers and readings also once it has ended. */
function actsOf({ change, relations }: OpenedChange): ChangeAct[] {
  const open = isOpen(change.state)
  const known = change.announcedOn !== null
  const possible: Readonly<Record<ChangeAct, boolean>> = {
    frame: open,
    purpose: open,
    rollout: open,
    answer: change.questions.length > 0,
    ask: open,
    reach: open,
    record: known && change.measures.length > 0,
    talk: open && known,
    survey: open && known,
  }
  return (Object.keys(possible) as ChangeAct[]).filter(act => possible[act] && may(act, relations))
}
