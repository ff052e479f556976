import { describe, expect, test } from 'vitest'
import { seeded } from '#kernel/seeded.ts'
import {
  act,
  handInBy,
  largeHarbour,
  launched,
  mailedLinks,
} from '#modules/surveys/harbour-surveys.factory.ts'
import { ASKED } from '#modules/surveys/report/report.factory.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { goalOf } from '../findings/findings.factory.ts'
import { crowdedHarbour } from '../hats.factory.ts'
import { lastRun } from '../store/runs.ts'
import { keep, takeKept } from './kept.ts'
import { refresh } from './refresh.ts'
import { keptAndWhole, renewed, saidInRounds } from './renew.factory.ts'

const PEOPLE = ['Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const
const SPANS = [
  ['2026-03-02', '2026-03-20'],
  ['2026-03-04', '2026-03-06'],
  ['2026-02-23', '2026-03-02'],
  ['2026-03-09', null],
] as const
type Writer = (org: Organisation, of: (typeof PEOPLE)[number], other: Name, nth: number) => Promise<number>

const absences = async (org: Organisation, of: Name) =>
  (await org.http.get(`/api/people/${org.id[of]}`, { as: 'Margaret' })).body.absences as {
    readonly id: string
    readonly rev: number
  }[]

/** What is written of people, each through its own address. */
const WRITES: Readonly<Record<string, Writer>> = {
  'is away': async (org, of, other, nth) => {
    const [from, to] = SPANS[nth % SPANS.length] ?? SPANS[0]
    const coverId = nth % 3 === 0 ? null : org.id[other]
    const body = { from, to, coverId }
    return (await org.http.post(`/api/people/${org.id[of]}/absences`, body, { as: 'Margaret' })).status
  },
  'comes back': async (org, of) => {
    const [first] = await absences(org, of)
    return first === undefined
      ? 404
      : (await org.http.delete(`/api/absences/${first.id}`, { as: 'Margaret' })).status
  },
  'agrees to cover': async (org, _of, other) => {
    const { body } = await org.http.get('/api/cover-requests', { as: other })
    const [first] = (body.requests ?? body) as { readonly id: string }[]
    return first === undefined
      ? 404
      : (await org.http.post(`/api/absences/${first.id}/cover-answer`, { accept: true }, { as: other }))
          .status
  },
  moves: async (org, of, other, nth) =>
    (
      await org.http.post(
        `/api/people/${org.id[of]}/placements`,
        {
          ...{ teamId: nth % 2 === 0 ? org.team.People : org.team.Pilots, reportsTo: org.id[other] },
          ...{ title: 'Harbour master', level: 1 + (nth % 4), from: '2026-03-02', endsCurrent: true },
        },
        { as: 'Margaret' },
      )
    ).status,
  'asks for guidance': async (org, of) =>
    (
      await org.http.put(
        '/api/check-ins/mine',
        { weekOn: '2026-03-02', did: [], next: [], needGuidance: true, note: '' },
        { as: of },
      )
    ).status,
}

async function morningHarbour(): Promise<Organisation> {
  const org = await crowdedHarbour()
  await goalOf(org, 'Pilots')
  org.at('2026-03-02T08:00:00Z')
  await org.system(work => refresh(work))
  return org
}

describe('after writes about who is where', () => {
  test.each([1, 2, 3])(
    'what is read anew says the same as everything, breaks of the line too (seed %i)',
    async seed => {
      const random = seeded(seed)
      const org = await morningHarbour()
      const done = new Map<string, number>()
      const said = await saidInRounds(org, 9, async round => {
        for (let many = 2; many > 0; many--) {
          const what = random.pick(Object.keys(WRITES))
          const of = random.pick(PEOPLE)
          const other = random.pick(PEOPLE.filter(name => name !== of))
          const status = (await WRITES[what]?.(org, of, other, round * 10 + many)) ?? 0
          if (status < 300) done.set(what, (done.get(what) ?? 0) + 1)
        }
      })
      expect(done.size).toBeGreaterThan(2)
      expect(said).toBeGreaterThan(3)
    },
    120_000,
  )

  test('a card opens for whoever answers seconds after somebody is away, and holds while they are away themselves', async () => {
    const org = await morningHarbour()
    const cards = async (as: Name) =>
      (await org.http.get('/api/hats/situations', { as })).body.first.map(
        ({ rule }: { rule: string }) => rule,
      )
    org.at('2026-03-02T08:10:00Z')
    const away = { from: '2026-03-02', to: '2026-03-20' }
    const entered = await org.http.post(`/api/people/${org.id.Grace}/absences`, away, { as: 'Grace' })
    expect([entered.status, await renewed(org, org.now())]).toEqual([200, true])
    expect(await cards('Ada')).toContain('H05')
    org.at('2026-03-02T08:20:00Z')
    const back = await org.http.delete(`/api/absences/${entered.body.id}`, { as: 'Grace' })
    expect([back.status, await renewed(org, org.now())]).toEqual([204, true])
    const { kept, whole } = await keptAndWhole(org)
    expect(kept).toEqual(whole)
  })
})

test('what a survey tells is read once it is shared, by whom it is shared with, and by who leads the team from then on', async () => {
  const org = await largeHarbour()
  const id = await launched(org, { definition: ASKED })
  for (const link of (await mailedLinks(org, 'Clarity in spring')).values())
    await handInBy(org, link, { e1: 1, e2: 1 })
  await act(org, id, 'closing')
  await org.system(work => refresh(work))
  const readers = async () =>
    await org.system(async work => {
      const run = takeKept(work, (await lastRun(work))?.ranAt ?? null)
      if (run !== undefined) keep(work, run)
      return new Set(run?.at.facts.groups.map(({ readerId }) => readerId))
    })
  expect(await readers()).toEqual(new Set())
  await act(org, id, 'sharing', { ownerId: org.id.Grace })
  expect(await renewed(org, org.now())).toBe(true)
  expect(await readers()).toEqual(new Set([org.id.Ada]))
  const first = await keptAndWhole(org)
  expect(first.kept).toEqual(first.whole)
  const away = { from: '2026-03-02', to: null, coverId: org.id.Margaret }
  const { body } = await org.http.post(`/api/people/${org.id.Ada}/absences`, away, { as: 'Ada' })
  await org.http.post(`/api/absences/${body.id}/cover-answer`, { accept: true }, { as: 'Margaret' })
  expect(await renewed(org, org.now())).toBe(true)
  const then = await keptAndWhole(org)
  expect(then.kept).toEqual(then.whole)
})
