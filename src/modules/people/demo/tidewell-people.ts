import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Seeded } from '#kernel/seeded.ts'
import type { NewPersonRow, NewPlacementRow, NewTeamRow } from '../store/add-rows.ts'
import { drawName } from './names.ts'
import { type Post, tidewellPosts, tidewellTeams, VACANT } from './tidewell-posts.ts'

/** Everybody who works or worked at Tidewell, and in which position when. */
export interface TidewellPeople {
  readonly teams: readonly NewTeamRow[]
  readonly persons: readonly NewPersonRow[]
  readonly placements: readonly NewPlacementRow[]
  /** Person id by key of today's post, and `Former head of sales`. */
  readonly holder: ReadonlyMap<string, string>
}

/** Key of the person who held the vacant post. */
const FORMER_HEAD = 'Former head of sales'

/** Weeks before the day of the demo, as dates. */
export type WeeksFrom = (weeks: number) => LocalDate

/** Moves of the story, in weeks from the day of the demo. */
const JOINED_WITH_BRACKWATER = -16
const PROMOTED = -14
const DECLAN_MOVED = -5
const HEAD_LEFT = -3

/** Draws all 150 people, 18 leavers and their positions; the same seed gives the same people. */
export function tidewellPeople(random: Seeded, asOf: LocalDate, nowMs: number): TidewellPeople {
  const w: WeeksFrom = weeks => addDays(asOf, weeks * 7)
  const posts = tidewellPosts()
  const id = () => random.id(nowMs)
  const teams: NewTeamRow[] = []
  for (const team of tidewellTeams())
    teams.push({
      id: id(),
      name: team.name,
      parentId: teams.find(known => known.name === team.parent)?.id ?? null,
      purpose: team.purpose,
    })
  const teamId = (name: string) => teams.find(team => team.name === name)?.id ?? ''
  const holder = new Map(posts.map(post => [post.key === VACANT ? FORMER_HEAD : post.key, id()]))
  const boss = (post: Post) =>
    post.under === null ? null : (holder.get(post.under === VACANT ? FORMER_HEAD : post.under) ?? null)
  const taken = new Set([...posts.flatMap(post => post.cast ?? []), 'Mikko Walker'])
  const hired = hiringDates(random, posts, w)

  const persons: NewPersonRow[] = []
  const placements: NewPlacementRow[] = []
  const place = (
    post: Post,
    span: { from: LocalDate; to: LocalDate | null },
    changes: Partial<NewPlacementRow> = {},
  ) =>
    placements.push({
      id: id(),
      personId: holder.get(post.key) ?? '',
      teamId: teamId(post.team),
      reportsTo: boss(post),
      title: post.title,
      level: post.level,
      leadsTeam: post.leads,
      kind: 'permanent',
      fte: 1,
      ...span,
      ...changes,
    })

  posts.forEach((post, at) => {
    if (post.key === VACANT) return
    const name = post.cast ?? drawName(random, taken)
    const personId = holder.get(post.key) ?? ''
    persons.push(
      personRow(personId, name, post.team, at + 1, {
        isPeople: post.key === 'CPO' || post.key === 'People manager',
        isAdmin: post.key === 'Finance and IT manager',
        site: siteOf(post, random),
      }),
    )
    const from = hired.get(post.key) ?? w(-120)
    if (post.key === 'Applications manager') {
      place(
        post,
        { from, to: addDays(w(PROMOTED), -1) },
        {
          title: 'Applications lead',
          level: 2,
          teamId: teamId('Alarms'),
          reportsTo: holder.get('Head of software') ?? null,
        },
      )
      place(post, { from: w(PROMOTED), to: null })
    } else if (post.key === 'Head of data') {
      place(post, { from, to: addDays(w(DECLAN_MOVED), -1) }, { reportsTo: holder.get('CEO') ?? null })
      place(post, { from: w(DECLAN_MOVED), to: null })
    } else place(post, { from, to: null }, random.chance(0.08) && post.level === 1 ? { fte: 0.8 } : {})
  })
  placeVacancy()
  placeLeavers()
  return { teams, persons, placements, holder }

  function placeVacancy(): void {
    const vacant = posts.find(post => post.key === VACANT)
    const personId = holder.get(FORMER_HEAD) ?? ''
    if (vacant === undefined) return
    const lastDay = addDays(w(HEAD_LEFT), -1)
    persons.push({
      ...personRow(personId, 'Mikko Walker', 'Sales', 900, { site: 'Harbour' }),
      leftOn: lastDay,
    })
    place(vacant, { from: w(-180), to: lastDay }, { personId })
    const lead = posts.find(post => post.key === 'Sales lead')
    if (lead !== undefined)
      place(
        lead,
        { from: w(HEAD_LEFT), to: w(10) },
        {
          teamId: teamId('Sales'),
          title: 'Acting head of sales',
          level: 4,
          kind: 'acting',
          reportsTo: holder.get('CCO') ?? null,
        },
      )
  }

  // 17 more people who left, so that the three surveys of the story ask 118, 124 and 150.
  function placeLeavers(): void {
    const workers = posts.filter(post => post.level === 1 && !isBrackwater(post))
    LEAVING_WEEKS.forEach((week, at) => {
      const post = random.pick(workers)
      const personId = id()
      const lastDay = addDays(w(week), -1)
      persons.push({
        ...personRow(personId, drawName(random, taken), post.team, 901 + at, { site: 'Harbour' }),
        leftOn: lastDay,
      })
      place(post, { from: w(-110 - random.integer(1, 150)), to: lastDay }, { personId })
    })
  }
}

