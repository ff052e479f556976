import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { areasAt, type CoverAreas, furthest } from '../contract/cover-areas.ts'
import { accepted, offered, offerTo } from '../delegation.factory.ts'
import { stored } from '../stored.factory.ts'

const coverOf = (org: Organisation, absent: Name) => ({ kind: 'cover', personId: org.id[absent] }) as const
const read = async (org: Organisation, id: string, as: Name) =>
  (await org.http.get(`/api/delegations/${id}`, { as })).body
const codes = (answer: { body: { error: { items: { field: string; code: string }[] } } }) =>
  answer.body.error.items.map(({ field, code }) => `${field} ${code}`)

/** A cover of Grace by Radia at level 3 in each part, taken on. */
async function taken(org: Organisation, by: Name = 'Grace') {
  const { id } = await accepted(org, by, 'Radia', { matter: coverOf(org, 'Grace'), level: 3 })
  const set = (as: Name, areas: CoverAreas, more: object = {}) =>
    org.http.put(`/api/delegations/${id}/areas`, { rev: 2, areas, ...more }, { as })
  return { id, set }
}

describe('how far a cover goes', () => {
  test.each<Name>(['Grace', 'Ada'])('is set part by part by %s, and stands in its record', async by => {
    const org = await organisation()
    const { id, set } = await taken(org)
    const areas = areasAt(3, { approvals: 4, hiring: 2 })
    const why = 'The new crane comes first.'
    expect(await set(by, areas, { why })).toMatchObject({ status: 200, body: { areas, level: 4, rev: 3 } })
    const { levels, ...page } = await read(org, id, 'Radia')
    expect(page).toMatchObject({ areas, level: 4, lowered: null })
    expect(levels).toHaveLength(2)
    expect(levels).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          area: 'approvals',
          fromLevel: 3,
          level: 4,
          why: null,
          by: { id: org.id[by], name: expect.any(String) },
        }),
        expect.objectContaining({ area: 'hiring', fromLevel: 3, level: 2, why, untilOn: null }),
      ]),
    )
  })

  test.each<[Name, number]>([
    ['Radia', 403],
    ['Linus', 403],
    ['Margaret', 404],
    ['Alan', 404],
  ])('is not for %s to set: %i', async (as, status) => {
    const org = await organisation()
    const { id, set } = await taken(org)
    expect((await set(as, areasAt(5))).status).toBe(status)
    expect(await read(org, id, 'Grace')).toMatchObject({ areas: areasAt(3), levels: [], rev: 2 })
  })

  test('is less only with a reason, and is not set to what it is', async () => {
    const org = await organisation()
    const { id, set } = await taken(org)
    expect(codes(await set('Grace', areasAt(3, { hiring: 1 })))).toEqual(['why reason_required'])
    expect(codes(await set('Grace', areasAt(3)))).toEqual(['areas same_level'])
    expect((await set('Grace', areasAt(4))).status).toBe(200)
    expect(await read(org, id, 'Radia')).toMatchObject({ areas: areasAt(4), level: 4 })
  })

  test('is a level by part, never one for all', async () => {
    const org = await organisation()
    const { id } = await taken(org)
    const one = await org.http.put(`/api/delegations/${id}/level`, { rev: 2, level: 5 }, { as: 'Grace' })
    expect(codes(one)).toEqual(['level cover_by_part'])
    expect((await read(org, id, 'Grace')).steps).toEqual(['set_areas', 'recall', 'end'])
    expect((await read(org, id, 'Ada')).steps).toEqual(['set_areas'])
    const other = await accepted(org, 'Ada', 'Grace')
    const parts = { rev: 2, areas: areasAt(3) }
    const wrong = await org.http.put(`/api/delegations/${other.id}/areas`, parts, { as: 'Ada' })
    expect(codes(wrong)).toEqual(['areas no_cover'])
  })

  test('is set for what was taken on: an offer is changed, and offered again', async () => {
    const org = await organisation()
    const { id } = await offered(org, 'Grace', 'Radia', { matter: coverOf(org, 'Grace'), level: 3 })
    const early = await org.http.put(
      `/api/delegations/${id}/areas`,
      { rev: 1, areas: areasAt(4) },
      { as: 'Grace' },
    )
    expect(early).toMatchObject({ status: 409, body: { error: { code: 'illegal_transition' } } })
    const { matter: _m, toId: _t, handover: _h, ...terms } = offerTo(org, 'Radia', { level: 2 })
    const again = await org.http.put(
      `/api/delegations/${id}/terms`,
      { ...terms, areas: { hiring: 4 }, rev: 1 },
      { as: 'Grace' },
    )
    expect(again.body).toMatchObject({ state: 'offered', level: 4, areas: areasAt(2, { hiring: 4 }) })
    expect(await read(org, id, 'Radia')).toMatchObject({ level: 4, areas: areasAt(2, { hiring: 4 }) })
  })

  test('has no parts where it is no cover: new terms with some are refused, and nothing changes', async () => {
    const org = await organisation()
    const { id } = await offered(org, 'Ada', 'Grace')
    const { matter: _m, toId: _t, handover: _h, ...terms } = offerTo(org, 'Grace', { level: 2 })
    const sent = { ...terms, areas: { hiring: 4 }, rev: 1 }
    expect(codes(await org.http.put(`/api/delegations/${id}/terms`, sent, { as: 'Ada' }))).toEqual([
      'areas no_cover',
    ])
    expect(await read(org, id, 'Grace')).toMatchObject({ level: 4, areas: null, rev: 1 })
  })

  test('stays where it is, or falls, with somebody who could not give it', async () => {
    const org = await organisation()
    // Grace is away herself, and covered by Linus, who has no authority over anybody’s work.
    const areas = areasAt(3)
    const row = { kind: 'cover', absentId: org.id.Alan, areas, level: furthest(areas) } as const
    const { id } = await stored(org, 'Grace', 'Radia', row)
    const away = { from: '2026-03-02', to: '2026-03-20', coverId: org.id.Linus }
    const added = await org.http.post(`/api/people/${org.id.Grace}/absences`, away, { as: 'Grace' })
    await org.http.post(`/api/absences/${added.body.id}/cover-answer`, { accept: true }, { as: 'Linus' })
    const set = (levels: CoverAreas) => {
      const body = { rev: 1, areas: levels, why: 'Fewer ships.' }
      return org.http.put(`/api/delegations/${id}/areas`, body, { as: 'Linus' })
    }
    expect(codes(await set(areasAt(3, { stand_ups: 4 })))).toEqual(['areas.stand_ups above_authority'])
    expect(await set(areasAt(3, { hiring: 1 }))).toMatchObject({ status: 200 })
  })
})
