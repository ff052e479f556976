import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDemoPeople, type DemoCast } from '#modules/people/public.ts'
import { stoppedClock } from '#platform/clock/clock.ts'
import type { Work } from '#platform/work.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { listActions } from '../actions/list-actions.ts'
import { quoteProblems } from '../actions/quoted.ts'
import type { Report } from '../contract/report-views.ts'
import { definitionProblems } from '../definition/problems.ts'
import { turnSurveys } from '../launch/turn-surveys.ts'
import { auditGroups } from '../release/exact-audit.ts'
import { membersOf, type Population } from '../release/population.ts'
import { planRelease } from '../release/release-plan.ts'
import type { ShownShare } from '../release/shown-share.ts'
import { listReportComments } from '../report/list-comments.ts'
import { listReportQuestions } from '../report/list-questions.ts'
import { readPlan } from '../report/read-plan.ts'
import { readReport } from '../report/read-report.ts'
import { readTrend } from '../report/read-trend.ts'
import { readBallots } from '../store/ballots.ts'
import { openInvitations } from '../store/invitations.ts'
import { planOf } from '../store/plans.ts'
import { askedOf, listedSurveys, type Survey } from '../store/surveys.ts'
import { addDemoSurveys } from './demo.ts'
import { storyQuestions } from './story-questions.ts'
import { TIDEWELL_COMMENTS, TIDEWELL_SURVEYS } from './story-surveys.ts'

const GOAL = newId()
let cast: DemoCast
let surveys: readonly Survey[]
let as: <T>(post: string, read: (work: Work) => Promise<T>) => Promise<T>
beforeAll(async () => {
  const clock = stoppedClock('2026-11-23T09:00:00Z')
  const parts = { database: await workerDatabase(), clock, subscribers: () => [] }
  const orgId = newId()
  const run = <T>(personId: string | null, act: (work: Work) => Promise<T>) => {
    const flags = { people: personId === null || personId === cast.holder.get('CPO'), admin: false }
    const actor = personId === null ? SYSTEM : { ...SYSTEM, kind: 'person' as const, personId, flags }
    return runWork(parts, orgId, async () => ({ actor, timeZone: 'Europe/Amsterdam' }), act)
  }
  surveys = await run(null, async work => {
    cast = await addDemoPeople(work)
    await addDemoSurveys(work, cast, { idOf: new Map([['T24', GOAL]]) })
    return await listedSurveys(work, newId(), true, null, 50)
  })
  as = (post, read) => run(cast.holder.get(post) ?? '', read)
})

test('asks 118, 124 and 150 people, Brackwater before it joins, four teams about a change, and everybody now', async () => {
  const shared = surveys.filter(({ state }) => state === 'shared')
  const counted: [string, unknown][] = []
  for (const { title } of shared) {
    const { participation } = await reportOf('all', title)
    counted.push([title, [participation?.submitted, participation?.invited]])
  }
  expect(Object.fromEntries(counted)).toEqual({
    'How are we doing?': [104, 118],
    'How are we doing? A year later': [112, 124],
    [BEFORE]: [22, 24],
    [TOGETHER]: [131, 150],
    [HYBRID]: [25, 32],
  })
  expect(named(NOW)).toMatchObject({ state: 'open', invited: 150, actionOwnerId: null })
  expect(shared.every(({ actionOwnerId }) => actionOwnerId === cast.holder.get('CPO'))).toBe(true)
})

test('what they ask could be launched', () => {
  for (const story of TIDEWELL_SURVEYS)
    expect([story.title, definitionProblems(storyQuestions(story))]).toEqual([story.title, []])
})

test('Brackwater fell from 66 to 41 %, by more than its interval, and half of it knows why the change is made', async () => {
  const report = await reportOf('Data', TOGETHER, 'Head of data')
  expect(score(report, 'engagement')).toEqual({ kind: 'percent', percent: 41 })
  expect(report.before?.title).toBe(BEFORE)
  const change = report.factors.find(({ code }) => code === 'engagement')?.change
  expect(change?.points).toBe(-29)
  expect(change?.high).toBeLessThan(-8)
  expect(score(await reportOf('all', BEFORE), 'engagement')).toEqual({ kind: 'percent', percent: 66 })
  // 44 % of 23 people is nobody: ten of them are 43.
  expect((await questionsOf('Data')).get('own_r1')).toEqual({ kind: 'percent', percent: 43 })
})

test('Customer Success is unclear, Platform strained, four teams do not know why they agree their days, and the rest is calm', async () => {
  expect(score(await reportOf('Customer Success', TOGETHER, 'Head of customer success'), 'clarity')).toEqual(
    band(40),
  )
  expect((await questionsOf('Platform')).get('own_w2')).toEqual(band(30))
  expect((await questionsOf('all', HYBRID)).get('own_r1')).toEqual({ kind: 'percent', percent: 52 })
  const { groups } = await as('CPO', work => readPlan(work, named(TOGETHER).id, 'all'))
  const others = groups.filter(({ attribute, name }) => attribute === null && !APART.includes(name))
  expect(others.length).toBeGreaterThan(10)
  for (const { name, key } of others) {
    const told = await questionsOf(key === 'all' ? 'all' : name)
    for (const code of ['own_d1', 'own_d2', 'own_c1', 'own_w3', 'own_e4'])
      expect([name, code, leastOf(told.get(code))]).toEqual([name, code, expect.toSatisfy(atLeastHalf)])
  }
})

