import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { workingDaysBetween } from '#kernel/working-days.ts'
import type { CharterFacts } from '#modules/charters/public.ts'
import type { TalkFacts } from '#modules/conversations/public.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Touched, WorkFacts } from '#modules/tasks/public.ts'
import { AimTree } from './aim-tree.ts'
import { answersForTeam } from './answers-for.ts'
import { append } from './append.ts'
import { DayCount } from './day-count.ts'
import type { Facts, Figure, GroupFact } from './facts.ts'

/** Share of working time that planned tasks may fill (practice §3.2, H08). */
const ALLOCATION = 0.5
const NO_TASKS: readonly WorkFacts['tasks'][number][] = []

/** A part of those whom rules look through. */
export interface Few {
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly persons: readonly { readonly id: string }[]
  readonly aims: Facts['aims']['aims']
}

type RenewedWork = Pick<WorkFacts, 'goals' | 'persons' | 'teams' | 'tasks'>

/** The facts of a date with everything found by id, and nothing in it looks through all rows. Only its work may be renewed. */
export class Snapshot {
  readonly facts: Facts
  readonly on: LocalDate
  readonly chart: OrgChart
  readonly days: DayCount
  readonly tree: AimTree
  readonly #written = new Map<string, string[]>()
  readonly #persons: Map<string, WorkFacts['persons'][number]>
  readonly #teams: Map<string, WorkFacts['teams'][number]>
  readonly #tasks: Map<string, WorkFacts['tasks'][number][]>
  readonly #pairs: ReadonlyMap<string, TalkFacts['pairs'][number]>
  readonly #charters: ReadonlyMap<string, CharterFacts['states'][number]>
  readonly #groups: ReadonlyMap<string, GroupFact>
  readonly #recognised: ReadonlyMap<string, LocalDate>
  /** Aims that charters in force serve, by person. */
  readonly #serves: ReadonlyMap<string, readonly string[]>
  #few: Few | null = null
  readonly #absences: ReadonlyMap<string, Facts['people']['absences'][number][]>
  readonly #covers = new Map<string, string>()
  readonly #courts: ReadonlyMap<string, Facts['obstacles'][number][]>
  readonly #directionOf = new Map<string, LocalDate>()

