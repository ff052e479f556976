import type { NewEvent } from '#platform/work.ts'

/** Everything that happens to an aim, and how its history tells it: "<somebody> …". Subject kind is `aim`. */
export const AIM_EVENTS = {
  'aim.drafted': 'drafted it',
  'aim.imported': 'imported it',
  'aim.brief_changed': 'changed what or why',
  'aim.briefed': 'issued the brief',
  'aim.plan_changed': 'changed the plan',
  'aim.plan_submitted': 'answered with a plan',
  'aim.accepted': 'accepted the plan',
  'aim.plan_returned': 'returned the plan',
  'aim.measure_set': 'set the measure',
  'aim.rescheduled': 'changed the dates',
  'aim.moved': 'moved it',
  'aim.reassigned': 'gave it to another owner',
  'aim.checked_in': 'checked in',
  'aim.check_in_amended': 'amended a check-in',
  'aim.milestone_completed': 'completed a milestone',
  'aim.milestone_reopened': 'reopened a milestone',
  'aim.closing_proposed': 'proposed to close it',
  'aim.closing_returned': 'returned the closing',
  'aim.closed': 'closed it',
  'aim.archived': 'archived it',
  'aim.consultation_opened': 'opened it for perspectives',
  'aim.perspective_given': 'gave a perspective',
  'aim.published': 'made it live',
  'aim.retired': 'retired it',
  'aim.asked_back': 'asked back',
  'aim.ask_back_answered': 'answered a question',
  'aim.commented': 'commented',
  'aim.need_added': 'added a need',
  'aim.need_withdrawn': 'withdrew a need',
} as const

/** Name of an event of this room. */
export type AimEvent = keyof typeof AIM_EVENTS

/** An entry for the ledger about one aim. `facts` are ids and values, never texts that people wrote. */
export function aimEvent(
  type: AimEvent,
  aimId: string,
  facts: Readonly<Record<string, unknown>> = {},
): NewEvent {
  return { type, subject: { kind: 'aim', id: aimId }, data: facts }
}
