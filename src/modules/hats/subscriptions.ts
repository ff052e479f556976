import type { Subscription } from '#platform/jobs/worker.ts'
import { forgetFindingsOf } from './findings/store/findings.ts'
import { forgetSignalsOf, wantRun } from './store/standing-signals.ts'

/** What this room does when others say that something happened: it looks again soon, and forgets who is erased. */
export const signalsSubscriptions: readonly Subscription[] = [
  {
    consumer: 'hats.forget',
    types: ['person.erased'],
    handle: async (work, { subjectId }) => {
      await forgetSignalsOf(work, subjectId)
      await forgetFindingsOf(work, subjectId)
      await wantRun(work)
    },
  },
  {
    consumer: 'hats.look-again',
    types: [
      ...[
        'absence.planned',
        'absence.changed',
        'absence.cancelled',
        'cover.accepted',
        'cover.declined',
        'placement.began',
        'person.left',
      ],
      ...[
        'aim.briefed',
        'aim.plan_submitted',
        'aim.plan_returned',
        'aim.accepted',
        'aim.published',
        'aim.closed',
        'aim.checked_in',
      ],
      ...[
        'aim.moved',
        'aim.reassigned',
        'aim.rescheduled',
        'task.created',
        'task.edited',
        'task.moved',
        'task.reassigned',
      ],
      ...[
        'charter.offered',
        'charter.side_acknowledged',
        'check_in.made',
        'check_in.changed',
        'check_in.guidance_asked',
        'check_in.missed_again',
      ],
      ...[
        'talk.held',
        'topic.added',
        'obstacle.raised',
        'obstacle.escalated',
        'obstacle.solved',
        'obstacle.withdrawn',
        'obstacle.taken',
      ],
      ...[
        'decision.proposed',
        'decision.decided',
        'decision.reopened',
        'delegation.accepted',
        'delegation.ended',
        'delegation.reached_into',
      ],
      ...[
        'change.announced',
        'change.question_asked',
        'change.question_answered',
        'recognition.given',
        'survey.shared',
        'threshold.changed',
      ],
    ],
    handle: work => wantRun(work),
  },
]
