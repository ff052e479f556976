import { addDays, type LocalDate, laterOf, weekday } from '#kernel/local-date.ts'
import { type Seeded, seeded } from '#kernel/seeded.ts'
import { addWorkingDays, MONDAY_TO_FRIDAY } from '#kernel/working-days.ts'
import type { DemoAims } from '#modules/aims/public.ts'
import { chartOn, DEMO_SEED, type DemoCast, type OrgChart } from '#modules/people/public.ts'
import { appendPast } from '#platform/events/ledger.ts'
import type { Work } from '#platform/work.ts'
import { SIZE } from '../decision.ts'
import { NOTHING } from '../gathering/propose-decision.ts'
import { addRows, type NewRows } from '../store/save.ts'
import { followed } from './followed.ts'
import { stepsTold } from './steps-told.ts'
import { CAST, type CastDecision, CONCERNS, EVIDENCE, PAST, type PastDecision } from './tidewell-decisions.ts'

/** What this room adds to Tidewell: two years of decisions that stand, and the open ones of its story. */
export async function addDemoDecisions(work: Work, cast: DemoCast, goals: DemoAims): Promise<void> {
  const random = seeded(DEMO_SEED).fork('decisions')
  const story: Story = { work, cast, goals, random, chart: await chartOn(work, work.today), rows: noRows() }
  for (const told of [...PAST.map(past => asCast(past, story)), ...CAST]) add(told, story)
  const rows = await followed(work, story.rows)
  await addRows(work, rows)
  await appendPast(
    work,
    rows.decisions.flatMap(decision => stepsTold(decision, rows)),
  )
}

interface Story {
  readonly work: Work
  readonly cast: DemoCast
  readonly goals: DemoAims
  readonly random: Seeded
  readonly chart: OrgChart
  readonly rows: Mutable<Required<NewRows>>
}

type Mutable<T> = { readonly [key in keyof T]: T[key] extends readonly (infer Each)[] ? Each[] : never }

function noRows(): Story['rows'] {
  return { decisions: [], options: [], evidence: [], views: [], rulings: [], commitments: [], readers: [] }
}

/** One that stands, with views of leads who speak for their teams, and one who thinks otherwise. */
function asCast(past: PastDecision, { random }: Story): CastDecision {
  const others = LEADS.filter(post => post !== past.decider && post !== past.proposer)
  const first = random.integer(0, others.length - 1)
  const views = Array.from({ length: SIZE[past.size].views }, (_, i) => {
    const isLast = i === SIZE[past.size].views - 1
    const stance = isLast && random.chance(0.6) ? 'against' : random.pick(USUAL)
    const concern = stance === 'against' ? random.pick(CONCERNS) : ''
    return [others[(first + i * 3) % others.length] ?? '', stance, concern] as const
  })
  return {
    ...past,
    days: -7 * past.weeks,
    workingDays: -5 * past.weeks + SIZE[past.size].days,
    state: 'standing',
    ...{ views: distinct(views), evidence: random.chance(0.6) ? [random.pick(EVIDENCE)] : [] },
    noneNeeded: 'It was done within the month.',
  }
}

const USUAL = ['option', 'option', 'no_preference'] as const

function distinct<View extends readonly [string, ...unknown[]]>(views: readonly View[]): View[] {
  return [...new Map(views.map(view => [view[0], view])).values()]
}

/** Who speaks for a department. */
const LEADS = [
  ...['Head of manufacturing', 'Head of field service', 'Head of supply and quality', 'Head of hardware'],
  ...['Head of software', 'Head of customer success', 'Marketing manager', 'Finance and IT manager'],
  'People manager',
]

