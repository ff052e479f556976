import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Seeded } from '#kernel/seeded.ts'
import type { AimCard } from '#modules/aims/public.ts'
import type { DemoCast, OrgChart } from '#modules/people/public.ts'
import { templateFor } from '../charter/template.ts'
import type { Side } from '../contract.ts'
import type { StoredContent } from '../store/load-charters.ts'
import type { NewCharter } from '../store/save-charter.ts'
import { type TidewellRole, tidewellRoles } from './tidewell-roles.ts'

/** Charters of Tidewell with who said yes to them. */
export interface TidewellCharters {
  readonly charters: readonly NewCharter[]
  readonly acknowledgements: readonly { id: string; charterId: string; side: Side; byId: string; at: Date }[]
}

/** What the demo knows about everybody. */
export interface Known {
  readonly cast: DemoCast
  readonly chart: OrgChart
  /** Open aims by owner, the next due first. */
  readonly aims: readonly AimCard[]
  readonly random: Seeded
}

/** Posts whose charter waits: days since it was offered, null for one that is still being written; practice §11. */
const WAITING: Readonly<Record<string, number | null>> = {
  // Camila Vargas: four of ten wait for more than 14 days.
  ...{ 'Customer Success 1': 31, 'Customer Success 3': 24, 'Support 2': 19, 'Support 4': 17 },
  // Declan Moriarty has acknowledged, his new manager has not.
  'Head of data': 12,
  // A few that are on their way, never a quarter of a team.
  ...{ 'Manufacturing A 4': 6, 'Manufacturing B 7': null, 'Field North 9': 3, 'Platform 6': 9 },
  ...{ 'Alarms 3': null, 'Pipelines 2': 5, 'Marketing 4': null },
}

/** Who has two of the same decision: both believe that refunds are theirs. */
const REFUNDS: Readonly<Record<string, string>> = {
  'Support lead': 'Refund over 5k',
  'Customer Success 2': 'Refunds over €5,000',
}

/** What somebody answers for besides what is usual. */
const MORE: Readonly<Record<string, readonly (readonly [title: string, standard: string])[]>> = {
  'Head of field service': [
    ['Slots in the calibration lab', 'asked for a month ahead, and never twice for the same week'],
    ['One list of spare parts with Supply', 'looked through together on the first Monday of a month'],
  ],
}

/** Where the person has said yes, and who answers for them not yet. */
const HALF_AGREED = new Set(['Head of data', 'Customer Success 3', 'Support 4'])

/** Everybody's charter: in force for 91 of 100, for a good third in its second version. */
export function tidewellCharters({ cast, chart, aims, random }: Known): TidewellCharters {
  const roles = tidewellRoles()
  const charters: NewCharter[] = []
  const acknowledgements: TidewellCharters['acknowledgements'][number][] = []
  const posts = new Map([...cast.holder].map(([key, id]) => [id, key]))
  for (const { id: personId } of chart.personsActive()) {
    const post = chart.placementOf(personId)
    const key = posts.get(personId) ?? ''
    if (post === null) continue
    const managerId = post.reportsTo
    const content = withIds(contentOf({ chart, aims, personId, key, roles }, cast.asOf), random, cast.asOf)
    const leads = chart.reportsOf(personId).length > 0
    const write = (
      version: number,
      days: number | null,
      state: 'draft' | 'offered' | 'acknowledged' | 'superseded',
    ) => {
      const at = momentOf(cast.asOf, days ?? 4, random)
      const id = random.id(at.getTime())
      const agreed = state === 'acknowledged' || state === 'superseded'
      charters.push({
        ...{ id, personId, placementId: post.id, title: post.title, version, state, createdAt: at },
        exemplar: leads || random.chance(0.1),
        draftedBy: personId,
        offeredBy: state === 'draft' ? null : managerId,
        offeredAt: state === 'draft' ? null : at,
        acknowledgedAt: agreed ? at : null,
        managerId: agreed ? managerId : null,
        content: { ...content, reviewOn: agreed ? addDays(cast.asOf, 180 - (days ?? 0)) : content.reviewOn },
      })
      if (managerId === null || state === 'draft') return
      const sides = agreed
        ? (['person', 'manager'] as const)
        : HALF_AGREED.has(key)
          ? (['person'] as const)
          : []
      for (const side of sides)
        acknowledgements.push({
          ...{ id: random.id(at.getTime()), charterId: id, side, at },
          byId: side === 'person' ? personId : managerId,
        })
    }
    const waiting = WAITING[key]
    if (managerId === null) write(1, null, 'draft')
    else if (waiting !== undefined) write(1, waiting, waiting === null ? 'draft' : 'offered')
    else {
      const since = agreedSince(cast.asOf, post.from, random)
      const second = since < 120 && random.chance(0.4)
      if (second) write(1, since + 178, 'superseded')
      write(second ? 2 : 1, since, 'acknowledged')
    }
  }
  return { charters, acknowledgements }
}

