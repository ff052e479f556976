import { Layered } from '#kernel/layered.ts'
import type { ChartPerson, ChartPlacement, ChartRows } from './chart-rows.ts'
import { append, type PlacementsOnDate, placementsOn } from './placements-on.ts'
import { TeamTree } from './team-tree.ts'

/** Who has which place on a date, whoever is away. */
export interface Places {
  readonly persons: ReadonlyMap<string, ChartPerson>
  readonly teams: TeamTree
  readonly placements: PlacementsOnDate
  /** People with a permanent or interim placement who have not left. */
  readonly active: readonly ChartPerson[]
  readonly activeIds: ReadonlySet<string>
  /** By team: whose permanent or interim placement is in it. */
  readonly members: ReadonlyMap<string, readonly string[]>
  readonly leads: ReadonlyMap<string, Leads>
  /** By anybody ever there: whom their placement, the one they act in or the last one says they report to. */
  readonly reportsTo: ReadonlyMap<string, string | null>
  /** The other way round; worked out when somebody asks first. */
  writtenBelow(): ReadonlyMap<string, readonly string[]>
}

/** Both leads that a team can have on a date. */
export interface Leads {
  readonly permanent: string | null
  readonly acting: string | null
}

const NO_LEADS: Leads = { permanent: null, acting: null }

/** Places of before, and whose placements are other ones since; all people and teams are the same. */
export interface PlacesBefore {
  readonly places: Places
  readonly otherIds: ReadonlySet<string>
}

/** Works the places out from the rows of a chart; with those of before only what the others have to do with. */
export function placesOn(rows: ChartRows, before?: PlacesBefore): Places {
  const { places, otherIds } = before ?? {}
  const placements = placementsIn(rows, before)
  const others = otherIds === undefined ? rows.persons : rows.persons.filter(({ id }) => otherIds.has(id))
  const isActive = (person: ChartPerson) => placements.main.has(person.id) && !hasLeft(person, rows.on)
  const isAsBefore =
    places !== undefined && others.every(each => places.activeIds.has(each.id) === isActive(each))
  const now = new Map(others.map(person => [person.id, person]))
  const active = isAsBefore
    ? places.active.map(person => now.get(person.id) ?? person)
    : rows.persons.filter(isActive)
  const written = new Map(others.map(({ id }) => [id, reportsTo(placements, id)]))
  return {
    ...{ placements, active, reportsTo: inPlace(places?.reportsTo, [], written) },
    writtenBelow: places === undefined ? turnedRound(written) : belowAgain(places, written),
    ...peopled(placements, active, before),
    persons: inPlace(places?.persons, [], now),
    activeIds: isAsBefore ? places.activeIds : new Set(active.map(({ id }) => id)),
    teams: places?.teams ?? new TeamTree(rows.teams, rows.on),
  }
}

/** What was known, without what some ids had, and with this. */
function inPlace<Value extends NonNullable<unknown> | null>(
  before: ReadonlyMap<string, Value> | undefined,
  ids: Iterable<string>,
  now: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  if (before === undefined) return now
  const map = new Layered(before)
  for (const id of ids) if (!now.has(id)) map.delete(id)
  for (const [id, value] of now) map.set(id, value)
  return map
}

function placementsIn({ placements, on }: ChartRows, before?: PlacesBefore): PlacementsOnDate {
  if (before === undefined) return placementsOn(placements, on)
  const { otherIds, places } = before
  const rows = placements.filter(({ personId }) => otherIds.has(personId))
  const { main, acting, last } = placementsOn(rows, on)
  return {
    main: inPlace(places.placements.main, otherIds, main),
    acting: inPlace(places.placements.acting, otherIds, acting),
    last: inPlace(places.placements.last, otherIds, last),
  }
}

/** Members and leads of teams; with those of before only of the teams that the others are in or were. */
function peopled(
  placements: PlacementsOnDate,
  active: readonly ChartPerson[],
  before: PlacesBefore | undefined,
): Pick<Places, 'members' | 'leads'> {
  const teamIds = before && new Set(teamsOfOthers(before, placements))
  const members = new Map<string, string[]>()
  const leads = new Map<string, Leads>()
  const place = (id: string, { teamId, kind, leadsTeam }: ChartPlacement) => {
    if (teamIds !== undefined && !teamIds.has(teamId)) return
    if (kind !== 'acting') append(members, teamId, id)
    if (!leadsTeam) return
    const known = leads.get(teamId) ?? NO_LEADS
    const post = kind === 'acting' ? 'acting' : 'permanent'
    leads.set(teamId, { ...known, [post]: known[post] ?? id })
  }
  for (const { id } of teamIds === undefined
    ? active
    : active.filter(perhapsIn(teamIds, before, placements))) {
    const main = placements.main.get(id)
    if (main !== undefined) place(id, main)
    for (const acting of placements.acting.get(id) ?? []) place(id, acting)
  }
  const { places } = before ?? {}
  return {
    members: inPlace<readonly string[]>(places?.members, teamIds ?? [], members),
    leads: inPlace(places?.leads, teamIds ?? [], leads),
  }
}

/** Only who was in one of these teams, is placed otherwise now, or acts somewhere. */
function perhapsIn(
  teamIds: ReadonlySet<string>,
  before: PlacesBefore | undefined,
  { acting }: PlacementsOnDate,
): (person: ChartPerson) => boolean {
  const ids = new Set([...(before?.otherIds ?? []), ...acting.keys()])
  for (const teamId of teamIds) for (const id of before?.places.members.get(teamId) ?? []) ids.add(id)
  return ({ id }) => ids.has(id)
}

/** Teams that the others are in or were. */
function teamsOfOthers({ places, otherIds }: PlacesBefore, placements: PlacementsOnDate): string[] {
  return [...otherIds].flatMap(id =>
    [places, { placements }].flatMap(each => placementsNow(each, id).map(({ teamId }) => teamId)),
  )
}

/** The placement that somebody holds, then those in which they act. */
export function placementsNow({ placements }: Pick<Places, 'placements'>, id: string): ChartPlacement[] {
  const main = placements.main.get(id)
  return [...(main === undefined ? [] : [main]), ...(placements.acting.get(id) ?? [])]
}

/** The placement that somebody holds, or held last. */
export function standing({ main, last }: PlacementsOnDate, id: string): ChartPlacement | undefined {
  return main.get(id) ?? last.get(id)
}

function reportsTo(placements: PlacementsOnDate, id: string): string | null {
  const acting = placements.acting.get(id)?.find(placement => placement.reportsTo !== null)
  return acting?.reportsTo ?? standing(placements, id)?.reportsTo ?? null
}

function turnedRound(written: ReadonlyMap<string, string | null>): Places['writtenBelow'] {
  let below: Map<string, string[]> | undefined
  return () => {
    if (below !== undefined) return below
    below = new Map()
    for (const [id, above] of written) if (above !== null) append(below, above, id)
    return below
  }
}

function belowAgain(
  { reportsTo, writtenBelow }: Places,
  now: ReadonlyMap<string, string | null>,
): Places['writtenBelow'] {
  const below = new Layered(writtenBelow())
  for (const [id, above] of now) {
    const was = reportsTo.get(id) ?? null
    if (was === above) continue
    if (was !== null)
      below.set(
        was,
        (below.get(was) ?? []).filter(each => each !== id),
      )
    if (above !== null) below.set(above, [...(below.get(above) ?? []), id])
  }
  return () => below
}

function hasLeft({ leftOn, status }: ChartPerson, on: ChartRows['on']): boolean {
  return leftOn === null ? status === 'left' : leftOn < on
}
