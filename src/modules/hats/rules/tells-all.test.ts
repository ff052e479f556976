import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { Snapshot } from '../facts/snapshot.ts'
import {
  aim,
  change,
  crew,
  factsOf,
  goalWork,
  ON,
  oneToOne,
  type Told,
  task,
  teamWork,
} from '../facts.factory.ts'
import { judge } from '../judge.ts'
import { thresholdsWith } from '../thresholds/thresholds.ts'
import { RULES } from './all-rules.ts'
import { isOn } from './considered.ts'

const ago = (days: number) => addDays(ON, -days)
const decision = {
  ...{ id: 'berths', question: 'How many berths?', kind: 'what_why' as const, deciderId: 'Ada' },
  ...{ isOpen: true, decideByOn: addDays(ON, 5), reopened: 1, aimId: null, teamId: null },
  ...{ proposedOn: '2026-01-05', lateTasks: 0 },
}
const obstacle = {
  ...{ id: 'crane', title: 'The crane', level: 'detail' as const, severity: 'major' as const },
  ...{ ownerId: 'Grace', sensitive: false, teamId: 'Pilots', aimId: null, rungs: 0, left: 0.5 },
  ...{ untaken: false, untakenLate: false },
}
const act = {
  ...{ byId: 'Grace', delegationId: 'area', toId: 'Linus', level: 4, aimId: null, teamId: null },
  ...{ act: 'task_created' as const, on: ago(10) },
}

/** What a rule says to somebody of whom nothing of it is so: each sentence, with “+” before what speaks. */
function saidTo(id: string, wearer: string, told: Told): string[] {
  const { cases, broken } = judge(RULES, new Snapshot(factsOf(told), true), thresholdsWith())
  expect(broken).toEqual([])
  const own = cases.filter(each => each.rule === id && each.wearerId === wearer)
  expect(own.some(isOn)).toBe(false)
  return own.flatMap(({ sources }) => sources.map(({ speaks, says }) => `${speaks ? '+ ' : ''}${says}`))
}

const QUIET: readonly (readonly [rule: string, why: string, wearer: string, told: Told, says: string[]])[] = [
  [
    ...(['H01', 'few report', 'Grace', {}] as const),
    ['2 people report to you.', 'No one-to-one was planned in the last four weeks.'],
  ],
  [
    ...(['H02', 'it begins later', 'Grace'] as const),
    { people: { Ada: { away: [addDays(ON, 28), addDays(ON, 40)] }, Linus: { under: 'Grace' } } },
    [
      '+ Ada is away for 10 working days, until 2026-04-11.',
      'Nobody covers.',
      'It begins in 20 working days.',
    ],
  ],
  [
    ...(['H05', 'they are back', 'Ada'] as const),
    { people: { Grace: { away: [ago(12), ago(3)] } }, talks: { pairs: [oneToOne('Ada', 'Grace', ON)] } },
    [
      '+ Grace is away from 2026-02-18 until 2026-02-27, 8 working days.',
      '+ Nobody covers.',
      'Nothing in the name of Grace is due meanwhile.',
      '2 people without their one-to-ones.',
      'Grace has been back since 2026-02-28, and has talked with Ada.',
    ],
  ],
  [
    ...(['H04', 'nobody is new', 'Grace'] as const),
    { people: { Linus: { since: ago(120), before: { under: 'Ada' } } } },
    ['The last to come, Linus, has reported to you for 120 days.'],
  ],
  [
    ...(['H06', 'nothing speaks', 'Margaret', {}] as const),
    [
      'Alan has not asked for guidance.',
      '0 tasks of Alan are more than five working days late.',
      '0 goals of Alan are off track.',
      'The chance that Alan gives a goal fell by 0 points in four weeks.',
      '0 check-ins in a row are missing.',
    ],
  ],
  [
    ...(['H07', 'nothing is shared', 'Ada', { changes: [change()] }] as const),
    [
      'No survey result of these teams is shared with you.',
      '0 questions have waited for an answer for more than five working days.',
    ],
  ],
  [
    ...(['H08', 'few parts', 'Grace'] as const),
    {
      aims: [aim('ship')],
      work: {
        goals: [goalWork('ship', { open: 4, openDays: 9, assigneeIds: ['Linus'], teamIds: ['Pilots'] })],
      },
    },
    ['4 open tasks for “ship”.', '1 person has some of it.', 'It is the work of 1 team.'],
  ],
  [
    ...(['H09', 'the purpose is written', 'Ada', { changes: [change()] }] as const),
    ['The purpose of “One harbour” is written.'],
  ],
  [
    ...(['H09', 'the other rule speaks', 'Ada', { changes: [change({ unanswered: 5 })] }] as const),
    ['The purpose of “One harbour” is written.', 'H07 already tells of this change.'],
  ],
  [
    ...(['H10', 'not yet', 'Margaret', { changes: [change({ rolledOutOn: null })] }] as const),
    ['“One harbour” does not roll out yet.'],
  ],
  [
    ...(['H10', 'all is well', 'Margaret', { changes: [change()] }] as const),
    [
      '0 milestones of “One harbour” are more than 5 working days late.',
      'Somebody sees to “One harbour” in every team it touches.',
    ],
  ],
  [
    ...(['H11', 'there is no vision', 'Grace', { people: crew(2) }] as const),
    [
      'There is no live vision that work could lead to.',
      'No answers of Pilots on where we go are shared with you.',
      'Nobody keeps their talks here.',
    ],
  ],
  [
    ...(['H12', 'few charters', 'Grace', {}] as const),
    [
      '0 of 0 charters in Pilots have waited for more than 14 days.',
      'No answers of Pilots on clarity are shared with you.',
      '0 decisions in Pilots belong to two people each.',
      'A share is told from 5 charters on.',
    ],
  ],
  [
    ...(['H13', 'little work', 'Grace', {}] as const),
    ['0 open tasks of Pilots: too few for a share.', '0 live goals of Pilots: too few for a share.'],
  ],
  [
    ...(['H13', 'nothing is late', 'Grace'] as const),
    { work: { teams: [teamWork('Pilots', { open: 20, openBefore: 20, late: 1, lateBefore: 1 })] } },
    [
      '5% of the open tasks of Pilots are late, 5% a week ago.',
      '0 live goals of Pilots: too few for a share.',
    ],
  ],
  [
    ...(['H14', 'it is not due', 'Ada', { decisions: [decision] }] as const),
    ['“How many berths?” is 0 working days late.', '“How many berths?” was reopened 1 time.'],
  ],
  [
    ...([
      'H16',
      'who acted leads no managers',
      'Grace',
      { delegations: { reachIns: [act, { ...act, toId: 'Radia' }] } },
    ] as const),
    [
      '2 times in four weeks you acted inside what Linus and Radia hold.',
      'On 2026-02-20 you added a task in what Radia holds.',
      'On 2026-02-20 you added a task in what Linus holds.',
      'This is said of who leads managers, or is at level 4 or 5.',
    ],
  ],
  [
    ...(['H16', 'low levels do not count', 'Ada'] as const),
    { delegations: { reachIns: [{ ...act, byId: 'Ada', level: 2 }] } },
    [
      'In four weeks no act of yours inside what others hold counts.',
      'Acts do not count at low levels of a delegation, or where a situation asks you to manage.',
    ],
  ],
  [
    ...(['H17', 'long ago', 'Grace'] as const),
    { people: { Grace: { since: ago(200), before: { level: 2 } } } },
    [
      '0 tasks from before your step up are still yours.',
      '+ The charter of your new post is not agreed.',
      '200 days ago you went from level 2 to level 3.',
      'A rise is told of for 120 days.',
    ],
  ],
  [
    ...(['H18', 'all is well between them', 'Grace', { aims: [aim('ship')] }] as const),
    [
      'The plan of “ship” was sent back 0 times.',
      'The brief of “ship” has waited 0 working days for a plan.',
      'You two have not compared your priorities.',
      'No goal of one needs something of the other that will not be there in time.',
      'Nobody changed dates in four weeks.',
    ],
  ],
  [...(['H20', 'few people', 'Grace', {}] as const), ['2 people are in Pilots beside you.']],
  [
    ...(['H20', 'nothing is finished', 'Grace', { people: crew(3) }] as const),
    [
      '0 of 5 in Pilots finished work and were not recognised in 8 weeks.',
      'No answers of Pilots on recognition are shared with you.',
    ],
  ],
  [
    ...(['H21', 'few people', 'Grace', {}] as const),
    [
      'A share is told from 4 people present on.',
      '0 of 2 in Pilots have had more work than fits for three weeks.',
      'No answers of Pilots on workload are shared with you.',
    ],
  ],
  [
    ...(['H22', 'the cover begins later', 'Linus'] as const),
    { people: { Grace: { away: [addDays(ON, 5), addDays(ON, 9), 'Linus'] } } },
    ['+ You stand in for Grace, with nothing due meanwhile.'],
  ],
  [
    ...(['H23', 'little is done again', 'Grace'] as const),
    { work: { teams: [teamWork('Pilots', { recurring: 3, recurringOnTime: 1 })] } },
    ['3 recurring tasks of Pilots in four weeks.'],
  ],
]

