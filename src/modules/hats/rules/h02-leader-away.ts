import { addDays, daysBetween } from '#kernel/local-date.ts'
import type { Snapshot } from '../facts/snapshot.ts'
import type { Thresholds } from '../thresholds/thresholds.ts'
import { type AbsentLead, absentLeads, backAgain, isBack, isHandedBack, whyNotNow } from './absent-leads.ts'
import { considered } from './considered.ts'
import type { Considered, Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { atLeast, background, fact } from './source.ts'

/**
 * H02 Leader away or in transition, so managers step up to lead (practice §3.2, B). Fires for somebody who leads managers or owns
 * direction and is away for 5 working days (active, or beginning within 10), whose post is empty, or who is new for 90 days. For the
 * accepted cover; without one, for each report who has reports. Strong when uncovered and an aim of theirs is due within 30 days. Stays
 * until they are back for 5 working days and were handed back to, which is waited for 10 working days.
 */
export const leaderAway: Rule = {
  ...ruleNamed('H02', 'lead'),
  *consider(at, is) {
    for (const lead of absentLeads(at)) {
      if (!leadsDirection(at, lead.personId, lead.level)) continue
      if (lead.why === 'away') yield* away(at, is, lead)
      else yield* wearers(at, lead).map(wearerId => vacant(at, is, lead, wearerId))
    }
    for (const [teamId, { personId, since }] of at.facts.people.leads)
      if (since > at.facts.people.recordsBegan && daysBetween(since, at.on) < is['H02.newLead'])
        yield* newLead(at, teamId, personId, since)
  },
}

function* away(at: Snapshot, is: Thresholds, lead: AbsentLead): Iterable<Considered> {
  const days = is['H02.away']
  const until = lead.to ?? addDays(at.on, 70)
  const length = at.days.within(lead.from, until)
  const back = isBack(lead, at.on)
  const soon = lead.from <= at.on || at.days.until(lead.from) <= is['H02.ahead']
  const isUrgent = lead.coverId === null && ownsDueAim(at, is, lead.personId)
  const name = at.name(lead.personId)
  for (const wearerId of wearers(at, lead))
    yield considered(leaderAway, {
      ...{
        wearerId,
        subject: { kind: 'person', id: lead.personId },
        seenBy: above(at, lead, wearerId),
        scope: teamOf(lead),
      },
      sources: [
        atLeast(
          length,
          days,
          `${name} is away for ${length} working days, until ${lead.to ?? 'a day not known yet'}.`,
        ),
        background(
          lead.coverId === null ? 'Nobody covers.' : 'You accepted to cover.',
          lead.coverId === null ? 0 : 1,
        ),
        ...backAgain(at, lead, wearerId),
        ...whyNotNow(at, lead, is['H02.ahead']),
      ],
      fires: !back && length >= days && soon,
      holds: length >= days && back && staysOpen(at, is, lead, wearerId),
      ...(isUrgent ? { strength: 'strong' as const } : {}),
    })
}

/** Back for a few days only, or not handed back to and not long ago. */
function staysOpen(at: Snapshot, is: Thresholds, lead: AbsentLead, wearerId: string): boolean {
  const since = at.days.since(lead.to ?? at.on)
  if (since <= is['H02.back']) return true
  return since <= is['H02.handback'] && !isHandedBack(at, lead, wearerId)
}

function vacant(at: Snapshot, is: Thresholds, lead: AbsentLead, wearerId: string): Considered {
  const name = at.chart.team(lead.teamId ?? '')?.name ?? 'the team'
  const isCover = lead.coverId === wearerId
  return considered(leaderAway, {
    ...{
      wearerId,
      subject: { kind: 'person', id: lead.personId },
      seenBy: above(at, lead, wearerId),
      scope: teamOf(lead),
      fires: true,
    },
    sources: [
      fact(
        true,
        `${name} has had no head since ${lead.from}${isCover ? ', and you stand in' : ', and nobody stands in'}.`,
      ),
      background(
        at.directionTalkOn(lead.teamId ?? '') === null ||
          (at.directionTalkOn(lead.teamId ?? '') ?? '') < lead.from
          ? 'There was no direction talk since.'
          : 'There was a direction talk since.',
        1,
      ),
    ],
    ...(!isCover && ownsDueAim(at, is, lead.personId) ? { strength: 'strong' as const } : {}),
  })
}

function* newLead(at: Snapshot, teamId: string, personId: string, since: string): Iterable<Considered> {
  if (!leadsDirection(at, personId, at.chart.levelOf(personId))) return
  const talkOn = at.directionTalkOn(teamId)
  const isSettled = (at.charterOf(personId)?.agreedOn ?? '') >= since && talkOn !== null && talkOn >= since
  for (const wearerId of at.reportsByPost(personId).filter(id => at.reportsByPost(id).length > 0))
    yield considered(leaderAway, {
      ...{ wearerId, subject: { kind: 'person', id: personId }, scope: [teamId], fires: !isSettled },
      sources: [
        fact(!isSettled, `${at.name(personId)} leads ${at.chart.team(teamId)?.name} since ${since}.`),
      ],
    })
}

/** Leads managers, or owns direction: a live vision or strategy, or a place at level 4 or 5. */
function leadsDirection(at: Snapshot, personId: string, level: number): boolean {
  return (
    at.reportsByPost(personId).some(id => at.reportsByPost(id).length > 0) ||
    level >= 4 ||
    at.tree.ownedBy(personId).some(aim => aim.kind !== 'goal' && aim.state === 'live')
  )
}

function wearers(at: Snapshot, lead: AbsentLead): readonly string[] {
  return lead.coverId === null ? lead.reports.filter(id => at.reportsByPost(id).length > 0) : [lead.coverId]
}

/** A gap in cover is shown to the line above; a cover's card is their own. */
function above(at: Snapshot, lead: AbsentLead, wearerId: string): readonly string[] {
  return lead.coverId === null ? at.chart.chainOf(lead.personId).filter(id => id !== wearerId) : []
}

function ownsDueAim(at: Snapshot, is: Thresholds, personId: string): boolean {
  const near = addDays(at.on, is['H02.due'])
  return at.tree.ownedBy(personId).some(aim => aim.dueOn !== null && aim.dueOn <= near)
}

function teamOf({ teamId }: AbsentLead): readonly string[] {
  return teamId === null ? [] : [teamId]
}
