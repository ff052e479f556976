import { beforeAll, describe, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { expectRefused, type RefusedBody } from '../refused-bodies.factory.ts'

let org: Organisation
let absence: string
beforeAll(async () => {
  org = await organisation()
  const enter = (who: 'Linus' | 'Radia', from: string, to: string) =>
    org.http.post(`/api/people/${org.id[who]}/absences`, { from, to }, { as: 'Margaret' })
  absence = (await enter('Linus', '2026-05-01', '2026-05-08')).body.id
  await enter('Linus', '2026-08-10', '2026-08-14')
  await enter('Radia', '2026-06-30', '2026-07-01')
})

const days: RefusedBody[] = [
  ['no first day', { from: undefined }, [400, 'invalid_type', 'from']],
  ['a first day that does not exist', { from: '2026-06-31' }, [400, 'invalid_format', 'from']],
  ['a last day in another order', { to: '10.07.2026' }, [400, 'invalid_format', 'to']],
  ['a last day before the first', { to: '2026-06-30' }, [422, 'to_before_from', 'to']],
  ['days of another absence', { from: '2026-08-14', to: '2026-08-20' }, [422, 'overlap', 'from']],
  ['no end, over another absence', { to: null }, [422, 'overlap', 'from']],
  ['a cover by name', { coverId: 'Radia' }, [400, 'invalid_format', 'coverId']],
  ['a cover who does not exist', { coverId: newId() }, [422, 'cover_not_here', 'coverId']],
  ['themselves as the cover', ({ id }) => ({ coverId: id.Linus }), [422, 'cover_is_self', 'coverId']],
  ['a cover who is away', ({ id }) => ({ coverId: id.Radia }), [422, 'cover_away', 'coverId']],
  ['why they are away', { reason: 'Flu' }, [400, 'unknown_field', 'reason']],
  ['the answer of the cover', { coverState: 'accepted' }, [400, 'unknown_field', 'coverState']],
]

const sound = { from: '2026-07-01', to: '2026-07-10', coverId: null }

describe('an absence is not entered with', () => {
  test.each(days)('%s', async (...refused) => {
    await expectRefused(org, ['post', `/api/people/${org.id.Linus}/absences`], sound, refused)
  })
})

describe('an absence is not changed with', () => {
  test.each([
    ...days,
    ['no version', { rev: undefined }, [400, 'invalid_type', 'rev']],
    ['a version that is not the present one', { rev: 3 }, [409, 'stale_rev', 'rev']],
    ['another person', ({ id }) => ({ personId: id.Radia }), [400, 'unknown_field', 'personId']],
  ] satisfies RefusedBody[])('%s', async (...refused) => {
    await expectRefused(org, ['put', `/api/absences/${absence}`], { ...sound, rev: 1 }, refused)
  })
})

describe('a request to cover is not answered', () => {
  test.each([
    ['with nothing', { accept: undefined }, [400, 'invalid_type', 'accept']],
    ['in words', { accept: 'yes' }, [400, 'invalid_type', 'accept']],
    ['by somebody who is not asked', {}, [404, 'not_found', '']],
  ] satisfies RefusedBody[])('%s', async (...refused) => {
    await expectRefused(org, ['post', `/api/absences/${absence}/cover-answer`], { accept: true }, refused)
  })
})
