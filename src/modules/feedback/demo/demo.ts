import { addDays, type LocalDate, weekday } from '#kernel/local-date.ts'
import { type Seeded, seeded } from '#kernel/seeded.ts'
import type { DemoAims } from '#modules/aims/public.ts'
import { DEMO_SEED, type DemoCast } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { addMessages, type NewMessage } from '../store/save-messages.ts'
import { demoWords, type Trade } from './demo-words.ts'

/** Days without thanks that the story plants in Field North, and how many of its twelve had some all the same (practice §11). */
const QUIET_DAYS = 56
const THANKED_IN_FIELD_NORTH = 5
const THANKS = 900

/** Gives Tidewell two years of thanks, and guidance between people who answer to each other. */
export async function addDemoFeedback(work: Work, cast: DemoCast, aims: DemoAims): Promise<void> {
  const random = seeded(DEMO_SEED).fork('feedback')
  const story: Story = { random, cast, aims, thanks: [] }
  const teams = teamsOf(cast)
  for (const [team, members] of teams) {
    const some =
      team === 'Field North' ? THANKED_IN_FIELD_NORTH : Math.max(1, Math.ceil(members.length * 0.65))
    for (const post of random.shuffle(members).slice(0, some)) thank(story, team, post, random.integer(1, 45))
  }
  const all = [...teams].flatMap(([team, members]) => members.map(post => ({ team, post })))
  while (story.thanks.length < THANKS) {
    const { team, post } = random.pick(all)
    thank(story, team, post, QUIET_DAYS + 7 + Math.floor(random.next() * 660))
  }
  const words = demoWords(random.fork('words'))
  const rows = story.thanks
    .toSorted((a, b) => a.row.givenAt.getTime() - b.row.givenAt.getTime())
    // In the order of time, so that nobody reads the same words twice on one page.
    .map(({ row, trade }) => ({ ...row, ...words.draw(trade), suggestion: '' }))
  await addMessages(work, [...rows, ...guidance(story, words)])
}

interface Story {
  readonly random: Seeded
  readonly cast: DemoCast
  readonly aims: DemoAims
  readonly thanks: {
    readonly trade: Trade
    readonly row: Omit<NewMessage, 'whatHappened' | 'ledTo' | 'suggestion'>
  }[]
}

/** Contributors by team: `Field North 3` stands in `Field North`. */
function teamsOf(cast: DemoCast): Map<string, string[]> {
  const teams = new Map<string, string[]>()
  for (const post of cast.holder.keys()) {
    const team = /^(.+) \d+$/.exec(post)?.[1]
    if (team !== undefined && cast.team.has(team)) teams.set(team, [...(teams.get(team) ?? []), post])
  }
  return teams
}

/** Mostly team mates thank, often those who lead, sometimes somebody from elsewhere: a few people do it much more than others (Zipf). */
function thank(story: Story, team: string, post: string, daysAgo: number): void {
  const { random, cast, aims } = story
  const posts = [...cast.holder.keys()].filter(each => !each.startsWith('Former') && each !== AWAY)
  const near = posts.filter(each => each.startsWith(team))
  const from =
    random.chance(0.55) && near.length > 1
      ? zipf(random, near, post)
      : zipf(random, random.chance(0.5) ? LEADERS : posts, post)
  const served = aims.aims.filter(aim => aim.kind === 'goal' && aim.team === team && aim.state === 'live')
  const aim = served.length > 0 && random.chance(0.4) ? random.pick(served) : null
  const visibility = random.chance(0.8) ? 'organisation' : random.chance(0.7) ? 'team' : 'pair'
  const at = moment(random, cast.asOf, daysAgo)
  const row: Story['thanks'][number]['row'] = {
    ...{ id: random.id(at.getTime()), kind: 'recognition', fromId: cast.holder.get(from) ?? '', visibility },
    givenAt: at,
    aimId: aim === null ? null : (aims.idOf.get(aim.key) ?? null),
    receivers: [
      {
        personId: cast.holder.get(post) ?? '',
        narrowedTo: visibility === 'organisation' && random.chance(0.04) ? 'team' : null,
      },
    ],
  }
  story.thanks.push({ trade: tradeOf(team), row })
}

/** Managers guide the people who answer to them; now and then it is the other way round. */
function guidance({ random, cast }: Story, words: ReturnType<typeof demoWords>): NewMessage[] {
  return GUIDED.map(([manager, report]) => {
    const upward = random.chance(0.25)
    const [from, to] = upward ? [report, manager] : [manager, report]
    const at = moment(random, cast.asOf, random.integer(2, 120))
    const answer = random.pick(['thanks', 'talk', null] as const)
    return {
      ...{ id: random.id(at.getTime()), kind: 'guidance', visibility: 'pair', aimId: null, givenAt: at },
      ...{ fromId: cast.holder.get(from) ?? '', ...words.guidance() },
      receivers: [
        {
          personId: cast.holder.get(to) ?? '',
          ...{ answer, answeredAt: answer === null ? null : new Date(at.getTime() + 7_200_000) },
        },
      ],
    }
  })
}

/** Has been away for three weeks. */
const AWAY = 'Platform manager'
const LEADERS = [
  ...['CEO', 'COO', 'CTO', 'CCO', 'CPO', 'Head of software', 'Head of hardware', 'Head of manufacturing'],
  ...['Head of customer success', 'Applications manager', 'Pipelines manager', 'Line lead A', 'Sensing lead'],
]
const GUIDED = [
  ['Manager Field North', 'Field North 1'],
  ['Head of software', 'Applications manager'],
  ['Applications manager', 'Alarms lead'],
  ['Head of data', 'Forecasting manager'],
  ['Forecasting manager', 'Calibration lead'],
  ['Calibration lead', 'Calibration 1'],
  ['COO', 'Head of field service'],
  ['CTO', 'Head of data'],
] as const

/** One of them, the first far likelier than the last, and never the person who is thanked. */
function zipf(random: Seeded, posts: readonly string[], not: string): string {
  const others = posts.filter(post => post !== not)
  const at = Math.floor(others.length ** random.next()) - 1
  return others[at] ?? 'CEO'
}

/** A working day and hour, so many days before the day of the demo. */
function moment(random: Seeded, asOf: LocalDate, daysAgo: number): Date {
  const day = addDays(asOf, -daysAgo)
  const work = addDays(day, -Math.max(0, weekday(day) - 5))
  return new Date(Date.parse(`${work}T08:00:00Z`) + random.integer(0, 8 * 60) * 60_000)
}

function tradeOf(team: string): Trade {
  if (team.startsWith('Field')) return 'field'
  if (team.startsWith('Manufacturing')) return 'factory'
  if (team.startsWith('Supply')) return 'supply'
  if (['Sensing', 'Electronics'].includes(team)) return 'hardware'
  if (['Platform', 'Applications', 'Alarms'].includes(team)) return 'software'
  if (['Forecasting', 'Calibration', 'Pipelines', 'Insights'].includes(team)) return 'data'
  return ['Finance & IT', 'People'].includes(team) ? 'staff' : 'commercial'
}
