import { addDays } from '#kernel/local-date.ts'
import { type AimRows, moment, writeAim } from './aim-rows.ts'
import { drawCourse } from './course.ts'
import type { AimStory } from './direction-rows.ts'
import type { PlannedAim, PlannedMeasure } from './tidewell-aims.ts'

const LESSONS = {
  achieved: [
    'It went well once we counted in the open.',
    'The second change did most of it; begin with it next time.',
    'Small steps, every week. Nothing else.',
  ],
  missed: [
    'We began with the tool instead of the cause.',
    'Two teams waited for each other for a month.',
    'The number was right and the date was a wish.',
  ],
  dropped: [
    'The acquisition made it pointless; saying so early saved six weeks.',
    'Another team did it better.',
  ],
} as const

/** Writes what was reached in the three quarters before: number goals of today's teams, each beginning where it stood then. */
export function writeClosedGoals(rows: AimRows, aims: readonly PlannedAim[], story: AimStory): void {
  const earlier = aims.filter(
    aim =>
      aim.scope === 'team' &&
      aim.measure?.type === 'number' &&
      aim.parent !== null &&
      !YOUNG.includes(aim.team ?? ''),
  )
  for (const [quarter, begin] of [-64, -51, -38].entries())
    earlier
      .filter((_, at) => at % 3 !== quarter)
      .forEach((aim, position) => {
        writeOne(rows, aims, aim, begin, quarter, position, story)
      })
}

// Teams that came with the acquisition have no history here.
const YOUNG = ['Data', 'Forecasting', 'Calibration', 'Pipelines', 'Insights', 'Alarms']

function writeOne(
  rows: AimRows,
  aims: readonly PlannedAim[],
  today: PlannedAim,
  begin: number,
  quarter: number,
  position: number,
  story: AimStory,
): void {
  const { random, cast, idOf, nowMs } = story
  const measure = earlierMeasure(today.measure, 3 - quarter)
  if (measure?.type !== 'number') return
  const outcome = random.chance(0.65) ? 'achieved' : random.chance(0.7) ? 'missed' : 'dropped'
  const id = random.id(nowMs)
  const due = begin + 12
  const ownerId = cast.holder.get(today.owner) ?? ''
  const giverId = cast.holder.get(aims.find(aim => aim.key === today.parent)?.owner ?? 'CEO') ?? ''
  const aim: PlannedAim = {
    ...today,
    key: `${today.key} ${quarter}`,
    measure,
    begin,
    due,
    link: null,
    state: 'live',
    course: outcome === 'achieved' ? 'high' : 'behind',
  }
  const setting = {
    random,
    nowMs,
    asOf: cast.asOf,
    id,
    parentId: idOf.get(strategyOf(aims, today)) ?? null,
    teamId: cast.team.get(today.team ?? '') ?? null,
    ownerId,
    giverId,
    position,
  }
  writeAim(rows, aim, setting, { what: `${aim.name}. ${aim.why}`, how: 'As agreed at the time.' })
  const closedOn = addDays(cast.asOf, due * 7 + random.integer(0, 6))
  const at = rows.aimsAims.findIndex(row => row.id === id)
  const live = rows.aimsAims[at]
  if (live !== undefined) rows.aimsAims[at] = { ...live, state: 'closed', closedOn }
  rows.aimsStates.push({
    id: random.id(nowMs),
    aimId: id,
    fromState: 'live',
    state: 'closed',
    sinceOn: closedOn,
    at: moment(closedOn),
    byId: giverId,
    why: null,
  })
  rows.aimsClosings.push({
    id: random.id(nowMs),
    aimId: id,
    outcome,
    lesson: random.pick(LESSONS[outcome]),
    reason: null,
    openTasks: null,
    proposedById: ownerId,
    proposedAt: moment(closedOn),
    proposedOn: closedOn,
    confirmedById: giverId,
    confirmedOn: closedOn,
    returnedById: null,
    returnedOn: null,
    returnedWhy: null,
  })
  const reports = drawCourse(random, {
    measure,
    course: aim.course,
    startOn: addDays(cast.asOf, begin * 7),
    dueOn: addDays(cast.asOf, due * 7),
    until: closedOn,
    everyDays: 14,
    missing: 0.08,
  })
  for (const { on, value, chance, note } of reports)
    rows.aimsCheckIns.push({
      id: random.id(nowMs),
      aimId: id,
      madeOn: on,
      madeAt: moment(on),
      byId: ownerId,
      value,
      chance,
      stillRight: null,
      note,
      decrease: null,
      measureVersion: 1,
      measureRun: 1,
      amendedAt: null,
    })
}

// Each quarter before stood a third of today's way further back, and never below zero.
function earlierMeasure(measure: PlannedMeasure | null, quartersBack: number): PlannedMeasure | null {
  if (measure?.type !== 'number') return null
  const step = (measure.target - measure.start) / 3
  const back = (value: number) => Number((value - step * quartersBack).toFixed(1))
  const [start, target] = [back(measure.start), back(measure.start + step)]
  return start < 0 || target < 0 || start === target ? null : { ...measure, start, target }
}

function strategyOf(aims: readonly PlannedAim[], aim: PlannedAim): string {
  const above = aims.find(other => other.key === aim.parent)
  return above === undefined || above.kind === 'strategy' ? (above?.key ?? 'S1') : strategyOf(aims, above)
}
