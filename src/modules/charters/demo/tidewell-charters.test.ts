import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDemoAims } from '#modules/aims/public.ts'
import { addDemoPeople, chartOn, type DemoCast, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { offerProblems } from '../charter/charter.ts'
import { CharterContent } from '../contract/charter-shapes.ts'
import type { Coverage } from '../contract.ts'
import { coverageOf } from '../reading/coverage.ts'
import { allStandings, type CharterLineRow, standingLines } from '../store/charter-lines.ts'
import { type ExchangeRecord, exchangesOf } from '../store/exchanges.ts'
import { type CharterRecord, charterById } from '../store/load-charters.ts'
import { type NormsRecord, normsOf } from '../store/norms.ts'
import { type OverlapRow, sharedDecisions } from '../store/overlaps.ts'
import { addDemoCharters } from './demo.ts'
import { NORMS } from './tidewell-norms.ts'

const AS_OF = '2026-11-23'

let cast: DemoCast
let chart: OrgChart
let lines: CharterLineRow[]
let coverage: Coverage[]
let shared: OverlapRow[]
let exchanges: ExchangeRecord[]
let norms: (NormsRecord | null)[]
let texts: CharterRecord[]

const idOf = (post: string) => cast.holder.get(post) ?? 'nobody'
const standing = (post: string) => lines.filter(line => line.personId === idOf(post)).map(line => line.state)

beforeAll(async () => {
  const parts = { database: await workerDatabase(), clock: { now: () => new Date(`${AS_OF}T09:00:00Z`) } }
  const who = async () => ({ actor: SYSTEM, timeZone: 'Europe/Amsterdam' })
  await runWork({ ...parts, subscribers: () => [] }, newId(), who, read)
})

async function read(work: Work): Promise<void> {
  cast = await addDemoPeople(work)
  await addDemoAims(work, cast)
  await addDemoCharters(work, cast)
  chart = await chartOn(work, AS_OF)
  const everybody = chart.personsActive().map(({ id }) => id)
  lines = await standingLines(work, everybody)
  coverage = coverageOf(
    work,
    chart,
    chart.teams().map(({ id }) => id),
    await allStandings(work),
  )
  shared = await sharedDecisions(work)
  exchanges = await exchangesOf(work, idOf('Head of field service'), '2026-01-01')
  norms = await Promise.all(NORMS.map(({ team }) => normsOf(work, cast.team.get(team) ?? '')))
  const some = ['Head of data', 'Customer Success 1', 'Platform 3', 'CTO', 'Field North 1', 'Supply 2', 'CEO']
  const ids = some.map(post => lines.find(line => line.personId === idOf(post))?.id ?? '')
  texts = (await Promise.all(ids.map(id => charterById(work, id)))).filter(each => each !== null)
}

describe('the charters of Tidewell', () => {
  test('are agreed by 91 of 100', () => {
    const agreed = lines.filter(line => line.state === 'acknowledged')
    expect(Math.round((100 * agreed.length) / chart.personsActive().length)).toBe(91)
    expect(new Set(lines.map(line => line.personId)).size).toBe(150)
  })

  test('are agreed on by two: the person, and who answers for them', () => {
    for (const { personId, acknowledgedBy, state } of lines) {
      if (state !== 'acknowledged') continue
      expect(acknowledgedBy.person).toBe(personId)
      expect(acknowledgedBy.manager).toBe(chart.placementOf(personId)?.reportsTo)
    }
  })

  test('of Camila’s ten people four have waited for more than 14 days; nobody else’s quarter has', () => {
    const long = coverage.filter(each => each.waitingLong > 0)
    expect(long.find(each => each.team.name === 'Customer Success')).toMatchObject({
      people: 10,
      waitingLong: 4,
    })
    const others = long.filter(
      each => !['Customer Success', 'Support', 'Tidewell Instruments'].includes(each.team.name),
    )
    expect(others).toEqual([])
  })

  test('Declan’s is offered: he has said yes, Priya has not', () => {
    expect(standing('Head of data')).toEqual(['offered'])
    const line = lines.find(each => each.personId === idOf('Head of data'))
    expect(line?.acknowledgedBy).toEqual({ person: idOf('Head of data'), manager: null })
    expect(chart.managerOf(idOf('Head of data'))).toBe(idOf('CTO'))
  })

  test('two of Camila’s people both decide on refunds over 5k, and no other decision has two owners', () => {
    expect(shared.map(each => [...each.personIds].sort())).toEqual([
      [idOf('Support lead'), idOf('Customer Success 2')].sort(),
    ])
    expect(shared[0]?.text).toBe('Refund over 5k')
  })

  test('say what a person could have entered, complete where they were offered', () => {
    expect(texts).toHaveLength(7)
    for (const { content, state, title } of texts) {
      expect(() => CharterContent.parse(content), title).not.toThrow()
      if (state !== 'draft') expect(offerProblems(content, AS_OF), title).toEqual([])
    }
  })
})

test('Tomás and Jelena have chosen three each, and share none', () => {
  const match = exchanges.find(each => each.kind === 'priorities')
  expect(match).toMatchObject({ managerId: idOf('COO'), state: 'revealed', common: 0 })
  const picks = [match?.answers.person, match?.answers.manager].flatMap(each =>
    each && 'picks' in each ? each.picks : [],
  )
  expect(new Set(picks).size).toBe(6)
  expect(picks.every(id => match?.options.some(option => option.id === id))).toBe(true)
})

test('five teams have written down how they work, and some members have yet to agree', () => {
  expect(norms.map(each => each?.version)).toEqual([1, 1, 1, 1, 1])
  const members = chart.membersOf(cast.team.get('Field North') ?? '').length
  expect(norms[0]?.agreedIds).toHaveLength(members - 2)
})
