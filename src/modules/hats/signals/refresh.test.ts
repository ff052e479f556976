import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addAbsenceRows, addPlacementRows } from '#modules/people/public.ts'
import { stepsOf } from '#platform/events/steps.ts'
import { organisation } from '#test/organisation.ts'
import { crowdedHarbour, firstOf, linusSays } from '../hats.factory.ts'
import { largeTeam } from '../rules/h01-large-team.ts'
import type { Rule } from '../rules/rule.ts'
import { lastRun, noteRun, wantRun } from '../store/runs.ts'
import { signalsSubscriptions } from '../subscriptions.ts'
import { refresh } from './refresh.ts'
import { refreshWhenDue } from './refresh-when-due.ts'

const wrong: Rule = {
  ...largeTeam,
  consider: () => {
    throw new Error('The tide is out.')
  },
}

const NO_TALKS = 'No one-to-one was planned in the last four weeks.'

describe('looking at the records', () => {
  test('a second time changes nothing', async () => {
    const org = await crowdedHarbour()
    expect(await org.system(work => refresh(work))).toEqual({ opened: 0, changed: 0, cleared: 0, broken: [] })
    expect(await org.eventsOfType('signal.opened')).toBe(1)
  })

  test('opens, tells anew what changed, and clears when it is over', async () => {
    const org = await crowdedHarbour()
    const { rows } = await org.system(work =>
      sql<{
        id: string
      }>`select person_id as id from people_placements where reports_to = ${org.id.Grace} order by person_id`.execute(
        work.sql,
      ),
    )
    org.at('2026-03-09T09:00:00Z')
    const leave = (ids: readonly string[]) =>
      org.system(work =>
        sql`update people_persons set left_on = '2026-03-08' where id = any(${ids}::uuid[])`.execute(
          work.sql,
        ),
      )
    await leave([rows[0]?.id ?? ''])
    await org.system(work => sql`update people_organisations set chart_rev = ${newId()}`.execute(work.sql))
    expect(await org.system(work => refresh(work))).toMatchObject({ opened: 0, changed: 1, cleared: 0 })
    expect((await firstOf(org, 'Grace')).because).toEqual(['11 people report to you.', NO_TALKS])
    await leave(rows.slice(1, 4).map(row => row.id))
    await org.system(work => sql`update people_organisations set chart_rev = ${newId()}`.execute(work.sql))
    expect(await org.system(work => refresh(work))).toMatchObject({ opened: 0, changed: 1, cleared: 0 })
    org.at('2026-03-23T09:00:00Z')
    expect(await org.system(work => refresh(work))).toMatchObject({ opened: 0, changed: 0, cleared: 1 })
    expect(await firstOf(org, 'Grace')).toBeUndefined()
    expect(await org.eventsOfType('signal.cleared')).toBe(1)
  })

  test('with a rule that throws runs the others, says which, and leaves what it had said', async () => {
    const org = await crowdedHarbour()
    expect(await org.system(work => refresh(work, [wrong]))).toMatchObject({
      ...{ opened: 0, cleared: 0, broken: [{ rule: 'H01', error: 'Error: The tide is out.' }] },
    })
    expect((await org.http.get('/api/hats/rules', { as: 'Linus' })).body.broken).toEqual(['H01'])
    expect(await firstOf(org, 'Grace')).toMatchObject({ rule: 'H01' })
  })

  test('shows a gap in cover to the whole line above, and to nobody beside it', async () => {
    const org = await organisation()
    await org.system(async work => {
      await addPlacementRows(work, [])
      const away = { from: '2026-02-20', to: '2026-04-30', coverId: null, coverState: null }
      await addAbsenceRows(work, [{ id: newId(), personId: org.id.Grace, ...away }])
      await refresh(work)
    })
    const seen = async (as: 'Ada' | 'Margaret' | 'Linus') =>
      (await org.http.get('/api/hats/situations', { as })).body
    expect((await seen('Ada')).first).toMatchObject([{ rule: 'H05', hat: 'manage', strength: 'strong' }])
    expect((await seen('Margaret')).first.concat((await seen('Margaret')).seen)).toEqual([])
    expect((await seen('Linus')).seen).toEqual([])
  })
})