/** How many days ago it was agreed: in the last half year, and not before the person had the post. */
function agreedSince(asOf: LocalDate, from: LocalDate, random: Seeded): number {
  const days = random.integer(10, 170)
  return addDays(asOf, -days) < from ? 8 : days
}

function momentOf(asOf: LocalDate, days: number, random: Seeded): Date {
  const hour = String(random.integer(8, 15)).padStart(2, '0')
  return new Date(`${addDays(asOf, -days)}T${hour}:${random.integer(10, 59)}:00Z`)
}

interface About extends Pick<Known, 'chart' | 'aims'> {
  readonly personId: string
  readonly key: string
  readonly roles: ReadonlyMap<string, TidewellRole>
}

function contentOf({ chart, aims, personId, key, roles }: About, asOf: LocalDate): StoredContent {
  const post = chart.placementOf(personId)
  const chain = chart.chainOf(personId)
  const live = aims.filter(aim => aim.state === 'live')
  const goals = live.filter(aim => aim.owner?.id === personId && aim.kind === 'goal')
  const above = chain.map(id => live.find(aim => aim.owner?.id === id)).find(aim => aim !== undefined)
  const draft = templateFor(
    {
      level: chart.levelOf(personId),
      team: chart.team(post?.teamId ?? '')?.name ?? '',
      goals,
      aboveId: live.find(aim => aim.owner?.id === personId)?.id ?? above?.id ?? null,
      exemplars: [],
    },
    asOf,
  )
  const refund = REFUNDS[key]
  const decidesAlone = [...(refund === undefined ? [] : [refund]), ...draft.decidesAlone]
  const role = roles.get(post?.title ?? '')
  const more = (MORE[key] ?? []).map(([title, standard]) => ({ id: '', title, standard, aimId: null }))
  const responsibilities = [...draft.responsibilities, ...more].slice(0, 9)
  if (role === undefined) return { ...draft, responsibilities, decidesAlone }
  return {
    ...draft,
    ...{ decidesAlone, purpose: role.purpose, success: [...role.success] },
    responsibilities: ofRole(role, draft.responsibilities),
  }
}

/** The same on every run: ids come from the seed. */
function withIds(content: StoredContent, random: Seeded, asOf: LocalDate): StoredContent {
  const nowMs = Date.parse(`${asOf}T09:00:00Z`)
  return {
    ...content,
    responsibilities: content.responsibilities.map(each => ({ ...each, id: random.id(nowMs) })),
  }
}

/** Goals stay; what is usual gives way to what is usual with this title. */
function ofRole(
  role: TidewellRole,
  drafted: StoredContent['responsibilities'],
): StoredContent['responsibilities'] {
  const goals = drafted.filter(each => each.aimId !== null)
  const usual = drafted.filter(each => each.aimId === null)
  const named = usual.map((each, at) => {
    const [title, standard] = role.responsibilities[at] ?? [each.title, each.standard]
    return { ...each, title, standard }
  })
  return [...goals, ...named]
}
