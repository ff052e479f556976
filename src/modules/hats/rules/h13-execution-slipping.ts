import type { Snapshot } from '../facts/snapshot.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import { considered, counted, percent } from './considered.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { above, atLeast, ofShare, type Source, telling } from './source.ts'
import { teamsAnsweredFor } from './teams-answered-for.ts'

const TROUBLED = new Set(['at_risk', 'off_track'])

/**
 * H13 Execution slipping (practice §3.2, A; short-term stability, B). Fires where more than 20% of a team's open tasks (at least 10) are
 * late, or 30% of its goals (at least 4) are at risk or off track, on the date and a week before. Over below 10%.
 */
export const executionSlipping: Rule = {
  ...ruleNamed('H13', 'manage'),
  ofWork: 'team',
  ofAims: 'team',
  ofPeople: 'team',
  *consider(at, is) {
    for (const { teamId, name, wearerId } of teamsAnsweredFor(at)) {
      const late = lateTasks(at, is, teamId, name)
      const goals = troubledGoals(at, is, teamId, name)
      const sources = [late.source, goals]
      yield considered(executionSlipping, {
        ...{ wearerId, subject: { kind: 'team', id: teamId }, scope: [teamId] },
        sources: telling(at, sources),
        fires: sources.some(source => source.speaks),
        holds: late.share > is['H13.calm'],
      })
    }
  },
}

function lateTasks(
  at: Snapshot,
  is: Thresholds,
  teamId: string,
  name: string,
): { source: Source; share: number } {
  const work = at.workOfTeam(teamId)
  const open = Math.min(work?.open ?? 0, work?.openBefore ?? 0)
  const isEnough = work !== undefined && open >= is['H13.leastTasks']
  const share = isEnough ? work.late / work.open : 0
  const before = isEnough ? work.lateBefore / work.openBefore : 0
  const says = `${percent(share)} of the open tasks of ${name} are late, ${percent(before)} a week ago.`
  const ref = { kind: 'team', id: teamId }
  if (!isEnough)
    return {
      source: atLeast(
        open,
        is['H13.leastTasks'],
        `${counted(open, 'open task')} of ${name}: too few for a share.`,
        ref,
      ),
      share,
    }
  return { source: ofShare(above(Math.min(share, before), is['H13.late'], says, ref)), share }
}

function troubledGoals(at: Snapshot, is: Thresholds, teamId: string, name: string): Source {
  const live = at.tree
    .ofTeam(teamId)
    .filter(aim => aim.kind === 'goal' && aim.state === 'live' && aim.scope === 'team')
  const now = live.filter(goal => TROUBLED.has(goal.health ?? '')).length
  const both = live.filter(
    goal => TROUBLED.has(goal.health ?? '') && TROUBLED.has(goal.healthBefore ?? ''),
  ).length
  if (live.length < is['H13.leastGoals'])
    return atLeast(
      live.length,
      is['H13.leastGoals'],
      `${counted(live.length, 'live goal')} of ${name}: too few for a share.`,
    )
  const share = both / live.length
  return ofShare(
    atLeast(
      share,
      is['H13.goals'],
      `${now} of ${live.length} goals of ${name} are at risk or off track, for a week at least.`,
    ),
  )
}
