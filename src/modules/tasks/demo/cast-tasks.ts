import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { addTask, onWorkday, type TaskStory } from './task-story.ts'

/** The tasks that the story tells of: the ones its situations are made from. */
export function addCastTasks(story: TaskStory): void {
  theLine(story)
  sentinel(story)
  awayPlatformManager(story)
  vacantHeadOfSales(story)
  carriedByThePromoted(story)
  lateInForecasting(story)
  lineB(story)
  supplierChecks(story)
  tooMuch(story)
}

/** The task from which a contributor walks to the vision in four steps. */
function theLine(story: TaskStory): void {
  addTask(story, {
    team: 'Calibration',
    goal: 'T1',
    by: 'Calibration 1',
    due: 3,
    title: 'Calibrate drift table, batch 7',
    estimateDays: 2,
    state: 'doing',
    critical: true,
  })
  addTask(story, {
    team: 'Calibration',
    goal: 'P10',
    by: 'Calibration 1',
    due: 10,
    title: 'Write down what batch 6 taught us',
    estimateDays: 0.5,
  })
  addTask(story, {
    team: 'Calibration',
    goal: 'T8',
    by: 'Calibration 1',
    due: -1,
    title: 'Send the neighbour list of Marden',
    estimateDays: 0.5,
  })
  addTask(story, {
    team: 'Calibration',
    goal: 'T58',
    by: 'Calibration 1',
    due: 17,
    title: 'Propose names for the 2021 sensors',
    estimateDays: 1,
  })
}

/** 74 open tasks of four teams and eleven people, 232 estimated days, six critical ones without anybody. */
function sentinel(story: TaskStory): void {
  const before = story.rows.filter(
    row => row.goalId === story.goals.idOf.get('T1') || row.goalId === story.goals.idOf.get('P10'),
  )
  const people = [
    'Sensing 1',
    'Sensing 2',
    'Sensing 3',
    'Electronics 1',
    'Electronics 2',
    'Electronics 3',
    'Calibration 1',
    'Calibration 2',
    'Calibration 3',
    'Platform 4',
    'Platform 5',
  ]
  const goalOf: Readonly<Record<string, string>> = {
    Sensing: 'T2',
    Electronics: 'T3',
    Calibration: 'T1',
    Platform: 'T4',
  }
  const count = 74 - before.length
  const days = 232 - before.reduce((sum, row) => sum + (row.estimateDays ?? 0), 0)
  for (let at = 0; at < count; at++) {
    const by = people[at % people.length] ?? ''
    const team = by.split(' ')[0] ?? ''
    const unassigned = at < 6
    // The days are spread evenly over the tasks, in quarters, and add up exactly.
    const estimateDays = quarter((days * (at + 1)) / count) - quarter((days * at) / count)
    addTask(story, {
      team,
      goal: goalOf[team] ?? 'G1',
      by: unassigned ? null : by,
      due: 4 + at,
      estimateDays,
      critical: unassigned || at % 9 === 0,
      state: at % 7 === 3 && !unassigned ? 'doing' : 'todo',
    })
  }
}

function quarter(days: number): number {
  return Math.round(days * 4) / 4
}

/** Seventeen tasks of the absent manager fall due while nobody covers. */
function awayPlatformManager(story: TaskStory): void {
  for (let at = 0; at < 17; at++)
    addTask(story, {
      team: 'Platform',
      goal: 'T22',
      by: 'Platform manager',
      due: -12 + at * 5,
      critical: at === 4,
    })
}

/** Three tasks still stand in the name of somebody who left. */
function vacantHeadOfSales(story: TaskStory): void {
  const titles = [
    'Approve the discount of Harbour Utilities',
    'Sign the frame contract with Coast Authority',
    'Choose the price list of the new year',
  ]
  titles.forEach((title, at) => {
    addTask(story, {
      team: 'Sales',
      goal: 'T56',
      by: 'Former head of sales',
      due: 3 + at * 6,
      title,
      estimateDays: 1,
      critical: at === 0,
    })
  })
}

/** Eleven tasks from before the promotion are still done by the one who was promoted. */
function carriedByThePromoted(story: TaskStory): void {
  for (let at = 0; at < 11; at++)
    addTask(story, {
      team: 'Alarms',
      goal: at % 2 === 0 ? 'T42' : 'T41',
      by: 'Applications manager',
      due: 2 + at * 4,
      createdOn: onDay(story, -110 + at),
    })
}