test('what Tidewell asks in the words of others stands beside their answers, and says whose words they are', async () => {
  const story = TIDEWELL_SURVEYS.find(({ title }) => title === TOGETHER)
  expect(storyQuestions(story ?? { asks: [] }).sources.map(({ name }) => name)).toEqual([
    'UK Civil Service People Survey, Cabinet Office',
    'US Office of Personnel Management, Federal Employee Viewpoint Survey 2018',
    'Fairlead item bank',
  ])
  const { questions } = await as('CPO', work => listReportQuestions(work, named(TOGETHER).id, 'all'))
  const beside = questions.flatMap(({ code, norm }) =>
    norm === null ? [] : [[code, norm.source, norm.favourable, norm.wording]],
  )
  expect(beside).toEqual([
    ['csps_b18', 'csps_2018', 85, 'same'],
    ['csps_b19', 'csps_2018', 82, 'same'],
    ['csps_b20', 'csps_2018', 75, 'same'],
    ['fevs_q11', 'fevs_2018', 61, 'same'],
  ])
  const report = await reportOf('all')
  expect(report.factors.find(({ code }) => code === 'team')?.norm).toMatchObject({
    ...{ source: 'csps_2018', favourable: 81, wording: 'same' },
  })
  expect((await reportOf('all', 'How are we doing? A year later')).norms).toEqual([])
})

test('something followed from last year, and the wave after it says that it helped', async () => {
  const [done, ...others] = await followedFor('Platform 1', 'How are we doing? A year later')
  expect(others).toEqual([])
  expect(done).toMatchObject({
    state: 'asked',
    finding: { code: 'support' },
    owner: { name: 'Samira Haddad' },
  })
  expect(done?.helped).toMatchObject({ id: named(TOGETHER).id, n: 131, score: { shown: { percent: 57 } } })
  const { factors, weakest } = await reportOf('all')
  // What is told beside the action is no weakness of the company.
  expect(weakest.map(({ code }) => code)).toEqual(['own_e6', 'own_e2', 'own_e1'])
  expect(factors.find(({ code }) => code === 'support')?.change?.points).toBeGreaterThan(5)
})

test('of the latest wave one thing is promised to all, and two teams hear of one of their own', async () => {
  const titles = async (post: string) =>
    (await followedFor(post, TOGETHER)).map(({ state, unit, finding }) => [state, unit.name, finding.title])
  const all = ['published', 'Tidewell Instruments', 'Recognition']
  const data = ['published', 'Data', 'I know what it means for my work.']
  const success = ['published', 'Customer Success', 'Clarity']
  expect(await titles('CPO')).toEqual([all, data, success])
  expect(await titles('Forecasting 1')).toEqual([all, data])
  expect(await titles('Head of customer success')).toEqual([all, success])
  expect(await titles('Manager Field North')).toEqual([all])
})

test('nothing that followed tells more than everybody may read, by the rule for what leaders write', async () => {
  for (const story of TIDEWELL_SURVEYS)
    for (const { said, decided, did = null } of story.actions ?? []) {
      const comments = TIDEWELL_COMMENTS.map(({ text }) => text)
      expect(quoteProblems({ said, decided, did }, new Set(), comments)).toEqual([])
    }
})

test('the whole company is compared with itself a year before, not with the 24 of Brackwater', async () => {
  expect((await reportOf('all')).before?.title).toBe('How are we doing? A year later')
  const { waves, factors } = await as('CEO', work => readTrend(work, named(TOGETHER).id, 'all'))
  expect(waves.map(({ n }) => n)).toEqual([104, 112, null, 131])
  expect(factors.find(({ code }) => code === 'engagement')?.change?.points).toBeLessThan(0)
})

test('Field South is never shown, and Field North only if six were left beside it', async () => {
  for (const { id, state } of surveys) {
    if (state !== 'shared') continue
    const { groups } = await as('CPO', work => readPlan(work, id, 'all'))
    expect(groups.filter(({ name }) => name.startsWith('Field') && name !== 'Field Service')).toEqual([])
  }
  for (const post of ['Manager Field North', 'Manager Field South']) {
    const { heading } = await as(post, work => readReport(work, named(TOGETHER).id))
    expect([heading.unit?.name, heading.asked?.why]).toEqual(['Field Service', 'too_few'])
  }
  const { population, names } = await populationOf(named(TOGETHER).id)
  const [service, north, south] = ['Field Service', 'Field North', 'Field South'].map(name =>
    names.indexOf(name),
  ) as [number, number, number]
  const nodeOf = Array.from(population.nodeOf)
  const beside = nodeOf.filter(node => node === service || node === south).length
  const shownWith = (more: number) => {
    const answered = [...nodeOf, ...new Array<number>(more).fill(service)]
    return planRelease({ ...population, nodeOf: answered, attributes: [] }, 6).shownAs[north] === north
  }
  expect([beside, shownWith(5 - beside), shownWith(6 - beside)]).toEqual([4, false, true])
})

