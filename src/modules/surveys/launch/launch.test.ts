import { sql } from 'kysely'
import { describe, expect, it, test } from 'vitest'
import type { Work } from '#platform/work.ts'
import { organisation } from '#test/organisation.ts'
import { asking, scaled } from '../definition/clarity.factory.ts'
import {
  act,
  drafted,
  handInBy,
  largeHarbour,
  launched,
  linusLink,
  mailedLinks,
  pageOf,
  rowsOf,
} from '../harbour-surveys.factory.ts'
import { askedOf } from '../store/surveys.ts'

const codesOf = (body: { error: { items: { code: string }[] } }) => body.error.items.map(({ code }) => code)

/** The ids of a table in the order they lie on disk, one list a page: which page has room says nothing about who answered. */
async function idsByPage(work: Work, table: string) {
  const { rows } = await sql<{ ids: string[] }>`
    select array_agg(coalesce(to_jsonb(t)->>'id', lpad(to_jsonb(t)->>'lot', 16, '0')) order by ctid) as ids
      from ${sql.table(table)} t
     group by split_part(ctid::text, ',', 1)`.execute(work.sql)
  return rows.map(({ ids }) => ids)
}

describe('a launch', () => {
  it('asks everybody, fixes where they stand, and mails each a link of their own', async () => {
    const org = await largeHarbour()
    const id = await launched(org, { breakdowns: ['Site', 'tenure'] })
    expect(await pageOf(org, id)).toMatchObject({ state: 'open', invited: 14, opensOn: '2026-03-02', rev: 3 })
    const { units, attributes } = await org.system(work => askedOf(work, id))
    expect(units.map(({ name, parent, invited }) => [name, parent, invited])).toEqual([
      ...[
        ['Harbour Works', -1, 14],
        ...(units[1]?.name === 'People'
          ? [
              ['People', 0, 4],
              ['Pilots', 0, 9],
            ]
          : [
              ['Pilots', 0, 9],
              ['People', 0, 4],
            ]),
      ],
    ])
    expect(attributes).toEqual([
      { code: 'Site', title: 'Site', levels: ['Boat', 'Quay'], invited: [4, 4] },
      {
        ...{ code: 'tenure', title: 'Time here', invited: [4, 6, 0, 4, 0] },
        levels: ['Under 1 year', '1 to 3 years', '3 to 5 years', '5 to 10 years', '10 years and more'],
      },
    ])
    const links = await mailedLinks(org, 'Clarity in spring')
    expect(links.size).toBe(12)
    expect(new Set(links.values()).size).toBe(12)
    expect(await org.eventsOfType('survey.opened')).toBe(1)
  })

  it('leaves everybody where they stood, also when they move afterwards', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    const before = await org.system(work => askedOf(work, id))
    const { rev } = (await org.http.get(`/api/teams/${org.team.Pilots}`, { as: 'Margaret' })).body
    await org.http.patch(`/api/teams/${org.team.Pilots}`, { rev, name: 'Tugs' }, { as: 'Margaret' })
    expect(await org.system(work => askedOf(work, id))).toEqual(before)
  })

  it.each<[string, object, number]>([
    ['one team and all below', { teamIds: ['Pilots'] }, 9],
    ['a value of an attribute', { attributes: [{ name: 'Site', values: ['Quay'] }] }, 4],
    ['who is new', { mostMonths: 12 }, 4],
    ['who is not', { leastMonths: 12 }, 10],
    ['a list', { personIds: ['Linus', 'Radia'] }, 2],
    [
      'a team and an attribute, both',
      { teamIds: ['People'], attributes: [{ name: 'Site', values: ['Quay'] }] },
      1,
    ],
  ])('can be to %s', async (_, audience, invited) => {
    const org = await largeHarbour()
    const ids = (known: Readonly<Record<string, string>>, names: unknown) =>
      Array.isArray(names) ? names.map(name => known[String(name)]) : undefined
    const named = {
      ...audience,
      ...('teamIds' in audience ? { teamIds: ids(org.team, audience.teamIds) } : {}),
      ...('personIds' in audience ? { personIds: ids(org.id, audience.personIds) } : {}),
    }
    const id = await drafted(org, { audience: named })
    const { body } = await org.http.get(`/api/surveys/${id}/launch`, { as: 'Margaret' })
    expect(body.invited).toBe(invited)
    expect(codesOf({ error: { items: body.problems } })).toEqual(
      invited < 12 ? ['too_few_for_anonymity'] : [],
    )
  })

  it('to seven people refuses to be anonymous, with the reason; with names it says so to them', async () => {
    const org = await largeHarbour()
    const audience = { personIds: [...org.crew.slice(0, 5), org.id.Linus, org.id.Radia] }
    const id = await drafted(org, { audience })
    const refused = await act(org, id, 'launch')
    expect({ status: refused.status, codes: codesOf(refused.body) }).toEqual({
      ...{ status: 422, codes: ['too_few_for_anonymity'] },
    })
    expect(refused.body.error.items[0].message).toContain('7 people are too few')
    expect((await pageOf(org, id)).state).toBe('draft')
    await org.http.patch(`/api/surveys/${id}`, { rev: 2, mode: 'named' }, { as: 'Margaret' })
    expect((await act(org, id, 'launch')).status).toBe(200)
  })

  it('of what cannot be asked is refused with everything that is wrong', async () => {
    const org = await largeHarbour()
    const loop = { showIf: { question: 'b', anyOf: [1] } }
    const definition = asking(scaled('a', loop), scaled('b', { scale: 'gone' }), scaled('a'))
    const id = await drafted(org, { definition, closesOn: null })
    expect((await pageOf(org, id)).problems.map(({ code }) => code)).toEqual([
      ...['duplicate_code', 'logic_loop', 'unknown_scale'],
    ])
    expect(codesOf((await act(org, id, 'launch')).body)).toEqual([
      ...['no_end', 'duplicate_code', 'logic_loop', 'unknown_scale'],
    ])
  })

  it('fixes everything: no threshold is lowered or raised, no question changed', async () => {
    const org = await largeHarbour()
    const id = await launched(org, { least: 7 })
    for (const change of [
      { least: 6 },
      { least: 8 },
      { leastComments: 10 },
      { title: 'Another' },
      { mode: 'named' },
    ]) {
      const { status, body } = await org.http.patch(
        `/api/surveys/${id}`,
        { rev: 3, ...change },
        { as: 'Margaret' },
      )
      expect([status, body.error.code]).toEqual([409, 'illegal_transition'])
    }
    expect((await act(org, id, 'launch')).status).toBe(409)
    expect(await pageOf(org, id)).toMatchObject({ least: 7, title: 'Clarity in spring', mode: 'anonymous' })
  })
})

