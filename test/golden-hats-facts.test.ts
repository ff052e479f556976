import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { CHECKS } from '#modules/hats/checks/all-checks.ts'
import type { Facts } from '#modules/hats/facts/facts.ts'
import { readFacts } from '#modules/hats/facts/read-facts.ts'
import { Snapshot } from '#modules/hats/facts/snapshot.ts'
import { thresholdsWith } from '#modules/hats/thresholds/thresholds.ts'
import { countStatements } from '#test/count-statements.ts'
import { organisation } from '#test/organisation.ts'
import { tidewell } from '#test/tidewell.ts'

const TODAY = '2026-11-23'

/** What the rooms tell of Tidewell on the day of the demo: the numbers its situations are made from. */
let facts: Facts
let at: Snapshot
let factsOf: (daysAgo: number) => Promise<Facts>
let statements: number
beforeAll(async () => {
  const { run, remove } = await tidewell(`${TODAY}T09:00:00Z`)
  factsOf = daysAgo => run(work => readFacts(work, addDays(TODAY, -daysAgo)))
  facts = await factsOf(0)
  at = new Snapshot(facts)
  statements = await run(work => countStatements(work, counted => readFacts(counted, TODAY)))
  return remove
}, 240_000)

const named = (name: string) => {
  const person = at.chart.personsActive().find(each => each.name === name)
  if (person === undefined) throw new Error(`Nobody here is called ${name}.`)
  return person.id
}
const teamNamed = (name: string) => at.chart.teams().find(team => team.name === name)?.id ?? ''

describe('people', () => {
  test('are 150, of whom one post is vacant and covered by an acting lead', () => {
    expect(at.chart.personsActive()).toHaveLength(150)
    expect(facts.people.vacancies.map(each => [at.name(each.personId), each.since])).toEqual([
      ['Mikko Walker', '2026-11-02'],
    ])
    expect(at.answersFor(teamNamed('Sales'))).toBe(named('Mateus Kowalski'))
  })

  test('who came with the acquisition are not new any more, and only Declan Moriarty has a new manager', () => {
    const news = [...facts.people.places].filter(
      ([, place]) =>
        place.managerSince > addDays(TODAY, -90) && place.managerSince > facts.people.recordsBegan,
    )
    expect(news.map(([id]) => at.name(id))).toEqual(['Declan Moriarty'])
  })

  test('answer for the team of somebody who is away without cover', () => {
    expect(at.answersFor(teamNamed('Platform'))).toBe(named('Inês Carvalho'))
    expect(at.reportsByPost(named('Inês Carvalho'))).toHaveLength(2)
    expect(at.chart.reportsOf(named('Inês Carvalho'))).toHaveLength(10)
  })
})

describe('work', () => {
  test('on Sentinel is 74 open tasks of eleven people in four teams, 232 days, six critical ones without anybody', () => {
    const sentinel = facts.aims.aims.find(aim => aim.title === 'Sentinel certified')
    const work = at.tree.workBelow(sentinel?.id ?? '')
    expect(work).toMatchObject({ open: 74, openDays: 232, unassignedCritical: 6 })
    expect(work?.assigneeIds.size).toBe(11)
    expect(work?.teamIds.size).toBe(4)
  })

  test('of Ravi Menon is more than fits', () => {
    expect(at.loadOf(named('Ravi Menon'))).toBeGreaterThan(1.3)
    expect(at.tree.ownedBy(named('Ravi Menon'))).toHaveLength(7)
  })

  test('of half of Platform has been more than fits for three weeks', () => {
    const loaded = at.chart
      .membersOf(teamNamed('Platform'))
      .filter(id => ([0, 1, 2] as const).every(week => (at.loadOf(id, week) ?? 0) > 1.1))
    expect(loaded).toHaveLength(4)
  })

  test('in the name of Yuki Tanabe is listed task by task, and of nobody who is present', () => {
    expect(at.tasksOf(named('Yuki Tanabe'))).toHaveLength(17)
    expect(at.tasksOf(named('Ravi Menon'))).toEqual([])
  })
})

