import { ruleBroken } from '#kernel/errors.ts'
import { addDays, daysBetween, type LocalDate } from '#kernel/local-date.ts'
import { chartOn, type PeopleRecords, peopleFactsFrom, peopleRecords } from '#modules/people/public.ts'
import { openTasksOn } from '#modules/tasks/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { Rehearsal, RehearsalPage, Rehearsed } from '../contract/rehearsal.ts'
import type { Facts } from '../facts/facts.ts'
import { readFacts } from '../facts/read-facts.ts'
import { Snapshot } from '../facts/snapshot.ts'
import { judge } from '../judge.ts'
import { absentLeads } from '../rules/absent-leads.ts'
import { RULES } from '../rules/all-rules.ts'
import type { Considered } from '../rules/rule.ts'
import { thresholdsInForce } from '../thresholds/in-force.ts'
import { withDueDate, withTeamMerged } from './change-facts.ts'
import { withAbsence, withDeparture, withMerger, withReports } from './change-people.ts'
import { compare } from './compare.ts'
import { mustMakeSense } from './must-make-sense.ts'
import {
  isTold,
  mayHear,
  mayNotRehearse,
  mayRehearse,
  mustBeInScope,
  type Reader,
  scopeOf,
} from './who-may.ts'
import { isMore, mattersOf } from './whose-matters.ts'

/** How far ahead an absence may begin, and how long it may last. */
const AHEAD_DAYS = 60
const LONGEST_DAYS = 366

/**
 * What a change would do to the situations, before anybody does it: the rules judge a changed copy of today's records against the same
 * records unchanged, on the same day (of an absence: its first). Nothing is written. Reads the whole organisation.
 */
export async function rehearse(work: Work, asked: Rehearsed): Promise<RehearsalPage> {
  const change = asked.kind === 'reports' ? { ...asked, personIds: [...new Set(asked.personIds)] } : asked
  if (!mayRehearse(work, await chartOn(work, work.today))) throw mayNotRehearse()
  const on = dayOf(work, change)
  const read = await readFacts(work, work.today)
  const records = await peopleRecords(work, on)
  const people = peopleFactsFrom(records.rows, records.absences, records.calendar)
  mustBeThere(change, records)
  mustBeInScope(work, people.chart, new Snapshot({ ...read, on, people }).tree, change)
  mustMakeSense(people.chart, work.today, change)
  const tasks = await openTasksOn(work, work.today, concerned(change))
  const known = new Set(read.work.tasks.map(task => task.id))
  const facts: Facts = {
    ...{ ...read, on, people },
    work: { ...read.work, tasks: [...read.work.tasks, ...tasks.filter(task => !known.has(task.id))] },
  }
  const { is } = await thresholdsInForce(work)
  const now = new Snapshot(facts)
  const then = new Snapshot(changed(facts, records, change, now))
  const found = compare(judge(RULES, now, is).cases, judge(RULES, then, is).cases)
  const reader = readerOf(work, read, now, then)
  const told = (each: Considered) => isTold(each, reader)
  const viewIn = (at: Snapshot) => (each: Considered) => view(at, each, reader)
  return {
    ...{ says: sentence(now, change), on, isMore: reader.isMore },
    opens: found.opens.filter(each => told(each) || mayHear(each, reader)).map(viewIn(then)),
    closes: found.closes
      .filter(each => told(each.case))
      .map(each => ({ ...view(now, each.case, reader), calmDays: each.calmDays })),
    changes: found.changes.filter(told).map(viewIn(then)),
  }
}

/** What somebody may know is what they may know today: neither what they try out nor the day of it gives them more. */
function readerOf(work: Work, today: Facts, now: Snapshot, then: Snapshot): Reader {
  const me = actingPerson(work)
  const [own, ...others] = [today, now.facts, then.facts].map(({ people }) => mattersOf(people, me))
  const leads = absentLeads(then).filter(({ coverId }) => coverId !== null)
  return {
    ...{ me, chart: today.people.chart, inScope: scopeOf(work, now.chart) },
    isMore: isMore(own ?? new Set(), ...others),
    covered: new Set(leads.map(({ personId }) => personId)),
  }
}