describe('a close', () => {
  it('mixes ballots and comments under new names, drops drafts, and happens once', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    const links = [...(await mailedLinks(org, 'Clarity in spring')).values()]
    for (const [at, link] of links.slice(0, 8).entries())
      await handInBy(org, link, { results: (at % 5) + 1 }, { comments: { results: `Words ${at}` } })
    await org.http.put('/api/ballots/draft', { link: links[9], answers: { results: 1 } })
    const pages = (table: string) => org.system(work => idsByPage(work, table))
    const before = [await pages('surveys_ballots'), await pages('surveys_comments')].flat(2)
    const twice = await Promise.all([act(org, id, 'closing'), act(org, id, 'closing')])
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409])
    for (const table of ['surveys_ballots', 'surveys_comments']) {
      const after = await pages(table)
      expect(after.flat()).toHaveLength(8)
      for (const ids of after) expect(ids).toEqual(ids.toSorted())
      expect(after.flat().filter(id => before.includes(id))).toEqual([])
    }
    expect(await rowsOf(org, 'surveys_drafts')).toEqual([])
    expect((await act(org, id, 'closing')).status).toBe(409)
    expect(await org.eventsOfType('survey.closed')).toBe(1)
    const { body } = await org.http.get(`/api/surveys/${id}/participation`, { as: 'Margaret' })
    expect(body).toEqual({ invited: 14, answered: 8 })
  })

  it('stands: nothing opens, extends or cancels it again', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    await act(org, id, 'closing')
    for (const [path, body] of [
      ['launch', {}],
      ['extension', { closesOn: '2026-04-01' }],
      ['reminder', {}],
      ['cancellation', { why: 'No.' }],
    ] as const)
      expect((await act(org, id, path, body)).status).toBe(409)
  })
})

test('results are shared once somebody answers for what follows', async () => {
  const org = await largeHarbour()
  const id = await launched(org)
  await act(org, id, 'closing')
  expect((await act(org, id, 'sharing')).status).toBe(400)
  expect((await act(org, id, 'sharing', { ownerId: id })).status).toBe(422)
  expect((await act(org, id, 'sharing', { ownerId: org.id.Grace })).status).toBe(200)
  expect(await pageOf(org, id, 'Alan')).toMatchObject({ state: 'shared', actionOwnerId: org.id.Grace })
})

test('what is called off is removed unread', async () => {
  const org = await largeHarbour()
  const id = await launched(org)
  await handInBy(org, await linusLink(org), { results: 4 }, { comments: { results: 'Fog.' } })
  await act(org, id, 'cancellation', { why: 'A storm.' })
  for (const table of ['ballots', 'comments', 'drafts', 'links', 'codes'])
    expect(await rowsOf(org, `surveys_${table}`)).toEqual([])
  expect((await pageOf(org, id)).steps.at(-1)).toMatchObject({ to: 'cancelled', why: 'A storm.' })
  expect((await org.http.get(`/api/surveys/${id}`, { as: 'Linus' })).status).toBe(404)
})

test('people can be given more time, never less than they were told', async () => {
  const org = await largeHarbour()
  const id = await launched(org)
  for (const closesOn of ['2026-03-16', '2026-03-10', '2026-03-01'])
    expect((await act(org, id, 'extension', { closesOn })).status).toBe(422)
  expect((await act(org, id, 'extension', { closesOn: '2026-03-20' })).status).toBe(200)
  expect((await pageOf(org, id)).closesOn).toBe('2026-03-20')
})

test('the next wave asks the same of the same, with the same thresholds', async () => {
  const org = await largeHarbour()
  const id = await launched(org, { least: 7, audience: { mostMonths: 600 }, breakdowns: ['Site'] })
  const { body } = await org.http.post(
    '/api/surveys',
    { title: 'Clarity in autumn', fromId: id },
    { as: 'Margaret' },
  )
  const [first, second] = [await pageOf(org, id), await pageOf(org, body.id)]
  const same = ({ seriesId, least, audience, definition, breakdowns }: typeof first) => [
    ...[seriesId, least, audience, definition, breakdowns],
  ]
  expect(same(second)).toEqual(same(first))
  expect([first.wave, second.wave, second.state, second.invited]).toEqual([1, 2, 'draft', 0])
})

test('an organisation of six can only ask with names', async () => {
  const org = await organisation()
  const id = await drafted(org)
  expect(codesOf((await act(org, id, 'launch')).body)).toEqual(['too_few_for_anonymity'])
})
