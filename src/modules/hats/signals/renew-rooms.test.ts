import { describe, expect, test } from 'vitest'
import { seeded } from '#kernel/seeded.ts'
import { PEOPLE_EVENTS } from '#modules/people/public.ts'
import type { Organisation } from '#test/organisation.ts'
import { goalOf } from '../findings/findings.factory.ts'
import { crowdedHarbour } from '../hats.factory.ts'
import { lastRun } from '../store/runs.ts'
import { keep, takeKept } from './kept.ts'
import { CHANGES, LOOK_AGAIN, LOOK_AT_ALL, ONE_AIM, TOLD_IN_GROUPS } from './look-again-at.ts'
import { refresh } from './refresh.ts'
import { renewed, saidInRounds } from './renew.factory.ts'

const NAMES = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret'] as const
type Writer = (org: Organisation, as: (typeof NAMES)[number], nth: number) => Promise<number>

/** What people write in rooms whose part of the facts is read again on its own, each through its own address. */
const WRITES: Readonly<Record<string, Writer>> = {
  'asks for guidance': async (org, as) =>
    (
      await org.http.put(
        '/api/check-ins/mine',
        { weekOn: '2026-03-02', did: [], next: [], needGuidance: true, note: '' },
        { as },
      )
    ).status,
  'raises an obstacle': async (org, as, nth) =>
    (await org.http.post('/api/obstacles', { title: `The crane is broken ${nth}` }, { as })).status,
  'proposes a decision': async (org, as, nth) =>
    (
      await org.http.post(
        '/api/decisions',
        {
          ...{ question: `Do we buy boat ${nth}?`, kind: 'how_when', options: ['Buy one', 'Rent one'] },
          ...{ teamId: org.team.Pilots, touchesTeamIds: [] },
        },
        { as },
      )
    ).status,
  'recognises somebody': async (org, as) =>
    (
      await org.http.post(
        '/api/feedback',
        {
          ...{ kind: 'recognition', whatHappened: 'You stayed on the line until the Aurora was in.' },
          ...{ ledTo: 'Nobody waited outside in the storm.', visibility: 'organisation' },
          to: [as === 'Linus' ? org.id.Radia : org.id.Linus],
        },
        { as },
      )
    ).status,
  'makes a task': async (org, as, nth) =>
    (
      await org.http.post(
        '/api/tasks',
        { title: `Ring bell ${nth}`, dueOn: '2026-03-12', estimateDays: 12, assigneeId: org.id[as] },
        { as },
      )
    ).status,
}

async function morningHarbour(): Promise<Organisation> {
  const org = await crowdedHarbour()
  org.at('2026-03-02T08:00:00Z')
  await org.system(work => refresh(work))
  return org
}

describe('after writes of rooms that are read on their own', () => {
  test.each([1, 2])(
    'what is read anew says the same as everything, breaks of the line too (seed %i)',
    async seed => {
      const random = seeded(seed)
      const org = await morningHarbour()
      const done = new Map<string, number>()
      const said = await saidInRounds(org, 8, async round => {
        for (let many = 2; many > 0; many--) {
          const what = random.pick(Object.keys(WRITES))
          const status = (await WRITES[what]?.(org, random.pick(NAMES), round * 10 + many)) ?? 0
          if (status < 300) done.set(what, (done.get(what) ?? 0) + 1)
        }
      })
      expect(done.size).toBeGreaterThan(3)
      expect(said).toBeGreaterThan(3)
    },
    120_000,
  )

  test('a break of the line is told seconds after the tasks that make it, and gone after those that mend it', async () => {
    const org = await morningHarbour()
    const dueAtOnce = async () =>
      (await org.http.get('/api/hats/alignment', { as: 'Linus' })).body.findings.filter(
        ({ check }: { check: string }) => check === 'A20',
      ).length
    org.at('2026-03-02T08:10:00Z')
    const wish = { title: 'Ring the bell', dueOn: '2026-03-12', estimateDays: 12, assigneeId: org.id.Linus }
    const { body: task } = await org.http.post('/api/tasks', wish, { as: 'Linus' })
    expect([await renewed(org, org.now()), await dueAtOnce()]).toEqual([true, 1])
    org.at('2026-03-02T08:11:00Z')
    const moved = await org.http.post(
      `/api/tasks/${task.id}/moves`,
      { rev: task.rev ?? 1, to: 'done' },
      { as: 'Linus' },
    )
    expect([moved.status, await renewed(org, org.now()), await dueAtOnce()]).toEqual([200, true, 0])
  })

  test('an obstacle in the way of a goal is seen in how the goal stands', async () => {
    const org = await crowdedHarbour()
    const aimId = await goalOf(org, 'Pilots')
    org.at('2026-03-02T08:00:00Z')
    await org.system(work => refresh(work))
    org.at('2026-03-02T08:10:00Z')
    const { status, body } = await org.http.post(
      '/api/obstacles',
      { title: 'The crane is broken', aimId, severity: 'critical' },
      { as: 'Grace' },
    )
    expect([status, await renewed(org, org.now())]).toEqual([200, true])
    expect(await obstaclesOf(org, aimId)).toBe(1)
    org.at('2026-03-02T08:20:00Z')
    const gone = await org.http.post(
      `/api/obstacles/${body.id}/withdrawal`,
      { rev: body.rev ?? 1, why: 'It was mended.' },
      { as: 'Grace' },
    )
    expect([gone.status, await renewed(org, org.now())]).toEqual([200, true])
    expect(await obstaclesOf(org, aimId)).toBe(0)
  })
})

async function obstaclesOf(org: Organisation, aimId: string): Promise<number | undefined> {
  return await org.system(async work => {
    const run = takeKept(work, (await lastRun(work))?.ranAt ?? null)
    if (run !== undefined) keep(work, run)
    return run?.at.tree.aim(aimId)?.obstacles
  })
}

test('whatever others say has either a part of its own that is read again, or asks for everything', () => {
  const own = new Set([...Object.values(CHANGES).flat(), ...PEOPLE_EVENTS, ...TOLD_IN_GROUPS])
  expect(ONE_AIM.filter(type => own.has(type) || LOOK_AT_ALL.includes(type))).toEqual([])
  expect(LOOK_AT_ALL.filter(type => own.has(type))).toEqual([])
  expect(new Set(LOOK_AGAIN)).toEqual(new Set([...own, ...ONE_AIM, ...LOOK_AT_ALL]))
})
