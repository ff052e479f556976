import type { ChangeFact } from '#modules/changes/public.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import { considered, counted } from './considered.ts'
import { groupSays } from './group-says.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { aside, atLeast, belowAll, fact, type Source, telling } from './source.ts'

const SHAKING: ReadonlySet<ChangeFact['kind']> = new Set([
  'acquisition',
  'restructure',
  'leadership_transition',
])

/**
 * H07 Major change with low morale (practice §3.2, scenario 1 of B). Fires while an acquisition, a restructure or a change of leadership
 * is announced and not yet usual, and of a team it touches engagement is below 55% or fell by 8 points and more than chance, readiness is
 * below 60%; for the sponsor also where five questions are unanswered for more than five working days. For the sponsor, the lead of each
 * team in its map and who sees to the change there, each with what they may already read. Over at 70% readiness with engagement not lower, or when the change is usual.
 */
export const shakenByChange: Rule = {
  ...ruleNamed('H07', 'lead'),
  *consider(at, is) {
    for (const change of at.facts.changes) {
      if (!SHAKING.has(change.kind) || change.announcedOn === null) continue
      const teams = [...new Set(change.impacts.map(impact => impact.teamId))]
      const questions = unanswered(is, change)
      for (const [wearerId, own] of wearers(at, change, teams)) {
        const groups = own.flatMap(teamId => morale(at, is, change.id, wearerId, teamId))
        const isLow = groups.some(group => group.source.speaks)
        const isSponsor = wearerId === change.sponsorId
        yield considered(shakenByChange, {
          ...{ wearerId, subject: { kind: 'change', id: change.id }, scope: own },
          sources: [
            ...telling(
              at,
              groups.map(group => group.source),
            ),
            ...(groups.length > 0 ? [] : aside(at, 'No survey result of these teams is shared with you.')),
            questions,
          ],
          fires: isLow || (isSponsor && questions.speaks),
          holds: groups.some(group => !group.calm) || (isSponsor && questions.speaks),
        })
      }
    }
  },
}

/** The sponsor with all teams; who answers for a team, or for the change in it, with that team and those of theirs below it. */
function wearers(
  at: Snapshot,
  change: ChangeFact,
  teams: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  const add = (personId: string | null, teamId: string) => {
    if (personId === null || personId === change.sponsorId) return
    const known = found.get(personId) ?? new Set()
    found.set(personId, known.add(teamId))
    const below = new Set(at.chart.teamAndBelow(teamId))
    for (const led of at.chart.teamsLedBy(personId)) if (below.has(led)) known.add(led)
  }
  for (const teamId of teams) add(at.answersFor(teamId), teamId)
  for (const { teamId, ownerId } of change.impacts) add(ownerId, teamId)
  return new Map([[change.sponsorId, teams], ...[...found].map(([id, own]) => [id, [...own]] as const)])
}

function unanswered(is: Thresholds, { unanswered: count, id }: ChangeFact): Source {
  return atLeast(
    count,
    is['H07.questions'],
    `${counted(count, 'question')} ${count === 1 ? 'has' : 'have'} waited for an answer for more than five working days.`,
    { kind: 'change', id },
  )
}

/** What one reader may see of a team: at most one sentence on engagement and one on readiness. */
function morale(at: Snapshot, is: Thresholds, changeId: string, readerId: string, teamId: string) {
  const name = at.chart.team(teamId)?.name ?? 'the team'
  const found: { source: Source; calm: boolean }[] = []
  const engagement = at.group('engagement', readerId, teamId)
  if (engagement !== undefined) {
    const { change } = engagement
    const points = change?.real ? -change.points : 0
    const fell = points >= is['H07.fell']
    const told = `Engagement in ${name} is ${engagement.shown} favourable (${engagement.measured})${fell ? `, ${Math.round(points)} points less than before` : ''}.`
    const source = fell ? fact(true, told) : belowAll(engagement, is['H07.engagement'], told)
    found.push({ source, calm: !source.speaks })
  }
  const readiness = at.lowest(['R1', 'R2'], readerId, teamId, changeId)
  if (readiness !== undefined)
    found.push({
      source: belowAll(
        readiness,
        is['H07.readiness'],
        groupSays(
          readiness,
          name,
          readiness.figure === 'R1'
            ? 'they understand why the change is made'
            : 'they know what it means for their work',
        ),
      ),
      calm: readiness.least >= is['H07.calm'],
    })
  return found
}
