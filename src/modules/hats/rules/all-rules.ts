import { largeTeam } from './h01-large-team.ts'
import { leaderAway } from './h02-leader-away.ts'
import { newReport } from './h04-new-report.ts'
import { managerAway } from './h05-manager-away.ts'
import { needsSupport } from './h06-needs-support.ts'
import { shakenByChange } from './h07-shaken-by-change.ts'
import { massiveProject } from './h08-massive-project.ts'
import { purposeUnclear } from './h09-purpose-unclear.ts'
import { rolloutSlipping } from './h10-rollout-slipping.ts'
import { directionUnclear } from './h11-direction-unclear.ts'
import { rolesUnclear } from './h12-roles-unclear.ts'
import { executionSlipping } from './h13-execution-slipping.ts'
import { decisionStuck } from './h14-decision-stuck.ts'
import { obstacleInCourt } from './h15-obstacle-in-court.ts'
import { inTheWeeds } from './h16-in-the-weeds.ts'
import { movedUp } from './h17-moved-up.ts'
import { outOfStep } from './h18-out-of-step.ts'
import { recognitionThin } from './h20-recognition-thin.ts'
import { strain } from './h21-strain.ts'
import { leadingWithoutTitle } from './h22-leading-without-title.ts'
import { standardsSlipping } from './h23-standards-slipping.ts'
import type { Rule } from './rule.ts'

/** Every rule in the order in which they run: those that look at the cases of others come after them. */
export const RULES: readonly Rule[] = [
  ...[
    largeTeam,
    leaderAway,
    newReport,
    managerAway,
    needsSupport,
    shakenByChange,
    massiveProject,
    purposeUnclear,
  ],
  ...[rolloutSlipping, directionUnclear, rolesUnclear, executionSlipping, decisionStuck, obstacleInCourt],
  ...[movedUp, outOfStep, recognitionThin, strain, leadingWithoutTitle, standardsSlipping],
  inTheWeeds,
]

/** Rules whose place is kept: they come with the rooms whose records they read. */
export const TO_COME: readonly { readonly id: string; readonly title: string; readonly comesWith: string }[] =
  [
    { id: 'H03', title: 'Mentoring others', comesWith: 'mentoring' },
    { id: 'H19', title: 'Growth unsupported', comesWith: 'growth plans' },
  ]
