import { expect, test, vi } from 'vitest'
import { stoppedClock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config/config.ts'
import { MONDAY, organisation } from '#test/organisation.ts'
import type { Work } from '../work.ts'
import { SYSTEM } from '../work-runner.ts'
import { openQueue, QUEUES } from './queue.ts'
import type { Round } from './round.ts'
import { listRounds, retryRound } from './round-log.ts'
import { goRounds, type RoundParts } from './rounds.ts'
import { startWorker } from './worker.ts'

test('a round is done in every organisation when its period is over, not before, as the system', async () => {
  const done: string[] = []
  const { orgs, parts, at } = await going({
    name: 'test.count',
    everyMinutes: 60,
    run: async work => done.push(`${work.now.toISOString().slice(11, 16)} ${work.actor.kind} ${work.orgId}`),
  })
  for (const time of ['09:00', '09:59', '10:00', '10:01', '11:30']) {
    at(time)
    await goRounds(parts)
  }
  expect(done).toEqual(
    ['09:00', '10:00', '11:30'].flatMap(time => orgs.map(org => `${time} system ${org.orgId}`)),
  )
})

test('a round that fails is undone, reported and shown, tried again after growing pauses, and holds nothing else up', async () => {
  let broken = true
  const done: string[] = []
  const failing: Round = {
    name: 'test.break',
    everyMinutes: 24 * 60,
    run: async work => {
      await work.publish({ type: 'test.half_done', subject: { kind: 'organisation', id: work.orgId } })
      if (broken) throw new Error('not today')
    },
  }
  const sound: Round = { name: 'test.sound', everyMinutes: 24 * 60, run: async work => done.push(work.orgId) }
  const { orgs, parts, failures, at } = await going(failing, sound)
  const [org] = orgs
  const seen = async () => (await org.system(listRounds)).find(round => round.name === 'test.break')
  await goRounds(parts)
  expect(failures).toEqual(['round test.break: not today', 'round test.break: not today'])
  expect(done).toEqual(orgs.map(each => each.orgId))
  expect(await org.eventsOfType('test.half_done')).toBe(0)
  expect(await seen()).toMatchObject({ failures: 1, failure: 'not today', endedAt: null })
  for (const time of ['09:04', '09:05', '09:14', '09:15', '09:34']) {
    at(time)
    await goRounds(parts)
  }
  expect(await seen()).toMatchObject({ failures: 3, beganAt: new Date('2026-03-02T09:15:00Z') })
  broken = false
  at('09:35')
  await goRounds(parts)
  expect(await seen()).toMatchObject({
    failures: 0,
    failure: null,
    endedAt: new Date('2026-03-02T09:35:00Z'),
  })
  expect(await org.eventsOfType('test.half_done')).toBe(1)
  expect(done).toHaveLength(2)
})

test('workers that look at the same moment do each round once', async () => {
  const done: string[] = []
  const { parts, orgs } = await going({
    name: 'test.once',
    everyMinutes: 5,
    run: async work => {
      await work.publish({ type: 'test.began', subject: { kind: 'organisation', id: work.orgId } })
      done.push(work.orgId)
    },
  })
  await Promise.all([goRounds(parts), goRounds(parts), goRounds(parts)])
  expect(done.toSorted()).toEqual(orgs.map(org => org.orgId).sort())
})

test('an organisation that cannot be entered is reported, and the others have their turn', async () => {
  const done: string[] = []
  const { parts, orgs, failures } = await going({
    name: 'test.count',
    everyMinutes: 5,
    run: async work => done.push(work.orgId),
  })
  const [sound] = orgs
  await goRounds({ ...parts, organisations: async () => ['no organisation', sound.orgId] })
  expect(failures).toEqual([expect.stringMatching(/^rounds: /)])
  expect(done).toEqual([sound.orgId])
})

test('nothing more begins once the worker is told to stop', async () => {
  const stopping = new AbortController()
  const done: string[] = []
  const stop = async (work: Work) => {
    done.push(work.orgId)
    stopping.abort()
  }
  const { parts, orgs } = await going(
    { name: 'test.first', everyMinutes: 5, run: stop },
    { name: 'test.second', everyMinutes: 5, run: stop },
  )
  await goRounds(parts, stopping.signal)
  expect(done).toEqual([orgs[0].orgId])
})

test('a round that an upgrade took away is no longer listed, and one with another period keeps its new one', async () => {
  const nothing = async () => {}
  const { parts, orgs } = await going(
    { name: 'test.old', everyMinutes: 5, run: nothing },
    { name: 'test.kept', everyMinutes: 5, run: nothing },
  )
  await goRounds(parts)
  await goRounds({ ...parts, rounds: [{ name: 'test.kept', everyMinutes: 30, run: nothing }] })
  expect(await orgs[0].system(listRounds)).toMatchObject([{ name: 'test.kept', everyMinutes: 30 }])
})

test('a round that an administrator asks for is due at once', async () => {
  const done: string[] = []
  const { parts, orgs } = await going({
    name: 'test.ask',
    everyMinutes: 60,
    run: async work => done.push(work.orgId),
  })
  const [asking] = orgs
  await goRounds(parts)
  expect(await asking.system(work => retryRound(work, 'test.ask'))).toBe(true)
  expect(await asking.system(work => retryRound(work, 'test.unheard-of'))).toBe(false)
  await goRounds(parts)
  expect(done.filter(orgId => orgId === asking.orgId)).toHaveLength(2)
  expect(done).toHaveLength(3)
})

test('the queue gives the rounds to one of several workers, each time they are called out', async () => {
  const done: string[] = []
  const { parts, orgs, at } = await going({
    name: 'test.called',
    everyMinutes: 5,
    run: async work => done.push(work.orgId),
  })
  const boss = await openQueue(parts.database)
  expect(await boss.getQueue(QUEUES.rounds)).toMatchObject({ policy: 'exclusive', heartbeatSeconds: 60 })
  await boss.deleteAllJobs(QUEUES.rounds)
  await boss.send(QUEUES.rounds)
  expect(await boss.send(QUEUES.rounds), 'a second call while one waits').toBeNull()
  const all = { ...parts, config: readConfig({}), subscriptions: [], daily: [] }
  const workers = [await startWorker(all), await startWorker(all)]
  expect(await boss.getSchedules(QUEUES.rounds)).toMatchObject([{ cron: '* * * * *' }])
  await vi.waitFor(() => expect(done).toHaveLength(orgs.length), { timeout: 60_000, interval: 100 })
  at('09:05')
  await vi.waitFor(
    async () => {
      await boss.send(QUEUES.rounds)
      expect(done).toHaveLength(2 * orgs.length)
    },
    { timeout: 60_000, interval: 100 },
  )
  for (const worker of workers) await worker.stop()
  await boss.stop({ graceful: false, close: false })
})

async function going(...rounds: Round[]) {
  const orgs = [await organisation(), await organisation()] as const
  const clock = stoppedClock(MONDAY)
  const failures: string[] = []
  const parts: RoundParts = {
    database: orgs[0].database,
    clock,
    subscribers: () => [],
    rounds,
    systemStanding: async () => ({ actor: SYSTEM, timeZone: 'UTC' }),
    organisations: async () => orgs.map(org => org.orgId),
    onFailure: (what, cause) => failures.push(`${what}: ${cause instanceof Error ? cause.message : cause}`),
  }
  return { orgs, parts, failures, at: (time: string) => clock.set(`2026-03-02T${time}:00Z`) }
}
