import { addDays, daysBetween } from '#kernel/local-date.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import {
  type AbsentLead,
  absentLeads,
  backAgain,
  isBack,
  isHandedBack,
  unowned,
  whyNotNow,
} from './absent-leads.ts'
import { considered, counted } from './considered.ts'
import type { Considered, Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { aside, atLeast, background, fact, type Source } from './source.ts'

/**
 * H05 Key manager away or in transition, so the leader manages (practice §3.2, B). Fires for somebody whose reports have no reports and
 * who is away for 3 working days (active, or beginning within 5), has left, or is new for 60 days. For whoever answers for them, and
 * strong when uncovered for more than 2 working days or something critical is due; with a cover, the cover gets the card and the
 * one above a weak one. Nobody gets one when it is covered and nothing is left in their name. Once they are back it stays until they
 * were handed back to, which is waited for 10 working days.
 */
export const managerAway: Rule = {
  ...ruleNamed('H05', 'manage'),
  ofWork: 'anything',
  *consider(at, is) {
    for (const lead of absentLeads(at)) if (runsTeam(at, lead)) yield* absent(at, is, lead)
    for (const [teamId, { personId, since }] of at.facts.people.leads) {
      if (since <= at.facts.people.recordsBegan || daysBetween(since, at.on) >= is['H05.newLead']) continue
      const managerId = at.chart.managerOf(personId)
      if (managerId === null) continue
      yield considered(managerAway, {
        ...{ wearerId: managerId, subject: { kind: 'person', id: personId }, fires: true, strength: 'weak' },
        sources: [fact(true, `${at.name(personId)} leads ${at.chart.team(teamId)?.name} since ${since}.`)],
      })
    }
  },
}

function* absent(at: Snapshot, is: Thresholds, lead: AbsentLead): Iterable<Considered> {
  const aboveId = at.chart.managerOf(lead.personId)
  const length = lead.why === 'vacant' ? 999 : at.days.within(lead.from, lead.to ?? addDays(at.on, 70))
  const soon = lead.from <= at.on || at.days.until(lead.from) <= is['H05.ahead']
  const isThere = length >= is['H05.away'] && soon && !isBack(lead, at.on)
  const left = unowned(at, lead)
  const isOpen = lead.coverId === null || left.tasks.length + left.obstacles.length > 0
  // Whoever stood in hands back to whom they did it for.
  const holdsFor = (wearerId: string) =>
    length >= is['H05.away'] &&
    isBack(lead, at.on) &&
    at.days.since(lead.to ?? at.on) <= is['H05.handback'] &&
    !isHandedBack(at, lead, wearerId)
  const sourcesFor = (readerId: string) => evidence(at, is, { lead, readerId }, length, left)
  const common = {
    ...{ subject: { kind: 'person' as const, id: lead.personId }, fires: isThere && isOpen },
    scope: lead.teamId === null ? [] : [lead.teamId],
    dueOn:
      left.tasks.find(task => task.critical && task.dueOn !== null && task.dueOn >= at.on)?.dueOn ?? null,
  }
  if (lead.coverId !== null)
    yield considered(managerAway, {
      ...{ ...common, wearerId: lead.coverId, sources: sourcesFor(lead.coverId) },
      strength: 'moderate',
      holds: holdsFor(lead.coverId),
    })
  if (aboveId === null || aboveId === lead.coverId) return
  const waited = lead.from <= at.on ? at.days.within(lead.from, at.on) : 0
  const isUrgent = waited > is['H05.uncovered'] || left.critical > 0
  yield considered(managerAway, {
    ...{ ...common, wearerId: aboveId, sources: sourcesFor(aboveId) },
    strength: lead.coverId === null ? (isUrgent ? 'strong' : 'moderate') : 'weak',
    seenBy: lead.coverId === null ? at.chart.chainOf(aboveId) : [],
    holds: lead.coverId === null && holdsFor(aboveId),
  })
}

function evidence(
  at: Snapshot,
  is: Thresholds,
  { lead, readerId }: { lead: AbsentLead; readerId: string },
  length: number,
  { tasks, obstacles, critical }: ReturnType<typeof unowned>,
): Source[] {
  const name = at.name(lead.personId)
  const team = at.chart.team(lead.teamId ?? '')?.name ?? 'the team'
  const first =
    lead.why === 'vacant'
      ? fact(true, `${team} has had no lead since ${lead.from}.`)
      : atLeast(
          length,
          is['H05.away'],
          `${name} is away from ${lead.from} until ${lead.to === null ? 'a day not known yet' : `${lead.to}, ${counted(length, 'working day')}`}.`,
        )
  const due = lead.why === 'vacant' ? 'still in the name of' : 'due meanwhile in the name of'
  return [
    first,
    lead.coverId === null
      ? fact(true, 'Nobody covers.')
      : background(lead.coverId === readerId ? 'You stand in.' : `${at.name(lead.coverId)} stands in.`, 1),
    ...(tasks.length > 0
      ? [
          background(
            `${counted(tasks.length, 'task')} ${due} ${name}${critical > 0 ? `, ${critical} critical` : ''}.`,
            tasks.length,
            { kind: 'tasks', id: lead.personId },
          ),
        ]
      : []),
    ...(obstacles.length > 0
      ? [background(`${counted(obstacles.length, 'obstacle')} in the court of ${name}.`, obstacles.length)]
      : []),
    ...(tasks.length + obstacles.length > 0
      ? []
      : aside(at, `Nothing in the name of ${name} is due meanwhile.`)),
    background(
      `${counted(lead.reports.length, 'person', 'people')} without their one-to-ones.`,
      lead.reports.length,
    ),
    ...backAgain(at, lead, readerId),
    ...whyNotNow(at, lead, is['H05.ahead']),
  ]
}

/** Some of their reports have no reports. */
function runsTeam(at: Snapshot, { reports }: AbsentLead): boolean {
  return reports.some(id => at.reportsByPost(id).length === 0)
}