  constructor(facts: Facts) {
    const { people, aims, work, talks, charters } = facts
    this.facts = facts
    this.on = facts.on
    this.chart = people.chart
    this.days = new DayCount(facts.on, people.calendar)
    this.tree = new AimTree(aims, work)
    for (const [id, { managerId }] of people.places)
      if (managerId !== null) append(this.#written, managerId, id)
    for (const each of facts.delegations.inForce)
      if (each.kind === 'cover' && each.absentId !== null) this.#covers.set(each.absentId, each.toId)
    this.#courts = Map.groupBy(facts.obstacles, obstacle => obstacle.ownerId)
    this.#persons = new Map(work.persons.map(row => [row.personId, row]))
    this.#teams = new Map(work.teams.map(row => [row.teamId, row]))
    this.#tasks = Map.groupBy(work.tasks, task => task.assigneeId)
    this.#pairs = new Map(talks.pairs.map(pair => [pairKey(pair.oneId, pair.otherId), pair]))
    this.#charters = new Map(charters.states.map(state => [state.personId, state]))
    this.#groups = new Map(facts.groups.map(group => [groupKey(group), group]))
    this.#recognised = new Map(facts.recognised.map(row => [row.personId, row.lastOn]))
    this.#absences = Map.groupBy(people.absences, absence => absence.personId)
    this.#serves = servedBy(charters.serves)
    for (const talk of talks.held)
      if (talk.type === 'direction') for (const teamId of talk.teamIds) this.#note(teamId, talk.heldOn)
  }

  /** The teams to look through: all, or the few that something happened to. */
  teams(): readonly { readonly id: string; readonly name: string }[] {
    return this.#few?.teams ?? this.chart.teams()
  }

  /** The active people to look through. */
  persons(): readonly { readonly id: string }[] {
    return this.#few?.persons ?? this.chart.personsActive()
  }

  /** The aims to look through. */
  aims(): Facts['aims']['aims'] {
    return this.#few?.aims ?? this.tree.all
  }

  /** Does something with a few to look through. */
  lookingAt<T>(few: Few, act: () => T): T {
    this.#few = few
    const found = act()
    this.#few = null
    return found
  }

  /** Puts the work of some in the place of what it was; what has no row any more is gone. `asked`: whose single tasks were read. */
  renewWork(touched: Touched, rows: RenewedWork, asked: readonly string[]): void {
    renew(this.#persons, touched.personIds, rows.persons, row => row.personId)
    renew(this.#teams, touched.teamIds, rows.teams, row => row.teamId)
    for (const id of asked) this.#tasks.delete(id)
    for (const [id, tasks] of Map.groupBy(rows.tasks, task => task.assigneeId)) this.#tasks.set(id, tasks)
    this.tree.renewWork(touched.goalIds, rows.goals)
  }

  /** The name to show; "somebody who left" once they were erased. */
  name(id: string): string {
    return this.chart.person(id)?.name ?? 'somebody who left'
  }

  /** Active people whose placement says that they report to this person, whoever is away or acting. */
  reportsByPost(id: string): readonly string[] {
    return this.#written.get(id) ?? []
  }

  /** Absences that touch the three weeks before the date or the ten after it. */
  absencesOf(id: string): readonly Facts['people']['absences'][number][] {
    return this.#absences.get(id) ?? []
  }

  /** Who answers for a team on the date: its lead; while away or gone their acting lead, cover, or manager. Null without any. */
  answersFor(teamId: string): string | null {
    return answersForTeam(this.chart, teamId)
  }

  /** Everybody whose place is in a team or below it. */
  membersAndBelow(teamId: string): readonly string[] {
    return this.chart.teamAndBelow(teamId).flatMap(id => this.chart.membersOf(id))
  }

  workOf(personId: string): WorkFacts['persons'][number] | undefined {
    return this.#persons.get(personId)
  }

  workOfTeam(teamId: string): WorkFacts['teams'][number] | undefined {
    return this.#teams.get(teamId)
  }

  /** Open tasks, one by one, of people whose tasks were asked for. */
  tasksOf(personId: string): readonly WorkFacts['tasks'][number][] {
    return this.#tasks.get(personId) ?? NO_TASKS
  }

  /** Load of the four weeks that began some weeks ago (0–2): days of tasks ÷ days there are; null when they do not work. */
  loadOf(personId: string, weeksAgo: 0 | 1 | 2 = 0): number | null {
    const from = addDays(this.on, -7 * weeksAgo)
    const available = this.availableDays(personId, from, addDays(from, 27))
    return available === 0 ? null : (this.workOf(personId)?.days[weeksAgo] ?? 0) / available
  }

  /** Days that somebody has for tasks in a span, both ends included. */
  availableDays(personId: string, from: LocalDate, to: LocalDate): number {
    const workDays = this.chart.person(personId)?.workDays ?? this.facts.people.calendar.workDays
    const absences = this.absencesOf(personId)
    const fte = this.facts.people.places.get(personId)?.fte ?? 1
    const isUsual = absences.length === 0 && workDays.join() === this.facts.people.calendar.workDays.join()
    const days = isUsual
      ? this.days.within(from, to)
      : workingDaysBetween(from, addDays(to, 1), { ...this.facts.people.calendar, workDays, absences })
    return days * fte * ALLOCATION
  }

  /** One-to-ones of two people in ninety days. */
  talksOf(one: string, other: string): TalkFacts['pairs'][number] | undefined {
    return this.#pairs.get(pairKey(one, other))
  }

  charterOf(personId: string): CharterFacts['states'][number] | undefined {
    return this.#charters.get(personId)
  }

  /** What a reader may see of a team, or of a change; undefined where they may not, or nobody was asked. */
  group(
    figure: Figure,
    readerId: string,
    aboutId: string,
    changeId: string | null = null,
  ): GroupFact | undefined {
    return this.#groups.get(groupKey({ figure, readerId, aboutId, changeId }))
  }

  /** The lowest of these that a reader may see. */
  lowest(
    figures: readonly Figure[],
    readerId: string,
    aboutId: string,
    changeId: string | null = null,
  ): GroupFact | undefined {
    return figures
      .flatMap(figure => this.group(figure, readerId, aboutId, changeId) ?? [])
      .toSorted((one, other) => one.favourable - other.favourable || one.least - other.least)[0]
  }

  /** The last recognition within eight weeks that others may read. */
  recognisedOn(personId: string): LocalDate | null {
    return this.#recognised.get(personId) ?? null
  }

  /** The last direction talk to a team or one above it, within 120 days. */
  directionTalkOn(teamId: string): LocalDate | null {
    const dates = [teamId, ...this.chart.teamsAbove(teamId)].map(id => this.#directionOf.get(id) ?? '')
    return dates.toSorted().at(-1) || null
  }

  /** Who accepted to stand in for somebody by a delegation. */
  coveredBy(absentId: string): string | null {
    return this.#covers.get(absentId) ?? null
  }

  /** Open obstacles in somebody's court. */
  obstaclesOf(personId: string): readonly Facts['obstacles'][number][] {
    return this.#courts.get(personId) ?? []
  }

  /** Whether a task, a goal or the charter of somebody leads to the live vision. */
  seesTheLine(personId: string): boolean {
    return (
      this.tree.ownedBy(personId).some(aim => this.tree.leadsToVision(aim.id)) ||
      (this.#serves.get(personId) ?? []).some(id => this.tree.leadsToVision(id)) ||
      this.tree.workedOnBy(personId).some(id => this.tree.leadsToVision(id))
    )
  }

  #note(teamId: string, heldOn: LocalDate): void {
    const known = this.#directionOf.get(teamId)
    if (known === undefined || known < heldOn) this.#directionOf.set(teamId, heldOn)
  }
}

function servedBy(serves: CharterFacts['serves']): ReadonlyMap<string, readonly string[]> {
  const served = new Map<string, string[]>()
  for (const { personId, aimId } of serves) append(served, personId, aimId)
  return served
}

function renew<Row>(
  rows: Map<string, Row>,
  ids: Iterable<string>,
  found: readonly Row[],
  idOf: (row: Row) => string,
): void {
  for (const id of ids) rows.delete(id)
  for (const row of found) rows.set(idOf(row), row)
}

function groupKey({
  figure,
  readerId,
  aboutId,
  changeId,
}: Pick<GroupFact, 'figure' | 'readerId' | 'aboutId' | 'changeId'>): string {
  return `${figure} ${readerId} ${aboutId} ${changeId ?? ''}`
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}
