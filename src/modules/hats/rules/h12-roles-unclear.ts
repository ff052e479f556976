import { daysBetween } from '#kernel/local-date.ts'
import { append } from '../facts/append.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import { considered, counted, named } from './considered.ts'
import { groupSays } from './group-says.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { aside, atLeast, background, belowAll, ofShare, type Source, telling } from './source.ts'

/**
 * H12 Roles unclear (practice §3.2, A). Fires where a quarter of the charters of a team and those below it wait for more than 14 days,
 * clarity is below 60% favourable, or two decisions belong to two people each. Over when nine in ten are agreed.
 */
export const rolesUnclear: Rule = {
  ...ruleNamed('H12', 'manage'),
  ofPeople: 'places',
  *consider(at, is) {
    // From the lowest team up: what a team has its own card for is not told once more above it.
    const untold = new Map<string, string[]>()
    const asked = whoWithCharters(at)
    for (const { id: teamId, name, parentId } of at.chart.teams().toReversed()) {
      const here = at.chart.membersOf(teamId).filter(id => asked.has(id))
      const all = [...here, ...(untold.get(teamId) ?? [])]
      const wearerId = at.answersFor(teamId)
      const people = all.filter(id => id !== wearerId)
      const group = wearerId === null ? undefined : at.group('clarity', wearerId, teamId)
      const isAsked = people.length > 0 || group !== undefined || at.tellsAll
      if (wearerId === null || !isAsked) {
        passUp(untold, parentId, all)
        continue
      }
      const charters = people.flatMap(id => at.charterOf(id) ?? [])
      const waiting = charters.filter(
        each => each.waitingSince !== null && daysBetween(each.waitingSince, at.on) > is['H12.days'],
      )
      const share = charters.length < is['H12.least'] ? 0 : waiting.length / charters.length
      const shared = overlaps(at, people)
      const sources: Source[] = [
        ofShare(
          atLeast(
            share,
            is['H12.charters'],
            `${waiting.length} of ${charters.length} charters in ${name} have waited for more than ${is['H12.days']} days.`,
            { kind: 'team', id: teamId },
          ),
        ),
        ...(group === undefined
          ? aside(at, `No answers of ${name} on clarity are shared with you.`)
          : [belowAll(group, is['H12.clarity'], groupSays(group, name, 'they know what is theirs to do'))]),
        atLeast(
          shared.length,
          is['H12.overlaps'],
          `${counted(shared.length, 'decision')} in ${name} belong to two people each.`,
        ),
      ]
      const fires = sources.some(source => source.speaks)
      passUp(untold, parentId, fires ? all.filter(id => id === wearerId) : all)
      if (!fires && waiting.length === 0 && !at.tellsAll) continue
      const about = shared
        .slice(0, 2)
        .map(each =>
          background(`“${each.text}” belongs to ${named(each.personIds.map(id => at.name(id)))}.`, 1),
        )
      yield considered(rolesUnclear, {
        ...{ wearerId, subject: { kind: 'team', id: teamId }, scope: [teamId], fires },
        sources: [
          ...telling(at, sources),
          ...(charters.length < is['H12.least']
            ? aside(at, `A share is told from ${is['H12.least']} charters on.`)
            : []),
          ...about,
        ],
        holds: share > is['H12.calm'],
      })
    }
  },
}

/** Whoever has a charter, or a decision that is another's as well. */
function whoWithCharters(at: Snapshot): ReadonlySet<string> {
  const { states, overlaps: shared } = at.facts.charters
  return new Set([...states.map(({ personId }) => personId), ...shared.flatMap(({ personIds }) => personIds)])
}

function passUp(untold: Map<string, string[]>, parentId: string | null, ids: readonly string[]): void {
  if (parentId !== null) for (const id of ids) append(untold, parentId, id)
}

/** Decisions of which this person may know both owners: they answer for both. */
function overlaps(at: Snapshot, people: readonly string[]) {
  if (at.facts.charters.overlaps.length === 0) return []
  const here = new Set(people)
  return at.facts.charters.overlaps.filter(each => each.personIds.filter(id => here.has(id)).length >= 2)
}
