import { beforeAll, describe, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { expectRefused, type RefusedBody } from '../refused-bodies.factory.ts'
import { requestsOf } from '../requests.factory.ts'

let org: Organisation
let proposal: string
let placement: string
beforeAll(async () => {
  org = await organisation()
  const { url, body } = requestsOf(org).proposePlacement
  proposal = (await org.http.post(url, body, { as: 'Grace' })).body.id
  placement = (await org.http.get(`/api/people/${org.id.Linus}`, { as: 'Linus' })).body.placements[0].id
})

const position: RefusedBody[] = [
  ['no team', { teamId: undefined }, [400, 'invalid_type', 'teamId']],
  ['a team by name', { teamId: 'Pilots' }, [400, 'invalid_format', 'teamId']],
  ['a team that does not exist', { teamId: newId() }, [422, 'no_such_team', 'teamId']],
  ['nothing about whom they report to', { reportsTo: undefined }, [400, 'invalid_type', 'reportsTo']],
  ['a manager who does not exist', { reportsTo: newId() }, [422, 'not_here', 'reportsTo']],
  ['themselves above', ({ id }) => ({ reportsTo: id.Linus }), [422, 'cycle', 'reportsTo']],
  ['nobody above, beside the head', { reportsTo: null }, [422, 'second_root', 'reportsTo']],
  ['a title on two lines', { title: 'Senior\npilot' }, [400, 'invalid_format', 'title']],
  ['a title of 141 characters', { title: 'x'.repeat(141) }, [400, 'too_big', 'title']],
  ['level zero', { level: 0 }, [400, 'too_small', 'level']],
  ['a level in words', { level: 'senior' }, [400, 'invalid_type', 'level']],
  ['no share of full time', { fte: 0 }, [400, 'too_small', 'fte']],
  ['more than full time', { fte: 1.01 }, [400, 'too_big', 'fte']],
  ['a kind that there is not', { kind: 'borrowed' }, [400, 'invalid_value', 'kind']],
  ['a moment for a first day', { from: '2026-04-01T00:00:00Z' }, [400, 'invalid_format', 'from']],
  ['a last day that does not exist', { to: '2026-04-31' }, [400, 'invalid_format', 'to']],
  ['a last day before the first', { to: '2026-03-31' }, [422, 'to_before_from', 'to']],
  ['an acting position without an end', { kind: 'acting' }, [422, 'acting_without_end', 'to']],
  ['acting for 181 days', { kind: 'acting', to: '2026-09-29' }, [422, 'acting_too_long', 'to']],
  ['a reason of 281 characters', { reason: 'x'.repeat(281) }, [400, 'too_big', 'reason']],
  ['a second lead of the team', { leadsTeam: true }, [422, 'team_has_lead', 'leadsTeam']],
]

describe('nobody is placed with', () => {
  const placements: RefusedBody[] = [
    ...position,
    ['the position that they have left open', { endsCurrent: false }, [422, 'overlap', 'from']],
    ['a yes in words', { endsCurrent: 'yes' }, [400, 'invalid_type', 'endsCurrent']],
    ['somebody unknown to take over from', { takesOverFrom: newId() }, [422, 'not_here', 'takesOverFrom']],
    [
      'an acting position that takes over',
      ({ id }) => ({ kind: 'acting', to: '2026-05-01', takesOverFrom: id.Radia }),
      [422, 'acting_takes_over', 'takesOverFrom'],
    ],
  ]
  test.each(placements)('%s', async (...refused) => {
    const { url, body } = requestsOf(org).placePerson
    await expectRefused(org, ['post', url], body as object, refused)
  })
})

describe('nobody is proposed with', () => {
  const proposals: RefusedBody[] = [
    ...position,
    [
      'the end of the present position, which follows',
      { endsCurrent: true },
      [400, 'unknown_field', 'endsCurrent'],
    ],
  ]
  test.each(proposals)('%s', async (...refused) => {
    const { url, body } = requestsOf(org).proposePlacement
    await expectRefused(org, ['post', url], body as object, refused)
  })
})

describe('a proposal is not answered with', () => {
  const answers: RefusedBody[] = [
    ['nothing', { state: undefined }, [400, 'invalid_value', 'state']],
    ['what it is already', { state: 'proposed' }, [400, 'invalid_value', 'state']],
    ['an answer on two lines', { answer: 'Not\nnow' }, [400, 'invalid_format', 'answer']],
    ['an answer of 281 characters', { answer: 'x'.repeat(281) }, [400, 'too_big', 'answer']],
    ['a withdrawal of what another proposed', { state: 'withdrawn' }, [403, 'forbidden', '']],
  ]
  test.each(answers)('%s', async (...refused) => {
    const url = `/api/placement-proposals/${proposal}/answer`
    await expectRefused(org, ['post', url], { state: 'declined' }, refused)
  })
})

describe('a position is not ended with', () => {
  const ends: RefusedBody[] = [
    ['no day', { to: null }, [400, 'invalid_type', 'to']],
    ['a day that does not exist', { to: '2026-13-01' }, [400, 'invalid_format', 'to']],
    ['no version', { rev: undefined }, [400, 'invalid_type', 'rev']],
    ['a version that is not the present one', { rev: 5 }, [409, 'stale_rev', 'rev']],
    ['nothing to follow', {}, [422, 'use_departure', 'to']],
  ]
  test.each(ends)('%s', async (...refused) => {
    await expectRefused(
      org,
      ['post', `/api/placements/${placement}/end`],
      { to: '2026-12-31', rev: 1 },
      refused,
    )
  })
})
