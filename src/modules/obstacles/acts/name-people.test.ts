import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { pageOf, raisedBy } from '../obstacle.factory.ts'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

/** One of Linus's about Radia, that Margaret may know of. */
const secret = () =>
  raisedBy(org, 'Linus', { sensitive: true, aboutId: org.id.Radia, namedIds: [org.id.Margaret] })
const name = (id: string, rev: number, personIds: readonly string[], as: Name = 'Linus') =>
  org.http.put(`/api/obstacles/${id}/named`, { rev, personIds }, { as })

describe('choosing who may know of a sensitive one', () => {
  test('lets the chosen see it, and nobody any more who is not chosen', async () => {
    const { id } = await secret()
    const { status, body } = await name(id, 1, [org.id.Ada, org.id.Alan, org.id.Ada])
    expect({ status, rev: body.rev }).toEqual({ status: 200, rev: 2 })
    const { named } = await pageOf(org, 'Ada', id)
    expect(named.map(each => each.id).toSorted()).toEqual([org.id.Ada, org.id.Alan].toSorted())
    expect((await org.http.get(`/api/obstacles/${id}`, { as: 'Margaret' })).status).toBe(404)
    expect((await org.http.get(`/api/obstacles/${id}`, { as: 'Alan' })).status).toBe(200)
  })

  test('leaves helpers as they are', async () => {
    const { id } = await secret()
    await org.http.post(`/api/obstacles/${id}/help`, {}, { as: 'Margaret' })
    await name(id, 1, [])
    expect(await pageOf(org, 'Margaret', id)).toMatchObject({ helpers: [{ id: org.id.Margaret }], named: [] })
  })

  it.each<[string, () => readonly string[], string]>([
    ['the person it is about', () => [org.id.Ada, org.id.Radia], 'about_named'],
    ['a stranger', () => [newId()], 'person_unknown'],
  ])('refuses %s, and changes nothing', async (_, personIds, code) => {
    const { id } = await secret()
    const { status, body } = await name(id, 1, personIds())
    expect({ status, code: body.error.items[0].code }).toEqual({ status: 422, code })
    expect(await pageOf(org, 'Linus', id)).toMatchObject({ rev: 1, named: [{ id: org.id.Margaret }] })
  })

  test('is possible while it waits for the raiser’s word, and not once it has ended', async () => {
    const { id } = await secret()
    await org.http.post(`/api/obstacles/${id}/solution`, { rev: 1, how: 'We talked.' }, { as: 'Grace' })
    expect((await name(id, 2, [])).status).toBe(200)
    await org.http.post(`/api/obstacles/${id}/confirmation`, { rev: 3 }, { as: 'Linus' })
    expect((await name(id, 4, [])).body.error).toMatchObject({
      ...{ code: 'illegal_transition', current: { state: 'confirmed', legal: [] } },
    })
  })

  test('of an ordinary one is nobody’s to do', async () => {
    const { id } = await raisedBy(org, 'Linus')
    expect((await name(id, 1, [org.id.Alan])).status).toBe(403)
  })
})
