import type { AimFact } from '#modules/aims/public.ts'
import { named } from '../checks/check.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import { considered } from './considered.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { above, atLeast, fact, type Source, telling } from './source.ts'

/**
 * H18 Leaders and managers out of step (practice §3.2, A). Fires for both of a pair (who briefs, who plans) with two of: a plan sent back
 * twice, a brief unanswered for more than 10 working days, no common priority of three, a need of one's goal that the other's does not
 * meet in time, three changes of dates by one side in 28 days. Over when none is left.
 */
export const outOfStep: Rule = {
  ...ruleNamed('H18', 'both'),
  ofAims: 'person',
  ofPeople: 'names',
  *consider(at, is) {
    const pairs = new Map<
      string,
      { readonly leaderId: string; readonly managerId: string; readonly aims: AimFact[] }
    >()
    for (const aim of at.tree.all) {
      const leaderId = briefGiver(at, aim)
      if (aim.kind !== 'goal' || aim.state === 'closed' || aim.ownerId === null) continue
      if (leaderId === null || leaderId === aim.ownerId) continue
      if (!at.looksAt(leaderId) && !at.looksAt(aim.ownerId)) continue
      const key = `${leaderId} ${aim.ownerId}`
      const known = pairs.get(key)
      if (known === undefined) pairs.set(key, { leaderId, managerId: aim.ownerId, aims: [aim] })
      else known.aims.push(aim)
    }
    const common = new Map(
      at.facts.charters.exchanges
        .filter(each => each.common !== null)
        .map(each => [`${each.managerId} ${each.personId}`, each.common]),
    )
    const needs = needsBetween(at)
    for (const [key, { leaderId, managerId, aims }] of pairs) {
      const all = evidence(is, at, aims, common.get(key) ?? null, needs.has(key))
      const signs = all.filter(source => source.speaks).length
      if (signs === 0 && !at.tellsAll) continue
      const given = {
        sources: telling(at, all),
        fires: signs >= is['H18.signs'],
        holds: signs > 0,
        scope: aims.map(aim => aim.id),
      }
      for (const [wearerId, id] of [
        [leaderId, managerId],
        [managerId, leaderId],
      ] as const)
        if (at.looksAt(id))
          yield considered(outOfStep, { ...given, wearerId, subject: { kind: 'person', id } })
    }
  },
}

/** Who issued the brief; before that, who owns the aim above. */
function briefGiver(at: Snapshot, aim: AimFact): string | null {
  return aim.briefedById ?? at.tree.aim(aim.parentId)?.ownerId ?? null
}

function evidence(
  is: Thresholds,
  at: Snapshot,
  aims: readonly AimFact[],
  common: number | null,
  unmet: boolean,
): Source[] {
  const bounced = most(aims, aim => aim.bounces)
  const waiting = most(aims, aim =>
    aim.state === 'briefed' && aim.briefedOn !== null ? at.days.since(aim.briefedOn) : 0,
  )
  const edits = Map.groupBy(
    aims.flatMap(aim => aim.edits),
    edit => edit.byId,
  )
  const [byId, dates] = [...edits].toSorted((one, other) => other[1].length - one[1].length)[0] ?? [null, []]
  return [
    atLeast(
      bounced.count,
      is['H18.bounced'],
      `The plan of ${bounced.name} was sent back ${bounced.count} times.`,
      bounced.ref,
    ),
    above(
      waiting.count,
      is['H18.unanswered'],
      `The brief of ${waiting.name} has waited ${waiting.count} working days for a plan.`,
      waiting.ref,
    ),
    fact(
      common === 0,
      common === null
        ? 'You two have not compared your priorities.'
        : `Of three priorities each, you two have ${common === 0 ? 'none' : common} in common.`,
    ),
    fact(
      unmet,
      `${unmet ? 'A' : 'No'} goal of one needs something of the other that will not be there in time.`,
    ),
    atLeast(
      dates.length,
      is['H18.edits'],
      dates.length === 0
        ? 'Nobody changed dates in four weeks.'
        : `${byId === null ? 'Somebody who left' : at.name(byId)} changed dates ${dates.length} times in four weeks.`,
    ),
  ]
}

/** The aim with the most of something. */
function most(aims: readonly AimFact[], count: (aim: AimFact) => number) {
  const [first] = aims.map(aim => ({ aim, count: count(aim) })).toSorted((a, b) => b.count - a.count)
  return first === undefined
    ? { count: 0, name: '', ref: null }
    : { count: first.count, name: named(first.aim), ref: { kind: 'aim', id: first.aim.id } }
}

/** Pairs of owners, both ways, with a need whose date has passed while what is needed is not reached. */
function needsBetween(at: Snapshot): ReadonlySet<string> {
  const found = new Set<string>()
  for (const need of at.facts.aims.needs) {
    const needing = at.tree.aim(need.aimId)
    const provider = at.tree.aim(need.providerId)
    if (needing?.state !== 'live' || provider === undefined || provider.state === 'closed') continue
    if (need.byOn >= at.on && provider.state === 'live') continue
    found.add(`${needing.ownerId} ${provider.ownerId}`)
    found.add(`${provider.ownerId} ${needing.ownerId}`)
  }
  return found
}
