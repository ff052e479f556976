import { AIM_EVENT_TYPES } from '#modules/aims/public.ts'
import { PEOPLE_EVENTS } from '#modules/people/public.ts'
import { WORK_EVENTS } from '#modules/tasks/public.ts'
import type { OwnPart } from '../facts/read-parts.ts'

/** Parts of the facts that are read again on their own, each with what others say that may change it. */
export const CHANGES: Readonly<Record<OwnPart, readonly string[]>> = {
  checkIns: ['check_in.made', 'check_in.changed', 'check_in.guidance_asked', 'check_in.missed_again'],
  talks: [
    ...['talk.held', 'talk.missed', 'talk.moved', 'talk.called_off', 'talk.confirmed'],
    ...['topic.added', 'topic.changed', 'topic.ended'],
  ],
  charters: [
    ...[
      'charter.offered',
      'charter.side_acknowledged',
      'charter.changed',
      'charter.queried',
      'charter.archived',
    ],
    ...['priority_match.revealed', 'clarity_pulse.revealed'],
  ],
  obstacles: [
    ...['obstacle.raised', 'obstacle.escalated', 'obstacle.passed_on', 'obstacle.taken', 'obstacle.solved'],
    ...['obstacle.accepted', 'obstacle.withdrawn', 'obstacle.reopened', 'obstacle.releveled'],
    ...['obstacle.edited', 'obstacle.overdue'],
  ],
  decisions: [
    ...['decision.proposed', 'decision.decided', 'decision.reopened', 'decision.edited'],
    ...['decision.handed_over', 'decision.expired'],
    // A decision knows which of its tasks are late.
    ...WORK_EVENTS,
  ],
  delegations: [
    ...['delegation.accepted', 'delegation.started', 'delegation.level_changed', 'delegation.terms_changed'],
    ...['delegation.recalled', 'delegation.ended', 'delegation.expired', 'delegation.reached_into'],
  ],
  changes: [
    ...['change.started', 'change.announced', 'change.rolled_out', 'change.embedded', 'change.stopped'],
    ...['change.framed', 'change.purpose_written', 'change.question_asked', 'change.question_answered'],
    ...['change.impact_set', 'change.impact_dropped', 'change.rollout_set'],
    ...['change.milestone_set', 'change.milestone_dropped', 'change.milestone_reached'],
    ...['change.measure_set', 'change.measure_dropped', 'change.adoption_read'],
  ],
  recognised: ['recognition.given', 'recognition.narrowed', 'recognition.withdrawn'],
}

/** What others say after which surveys may tell somebody more of a group. */
export const TOLD_IN_GROUPS: readonly string[] = ['survey.shared']

/** What others say after which everything is read: who there is, which teams there are, the numbers that rules go by. */
export const LOOK_AT_ALL: readonly string[] = [
  ...['person.added', 'person.changed', 'person.erased', 'organisation.changed'],
  ...['team.added', 'team.changed', 'team.closed'],
  // Of many aims at once, and of the past.
  ...['aim.imported', 'aim.check_in_amended'],
  'threshold.changed',
]

/** What others say of one aim, after which it is read again with those around it. */
export const ONE_AIM: readonly string[] = AIM_EVENT_TYPES.filter(type => !LOOK_AT_ALL.includes(type))

/** What others say that may change what the rules say. */
export const LOOK_AGAIN: readonly string[] = [
  ...new Set([
    ...[...LOOK_AT_ALL, ...PEOPLE_EVENTS, ...TOLD_IN_GROUPS, ...ONE_AIM],
    ...Object.values(CHANGES).flat(),
  ]),
]
