import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { workingDaysBetween } from '#kernel/working-days.ts'
import type { AimFact } from '#modules/aims/public.ts'
import type { CharterFacts } from '#modules/charters/public.ts'
import type { TalkFacts } from '#modules/conversations/public.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Touched, WorkFacts } from '#modules/tasks/public.ts'
import { AimTree, alike } from './aim-tree.ts'
import { answersForTeam } from './answers-for.ts'
import { DayCount } from './day-count.ts'
import type { Facts, Figure, GroupFact } from './facts.ts'
import type { Few } from './few.ts'
import { GoalWork } from './goal-work.ts'
import { groupKey, lastDirection, pairKey, reportsByPost, servedBy } from './look-ups.ts'
import { type Part, Reading, watched } from './parts.ts'
import type { OwnPart } from './read-parts.ts'
import { WorkByWhom } from './work-by-whom.ts'

/** Share of working time that planned tasks may fill (practice §3.2, H08). */
const ALLOCATION = 0.5

/**
 * The facts of a date with everything found by id, and nothing in it looks through all rows. What rules ask for is noted by part, so that
 * who asked is known when a part is renewed; who is where is not: everybody asks for that.
 */
export class Snapshot {
  readonly on: LocalDate
  readonly days: DayCount
  /** Whether rules also tell what does not speak, and yield cases in which nothing does: for who asks why. What fires or holds is the same. */
  readonly tellsAll: boolean
  readonly #reading = new Reading()
  readonly #work: WorkByWhom
  #written: ReadonlyMap<string, readonly string[]> = new Map()
  #absences: ReadonlyMap<string, Facts['people']['absences'][number][]> = new Map()
  #groups: ReadonlyMap<string, GroupFact> = new Map()
  #tree: AimTree
  #facts: Facts
  #watched: Facts
  #few: Few | null = null
  #pairs: ReadonlyMap<string, TalkFacts['pairs'][number]> = new Map()
  #charters: ReadonlyMap<string, CharterFacts['states'][number]> = new Map()
  #recognised: ReadonlyMap<string, LocalDate> = new Map()
  /** Aims that charters in force serve, by person. */
  #serves: ReadonlyMap<string, readonly string[]> = new Map()
  #covers: ReadonlyMap<string, string> = new Map()
  #courts: ReadonlyMap<string, Facts['obstacles'][number][]> = new Map()
  #directionOf: ReadonlyMap<string, LocalDate> = new Map()

  constructor(facts: Facts, tellsAll = false) {
    const { people, aims, work } = facts
    this.on = facts.on
    this.tellsAll = tellsAll
    this.days = new DayCount(facts.on, people.calendar)
    this.#tree = new AimTree(aims.aims, new GoalWork(work.goals), () => this.#reading.note('work'))
    this.#work = new WorkByWhom(work)
    this.#facts = facts
    this.#watched = watched(facts, this.#reading)
    this.#arrange(facts)
  }

  get facts(): Facts {
    return this.#watched
  }

  /** The aims with the work that serves them. */
  get tree(): AimTree {
    this.#reading.note('aims')
    return this.#tree
  }

  /** Does something, and tells which parts of the facts it looked at. */
  reading<T>(act: () => T): { readonly found: T; readonly reads: ReadonlySet<Part> } {
    return this.#reading.of(act)
  }

  get chart(): OrgChart {
    return this.#facts.people.chart
  }

  /** Puts whole parts in the place of what they were. */
  renew(parts: Partial<Pick<Facts, OwnPart | 'people' | 'groups'>>): void {
    const before = this.#facts
    this.#put({ ...before, ...parts })
    this.#arrange(parts, before)
  }

  /** The teams to look through: all, or the few that something happened to. */
  teams(): readonly { readonly id: string; readonly name: string }[] {
    return this.#few?.teams ?? this.chart.teams()
  }

  /** The active people to look through. */
  persons(): readonly { readonly id: string }[] {
    return this.#few?.persons ?? this.chart.personsActive()
  }

  /** Whether somebody is among those to look through, also if they have left. */
  looksAt(id: string): boolean {
    return this.#few === null || this.#few.ids.has(id)
  }

  /** The aims to look through; of one kind, and of one health where it is named. */
  aims(kind?: AimFact['kind'], health?: AimFact['health']): Facts['aims']['aims'] {
    const few = this.#few?.aims
    if (kind === undefined) return few ?? this.tree.all
    return few === undefined ? this.tree.having(kind, health) : alike(few, kind, health)
  }

  /** Does something with a few to look through, or all (null). */
  lookingAt<T>(few: Few | null, act: () => T): T {
    this.#few = few
    const found = act()
    this.#few = null
    return found
  }

  /** Puts other aims in the place of all; `ids`: those that are not what they were. */
  renewAims(aims: Facts['aims'], ids: Iterable<string>): void {
    this.#tree = this.#tree.withAims(aims.aims, ids)
    this.#put({ ...this.#facts, aims })
  }