describe('who asks why a rule is silent is told', () => {
  test.each(QUIET.map(row => [row[0], row[1], row] as const))(
    '%s: %s',
    (_, __, [id, , wearer, told, says]) => {
      expect(saidTo(id, wearer, told)).toEqual(says)
    },
  )

  test('each rule has such an answer, but one that holds as long as there is anything', () => {
    const asked = new Set(QUIET.map(([id]) => id))
    expect(RULES.map(({ id }) => id).filter(id => !asked.has(id))).toEqual(['H15'])
  })
})

test('an obstacle in somebody’s court tells what does not speak as well', () => {
  const { cases } = judge(RULES, new Snapshot(factsOf({ obstacles: [obstacle] }), true), thresholdsWith())
  expect(cases.find(each => each.rule === 'H15')).toMatchObject({
    verdict: 'holds',
    sources: [
      { says: '“The crane” did not come up to you.', speaks: false },
      { says: '50% of the time for “The crane” is left.', speaks: false, value: 0.5, threshold: 0.25 },
    ],
  })
})

test('a big push with time enough is told with the load it was judged by', () => {
  const work = { goals: [goalWork('ship', { open: 40, openDays: 2, assigneeIds: ['Linus'] })] }
  const [, load] = judge(RULES, new Snapshot(factsOf({ aims: [aim('ship')], work }), true), thresholdsWith())
    .cases.filter(each => each.rule === 'H08')
    .flatMap(({ sources }) => sources)
  expect(load).toMatchObject({ threshold: 0.85, counts: 'from', isShare: true, speaks: false })
})

test('what is due in the name of somebody covered is counted, and nothing is called nothing', () => {
  const people = { Grace: { away: [ago(3), addDays(ON, 10), 'Linus'] as const } }
  const tasks = [task('one', 'Grace')]
  const said = (told: Told) =>
    judge(RULES, new Snapshot(factsOf(told)), thresholdsWith())
      .cases.filter(each => each.rule === 'H22')
      .flatMap(({ sources }) => sources.map(({ says }) => says))
  expect(said({ people, work: { tasks } })).toEqual(['You stand in for Grace, with 1 thing due meanwhile.'])
  expect(said({ people })).toEqual(['You stand in for Grace, with nothing due meanwhile.'])
})
