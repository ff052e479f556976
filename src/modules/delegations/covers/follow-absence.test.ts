import { describe, expect, test } from 'vitest'
import { deliverEvents, runBackground } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'

/** Grace is away for two weeks from Monday the 9th; Radia accepts to cover. */
async function covered(org: Organisation) {
  const away = { from: '2026-03-09', to: '2026-03-20', coverId: org.id.Radia }
  const absence = await org.http.post(`/api/people/${org.id.Grace}/absences`, away, { as: 'Grace' })
  await deliverEvents(org)
  expect(await covers(org)).toEqual([])
  await org.http.post(`/api/absences/${absence.body.id}/cover-answer`, { accept: true }, { as: 'Radia' })
  await deliverEvents(org)
  return absence.body.id as string
}

const covers = async (org: Organisation) =>
  (await org.http.get('/api/delegations', { as: 'Radia' })).body.covers as { id: string; state: string }[]

describe('an accepted cover is a delegation', () => {
  test('with a level for each part of the work, until five working days after the return', async () => {
    const org = await organisation()
    await covered(org)
    expect(await covers(org)).toMatchObject([
      {
        kind: 'cover',
        title: 'Cover for Grace Hopper',
        from: { name: 'Grace Hopper' },
        to: { name: 'Radia Perl' },
        state: 'accepted',
        startsOn: '2026-03-09',
        untilOn: '2026-03-27',
        areas: { approvals: 3, one_to_ones: 4, stand_ups: 5, priorities: 3, hiring: 1 },
      },
    ])
  })

  test('that starts with the absence, stands for the handback, and ends by itself', async () => {
    const org = await organisation()
    await covered(org)
    const stateOn = async (day: string) => {
      org.at(`${day}T09:00:00Z`)
      await runBackground(org)
      return (await covers(org))[0]?.state
    }
    expect(await stateOn('2026-03-08')).toBe('accepted')
    expect(await stateOn('2026-03-09')).toBe('active')
    expect(await stateOn('2026-03-27')).toBe('active')
    expect(await stateOn('2026-03-28')).toBe('ended')
    expect(await stateOn('2026-03-30')).toBe('ended')
    expect(await org.eventsOfType('delegation.expired')).toBe(1)
  })

  test('that follows the days of the absence when they get fewer', async () => {
    const org = await organisation()
    const id = await covered(org)
    const fewer = { from: '2026-03-10', to: '2026-03-13', coverId: org.id.Radia, rev: 2 }
    expect((await org.http.put(`/api/absences/${id}`, fewer, { as: 'Grace' })).status).toBe(200)
    await deliverEvents(org)
    expect(await covers(org)).toMatchObject([
      { startsOn: '2026-03-10', untilOn: '2026-03-20', state: 'accepted' },
    ])
  })

  test('that ends when the cover takes it back, or the absence is cancelled', async () => {
    const org = await organisation()
    const id = await covered(org)
    await org.http.post(`/api/absences/${id}/cover-answer`, { accept: false }, { as: 'Radia' })
    await deliverEvents(org)
    expect(await covers(org)).toMatchObject([{ state: 'ended' }])
    const other = await organisation()
    const cancelled = await covered(other)
    await other.http.delete(`/api/absences/${cancelled}`, { as: 'Grace' })
    await deliverEvents(other)
    expect(await covers(other)).toMatchObject([{ state: 'ended' }])
  })
})
