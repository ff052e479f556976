import { noVision } from './a01-no-vision.ts'
import { directionNotKnown } from './a02-direction-not-known.ts'
import { strategies } from './a03-strategies.ts'
import { strategyWithoutGoals } from './a04-strategy-without-goals.ts'
import { ownerGone } from './a05-owner-gone.ts'
import { emptyBrief } from './a06-empty-brief.ts'
import { noMeasure } from './a07-no-measure.ts'
import { noOwner } from './a08-no-owner.ts'
import { noDate } from './a09-no-date.ts'
import { briefWithoutPlan } from './a10-brief-without-plan.ts'
import { planUnanswered } from './a11-plan-unanswered.ts'
import { planDoesNotCover } from './a12-plan-does-not-cover.ts'
import { childrenCannotReach } from './a13-children-cannot-reach.ts'
import { datesCross } from './a14-dates-cross.ts'
import { goalWithoutLine } from './a15-goal-without-line.ts'
import { workForNothing } from './a16-work-for-nothing.ts'
import { underClosedAim } from './a17-under-a-closed-aim.ts'
import { tooMuchForOne } from './a18-too-much-for-one.ts'
import { tooManyGoals } from './a19-too-many-goals.ts'
import { dueAtOnce } from './a20-due-at-once.ts'
import { noCheckIn } from './a21-no-check-in.ts'
import { busyNotMoving } from './a22-busy-not-moving.ts'
import { chanceAgainstPace } from './a23-chance-against-pace.ts'
import { teamWithoutLine } from './a24-team-without-line.ts'
import { leaderSilent } from './a25-leader-silent.ts'
import { promisedByNobody } from './a26-promised-by-nobody.ts'
import { promiseChangedLate } from './a27-promise-changed-late.ts'
import { decisionLate } from './a28-decision-late.ts'
import { obstacleUntaken } from './a29-obstacle-untaken.ts'
import { achievedBelowTarget } from './a30-achieved-below-target.ts'
import type { Check } from './check.ts'

/** Every alignment check, in the order of practice §4.1. */
export const CHECKS: readonly Check[] = [
  ...[noVision, directionNotKnown, strategies, strategyWithoutGoals],
  ...[ownerGone, emptyBrief, noMeasure, noOwner],
  ...[noDate, briefWithoutPlan, planUnanswered, planDoesNotCover],
  ...[childrenCannotReach, datesCross, goalWithoutLine, workForNothing],
  ...[underClosedAim, tooMuchForOne, tooManyGoals, dueAtOnce],
  ...[noCheckIn, busyNotMoving, chanceAgainstPace, teamWithoutLine],
  ...[leaderSilent, promisedByNobody, promiseChangedLate, decisionLate],
  ...[obstacleUntaken, achievedBelowTarget],
]