test('nothing that is released of any of them depends on fewer than six people, by the exact audit', async () => {
  for (const { id, state } of surveys) {
    if (state !== 'shared') continue
    const { population } = await populationOf(id)
    const plan = await as('CPO', work => planOf(work, id))
    const members = (plan?.released ?? []).map(({ unit: node, attribute, level }) =>
      attribute === null || level === null
        ? membersOf(population, { kind: 'node', node })
        : membersOf(population, { kind: 'breakdown', node, attribute, level }),
    )
    expect(members.length).toBeGreaterThan(2)
    expect(auditGroups(members, population.nodeOf.length, 6, 1e9).found).toBe('none')
  }
})

test('comments are about a handful of things, and are shown of ten people or more', async () => {
  const commentsOf = (unit: string) =>
    as('CPO', work => listReportComments(work, named(TOGETHER).id, unit, { limit: 50 }))
  const all = await commentsOf('all')
  expect(all.entries).toHaveLength(36)
  expect(all.themes.slice(0, 3).map(({ code, comments }) => [code, comments > 1])).toEqual(
    expect.arrayContaining([
      ['clarity', true],
      ['recognition', true],
    ]),
  )
  expect((await commentsOf(team('Data'))).entries).toHaveLength(9)
  expect((await commentsOf(team('Platform'))).heading.asked?.why).toBe('too_few')
})

test('whoever looks at the demo can answer the pulse of this month, and nothing happens to it today', async () => {
  for (const post of ['CEO', 'Calibration 1', 'Manager Field North', 'Sales lead']) {
    const mine = await as(post, work => openInvitations(work, cast.holder.get(post) ?? ''))
    expect([post, mine]).toMatchObject([post, [{ title: NOW, answered: false, byCode: false }]])
  }
  const mails = () =>
    as('CPO', work => sql`select 1 from platform_mails where org_id = ${work.orgId}`.execute(work.sql))
  await as('CPO', turnSurveys)
  expect((await mails()).rows).toEqual([])
  const after = await as('CPO', work => listedSurveys(work, newId(), true, null, 50))
  expect(after).toEqual(surveys)
})

const BEFORE = 'Brackwater, before we join'
const TOGETHER = 'How are we doing? With Brackwater'
const HYBRID = 'Hybrid agreements: do we know why?'
const NOW = 'A minute on this month'
/** Units that the story tells something about. */
const APART = [
  'Data',
  'Forecasting',
  'Pipelines',
  'Insights',
  'Calibration',
  'Customer Success',
  'Field Service',
]

const named = (title: string) => surveys.find(survey => survey.title === title) as Survey
const team = (name: string) => cast.team.get(name) ?? ''
const band = (from: number) => ({ kind: 'band', from, to: from + 10 })

function reportOf(name: string, title = TOGETHER, post = 'CPO'): Promise<Report> {
  return as(post, work => readReport(work, named(title).id, name === 'all' ? 'all' : team(name)))
}

async function followedFor(post: string, title: string) {
  return (await as(post, work => listActions(work, named(title).id))).entries
}

function score(report: Report, code: string) {
  return report.factors.find(factor => factor.code === code)?.score?.shown
}

/** How each question of a unit is shown. */
async function questionsOf(name: string, title = TOGETHER) {
  const unit = name === 'all' ? 'all' : team(name)
  const { questions } = await as('CPO', work => listReportQuestions(work, named(title).id, unit))
  return new Map(questions.map(({ code, score }) => [code, score?.shown]))
}

function leastOf(shown: ShownShare | undefined): number | null {
  if (shown === undefined) return null
  return shown.kind === 'band' ? shown.from : shown.percent
}

/** Not shown of this group, or half of it at least. */
function atLeastHalf(least: number | null): boolean {
  return least === null || least >= 50
}

async function populationOf(id: string): Promise<{ population: Population; names: readonly string[] }> {
  return await as('CPO', async work => {
    const { units, attributes } = await askedOf(work, id)
    const width = attributes.length
    const ballots = await readBallots(work, id, width, false)
    return {
      names: units.map(({ name }) => name),
      population: {
        ...{ parents: units.map(({ parent }) => parent), nodeOf: ballots.units, filters: [] },
        attributes: attributes.map(({ levels }, place) => ({
          levels: levels.length,
          levelOf: Uint8Array.from(
            { length: ballots.count },
            (_, at) => ballots.levels[at * width + place] ?? 0,
          ),
        })),
      },
    }
  })
}
