import type { PastEvent } from '#platform/events/ledger.ts'
import type { AimKind, AimState } from '../aim-words.ts'
import { type AimEvent, aimEvent } from '../events.ts'
import { type AimRows, moment } from './aim-rows.ts'
import type { Before } from './version-rows.ts'

/** What the ledger would tell of these rows, had they been written one by one. Oldest first. */
export function toldOf(rows: AimRows, changes: readonly Before[]): PastEvent[] {
  const kindOf = new Map(rows.aimsAims.map(aim => [aim.id, aim.kind]))
  const told = [
    ...rows.aimsStates.map(step =>
      past(step.at, step.byId, stepEvent(step.state, kindOf.get(step.aimId)), step.aimId, {
        from: step.fromState,
        to: step.state,
      }),
    ),
    ...rows.aimsCheckIns.map(({ id: checkInId, aimId, madeAt, byId, value, chance }) =>
      past(madeAt, byId, 'aim.checked_in', aimId, { checkInId, value, chance }),
    ),
    ...rows.aimsMilestones.flatMap(({ id: milestoneId, aimId, doneOn, doneById }) =>
      doneOn === null
        ? []
        : [past(moment(doneOn), doneById, 'aim.milestone_completed', aimId, { milestoneId })],
    ),
    ...rows.aimsComments.map(said => past(said.madeAt, said.byId, 'aim.commented', said.aimId)),
    ...rows.aimsPerspectives.map(({ id: perspectiveId, aimId, madeAt, byId, stance }) =>
      past(madeAt, byId, 'aim.perspective_given', aimId, { perspectiveId, stance }),
    ),
    ...rows.aimsAskBacks.flatMap(({ id: askBackId, aimId, askedAt, askedById, answeredAt, answeredById }) => [
      past(askedAt, askedById, 'aim.asked_back', aimId, { askBackId }),
      ...(answeredAt === null
        ? []
        : [past(answeredAt, answeredById, 'aim.ask_back_answered', aimId, { askBackId })]),
    ]),
    ...changes.map(change => past(moment(change.on), change.byId, ...changeOf(change, rows))),
  ]
  return told.sort((a, b) => a.at.getTime() - b.at.getTime())
}

function past(
  at: Date,
  actorId: string | null,
  type: AimEvent,
  aimId: string,
  facts: Readonly<Record<string, unknown>> = {},
): PastEvent {
  return { ...aimEvent(type, aimId, facts), at, actorId }
}

function stepEvent(state: AimState, kind: AimKind | undefined): AimEvent {
  return state === 'live' && kind !== 'goal' ? 'aim.published' : STEPS[state]
}

const STEPS: Record<AimState, AimEvent> = {
  draft: 'aim.drafted',
  consulting: 'aim.consultation_opened',
  briefed: 'aim.briefed',
  planned: 'aim.plan_submitted',
  live: 'aim.accepted',
  closed: 'aim.closed',
  retired: 'aim.retired',
  archived: 'aim.archived',
}

function changeOf({ aimId, was }: Before, rows: AimRows): [AimEvent, string, Record<string, unknown>] {
  const now = rows.aimsAims.find(aim => aim.id === aimId)
  if (was.parentId !== undefined)
    return ['aim.moved', aimId, { fromParentId: was.parentId, toParentId: now?.parentId, link: now?.link }]
  if (was.ownerId !== undefined)
    return ['aim.reassigned', aimId, { fromOwnerId: was.ownerId, toOwnerId: now?.ownerId }]
  if (was.dueOn !== undefined)
    return ['aim.rescheduled', aimId, { fromDueOn: was.dueOn, toDueOn: now?.dueOn }]
  return ['aim.brief_changed', aimId, { renewed: false, from: now?.state, to: now?.state }]
}