/** Four late tasks of a manager who asks for guidance. */
function lateInForecasting(story: TaskStory): void {
  for (const due of [-24, -18, -15, -11])
    addTask(story, {
      team: 'Forecasting',
      goal: 'T32',
      by: 'Forecasting manager',
      due,
      state: due === -11 ? 'doing' : 'todo',
    })
}

/** Line B: 24 open tasks of which six are late, and a goal whose tasks are done without its number moving. */
function lineB(story: TaskStory): void {
  for (let at = 0; at < 23; at++)
    addTask(story, {
      team: 'Manufacturing B',
      goal: at % 3 === 0 ? 'T14' : at % 3 === 1 ? 'T16' : 'T17',
      by: lineBWorker(at),
      due: at < 6 ? -16 + at : 2 + at * 2,
    })
  for (let at = 0; at < 24; at++)
    addTask(story, {
      team: 'Manufacturing B',
      goal: 'T18',
      by: `Manufacturing B ${(at % 8) + 1}`,
      due: -95 + at * 4,
      estimateDays: 1,
      state: 'done',
      endedOn: onWorkday(onDay(story, -95 + at * 4)),
      createdOn: onDay(story, -120 + at * 4),
    })
  addTask(story, { team: 'Manufacturing B', goal: 'T18', by: 'Line lead B', due: 20, estimateDays: 1 })
}

/** Two goals of line B are led by one who does the work, each with one more; the third is everybody's. */
function lineBWorker(at: number): string {
  if (at % 3 === 0) return `Manufacturing B ${(at % 8) + 1}`
  const pair = at % 3 === 1 ? [1, 5] : [2, 6]
  return `Manufacturing B ${pair[at % 2]}`
}

/** Six suppliers checked every week: 24 checks in four weeks, 17 on time. */
function supplierChecks(story: TaskStory): void {
  const suppliers = [
    'Baltic Seals',
    'Norda Membranes',
    'Ferro Cable',
    'Kite Optics',
    'Delta Boards',
    'Hexa Housings',
  ]
  suppliers.forEach((supplier, s) => {
    const seriesId = story.random.id(story.nowMs)
    for (let week = 4; week >= 0; week--) {
      const due = -week * 7 + (s % 5)
      const late = (s * 4 + week) % 24 < 7 && week > 0
      const state = week === 0 ? 'todo' : 'done'
      const dueOn = onWorkday(onDay(story, due))
      addTask(story, {
        team: 'Supply',
        goal: 'T33',
        by: `Supply ${(s % 4) + 1}`,
        due,
        title: `Supplier check: ${supplier}`,
        estimateDays: 0.25,
        state,
        ...(state === 'done' ? { endedOn: addDays(dueOn, late ? 3 : 0) } : {}),
        createdOn: onDay(story, due - 7),
        seriesId,
        occurrence: 5 - week,
        ...(week === 0 ? { recurrence: { every: 'week' as const, count: 1, anchorOn: dueOn } } : {}),
      })
    }
  })
}

/** One contributor with seven goals, and half of a team, have more than fits. */
function tooMuch(story: TaskStory): void {
  ;['T31', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6'].forEach((goal, at) => {
    addTask(story, {
      team: 'Alarms',
      goal,
      by: 'Alarms 1',
      due: 2 + at * 3,
      estimateDays: at === 0 ? 1.5 : 2,
    })
  })
  // Others help with the goal that he leads, from three teams.
  for (const [by, due] of [
    ['Alarms 3', 9],
    ['Applications 1', 12],
    ['Platform 8', 16],
  ] as const)
    addTask(story, { team: 'Alarms', goal: 'T31', by, due, estimateDays: 1 })
  // Four weeks ahead and, as they did it week after week, in each of the weeks before.
  for (const by of ['Platform 1', 'Platform 2', 'Platform 3', 'Platform 6'])
    for (const due of [-10, -3, 4, 11, 18, 25])
      addTask(story, {
        ...{ team: 'Platform', goal: 'T22', by, due, estimateDays: 3, createdOn: onDay(story, due - 28) },
        ...(due < 0 ? { state: 'done' as const, endedOn: onWorkday(onDay(story, due)) } : {}),
      })
}

function onDay(story: TaskStory, days: number): LocalDate {
  return addDays(story.cast.asOf, days)
}
