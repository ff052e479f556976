import { addDays } from '#kernel/local-date.ts'
import type { ReachInFact } from '#modules/delegations/public.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import { considered, isOn, named } from './considered.ts'
import type { Considered, Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { aside, atLeast, background, type Source } from './source.ts'

/** How many acts are told one by one, the latest first: each is to be handed back. */
const LISTED = 20

const DID: Readonly<Record<ReachInFact['act'], string>> = {
  task_created: 'added a task',
  task_reassigned: 'gave a task to somebody',
  task_redated: 'moved a task to another day',
  plan_changed: 'changed a plan',
  reassigned: 'gave a goal to somebody',
  decided: 'decided something',
}

/**
 * H16 In the weeds (practice §3.2, B: rarely involved in tactics; trust your managers). Fires where somebody of level 4 or who leads
 * managers acted 8 times in 28 days inside what they gave away at level 3 or more, past its holder, while no open situation asks them to
 * manage there. Over at 3 acts in 21 days.
 */
export const inTheWeeds: Rule = {
  ...ruleNamed('H16', 'lead'),
  ofWork: 'anything',
  ofPeople: 'places',
  looksBack: true,
  *consider(at, is, before) {
    const acting = new Set(at.facts.delegations.reachIns.map(act => act.byId))
    if (acting.size === 0) return
    const called = Map.groupBy(
      Array.from(before).filter(
        each => acting.has(each.wearerId) && each.hat !== 'lead' && isOn(each) && each.scope.length > 0,
      ),
      each => each.wearerId,
    )
    for (const [wearerId, acts] of Map.groupBy(at.facts.delegations.reachIns, act => act.byId)) {
      const leadsOthers = isAbove(at, wearerId)
      if (!leadsOthers && !at.tellsAll) continue
      const counted = acts.filter(
        act => act.level >= is['H16.level'] && !isCalledFor(at, act, called.get(wearerId) ?? []),
      )
      const recent = counted.filter(act => act.on > addDays(at.on, -is['H16.over'])).length
      const holders = named([...new Set(counted.map(act => at.name(act.toId)))])
      yield considered(inTheWeeds, {
        ...{ wearerId, subject: { kind: 'person', id: wearerId } },
        sources: [
          atLeast(
            counted.length,
            is['H16.acts'],
            counted.length === 0
              ? 'In four weeks no act of yours inside what others hold counts.'
              : `${counted.length} times in four weeks you acted inside what ${holders} ${counted.length === 1 ? 'holds' : 'hold'}.`,
          ),
          ...counted
            .slice(-LISTED)
            .toReversed()
            .map(act => listed(at, act)),
          ...(acts.length === counted.length
            ? []
            : aside(
                at,
                'Acts do not count at low levels of a delegation, or where a situation asks you to manage.',
                acts.length - counted.length,
              )),
          ...(leadsOthers ? [] : aside(at, 'This is said of who leads managers, or is at level 4 or 5.')),
        ],
        fires: leadsOthers && counted.length >= is['H16.acts'],
        holds: leadsOthers && recent > is['H16.calm'],
      })
    }
  },
}

function listed(at: Snapshot, { act, toId, on }: ReachInFact): Source {
  return background(`On ${on} you ${DID[act]} in what ${at.name(toId)} holds.`, 1, {
    kind: 'person',
    id: toId,
  })
}

function isAbove(at: Snapshot, id: string): boolean {
  return at.chart.levelOf(id) >= 4 || at.reportsByPost(id).some(report => at.reportsByPost(report).length > 0)
}

/** An open situation asks them to manage this very team or aim, or one above it. */
function isCalledFor(at: Snapshot, act: ReachInFact, situations: readonly Considered[]): boolean {
  if (situations.length === 0) return false
  const places = new Set([
    ...(act.teamId === null ? [] : [act.teamId, ...at.chart.teamsAbove(act.teamId)]),
    ...(act.aimId === null ? [] : [act.aimId, ...at.tree.above(act.aimId)]),
  ])
  return situations.some(each => each.scope.some(id => places.has(id)))
}
