import type { Round } from '#platform/jobs/round.ts'
import { remindLeads } from './actions/remind-leads.ts'
import { inviteDue } from './dated/invite-due.ts'
import { turnSurveys } from './launch/turn-surveys.ts'
import { rotateSurveys } from './rotation/rotate-surveys.ts'

/** Surveys open, remind and close by themselves; waves of those that rotate are made and launched on their day; who joins or
 * leaves is asked on theirs; leads hear when nothing followed for their group. */
export const surveysRounds: readonly Round[] = [
  { name: 'surveys.turn', everyMinutes: 15, run: turnSurveys },
  { name: 'surveys.invite', everyMinutes: 60, run: inviteDue },
  { name: 'surveys.leads', everyMinutes: 60, run: remindLeads },
  { name: 'surveys.rotate', everyMinutes: 60, run: rotateSurveys },
]
