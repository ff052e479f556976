import { addDays, daysBetween } from '#kernel/local-date.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import { considered, named } from './considered.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { atMost, background, fact, type Source } from './source.ts'

interface Report {
  readonly id: string
  readonly days: number
  readonly isNew: boolean
  readonly settled: boolean
}

/**
 * H04 New direct report (practice §3.2, B). Fires where somebody reports to another person since at most 90 days (hire, move,
 * acquisition), one card for each who answers for them. Over once the charter is agreed, six one-to-ones were held, a first goal has a
 * check-in and 60 days have passed; by itself after 90 days. Who was there when the records began is not new.
 */
export const newReport: Rule = {
  ...ruleNamed('H04', 'manage'),
  ofPeople: 'person',
  *consider(at, is) {
    for (const [wearerId, ids] of at.leadersByPost()) {
      const reports = reportsLookedAt(at, is, wearerId, ids)
      if (reports.length === 0) continue
      const open = reports.filter(report => report.isNew && !report.settled)
      yield considered(newReport, {
        ...{ wearerId, subject: { kind: 'person', id: wearerId }, fires: open.length > 0 },
        sources: [
          ...(open.length > 0
            ? [
                fact(
                  true,
                  `New with you: ${named(open.map(each => `${at.name(each.id)} (${each.days} days)`))}.`,
                ),
              ]
            : notNew(at, is, reports)),
          ...open.slice(0, 3).flatMap(({ id }) => stillMissing(at, is, id, wearerId)),
        ],
      })
    }
  },
}

/** Those who are new with somebody; everybody where all is told. */
function reportsLookedAt(
  at: Snapshot,
  is: Thresholds,
  managerId: string,
  ids: readonly string[],
): readonly Report[] {
  const since = addDays(at.on, -is['H04.days'])
  const { places, recordsBegan } = at.facts.people
  return ids.flatMap(id => {
    const managerSince = places.get(id)?.managerSince ?? ''
    if (managerSince < since && !at.tellsAll) return []
    const days = daysBetween(managerSince, at.on)
    const isNew = days <= is['H04.days'] && managerSince > recordsBegan
    if (!isNew && !at.tellsAll) return []
    const settled = days >= is['H04.least'] && hasSettled(at, is, id, managerId, managerSince)
    return [{ id, days, isNew, settled }]
  })
}

/** The last to come, where nobody is new any more and all is told. */
function notNew(at: Snapshot, is: Thresholds, reports: readonly Report[]): Source[] {
  const [last] = reports.toSorted((one, other) => one.days - other.days)
  if (!at.tellsAll || last === undefined) return []
  const name = at.name(last.id)
  if (last.isNew) return [fact(false, `${name}, with you for ${last.days} days, has settled.`)]
  return last.days <= is['H04.days']
    ? [fact(false, `${name} has reported to you since the records began.`)]
    : [
        atMost(
          last.days,
          is['H04.days'],
          `The last to come, ${name}, has reported to you for ${last.days} days.`,
        ),
      ]
}

function hasSettled(at: Snapshot, is: Thresholds, id: string, managerId: string, since: string): boolean {
  return (
    (at.charterOf(id)?.agreedOn ?? '') >= since &&
    (at.talksOf(id, managerId)?.heldInNinetyDays ?? 0) >= is['H04.talks'] &&
    at.tree.ownedBy(id).some(aim => (aim.checkedOn ?? '') >= since)
  )
}

function stillMissing(at: Snapshot, is: Thresholds, id: string, managerId: string) {
  const held = at.talksOf(id, managerId)?.heldInNinetyDays ?? 0
  const charter = at.charterOf(id)
  const ref = { kind: 'person', id }
  const state = charter?.waitingSince
    ? `offered since ${charter.waitingSince}, not agreed`
    : 'not offered yet'
  return [
    ...(charter?.agreedOn && !charter.waitingSince
      ? []
      : [background(`Charter of ${at.name(id)}: ${state}.`, 0, ref)]),
    background(`${held} of ${is['H04.talks']} one-to-ones with ${at.name(id)} were held.`, held, ref),
  ]
}
