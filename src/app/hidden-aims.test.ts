import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

test.each([
  ['history', (id: string) => `/api/aims/${id}/history`],
  ['comments', (id: string) => `/api/aims/${id}/comments`],
])(
  'the %s of an aim needs a sign-in, and of an aim that is not there nobody reads anything',
  async (_, url) => {
    expect((await org.http.get(url(newId()))).status).toBe(401)
    expect((await org.http.get(url(newId()), { as: 'Ada' })).status).toBe(404)
    expect((await org.http.get(url('nothing'), { as: 'Ada' })).status).toBe(400)
  },
)
