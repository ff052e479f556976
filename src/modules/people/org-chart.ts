import { Layered } from '#kernel/layered.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { type Below, belowOf } from './chart/below-of.ts'
import type { ChartAbsence, ChartPerson, ChartPlacement, ChartRows, ChartTeam } from './chart/chart-rows.ts'
import {
  effectiveManagers,
  type Managers,
  managersAgain,
  type ReportingFacts,
} from './chart/effective-managers.ts'
import { append } from './chart/placements-on.ts'
import { type Places, placementsNow, placesOn, standing } from './chart/places-on.ts'
import { spans } from './span.ts'

/**
 * The organisation on one date, built once from plain rows and then only read. Ids that are unknown answer null or an
 * empty list. Managers are effective managers: absences, covers and acting leads are already taken into account.
 */
export class OrgChart {
  /** The date that every answer is about. */
  readonly on: LocalDate
  readonly #places: Places
  readonly #absences = new Map<string, ChartAbsence[]>()
  readonly #managers: Managers
  #below: Below | undefined

  /** `known`: a chart of the same people and teams on the same date, and who is placed otherwise since. */
  constructor(
    rows: ChartRows,
    known?: { readonly chart: OrgChart; readonly otherIds: ReadonlySet<string> | null },
  ) {
    this.on = rows.on
    this.#places =
      known === undefined
        ? placesOn(rows)
        : known.otherIds === null
          ? known.chart.#places
          : placesOn(rows, { places: known.chart.#places, otherIds: known.otherIds })
    for (const absence of rows.absences)
      if (spans(absence, rows.on)) append(this.#absences, absence.personId, absence)
    const facts = this.#reportingFacts()
    const otherIds = known?.otherIds ?? []
    this.#managers =
      known === undefined
        ? effectiveManagers(facts)
        : managersAgain(facts, known.chart.#managers, otherIds, this.#places.writtenBelow(), [
            ...this.#absences.keys(),
            ...otherIds,
          ])
  }

  /** The same people in the same places, with these absences in the place of all. */
  withAbsences(absences: readonly ChartAbsence[]): OrgChart {
    const rows = { on: this.on, persons: [], teams: [], placements: [], absences }
    return new OrgChart(rows, { chart: this, otherIds: null })
  }

  /** Anybody ever in the organisation, also people who left. */
  person(id: string): ChartPerson | null {
    return this.#places.persons.get(id) ?? null
  }

  /** Whether the person holds a permanent or interim placement on this date and has not left. */
  isActive(id: string): boolean {
    return this.#places.activeIds.has(id)
  }

  /** Everybody who is active on this date, away or not. */
  personsActive(): readonly ChartPerson[] {
    return this.#places.active
  }

  /** Any team, also a closed one. */
  team(id: string): ChartTeam | null {
    return this.#places.teams.team(id)
  }

  /** The teams that are open on this date, parents before children. */
  teams(): readonly ChartTeam[] {
    return this.#places.teams.open
  }

  /** Ids of a team and every open team below it, parents before children. */
  teamAndBelow(teamId: string): readonly string[] {
    return this.#places.teams.andBelow(teamId)
  }

  /** Ids of the teams above a team, nearest first. */
  teamsAbove(teamId: string): readonly string[] {
    return this.#places.teams.above(teamId)
  }

  /** Whether the work of a team is somebody's to answer for: they lead it or a team above it, or stand above who leads it. */
  runs(personId: string, teamId: string): boolean {
    const led = this.teamsLedBy(personId)
    if (led.includes(teamId) || this.teamsAbove(teamId).some(above => led.includes(above))) return true
    const lead = this.leadOf(teamId)
    return lead !== null && this.isInChain(personId, lead)
  }

  /** The permanent or interim placement in force; null for people who are not active. */
  placementOf(id: string): ChartPlacement | null {
    return this.#places.placements.main.get(id) ?? null
  }

  /** Acting placements in force, on top of the one of `placementOf`. */
  actingPlacementsOf(id: string): readonly ChartPlacement[] {
    return this.#places.placements.acting.get(id) ?? []
  }

  /** Level 1–5 on this date, the higher one while acting; 1 for people without a placement. */
  levelOf(id: string): number {
    return Math.max(
      this.placementOf(id)?.level ?? 1,
      ...this.actingPlacementsOf(id).map(placement => placement.level),
    )
  }

  /** The effective manager: who answers for this person on this date. Also known for people who have left. */
  managerOf(id: string): string | null {
    return this.#managers.of.get(id) ?? null
  }

  /** Ids of those whom another one answers for than in another chart. */
  managedOtherwise(than: OrgChart): readonly string[] {
    return Layered.differing(this.#managers.of, than.#managers.of)
  }

  /** Ids above a person, nearest first, ending at the root. */
  chainOf(id: string): readonly string[] {
    const chain: string[] = []
    for (let above = this.managerOf(id); above !== null; above = this.managerOf(above)) chain.push(above)
    return chain
  }

  /** Active people whose effective manager this is. */
  reportsOf(id: string): readonly string[] {
    return this.#laidOut().reports.get(id) ?? []
  }

  /** Everybody active below a person, at any distance; a person comes before the people below them. */
  allBelow(id: string): readonly string[] {
    const { extent, preorder } = this.#laidOut()
    const own = extent.get(id)
    return own === undefined ? [] : preorder.slice(own.first + 1, own.end)
  }

  /** Whether `aboveId` is an effective manager of `belowId` at any distance. */
  isInChain(aboveId: string, belowId: string): boolean {
    const { extent } = this.#laidOut()
    const above = extent.get(aboveId)
    const below = extent.get(belowId)
    if (above === undefined) return false
    if (below === undefined) return this.chainOf(belowId).includes(aboveId)
    return above.first < below.first && below.first < above.end
  }

  /** Active people without an effective manager; exactly one in an organisation in good order. */
  roots(): readonly string[] {
    return this.#places.active.filter(person => this.managerOf(person.id) === null).map(person => person.id)
  }

  /** Ids of active people whose permanent or interim placement is in this very team. */
  membersOf(teamId: string): readonly string[] {
    return this.#places.members.get(teamId) ?? []
  }

  /** Who leads a team today: the permanent lead if present, else the acting one, else the permanent one though away. */
  leadOf(teamId: string): string | null {
    const { permanent, acting } = this.leadsOf(teamId)
    return permanent !== null && !(this.isAway(permanent) && acting !== null) ? permanent : acting
  }

  /** Both leads that a team can have on a date. */
  leadsOf(teamId: string): { readonly permanent: string | null; readonly acting: string | null } {
    return this.#places.leads.get(teamId) ?? { permanent: null, acting: null }
  }

  /** Ids of the teams that a person leads, permanently or acting. */
  teamsLedBy(id: string): readonly string[] {
    const led = placementsNow(this.#places, id).filter(placement => placement.leadsTeam)
    return Array.from(new Set(led.map(placement => placement.teamId)))
  }

  /** Ids of the teams that a person or anybody below them leads: the line above a team answers for it, wherever it stands in the tree. */
  teamsLedUnder(id: string): readonly string[] {
    return Array.from(new Set([id, ...this.allBelow(id)].flatMap(each => this.teamsLedBy(each))))
  }

  /** Open teams right below the ones that a person leads, by name: inside one of them, or led by somebody who answers to the person. */
  teamsRightBelow(id: string): readonly ChartTeam[] {
    const own = new Set(this.teamsLedBy(id))
    const below = new Set(this.reportsOf(id).flatMap(report => this.teamsLedBy(report)))
    return this.teams()
      .filter(team => !own.has(team.id) && (below.has(team.id) || own.has(team.parentId ?? '')))
      .toSorted((a, b) => a.name.localeCompare(b.name))
  }

  /** Ids of the teams that a person works in: their own, then those in which they act. */
  teamsOf(id: string): readonly string[] {
    return Array.from(new Set(placementsNow(this.#places, id).map(placement => placement.teamId)))
  }

  /** Whether the person is absent on this date. */
  isAway(id: string): boolean {
    return this.#absences.has(id)
  }

  /** First day of the absence in force; null when the person is not away. */
  awayFrom(id: string): LocalDate | null {
    return (this.#absences.get(id) ?? []).map(absence => absence.from).toSorted()[0] ?? null
  }

  /** Last day of the absence in force; null when the person is not away or no end is known. */
  awayUntil(id: string): LocalDate | null {
    const ends = (this.#absences.get(id) ?? []).map(absence => absence.to)
    return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null)
  }

  /** Who accepted to cover for this person while they are away. */
  coverOf(id: string): string | null {
    return (this.#absences.get(id) ?? []).find(absence => absence.coverState === 'accepted')?.coverId ?? null
  }

  #reportingFacts(): ReportingFacts {
    const { persons, placements, reportsTo } = this.#places
    return {
      persons: persons.keys(),
      reportsTo: id => reportsTo.get(id) ?? null,
      isEmployed: id => this.isActive(id),
      isAway: id => this.isAway(id),
      coverOf: id => this.coverOf(id),
      actingLead: (absentId, personId) => {
        const post = standing(placements, absentId)
        const teamId = post?.leadsTeam === true ? post.teamId : standing(placements, personId)?.teamId
        return teamId === undefined ? null : this.leadsOf(teamId).acting
      },
    }
  }

  /** Who is below whom is worked out when somebody asks first. */
  #laidOut(): Below {
    this.#below ??= belowOf(this.#places.active, this.#managers.of)
    return this.#below
  }
}
