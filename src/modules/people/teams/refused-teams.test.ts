import { beforeAll, describe, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { expectRefused, type RefusedBody } from '../refused-bodies.factory.ts'

let org: Organisation
let below: string
let deepest: string
let closed: string
beforeAll(async () => {
  org = await organisation()
  const add = async (name: string, parentId: string): Promise<string> =>
    (await org.http.post('/api/teams', { name, parentId }, { as: 'Margaret' })).body.id
  below = await add('Tugs', org.team.Pilots)
  closed = await add('Rowers', org.team.Pilots)
  await org.http.post(`/api/teams/${closed}/closure`, { rev: 1, lastDay: '2026-03-01' }, { as: 'Margaret' })
  deepest = below
  for (const level of [4, 5, 6, 7, 8]) deepest = await add(`Level ${level}`, deepest)
})

const fields: RefusedBody[] = [
  ['no name', { name: '' }, [400, 'too_small', 'name']],
  ['a name of 141 characters', { name: 'x'.repeat(141) }, [400, 'too_big', 'name']],
  ['a name on two lines', { name: 'Tow\nboats' }, [400, 'invalid_format', 'name']],
  ['a purpose of 281 characters', { purpose: 'x'.repeat(281) }, [400, 'too_big', 'purpose']],
  ['a purpose on two lines', { purpose: 'Tow\nships' }, [400, 'invalid_format', 'purpose']],
  ['a team above by name', { parentId: 'Pilots' }, [400, 'invalid_format', 'parentId']],
  ['a team above that does not exist', { parentId: newId() }, [422, 'no_such_team', 'parentId']],
  ['a team above that is closed', () => ({ parentId: closed }), [422, 'no_such_team', 'parentId']],
  ['a ninth level', () => ({ parentId: deepest }), [422, 'too_deep', 'parentId']],
  ['a lead, who follows from a position', ({ id }) => ({ leadId: id.Ada }), [400, 'unknown_field', 'leadId']],
]

describe('a team is not added with', () => {
  test.each([
    ...fields,
    ['nothing about where it belongs', { parentId: undefined }, [400, 'invalid_type', 'parentId']],
  ] satisfies RefusedBody[])('%s', async (...refused) => {
    await expectRefused(org, ['post', '/api/teams'], { name: 'Boats', parentId: org.team.Pilots }, refused)
  })
})

describe('a team is not changed with', () => {
  test.each([
    ...fields,
    ['itself above', ({ team }) => ({ parentId: team.People }), [422, 'cycle', 'parentId']],
    ['no version', { rev: undefined }, [400, 'invalid_type', 'rev']],
    ['a version that is not the present one', { rev: 4 }, [409, 'stale_rev', 'rev']],
  ] satisfies RefusedBody[])('%s', async (...refused) => {
    await expectRefused(org, ['patch', `/api/teams/${org.team.People}`], { rev: 1 }, refused)
  })
})

describe('a team is not closed', () => {
  test.each([
    ['on a day that does not exist', { lastDay: '2026-02-30' }, [400, 'invalid_format', 'lastDay']],
    ['without a version', { rev: undefined }, [400, 'invalid_type', 'rev']],
    ['in a version that is not the present one', { rev: 4 }, [409, 'stale_rev', 'rev']],
    ['with people in it', {}, [422, 'not_empty', '']],
  ] satisfies RefusedBody[])('%s', async (...refused) => {
    await expectRefused(org, ['post', `/api/teams/${org.team.People}/closure`], { rev: 1 }, refused)
  })

  test('with teams below it', async () => {
    const refused: RefusedBody = ['with teams below it', {}, [422, 'has_teams', '']]
    await expectRefused(org, ['post', `/api/teams/${below}/closure`], { rev: 1 }, refused)
  })
})
