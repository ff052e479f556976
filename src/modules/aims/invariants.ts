import type { ErrorItem } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { AimRecord, ParentRecord } from './aim-record.ts'
import type { AimKind, AimLinkKind, AimScope } from './aim-words.ts'

/** What an aim's place in the tree is made of. */
export interface Place {
  readonly kind: AimKind
  readonly scope: AimScope
  readonly teamId: string | null
  readonly parent: ParentRecord | null
  readonly link: AimLinkKind | null
  readonly critical: boolean
}

/** What is wrong with where an aim stands: its parent's kind, its scope, its link. */
export function placeProblems(place: Place): ErrorItem[] {
  const { kind, scope, teamId, parent, link } = place
  const problems: ErrorItem[] = []
  if (kind === 'vision' && parent !== null)
    problems.push(problem('parentId', 'parent_kind', 'A vision stands at the top.', 'Leave the parent out.'))
  if (kind === 'strategy' && parent !== null && parent.kind !== 'vision')
    problems.push(
      problem(
        'parentId',
        'parent_kind',
        `A strategy serves the vision, not a ${parent.kind}.`,
        'Choose the vision as parent.',
      ),
    )
  if (kind === 'goal' && parent?.kind === 'vision')
    problems.push(
      problem(
        'parentId',
        'parent_kind',
        'A goal serves a strategy or another goal, not the vision itself.',
        'Choose a strategy, or write one first.',
      ),
    )
  if (parent !== null && isOver(parent.state))
    problems.push(
      problem(
        'parentId',
        'parent_closed',
        `"${parent.title}" is ${parent.state}.`,
        'Choose an aim that is still open.',
      ),
    )
  if (kind !== 'goal' && scope !== 'org')
    problems.push(
      problem('scope', 'org_only', `A ${kind} belongs to the whole organisation.`, 'Set the scope to org.'),
    )
  if (scope === 'team' && teamId === null)
    problems.push(problem('teamId', 'team_needed', 'A team goal needs its team.', 'Choose the team.'))
  if (link !== null && (kind !== 'goal' || parent?.kind !== 'goal'))
    problems.push(
      problem('link', 'link_needs_goal', 'Only a goal below another goal has a link.', 'Leave the link out.'),
    )
  if (place.critical && link !== 'enables')
    problems.push(
      problem(
        'critical',
        'critical_enables',
        'Only a goal that enables its parent can be critical for it.',
        'Set the link to enables, or leave critical out.',
      ),
    )
  return problems
}

/** The error of an aim put below itself or below one of its own descendants. */
export function cycleProblem(parentTitle: string): ErrorItem {
  return problem(
    'parentId',
    'cycle',
    `"${parentTitle}" is this aim itself or lies below it.`,
    'Choose a parent outside this branch.',
  )
}

/** When an aim starts and ends. */
export interface Schedule {
  readonly startOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly dueOverrideReason: string | null
}

/** What is wrong with new dates: due in the past, before the start, or after the parent's without a reason. */
export function scheduleProblems(
  schedule: Schedule,
  parent: ParentRecord | null,
  today: LocalDate,
): ErrorItem[] {
  const { startOn, dueOn } = schedule
  if (dueOn === null) return []
  const problems: ErrorItem[] = []
  if (dueOn < today)
    problems.push(problem('dueOn', 'due_in_past', `${dueOn} has passed.`, 'Choose today or a later day.'))
  if (startOn !== null && dueOn <= startOn)
    problems.push(
      problem(
        'dueOn',
        'due_before_start',
        `It would end on ${dueOn}, before or on the day it starts.`,
        'Choose a due date after the start.',
      ),
    )
  return [...problems, ...dueAfterParent(schedule, parent)]
}

/** An aim may end after its parent only with a reason. */
export function dueAfterParent(schedule: Schedule, parent: ParentRecord | null): ErrorItem[] {
  const { dueOn, dueOverrideReason } = schedule
  if (dueOn === null || parent?.dueOn == null || dueOn <= parent.dueOn || dueOverrideReason !== null)
    return []
  return [
    problem(
      'dueOn',
      'due_after_parent',
      `"${parent.title}" ends on ${parent.dueOn}, before this would on ${dueOn}.`,
      'Choose an earlier due date, or say why it may end later.',
    ),
  ]
}

/** What must hold for a goal to be live: an active owner, a measure, a due date, and a parent or a reason to stand alone. */
export function liveGoalProblems(aim: AimRecord, ownerIsActive: boolean): ErrorItem[] {
  const problems: ErrorItem[] = []
  if (aim.ownerId === null || !ownerIsActive)
    problems.push(
      problem(
        'ownerId',
        'owner_active',
        aim.ownerId === null ? 'Nobody owns this goal.' : 'Its owner has left.',
        'Choose an owner who is here.',
      ),
    )
  if (aim.measure === null)
    problems.push(
      problem(
        'measure',
        'measure_missing',
        'It has no measure.',
        'Say how you will know: a number, a band, milestones, or yes or no.',
      ),
    )
  if (aim.dueOn === null)
    problems.push(problem('dueOn', 'due_missing', 'It has no due date.', 'Set the due date.'))
  if (aim.parentId === null && aim.standaloneReason === null)
    problems.push(
      problem(
        'parentId',
        'parent_missing',
        'It serves nothing above it.',
        'Choose a parent, or say why it stands alone.',
      ),
    )
  return [...problems, ...dueAfterParent(aim, aim.parent)]
}

function isOver(state: ParentRecord['state']): boolean {
  return state === 'closed' || state === 'retired' || state === 'archived'
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}
