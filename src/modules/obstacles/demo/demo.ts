import { addDays, type LocalDate, weekday } from '#kernel/local-date.ts'
import { type Seeded, seeded } from '#kernel/seeded.ts'
import type { DemoAims } from '#modules/aims/public.ts'
import { chartOn, DEMO_SEED, type DemoCast, type OrgChart } from '#modules/people/public.ts'
import { blockedTasks } from '#modules/tasks/public.ts'
import { appendPast } from '#platform/events/ledger.ts'
import type { Work } from '#platform/work.ts'
import { clocksOf } from '../clock/clocks-of.ts'
import { deadlines } from '../clock/sla.ts'
import type { Cause, Level, ObstacleState, Severity } from '../contract/words.ts'
import { titleFrom } from '../obstacle.ts'
import { insertObstacles, insertPassings, type NewRow } from '../store/save-obstacles.ts'
import { type Trade, troubles } from './obstacle-words.ts'
import { stepsTold } from './steps-told.ts'

/** How many there were in two years, and how many of them went up (practice §11). */
const OBSTACLES = 140
const ESCALATED = 11

/** Teams by what their people get stuck in. */
const TRADES: Readonly<Record<string, Trade>> = {
  ...{
    'Field North': 'field',
    'Field South': 'field',
    'Manufacturing A': 'factory',
    'Manufacturing B': 'factory',
  },
  ...{ Supply: 'factory', Sensing: 'lab', Electronics: 'lab', Calibration: 'lab', Platform: 'software' },
  ...{ Applications: 'software', Alarms: 'software', Forecasting: 'software', Pipelines: 'software' },
  ...{ 'Key Accounts': 'office', Support: 'office', 'Customer Success': 'office', Marketing: 'office' },
  ...{ 'Finance & IT': 'office' },
}

interface Story {
  readonly work: Work
  readonly random: Seeded
  readonly cast: DemoCast
  readonly chart: OrgChart
  readonly rows: NewRow[]
  readonly passings: Parameters<typeof insertPassings>[1][number][]
}

/** Gives Tidewell two years of obstacles, the open ones of its story, and one for every blocked task. */
export async function addDemoObstacles(work: Work, cast: DemoCast, goals: DemoAims): Promise<void> {
  const random = seeded(DEMO_SEED).fork('obstacles')
  const chart = await chartOn(work, work.today)
  const story: Story = { work, random, cast, chart, rows: [], passings: [] }
  addCastObstacles(story, goals)
  for (const task of await blockedTasks(work)) {
    const raisedById = task.assigneeId ?? chart.leadOf(task.teamId) ?? ''
    const { obstacleId: id, taskId, goalId: aimId, reason } = task
    const owner = chart.managerOf(raisedById) ?? raisedById
    const wish = {
      title: titleFrom(reason),
      cause: 'external' as const,
      state: 'taken' as const,
      owner,
      aimId,
      taskId,
      id,
    }
    add(story, { ...wish, by: raisedById, teamId: task.teamId, days: random.integer(2, 5) })
  }
  addClosed(story)
  await startClocks(story)
  await insertObstacles(work, story.rows)
  await insertPassings(work, story.passings)
  await appendPast(
    work,
    story.rows.flatMap(row => stepsTold(row, story.passings, work.now)),
  )
}

/** What the open situations of the story stand on (practice §11). */
function addCastObstacles(story: Story, goals: DemoAims): void {
  const { random } = story
  const who = (post: string) => story.cast.holder.get(post) ?? ''
  const lab =
    'The calibration lab is booked when Field North needs it|No slot in the calibration lab before Thursday'
  lab.split('|').forEach((title, i) => {
    const wish = { title, cause: 'resources' as const, state: 'confirmed' as const, how: 'Swapped a day.' }
    add(story, {
      ...wish,
      by: who(`Field North ${i + 2}`),
      owner: who('Manager Field North'),
      days: 30 + i * 24,
      severity: 'minor',
    })
  })
  const both = add(story, {
    ...{
      title: 'Two teams need the calibration lab in the same week',
      cause: 'resources',
      level: 'big_picture',
    },
    ...{ severity: 'major', state: 'escalated', by: who('Manager Field North'), owner: who('COO'), days: 1 },
    impact:
      'Field North calibrates before the winter round, Sentinel before its audit. One of them waits two weeks.',
    aimId: goals.idOf.get('G9') ?? null,
  })
  pass(story, both, who('Head of field service'), {
    tried: 'Asked both leads to split the week; each half is too short.',
    options: 'Rent bench time at the institute, or move the audit rehearsal by a week.',
    ask: 'Decide which of the two goes first.',
  })
  const refund = add(story, {
    ...{
      title: 'Refunds over 5k wait for somebody who may sign',
      cause: 'unclear',
      level: 'detail',
      severity: 'major',
    },
    ...{ state: 'escalated', by: who('Support 2'), owner: who('Head of customer success'), days: 1 },
    impact: 'Three towns wait for their money since last month.',
  })
  pass(story, refund, who('Support lead'), {
    tried: 'Asked both people who sign; each says the other does.',
    options: 'One owner, or two with a limit each.',
    ask: 'Name one.',
  })
  for (const [title, by, days] of [
    ['The release branch has no owner this month', 'Platform 1', 1],
    ['Nobody answers the alerts of the old gateway', 'Platform 3', 2],
  ] as const)
    add(story, {
      ...{
        title,
        cause: 'unclear',
        severity: 'minor',
        state: 'open',
        by: who(by),
        owner: who('Head of software'),
        days,
      },
      forId: who('Platform manager'),
    })
  add(story, {
    ...{
      title: 'Drift of batch 7 differs between the two ovens',
      cause: 'work',
      severity: 'minor',
      state: 'taken',
    },
    ...{ by: who('Calibration 1'), owner: who('Calibration lead'), days: random.integer(1, 3) },
  })
}