function dayOf(work: Work, change: Rehearsed): LocalDate {
  if (change.kind !== 'away') return work.today
  const { from, to, personId, coverId } = change
  if (to < from || daysBetween(from, to) > LONGEST_DAYS)
    throw ruleBroken(
      'to',
      'span_out_of_reach',
      'It ends before it begins, or lasts longer than a year.',
      'Choose a later day, within a year.',
    )
  if (from < work.today || from > addDays(work.today, AHEAD_DAYS))
    throw ruleBroken(
      'from',
      'begins_out_of_reach',
      `It begins before today, or more than ${AHEAD_DAYS} days ahead.`,
      'Choose a day within that time.',
    )
  if (coverId === personId)
    throw ruleBroken('coverId', 'cover_self', 'Nobody covers for themselves.', 'Choose somebody else.')
  return from
}

/** Who covers is not away themselves meanwhile. */
function mustBeThere(change: Rehearsed, { absences }: PeopleRecords): void {
  if (change.kind !== 'away') return
  const other = absences.find(
    ({ personId, from, to }) =>
      personId === change.coverId && from <= change.to && (to === null || to >= change.from),
  )
  if (other !== undefined)
    throw ruleBroken(
      'coverId',
      'cover_away',
      `Whoever is to cover is away themselves from ${other.from}.`,
      'Choose somebody who is there, or other days.',
    )
}

/** People whose tasks matter one by one only after the change. */
function concerned(change: Rehearsed): string[] {
  return change.kind === 'away' || change.kind === 'leaves' ? [change.personId] : []
}

function changed(facts: Facts, records: PeopleRecords, change: Rehearsed, now: Snapshot): Facts {
  const withPeople = (own: PeopleRecords, from = facts): Facts => ({
    ...from,
    people: peopleFactsFrom(own.rows, own.absences, own.calendar),
  })
  switch (change.kind) {
    case 'away':
      return withPeople(withAbsence(records, change))
    case 'leaves':
      return withPeople(withDeparture(records, change.personId))
    case 'reports':
      return withPeople(withReports(records, change.managerId, change.personIds))
    case 'due':
      return withDueDate(facts, change.aimId, change.dueOn)
    case 'merge': {
      const { teamId, intoId } = change
      const merged = withMerger(records, {
        ...{ teamId, intoId },
        leadId: now.chart.leadsOf(teamId).permanent,
        newLeadId: now.answersFor(intoId),
      })
      return withPeople(merged, withTeamMerged(facts, teamId, intoId))
    }
  }
}

function sentence(at: Snapshot, change: Rehearsed): string {
  const team = (id: string) => at.chart.team(id)?.name ?? ''
  switch (change.kind) {
    case 'away':
      return `${at.name(change.personId)} is away from ${change.from} until ${change.to}${change.coverId === null ? ', and nobody covers' : `, and ${at.name(change.coverId)} covers`}.`
    case 'leaves':
      return `${at.name(change.personId)} is gone.`
    case 'reports':
      return `${change.personIds.length === 1 ? `${at.name(change.personIds[0] ?? '')} reports` : `${change.personIds.length} people report`} to ${at.name(change.managerId)} from today on.`
    case 'due':
      return `“${at.tree.aim(change.aimId)?.title ?? ''}” is due on ${change.dueOn}.`
    case 'merge':
      return `${team(change.teamId)} becomes part of ${team(change.intoId)}.`
  }
}

function view(at: Snapshot, each: Considered, reader: Reader): Rehearsal {
  const { rule, hat, strength, wearerId, subject, sources } = each
  const told = isTold(each, reader)
  const { kind, id } = subject
  const name = kind === 'person' ? at.name(id) : kind === 'team' ? (at.chart.team(id)?.name ?? null) : null
  return {
    ...{ rule, hat, title: RULES.find(known => known.id === rule)?.title ?? rule },
    strength: told ? strength : null,
    mine: wearerId === reader.me,
    wearer: { id: wearerId, name: at.name(wearerId) },
    about: { kind, id, name: kind === 'aim' && told ? (at.tree.aim(id)?.title ?? null) : name },
    because: told ? sources.map(source => source.says).filter(says => says !== '') : [],
  }
}
