import { beforeAll, describe, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { expectRefused, type RefusedBody } from '../refused-bodies.factory.ts'
import { requestsOf } from '../requests.factory.ts'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

const profile: RefusedBody[] = [
  ['no name', { name: '' }, [400, 'too_small', 'name']],
  ['a name of blanks', { name: ' \t ' }, [400, 'too_small', 'name']],
  ['a name of 141 characters', { name: 'x'.repeat(141) }, [400, 'too_big', 'name']],
  ['a name on two lines', { name: 'Mary\nSommer' }, [400, 'invalid_format', 'name']],
  ['a number for a name', { name: 7 }, [400, 'invalid_type', 'name']],
  ['an empty preferred name', { preferredName: '' }, [400, 'too_small', 'preferredName']],
  ['pronouns of 41 characters', { pronouns: 'x'.repeat(41) }, [400, 'too_big', 'pronouns']],
  ['an address without a place', { email: 'mary@' }, [400, 'invalid_format', 'email']],
  ['an empty address', { email: '' }, [400, 'invalid_format', 'email']],
  ['two addresses', { email: 'a@b.example, c@d.example' }, [400, 'invalid_format', 'email']],
  [
    'an address of 255 characters',
    { email: `${'a'.repeat(60)}@${'b.'.repeat(95)}example` },
    [400, 'too_big', 'email'],
  ],
  ['an address that somebody has in capitals', { email: 'ADA@HARBOUR.EXAMPLE' }, [409, 'duplicate', 'email']],
  ['an empty employee id', { employeeId: '' }, [400, 'too_small', 'employeeId']],
  ['an employee id of 101 characters', { employeeId: '1'.repeat(101) }, [400, 'too_big', 'employeeId']],
  ['a time zone that is none', { timeZone: 'Harbour' }, [400, 'custom', 'timeZone']],
  ['no working day at all', { workDays: [] }, [400, 'too_small', 'workDays']],
  ['an eighth day of the week', { workDays: [1, 8] }, [400, 'too_big', 'workDays.1']],
  ['half a working day', { workDays: [1.5] }, [400, 'invalid_type', 'workDays.0']],
  ['a pay nobody asked for', { salary: 1 }, [400, 'unknown_field', 'salary']],
]

const position = (change: object) => (organisation: Organisation) => ({
  placement: { ...(requestsOf(organisation).addPerson.body as { placement: object }).placement, ...change },
})

const first: RefusedBody[] = [
  ['no position', { placement: null }, [400, 'invalid_type', 'placement']],
  ['a position without a title', position({ title: '' }), [400, 'too_small', 'placement.title']],
  ['a level above five', position({ level: 6 }), [400, 'too_big', 'placement.level']],
  [
    'a first day that does not exist',
    position({ from: '2026-02-29' }),
    [400, 'invalid_format', 'placement.from'],
  ],
  ['a team that does not exist', position({ teamId: newId() }), [422, 'no_such_team', 'teamId']],
  ['a manager who does not exist', position({ reportsTo: newId() }), [422, 'not_here', 'reportsTo']],
  ['nobody above, beside the head', position({ reportsTo: null }), [422, 'second_root', 'reportsTo']],
  [
    'an acting position as the first',
    position({ kind: 'acting', to: '2026-04-01' }),
    [422, 'acting_alone', 'from'],
  ],
  ['an acting position without an end', position({ kind: 'acting' }), [422, 'acting_without_end', 'to']],
  ['a last day before the first', position({ to: '2026-03-01' }), [422, 'to_before_from', 'to']],
  ['a position dated back without a reason', position({ from: '2026-01-01' }), [422, 'backdated', 'reason']],
  ['a second lead of a team', position({ leadsTeam: true }), [422, 'team_has_lead', 'leadsTeam']],
]

describe('a person is not added with', () => {
  test.each([...profile, ...first])('%s', async (...refused) => {
    await expectRefused(org, ['post', '/api/people'], requestsOf(org).addPerson.body as object, refused)
  })
})

describe('a person is not changed with', () => {
  const changes: RefusedBody[] = [
    ...profile,
    ['no version', { rev: undefined }, [400, 'invalid_type', 'rev']],
    ['a version before the first', { rev: 0 }, [400, 'too_small', 'rev']],
    ['a version that is not the present one', { rev: 2 }, [409, 'stale_rev', 'rev']],
    ['a status, which only happens', { status: 'left' }, [400, 'unknown_field', 'status']],
    ['flags, which are granted elsewhere', { isAdmin: true }, [400, 'unknown_field', 'isAdmin']],
  ]
  test.each(changes)('%s', async (...refused) => {
    await expectRefused(org, ['patch', `/api/people/${org.id.Linus}`], { rev: 1 }, refused)
  })
})

describe('a departure is not recorded with', () => {
  const departures: RefusedBody[] = [
    ['no last day', { lastDay: undefined }, [400, 'invalid_type', 'lastDay']],
    ['a last day in words', { lastDay: 'Friday' }, [400, 'invalid_format', 'lastDay']],
    ['an empty reason', { override: '' }, [400, 'too_small', 'override']],
    ['a reason of 281 characters', { override: 'x'.repeat(281) }, [400, 'too_big', 'override']],
    ['a version that is not the present one', { rev: 9 }, [409, 'stale_rev', 'rev']],
    ['a last day before the position began', { lastDay: '1990-01-01' }, [422, 'before_position', 'lastDay']],
  ]
  test.each(departures)('%s', async (...refused) => {
    const sound = { lastDay: '2026-03-31', rev: 1 }
    await expectRefused(org, ['post', `/api/people/${org.id.Linus}/departure`], sound, refused)
  })
})

describe('nobody is erased', () => {
  const erasures: RefusedBody[] = [
    ['without a version', { rev: undefined }, [400, 'invalid_type', 'rev']],
    ['while they are here', {}, [422, 'still_here', '']],
  ]
  test.each(erasures)('%s', async (...refused) => {
    await expectRefused(org, ['post', `/api/people/${org.id.Linus}/erasure`], { rev: 1 }, refused)
  })
})