/** Everything that was cleared, accepted or taken back since the data begins; some went up first. */
function addClosed(story: Story): void {
  const { random, cast, chart } = story
  const words = troubles(random.fork('words'))
  const teams = Object.keys(TRADES)
  let toEscalate = ESCALATED - story.passings.length
  for (let left = OBSTACLES - story.rows.length; left > 0; left--) {
    const team = random.pick(teams)
    const by = cast.holder.get(`${team} ${random.integer(1, 4)}`)
    if (by === undefined) continue
    const { title, cause, how } = words.draw(TRADES[team] ?? 'office')
    const state = random.chance(0.88)
      ? ('confirmed' as const)
      : random.pick(['accepted', 'withdrawn'] as const)
    const owner = chart.managerOf(by) ?? by
    const above = chart.managerOf(owner)
    const goesUp = toEscalate > 0 && above !== null && state === 'confirmed'
    const wish = {
      title,
      cause,
      state,
      by,
      how: state === 'confirmed' ? how : null,
      days: random.integer(12, 700),
    }
    const row = add(story, { ...wish, owner: goesUp ? above : owner })
    if (!goesUp) continue
    toEscalate -= 1
    pass(story, row, owner, null)
  }
}

interface Wish {
  readonly id?: string
  readonly title: string
  readonly impact?: string
  readonly cause: Cause
  readonly level?: Level
  readonly severity?: Severity
  readonly state: ObstacleState
  readonly by: string
  readonly owner: string
  /** For whom the owner stands in. */
  readonly forId?: string
  readonly teamId?: string
  readonly aimId?: string | null
  readonly taskId?: string
  /** How long ago it was raised, in working days when it is open. */
  readonly days: number
  readonly how?: string | null
}

function add({ work, random, cast, chart, rows }: Story, wish: Wish): NewRow {
  const { by, owner, state, days, how = null } = wish
  const ended = state === 'confirmed' || state === 'accepted' || state === 'withdrawn'
  const raisedOn = workday(addDays(cast.asOf, -days))
  const raisedAt = new Date(Math.min(Date.parse(`${raisedOn}T14:00:00Z`), work.now.getTime() - 3_600_000))
  const row: NewRow = {
    ...{ id: wish.id ?? random.id(raisedAt.getTime()), title: wish.title, impact: wish.impact ?? '', how },
    ...{ level: wish.level ?? 'detail', cause: wish.cause, state, raisedById: by, raisedAt, raisedOn },
    severity: wish.severity ?? random.pick(['minor', 'minor', 'minor', 'major', 'critical'] as const),
    ...{
      endedOn: ended ? addDays(raisedOn, random.integer(1, 9)) : null,
      ownerId: owner,
      courtSinceAt: raisedAt,
    },
    ...{
      courtAimId: null,
      courtForId: wish.forId ?? null,
      teamId: wish.teamId ?? chart.teamsOf(by)[0] ?? '',
    },
    ...{
      aimId: wish.aimId ?? null,
      taskId: wish.taskId ?? null,
      needByOn: null,
      sensitive: false,
      aboutId: null,
    },
    ...{ halved: false, takeByAt: null, answerByAt: null, overdueAt: null, rungs: 0, confirmByAt: null },
  }
  rows.push(row)
  return row
}

/** It went up from somebody, who stays as a helper: asked with words, or by the clock. */
function pass(
  { work, random, rows, passings }: Story,
  row: NewRow,
  fromId: string,
  asked: Asked | null,
): void {
  const at = new Date(Math.min(row.raisedAt.getTime() + 86_400_000, work.now.getTime() - 1_800_000))
  const place = rows.findIndex(({ id }) => id === row.id)
  rows[place] = { ...row, rungs: 1, courtSinceAt: at, helperIds: [fromId] }
  passings.push({
    ...{ id: random.id(at.getTime()), obstacleId: row.id, at, kind: asked === null ? 'overdue' : 'asked' },
    ...{ byId: asked === null ? null : fromId, fromId, toId: row.ownerId },
    ...(asked ?? { tried: null, options: null, ask: null }),
  })
}

interface Asked {
  readonly tried: string
  readonly options: string
  readonly ask: string
}

/** Clocks of the open ones run from when they came to their owner, and none has run out yet. */
async function startClocks({ work, rows }: Story): Promise<void> {
  const open = rows.filter(({ endedOn }) => endedOn === null)
  const clocks = await clocksOf(
    work,
    open.map(({ ownerId }) => ownerId),
    new Date(work.now.getTime() - 30 * 86_400_000),
  )
  for (const row of open) {
    const clock = clocks.get(row.ownerId)
    if (clock === undefined) continue
    const ends = deadlines(clock, row.courtSinceAt, row.severity, false)
    const late = [row.state === 'taken' ? null : ends.takeByAt, ends.answerByAt].some(
      at => at !== null && at <= work.now,
    )
    const kept = late ? deadlines(clock, work.now, row.severity, false) : ends
    const since = late ? { courtSinceAt: work.now } : {}
    rows[rows.indexOf(row)] = { ...row, ...since, takeByAt: kept.takeByAt, answerByAt: kept.answerByAt }
  }
}

function workday(day: LocalDate): LocalDate {
  return addDays(day, -Math.max(0, weekday(day) - 5))
}