function add(told: CastDecision, story: Story): void {
  const { cast, random, rows, work } = story
  const who = (post: string) => cast.holder.get(post) ?? ''
  const proposedOn = weekdayBefore(addDays(cast.asOf, told.days))
  const decideByOn = laterOf(
    proposedOn,
    addWorkingDays(cast.asOf, told.workingDays, MONDAY_TO_FRIDAY) ?? cast.asOf,
  )
  const decidedOn = weekdayBefore(before(decideByOn, cast.asOf))
  const isHeld = told.state === 'decided' || told.state === 'standing'
  const round = told.state === 'reopened' ? 2 : 1
  const id = random.id(at(proposedOn).getTime())
  const [deciderId, proposedById] = [who(told.decider), who(told.proposer)]
  const revisitOn = told.revisit === undefined ? null : addDays(cast.asOf, told.revisit)
  rows.decisions.push({
    ...{ id, question: told.question, background: told.background ?? '', kind: told.kind, size: told.size },
    ...{ state: told.state, proposedById, proposedAt: at(proposedOn), proposedOn, deciderId, decideByOn },
    ...{
      ...placeOf(told.about, story),
      area: null,
      emergency: told.emergency ?? null,
      restricted: null,
      round,
    },
    ...{ decidedOn: isHeld ? decidedOn : null, revisitOn: isHeld ? revisitOn : null, endedOn: null },
    noneNeeded: told.state === 'standing' ? (told.noneNeeded ?? null) : null,
  })
  const options = [...told.options, NOTHING].map((text, place) => ({
    ...{ id: random.id(at(proposedOn).getTime()), decisionId: id, place, text, nothing: text === NOTHING },
    byId: proposedById,
  }))
  rows.options.push(...options)
  const chosen = options[0]?.id ?? ''
  for (const [text, source] of told.evidence)
    rows.evidence.push({
      ...{ id: random.id(at(proposedOn).getTime()), decisionId: id, round, text, source, byId: proposedById },
      ...{
        at: at(round === 2 ? before(addDays(cast.asOf, -3), cast.asOf) : proposedOn),
        reopened: round === 2,
      },
    })
  if (isHeld || round === 2)
    rows.rulings.push({
      ...{ decisionId: id, round: 1, optionId: chosen, reasons: told.reasons, setAside: told.setAside },
      ...{ dissent: '', revisitOn, revisitWhen: told.revisitWhen ?? null, byId: deciderId },
      at: at(round === 2 ? addDays(proposedOn, 14) : decidedOn),
    })
  addViews(told, { id, round, chosen, since: round === 2 ? addDays(cast.asOf, -3) : proposedOn }, story, work)
}

function addViews(
  told: CastDecision,
  { id, round, chosen, since }: { id: string; round: number; chosen: string; since: LocalDate },
  { cast, chart, rows }: Story,
  work: Work,
): void {
  for (const [i, [post, stance, concern]] of told.views.entries()) {
    const personId = cast.holder.get(post) ?? ''
    const [teamId] = chart.teamsLedBy(personId)
    const isLast = i === told.views.length - 1
    const askedAt = at(before(since, cast.asOf))
    rows.views.push({
      ...{ decisionId: id, round, personId, dissenter: isLast, askedAt, stance, concern },
      ...(teamId === undefined || isLast
        ? { teamId: null, teamWhy: null }
        : { teamId, teamWhy: 'named' as const }),
      dueAt: new Date(askedAt.getTime() + 7 * DAY),
      optionId: stance === 'option' ? chosen : null,
      givenAt: stance === null ? null : new Date(Math.min(askedAt.getTime() + 2 * DAY, work.now.getTime())),
    })
  }
}

const DAY = 86_400_000

function placeOf(
  about: string,
  { cast, goals }: Story,
): { aimId: string | null; teamId: string | null; deciderWhy: 'aim_owner' | 'team_lead' } {
  const aimId = goals.idOf.get(about) ?? null
  return aimId === null
    ? { aimId, teamId: cast.team.get(about) ?? null, deciderWhy: 'team_lead' }
    : { aimId, teamId: null, deciderWhy: 'aim_owner' }
}

/** In the morning of a day. */
function at(day: LocalDate): Date {
  return new Date(`${day}T08:40:00Z`)
}

/** The earlier of a day and the day before today. */
function before(day: LocalDate, today: LocalDate): LocalDate {
  const last = addDays(today, -1)
  return day < last ? day : last
}

/** Saturdays and Sundays become the Friday before. */
function weekdayBefore(date: LocalDate): LocalDate {
  return addDays(date, Math.min(0, 5 - weekday(date)))
}