describe('what people say in surveys', () => {
  const readersOf = (team: string) =>
    new Set(facts.groups.filter(each => each.aboutId === teamNamed(team)).map(each => at.name(each.readerId)))

  test('is never told of Field South, nor of Field North, which would tell it', () => {
    expect(readersOf('Field South')).toEqual(new Set())
    expect(readersOf('Field North')).toEqual(new Set())
  })

  test('is told of Data to its head and to the sponsor of the change that touches it, and to nobody else', () => {
    expect(readersOf('Data')).toEqual(new Set(['Declan Moriarty', 'Amara Lindqvist']))
    expect(at.group('engagement', named('Declan Moriarty'), teamNamed('Data'))?.shown).toBe('41%')
  })

  test('is told of small groups in bands of ten', () => {
    for (const group of facts.groups.filter(each => each.n < 20)) {
      expect(group.shown).toMatch(/^between \d+% and \d+%$/)
      // An interval that is the band itself says nothing more.
      const [least = '', most = ''] = group.shown.match(/\d+/g) ?? []
      expect(group.measured).toMatch(/^(\d+–\d+%, )?\d+ answered$/)
      expect(group.measured.startsWith(`${least}–${most}%`)).toBe(false)
      expect(group.favourable - group.least).toBeCloseTo(0.1)
    }
  })

  test('is never told of fewer than six', () => {
    expect(Math.min(...facts.groups.map(group => group.n))).toBeGreaterThanOrEqual(6)
  })
})

describe('breaks in the line from vision to work', () => {
  /** "critical Ravi Menon" for each finding of a check: how severe, and whose it is. */
  const found = (id: string) =>
    [...(CHECKS.find(check => check.id === id)?.find(at, thresholdsWith()) ?? [])].map(
      ({ severity, ownerId }) => `${severity} ${ownerId === null ? 'nobody' : at.name(ownerId)}`,
    )

  test.each([
    ['A04', 'critical Henrik Holm', 'a strategy that has had no goal for three weeks'],
    ['A05', 'major Inês Carvalho', 'goals of somebody away without cover, told to who answers for them'],
    ['A10', 'major Jelena Virtanen', 'a brief that waits for its plan'],
    ['A13', 'major Lars Okafor', 'a goal that what adds to it does not reach'],
    ['A15', 'minor Anke Vermeulen', 'goals that lead to no live strategy'],
    ['A18', 'critical Ravi Menon', 'seven goals and a third more than fits'],
    ['A21', 'major Inês Carvalho', 'goals without a check-in, whose owner is away'],
    ['A22', 'major Lars Okafor', 'work that is done while its number does not move'],
    ['A24', 'critical Anke Vermeulen', 'a team of which nobody sees the line'],
    ['A28', 'minor Mei Huang', 'a decision nine working days late'],
  ])('%s finds %s: %s', (id, expected) => {
    expect(found(id)).toContain(expected)
  })

  test('A18 finds two people of Sentinel with more than fits, and A20 work of theirs that falls due at once', () => {
    expect(found('A18').length).toBeGreaterThanOrEqual(3)
    expect(found('A20').length).toBeGreaterThanOrEqual(1)
  })

  test('there is a vision, with strategies, and every goal under way has an owner', () => {
    for (const id of ['A01', 'A03', 'A08']) expect(found(id)).toEqual([])
  })
})

describe('the facts as a whole', () => {
  test('cost as many statements for 150 people as for six', async () => {
    const org = await organisation()
    const few = await org.system(work => countStatements(work, counted => readFacts(counted, work.today)))
    // Surveys answer at once where there are none; all other rooms ask the same.
    expect(statements - few).toBeLessThanOrEqual(15)
    expect(statements).toBeLessThanOrEqual(55)
  })

  test('of the past have fewer people, aims and tasks, and the survey results that were shared by then', async () => {
    const before = await factsOf(365)
    expect(before.people.chart.personsActive().length).toBeLessThan(130)
    expect(before.aims.aims.length).toBeLessThan(facts.aims.aims.length)
    expect(before.groups.length).toBeGreaterThan(0)
    expect(before.groups.map(group => group.figure)).not.toContain('R1')
    expect((await factsOf(700)).groups).toEqual([])
    expect(before.changes.map(change => change.name)).not.toContain('New ERP')
  })

  test('carry no words that are between two people', () => {
    const text = JSON.stringify({ ...facts, people: null })
    expect(text).not.toContain('I need to know who decides')
    expect(text.length).toBeLessThan(2_000_000)
  })
})