describe('in the background', () => {
  const look = signalsSubscriptions.find(each => each.consumer === 'hats.look-again')
  const runs = (org: Awaited<ReturnType<typeof organisation>>) =>
    org.system(async work => {
      const { rows } = await sql<{ at: Date | null }>`select ran_at as at from hats_runs`.execute(work.sql)
      return rows[0]?.at?.toISOString() ?? null
    })

  const tell = (org: Awaited<ReturnType<typeof organisation>>) =>
    org.system(work => look?.handle(work, { at: org.now() } as never) ?? Promise.resolve())

  test('it is looked once a day, at once when something happens, and not again within five seconds', async () => {
    const org = await organisation()
    await org.system(work => refreshWhenDue(work))
    expect(await runs(org)).toBe('2026-03-02T09:00:00.000Z')
    org.at('2026-03-02T09:00:04Z')
    await tell(org)
    await org.system(work =>
      work.publish({ type: 'team.changed', subject: { kind: 'team', id: org.team.Pilots }, data: {} }),
    )
    await tell(org)
    expect(await runs(org)).toBe('2026-03-02T09:00:04.000Z')
    org.at('2026-03-02T09:00:09Z')
    await org.system(work => refreshWhenDue(work))
    expect(await runs(org)).toBe('2026-03-02T09:00:09.000Z')
    org.at('2026-03-02T09:30:00Z')
    await org.system(work => refreshWhenDue(work))
    expect(await runs(org)).toBe('2026-03-02T09:00:09.000Z')
    org.at('2026-03-03T09:00:00Z')
    await org.system(work => refreshWhenDue(work))
    expect(await runs(org)).toBe('2026-03-03T09:00:00.000Z')
  })

  test('what is asked for during a look is not lost with it', async () => {
    const org = await organisation()
    await org.system(async work => {
      await wantRun(work)
      const run = await lastRun(work)
      await wantRun(work)
      await noteRun(work, [], run?.wants ?? 0)
      expect((await lastRun(work))?.wantedAt).toEqual(work.now)
      await noteRun(work, [], 2)
      expect((await lastRun(work))?.wantedAt).toBeNull()
    })
  })

  test('what was said of a situation about somebody goes with them when they are erased', async () => {
    const org = await organisation()
    await linusSays(org, '2026-03-02', true)
    await org.system(work => refresh(work))
    const { id, rev } = await firstOf(org, 'Grace')
    const misfit = { rev, answer: 'does_not_fit', reason: 'He moves house this week.', until: null }
    await org.http.post(`/api/hats/situations/${id}/answer`, misfit, { as: 'Grace' })
    const whys = () =>
      org.system(async work => (await stepsOf(work, { kind: 'signal', id })).map(({ to, why }) => [to, why]))
    expect(await whys()).toEqual([
      ['open', null],
      ['dismissed', 'He moves house this week.'],
    ])
    const forget = signalsSubscriptions.find(each => each.consumer === 'hats.forget')
    await org.system(work => forget?.handle(work, { subjectId: org.id.Linus } as never) ?? Promise.resolve())
    expect(await whys()).toEqual([
      ['open', null],
      ['dismissed', null],
    ])
  })

  test('who is erased is forgotten: their situations, and every sentence that may name them', async () => {
    const org = await crowdedHarbour()
    const forget = signalsSubscriptions.find(each => each.consumer === 'hats.forget')
    const erased = (personId: string) =>
      org.system(work => forget?.handle(work, { subjectId: personId } as never) ?? Promise.resolve())
    await erased(org.id.Radia)
    expect((await firstOf(org, 'Grace')).because).toEqual([])
    await org.system(work => refresh(work))
    expect((await firstOf(org, 'Grace')).because).toEqual(['12 people report to you.', NO_TALKS])
    await erased(org.id.Grace)
    expect(await firstOf(org, 'Grace')).toBeUndefined()
  })
})