  /** Puts the work of some in the place of what it was; what has no row any more is gone. `asked`: whose single tasks were read. */
  renewWork(touched: Touched, rows: WorkFacts, asked: readonly string[]): void {
    this.#work.renew(touched, rows, asked)
    this.#tree.renewWork(touched.goalIds, rows.goals)
    // All else of it is looked up above alone.
    const { conflicts } = rows
    this.#put({ ...this.#facts, work: { ...this.#facts.work, teams: this.#work.teams(), conflicts } })
  }

  /** The name to show; "somebody who left" once they were erased. */
  name(id: string): string {
    return this.chart.person(id)?.name ?? 'somebody who left'
  }

  /** Whoever is to be looked through and somebody's placement says that they report to, with these people. */
  *leadersByPost(): Iterable<readonly [id: string, reports: readonly string[]]> {
    for (const id of this.#few?.ids ?? this.#written.keys()) {
      const reports = this.#written.get(id)
      if (reports !== undefined) yield [id, reports]
    }
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

  workOf(personId: string): WorkFacts['persons'][number] | undefined {
    this.#reading.note('work')
    return this.#work.of(personId)
  }

  workOfTeam(teamId: string): WorkFacts['teams'][number] | undefined {
    this.#reading.note('work')
    return this.#work.ofTeam(teamId)
  }

  /** Open tasks, one by one, of people whose tasks were asked for. */
  tasksOf(personId: string): readonly WorkFacts['tasks'][number][] {
    this.#reading.note('work')
    return this.#work.tasksOf(personId)
  }

  /** How much of somebody's open work falls due on which day of the next eight weeks. */
  dueDaysOf(personId: string): readonly WorkFacts['dueDays'][number][] {
    this.#reading.note('work')
    return this.#work.dueDaysOf(personId)
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
    this.#reading.note('talks')
    return this.#pairs.get(pairKey(one, other))
  }

  charterOf(personId: string): CharterFacts['states'][number] | undefined {
    this.#reading.note('charters')
    return this.#charters.get(personId)
  }

  /** What a reader may see of a team, or of a change; undefined where they may not, or nobody was asked. */
  group(
    figure: Figure,
    readerId: string,
    aboutId: string,
    changeId: string | null = null,
  ): GroupFact | undefined {
    this.#reading.note('groups')
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
    this.#reading.note('recognised')
    return this.#recognised.get(personId) ?? null
  }

  /** The last direction talk to a team or one above it, within 120 days. */
  directionTalkOn(teamId: string): LocalDate | null {
    this.#reading.note('talks')
    const dates = [teamId, ...this.chart.teamsAbove(teamId)].map(id => this.#directionOf.get(id) ?? '')
    return dates.toSorted().at(-1) || null
  }

  /** Who accepted to stand in for somebody by a delegation. */
  coveredBy(absentId: string): string | null {
    this.#reading.note('delegations')
    return this.#covers.get(absentId) ?? null
  }

  /** Open obstacles in somebody's court. */
  obstaclesOf(personId: string): readonly Facts['obstacles'][number][] {
    this.#reading.note('obstacles')
    return this.#courts.get(personId) ?? []
  }

  /** Whether a task, a goal or the charter of somebody leads to the live vision. */
  seesTheLine(personId: string): boolean {
    this.#reading.note('charters')
    return (
      this.tree.ownedBy(personId).some(aim => this.tree.leadsToVision(aim.id)) ||
      (this.#serves.get(personId) ?? []).some(id => this.tree.leadsToVision(id)) ||
      this.tree.workedOnBy(personId).some(id => this.tree.leadsToVision(id))
    )
  }

  #put(facts: Facts): void {
    this.#facts = facts
    this.#watched = watched(facts, this.#reading)
  }

  #arrange({ people, groups, talks, charters, ...parts }: Partial<Facts>, before?: Facts): void {
    const { obstacles, delegations, recognised } = parts
    if (people !== undefined) {
      this.#written = reportsByPost(this.#written, before?.people.places, people.places)
      this.#absences = Map.groupBy(people.absences, absence => absence.personId)
    }
    if (groups !== undefined) this.#groups = new Map(groups.map(group => [groupKey(group), group]))
    if (talks !== undefined) {
      this.#pairs = new Map(talks.pairs.map(pair => [pairKey(pair.oneId, pair.otherId), pair]))
      this.#directionOf = lastDirection(talks.held)
    }
    if (charters !== undefined) {
      this.#charters = new Map(charters.states.map(state => [state.personId, state]))
      this.#serves = servedBy(charters.serves)
    }
    if (obstacles !== undefined) this.#courts = Map.groupBy(obstacles, obstacle => obstacle.ownerId)
    if (delegations !== undefined)
      this.#covers = new Map(
        delegations.inForce.flatMap(({ kind, absentId, toId }) =>
          kind === 'cover' && absentId !== null ? [[absentId, toId]] : [],
        ),
      )
    if (recognised !== undefined)
      this.#recognised = new Map(recognised.map(row => [row.personId, row.lastOn]))
  }
}
