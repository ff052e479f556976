import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { forgetReasons } from '../store/proposal-store.ts'

const WRITTEN = {
  rev: 0,
  strengths: { text: 'Calm on the radio', reach: 'everybody' },
  howIWork: { text: 'Mornings are for thinking', reach: 'team' },
  aspirations: { text: 'Harbour master one day', reach: 'pair' },
}

let org: Organisation
beforeAll(async () => {
  org = await organisation()
  await org.http.put(`/api/people/${org.id.Linus}/about`, WRITTEN, { as: 'Linus' })
})

describe('what somebody says about themselves', () => {
  it.each<[Name, string, number]>([
    ['Linus', 'the person', 3],
    ['Grace', 'who answers for them', 3],
    ['Radia', 'a team mate', 2],
    ['Ada', 'the executive above', 1],
    ['Margaret', 'the people team', 1],
    ['Alan', 'an administrator', 1],
  ])('%s, %s, reads %s of three', async (as, _, expected) => {
    const { body } = await org.http.get(`/api/people/${org.id.Linus}/about`, { as })
    const texts = [body.strengths, body.howIWork, body.aspirations].filter(text => text !== null)
    expect(texts).toHaveLength(expected)
    expect(body.mayWrite).toBe(as === 'Linus')
  })

  it.each<[Name, number]>([
    ['Grace', 403],
    ['Margaret', 403],
    ['Alan', 403],
  ])('%s does not write it for them', async (as, status) => {
    expect((await org.http.put(`/api/people/${org.id.Linus}/about`, WRITTEN, { as })).status).toBe(status)
  })

  it('is refused when it is stale, malformed, signed out or about nobody', async () => {
    const put = (id: string, body: object, as?: Name) =>
      org.http.put(`/api/people/${id}/about`, body, as === undefined ? {} : { as })
    expect((await put(org.id.Linus, WRITTEN, 'Linus')).body.error).toMatchObject({
      code: 'stale_rev',
      current: { rev: 1 },
    })
    expect(
      (await put(org.id.Linus, { ...WRITTEN, strengths: { text: 'x', reach: 'world' } }, 'Linus')).status,
    ).toBe(400)
    expect((await put(org.id.Linus, WRITTEN)).status).toBe(401)
    expect((await put(newId(), WRITTEN, 'Linus')).status).toBe(404)
    expect((await org.http.get(`/api/people/${newId()}/about`, { as: 'Ada' })).status).toBe(404)
    expect((await org.http.get(`/api/people/${org.id.Linus}/about`)).status).toBe(401)
    const theirs = await organisation()
    expect((await theirs.http.get(`/api/people/${org.id.Linus}/about`, { as: 'Ada' })).status).toBe(404)
  })

  it('leaves no word in the ledger, and none after an erasure', async () => {
    const { rows } = await org.system(work =>
      sql<{
        all: string
      }>`select string_agg(e::text, '') as all from platform_events e where org_id = ${org.orgId}::uuid`.execute(
        work.sql,
      ),
    )
    expect(rows[0]?.all).toContain('about.changed')
    expect(rows[0]?.all).not.toContain('Harbour master')
    await org.system(work => forgetReasons(work, org.id.Linus))
    const { body } = await org.http.get(`/api/people/${org.id.Linus}/about`, { as: 'Linus' })
    expect([body.rev, body.aspirations.text]).toEqual([0, ''])
  })
})