const LEAVING_WEEKS = [-101, -96, -90, -85, -79, -72, -66, -61, -55, -50, -44, -38, -33, -27, -22, -18, -15]

// When the holders of today's posts came: 102 before the first survey, 14 before the second, 10 before the last ordinary
// change thirteen weeks ago; Brackwater's 24 with the acquisition.
function hiringDates(random: Seeded, posts: readonly Post[], w: WeeksFrom): ReadonlyMap<string, LocalDate> {
  const dates = new Map<string, LocalDate>()
  for (const post of posts.filter(isBrackwater)) dates.set(post.key, w(JOINED_WITH_BRACKWATER))
  const own = posts.filter(post => !isBrackwater(post) && post.key !== VACANT)
  const settled = own.filter(post => post.level > 1 && post.key !== 'Alarms lead')
  const mobile = random.shuffle(own.filter(post => post.level === 1))
  for (const post of settled) dates.set(post.key, w(-random.integer(105, 420)))
  dates.set('Alarms lead', w(PROMOTED))
  mobile.forEach((post, at) => {
    const left = mobile.length - at
    const weeks =
      left <= 9 ? random.integer(15, 47) : left <= 23 ? random.integer(50, 90) : random.integer(94, 420)
    dates.set(post.key, w(-weeks))
  })
  return dates
}

function isBrackwater(post: Post): boolean {
  return ['Data', 'Forecasting', 'Calibration', 'Pipelines', 'Insights'].includes(post.team)
}

function siteOf(post: Post, random: Seeded): string {
  if (isBrackwater(post)) return 'Brackwater'
  return random.chance(0.25) ? 'Remote' : 'Harbour'
}

function personRow(
  id: string,
  name: string,
  team: string,
  number: number,
  more: { site: string; isPeople?: boolean; isAdmin?: boolean },
): NewPersonRow {
  const { site, ...flags } = more
  return {
    id,
    name,
    employeeId: `TW-${String(number).padStart(4, '0')}`,
    email: emailOf(name, number),
    status: 'active',
    attributes: { Site: site, Department: team },
    ...flags,
  }
}

function emailOf(name: string, number: number): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll('ı', 'i')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')
  return number > 900 ? `${plain}.${number}@tidewell.example` : `${plain}@tidewell.example`
}
