import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/local-date.ts'
import { seeded } from '#kernel/seeded.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { workerDatabase } from '#test/worker-database.ts'
import { chartOn } from '../chart/chart-on.ts'
import { addDemoPeople, DEMO_SEED } from './demo.ts'
import { tidewellPeople } from './tidewell-people.ts'

const AS_OF = '2026-11-23'

test('Tidewell has 150 people, 32 of them leaders, on the levels of its story', async () => {
  await inTidewell(async ({ chart }) => {
    const people = chart.personsActive()
    expect(people).toHaveLength(150)
    const levels = people.map(person => chart.levelOf(person.id))
    expect([5, 4, 3, 2, 1].map(level => levels.filter(each => each === level).length)).toEqual([
      6, 8, 9, 9, 118,
    ])
    expect(
      people.filter(person => chart.teamsLedBy(person.id).length > 0 || chart.levelOf(person.id) === 5),
    ).toHaveLength(32)
  })
})

test('everybody but the chief executive has somebody who answers for them', async () => {
  await inTidewell(async ({ chart, cast }) => {
    const without = chart.personsActive().filter(person => chart.managerOf(person.id) === null)
    expect(without.map(person => person.id)).toEqual([cast.holder.get('CEO')])
  })
})

test('the acting head of Sales answers for the five people of the vacant head, without them being re-pointed', async () => {
  await inTidewell(async ({ chart, cast }) => {
    const acting = cast.holder.get('Sales lead') ?? ''
    for (const at of [1, 2, 3, 4, 5])
      expect(chart.managerOf(cast.holder.get(`Sales ${at}`) ?? '')).toBe(acting)
    expect(chart.levelOf(acting)).toBe(4)
  })
})

test('the platform manager is away without cover until twelve weeks from now', async () => {
  await inTidewell(async ({ chart, cast }) => {
    const away = cast.holder.get('Platform manager') ?? ''
    expect(chart.isAway(away)).toBe(true)
    expect(chart.awayUntil(away)).toBe(addDays(AS_OF, 83))
  })
})

test('118 people worked here at the first survey and 124 at the second, as the story tells', () => {
  const { placements } = tidewellPeople(seeded(DEMO_SEED).fork('people'), AS_OF, Date.parse(AS_OF))
  const presentAt = (weeks: number) => {
    const day = addDays(AS_OF, weeks * 7)
    const present = placements.filter(
      placement => placement.from <= day && (placement.to === null || placement.to >= day),
    )
    return new Set(present.map(placement => placement.personId)).size
  }
  expect([presentAt(-92), presentAt(-48), presentAt(0)]).toEqual([118, 124, 150])
})

test('the same seed draws the same people', () => {
  const draw = () => tidewellPeople(seeded(DEMO_SEED).fork('people'), AS_OF, Date.parse(AS_OF))
  expect(draw()).toEqual(draw())
})

async function inTidewell(
  look: (seen: {
    chart: Awaited<ReturnType<typeof chartOn>>
    cast: Awaited<ReturnType<typeof addDemoPeople>>
  }) => Promise<void>,
) {
  const database = await workerDatabase()
  const parts = { database, clock: { now: () => new Date(`${AS_OF}T09:00:00Z`) }, subscribers: () => [] }
  await runWork(
    parts,
    newId(),
    async () => ({ actor: SYSTEM, timeZone: 'Europe/Amsterdam' }),
    async work => {
      const cast = await addDemoPeople(work)
      await look({ chart: await chartOn(work, AS_OF), cast })
    },
  )
}
