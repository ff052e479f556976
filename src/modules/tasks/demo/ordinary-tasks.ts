import { addDays } from '#kernel/local-date.ts'
import { addTask, onWorkday, type TaskStory } from './task-story.ts'

// Their open tasks are told in cast-tasks.ts, to the number.
const TOLD = new Set([
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'P10',
  'P11',
  'P21',
  'P24',
  'T14',
  'T15',
  'T16',
  'T17',
  'T18',
  'T22',
  'T31',
  'P1',
  'P2',
  'P3',
  'P4',
  'P5',
  'P6',
])

/** Three open tasks for most goals of a team, one or two for a person's. */
export function addOpenTasks(story: TaskStory): void {
  const { random, goals } = story
  for (const goal of goals.aims) {
    if (goal.kind !== 'goal' || goal.team === null || goal.state === 'draft' || TOLD.has(goal.key)) continue
    const count = goal.scope === 'person' ? random.integer(1, 2) : random.integer(2, 4)
    for (let at = 0; at < count; at++) {
      const by = at === 0 && random.chance(0.6) ? goal.owner : doer(story, goal)
      const state = random.chance(0.25) ? 'doing' : random.chance(0.06) ? 'blocked' : 'todo'
      const waiting = state === 'blocked' ? { reason: random.pick(WAITING) } : {}
      addTask(story, {
        team: goal.team,
        goal: goal.key,
        by,
        due: dueOf(by, random.integer(-4, 40)),
        state,
        critical: random.chance(0.1),
        ...(random.chance(0.12) ? { estimateDays: null } : {}),
        ...waiting,
      })
    }
  }
}

// Whose late tasks are told to the number has no others; who is away and covered has nothing due meanwhile.
function dueOf(by: string | null, drawn: number): number {
  if (by === 'Insights lead') return 20 + Math.abs(drawn)
  return by === 'Forecasting manager' ? Math.abs(drawn) : drawn
}

const WAITING = [
  'Parts that arrive next week.',
  'A day in the laboratory.',
  'The machine that two teams want.',
  'The answer of the authority.',
]

/** What was done in two years: about a task in six weeks for everybody who does the work, less for those who lead it. */
export function addDoneTasks(story: TaskStory): void {
  const { random, cast, goals } = story
  const people = [...cast.holder.keys()].filter(key => key !== 'Former head of sales' && !EXECUTIVES.has(key))
  for (const by of people) {
    const team = teamOf(story, by)
    const since = BRACKWATER.has(team) ? -110 : -728
    const [quick, slow] = /\d$/.test(by) ? [22, 38] : [60, 110]
    for (let day = since + random.integer(0, 30); day < -4; day += random.integer(quick ?? 22, slow ?? 38)) {
      const served = goals.aims.filter(
        aim => aim.team === team && aim.state === 'live' && aim.begin * 7 < day - 10,
      )
      const endedOn = onWorkday(addDays(cast.asOf, day))
      const dropped = random.chance(0.04)
      addTask(story, {
        team,
        goal: served.length === 0 ? null : random.pick(served).key,
        by,
        due: day + random.integer(-3, 6),
        endedOn,
        state: dropped ? 'dropped' : 'done',
        ...(dropped ? { reason: 'No longer needed.' } : {}),
        createdOn: addDays(endedOn, -random.integer(8, 30)),
        estimateDays: random.pick([0.5, 1, 1, 2, 3]),
      })
    }
  }
}

const EXECUTIVES = new Set(['CEO', 'COO', 'CTO', 'CCO', 'CFO', 'CPO'])
const BRACKWATER = new Set(['Data', 'Forecasting', 'Calibration', 'Pipelines', 'Insights'])

function teamOf({ cast }: TaskStory, post: string): string {
  const members = /^(.*) \d+$/.exec(post)?.[1]
  return members !== undefined && cast.team.has(members) ? members : (LED[post] ?? 'Tidewell Instruments')
}

// Which team the work of a leader belongs to.
const LED: Readonly<Record<string, string>> = {
  'Head of manufacturing': 'Manufacturing',
  'Line lead A': 'Manufacturing A',
  'Line lead B': 'Manufacturing B',
  'Head of field service': 'Field Service',
  'Manager Field North': 'Field North',
  'Manager Field South': 'Field South',
  'Head of supply and quality': 'Supply & Quality',
  'Supply lead': 'Supply',
  'Head of hardware': 'Hardware',
  'Sensing lead': 'Sensing',
  'Electronics lead': 'Electronics',
  'Head of software': 'Software',
  'Platform manager': 'Platform',
  'Applications manager': 'Applications',
  'Alarms lead': 'Alarms',
  'Head of data': 'Data',
  'Forecasting manager': 'Forecasting',
  'Calibration lead': 'Calibration',
  'Pipelines manager': 'Pipelines',
  'Insights lead': 'Insights',
  'Sales lead': 'Key Accounts',
  'Head of customer success': 'Customer Success',
  'Support lead': 'Support',
  'Marketing manager': 'Marketing',
  'Finance and IT manager': 'Finance & IT',
  'People manager': 'People',
}

// Eight in a hundred tasks of a team are nobody's yet.
function doer(story: TaskStory, goal: TaskStory['goals']['aims'][number]): string | null {
  if (goal.scope === 'person') return goal.owner
  // Who has no title and a goal of the team does it with one other: leading several is told of one person alone.
  const own = /^(.*) (\d+)$/.exec(goal.owner)
  if (own?.[1] === goal.team)
    return story.random.chance(0.5) ? goal.owner : `${own[1]} ${(Number(own[2]) % 3) + 1}`
  return story.random.chance(0.08) ? null : worker(story, goal.team ?? '', goal.owner)
}

function worker({ random, cast }: TaskStory, team: string, owner: string): string {
  const members = [...cast.holder.keys()].filter(key => key.startsWith(`${team} `) && /\d$/.test(key))
  return members.length === 0 ? owner : random.pick(members)
}
