import { describe, expect, test } from 'vitest'
import { askerOf } from '#modules/people/public.ts'
import { gather, type WaitingRow } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { rejected } from '#test/thrown.ts'
import { agreed } from '../charter.factory.ts'
import { chartersOffers } from '../offers.ts'
import { readCharter, readCharterOf } from '../reading/read-charter.ts'
import { moveTo } from '../standing-in.factory.ts'
import { acknowledgeCharter } from './acknowledge-charter.ts'
import { startCharter } from './start-charter.ts'

const standingOf = async (org: Organisation, as: 'Linus' | 'Grace' | 'Margaret') =>
  (await org.as(as, work => readCharterOf(work, org.id.Linus))).standing

describe('a new manager', () => {
  test('has 30 days to acknowledge the charter in force, which stays in force', async () => {
    const org = await organisation()
    const { id, rev } = await agreed(org)
    await moveTo(org, 'Linus', { manager: 'Margaret' })
    expect(await standingOf(org, 'Margaret')).toMatchObject({
      current: { id, state: 'acknowledged' },
      acknowledgeAgainBy: '2026-04-01',
      waitsForMe: true,
    })
    expect(await standingOf(org, 'Linus')).toMatchObject({
      acknowledgeAgainBy: '2026-04-01',
      waitsForMe: false,
    })
    await org.as('Margaret', work => acknowledgeCharter(work, id, rev))
    expect(await standingOf(org, 'Margaret')).toMatchObject({ acknowledgeAgainBy: null, waitsForMe: false })
    expect(await org.eventsOfType('charter.acknowledged_again')).toBe(1)
    const view = await org.as('Linus', work => readCharter(work, id))
    expect(view.acknowledgements.manager?.by.name).toBe('Margaret Hamil')
  })

  test('is also who answers once the manager who agreed has left, though nobody wrote a new one down', async () => {
    const org = await organisation()
    const { id, rev } = await agreed(org)
    const waits = (as: Name) =>
      org.as(as, async work => {
        const asker = await askerOf(work)
        const rows = await gather<WaitingRow>(work, each => each.waiting?.(work, asker), [chartersOffers])
        return rows.filter(({ kind }) => kind === 'charter_again').map(({ dueOn }) => dueOn)
      })
    const left = { lastDay: '2026-03-06', rev: 1, override: 'She sails on.' }
    const url = `/api/people/${org.id.Grace}/departure`
    expect((await org.http.post(url, left, { as: 'Margaret' })).status).toBe(200)
    expect([await waits('Ada'), await waits('Margaret')]).toEqual([[], []])
    org.at('2026-03-07T09:00:00Z')
    const standing = await org.as('Ada', work => readCharterOf(work, org.id.Linus))
    expect(standing.standing).toMatchObject({ acknowledgeAgainBy: '2026-04-06', waitsForMe: true })
    expect([await waits('Ada'), await waits('Margaret')]).toEqual([['2026-04-06'], []])
    await org.as('Ada', work => acknowledgeCharter(work, id, rev))
    expect((await standingOf(org, 'Linus'))?.acknowledgeAgainBy).toBeNull()
    expect(await waits('Ada')).toEqual([])
    const view = await org.as('Linus', work => readCharter(work, id))
    expect(view.acknowledgements.manager?.by.id).toBe(org.id.Ada)
  })

  test('sees it, and the one before no longer does', async () => {
    const org = await organisation()
    const { id } = await agreed(org)
    await moveTo(org, 'Linus', { manager: 'Margaret' })
    expect((await org.as('Margaret', work => readCharter(work, id))).side).toBe('manager')
    expect((await rejected(org.as('Grace', work => readCharter(work, id)))).code).toBe('not_found')
  })

  test('does not see a charter of an earlier post, and begins the next from a template', async () => {
    const org = await organisation()
    const { id } = await agreed(org)
    await moveTo(org, 'Linus', { manager: 'Margaret', title: 'Harbour master' })
    expect((await rejected(org.as('Margaret', work => readCharter(work, id)))).code).toBe('not_found')
    expect((await org.as('Linus', work => readCharter(work, id))).side).toBe('person')
    const next = await org.as('Margaret', work => startCharter(work, org.id.Linus))
    const view = await org.as('Margaret', work => readCharter(work, next.id))
    expect(view).toMatchObject({ title: 'Harbour master', version: 2 })
    expect(view.versions).toHaveLength(1)
    expect(JSON.stringify(view.content)).not.toContain('Keep the tide log')
  })
})

test('the same manager still sees what they agreed to after a change of title', async () => {
  const org = await organisation()
  const { id } = await agreed(org)
  await moveTo(org, 'Linus', { manager: 'Grace', title: 'First pilot' })
  expect((await org.as('Grace', work => readCharter(work, id))).state).toBe('acknowledged')
  expect((await standingOf(org, 'Grace'))?.acknowledgeAgainBy).toBeNull()
})
