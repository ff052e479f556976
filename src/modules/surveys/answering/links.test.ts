import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Answered } from '#test/organisation.ts'
import { asking, scaled } from '../definition/clarity.factory.ts'
import {
  act,
  ballotOf,
  drafted,
  handInBy,
  largeHarbour,
  launched,
  linusLink,
  mailedLinks,
  rowsOf,
  turnAt,
} from '../harbour-surveys.factory.ts'

const codesOf = ({ status, body }: Answered) => [
  status,
  ...(body.error?.items ?? []).map(({ field, code }: { field: string; code: string }) =>
    `${field} ${code}`.trim(),
  ),
]
const subjectOf = 'Clarity in spring'

async function open(over: object = {}) {
  const org = await largeHarbour()
  const id = await launched(org, over)
  const links = await mailedLinks(org, subjectOf)
  const of = (name: string) => links.get(`${name}@harbour.example`) ?? ''
  const draft = (link: string, answers: object, comments: object = {}, asking: object = {}) =>
    org.http.put('/api/ballots/draft', { link, answers, comments }, asking)
  return { org, id, of, draft }
}

/** What follows from a low answer: a sentence. */
const FOLLOWING = asking(scaled('results', { required: true }), {
  ...{ kind: 'text', code: 'why', text: { en: 'What is in the way?' }, required: true },
  showIf: { question: 'results', anyOf: [1, 2] },
})

describe('a link', () => {
  it('opens its own survey and no other of the same people at the same time', async () => {
    const { org, of } = await open()
    const other = await drafted(org, { title: 'Mood in spring', definition: asking(scaled('mood')) })
    expect((await act(org, other, 'launch')).status).toBe(200)
    const moods = await mailedLinks(org, 'Mood in spring')
    const mood = moods.get('linus@harbour.example') ?? ''
    expect(codesOf(await handInBy(org, of('linus'), { mood: 3 }))).toEqual([
      ...[422, 'answers.mood not_asked', 'answers.results unanswered'],
    ])
    expect((await handInBy(org, of('linus'))).status).toBe(200)
    expect((await ballotOf(org, mood)).state).toBe('open')
    expect((await handInBy(org, mood, { mood: 3 })).status).toBe(200)
    const ballots = await rowsOf(org, 'surveys_ballots')
    expect(new Set(ballots.map(({ surveyId }) => surveyId)).size).toBe(2)
  })

  it('leads to the same refusal when it is wrong in any way, so that trying tells nothing', async () => {
    const { org, of } = await open()
    const [orgId = '', secret = ''] = of('linus').split('.')
    const refusals = []
    for (const link of [
      `${newId()}.${secret}`,
      `${orgId}.${secret.slice(0, -1)}_`,
      `${orgId}.${[...secret].toReversed().join('')}`,
      `${orgId}.0000-0000-0000`,
      `${orgId}.' or true; -- ${'x'.repeat(9)}`,
      `${orgId.toUpperCase()}.${secret}`,
    ])
      for (const path of ['/api/ballots/question', '/api/ballots'])
        refusals.push(await org.http.post(path, { link }))
    expect(
      new Set(refusals.map(({ status, body }) => `${status} ${JSON.stringify(body.error.items)}`)).size,
    ).toBe(1)
    expect(refusals[0]?.status).toBe(404)
  })

  it('before the first day says when it opens, and takes neither draft nor ballot', async () => {
    const org = await largeHarbour()
    const id = await launched(org, { opensOn: '2026-03-09' })
    const print = { unitId: org.team.Pilots, count: 1 }
    const [{ link }] = (await org.http.post(`/api/surveys/${id}/codes`, print, { as: 'Margaret' })).body.codes
    expect(await ballotOf(org, link)).toMatchObject({
      ...{
        state: 'not_open',
        opensOn: '2026-03-09',
        definition: null,
        groups: [],
        smallest: null,
        draft: null,
      },
    })
    expect(codesOf(await handInBy(org, link))).toEqual([422, 'survey_not_open'])
    expect(codesOf(await org.http.put('/api/ballots/draft', { link }))).toEqual([422, 'survey_not_open'])
    await turnAt(org, '2026-03-09T09:00:00Z')
    expect((await handInBy(org, link)).status).toBe(200)
  })

  it('is good through the whole last day of the organisation', async () => {
    const { org, of } = await open()
    org.at('2026-03-16T22:00:00Z')
    expect((await handInBy(org, of('linus'))).status).toBe(200)
    org.at('2026-03-17T01:30:00Z')
    expect(codesOf(await handInBy(org, of('radia')))).toEqual([422, 'survey_closed'])
  })

  it('of a code used by two at the same moment is one ballot', async () => {
    const { org, id } = await open()
    const print = { unitId: org.team.Pilots, count: 1 }
    const [{ link }] = (await org.http.post(`/api/surveys/${id}/codes`, print, { as: 'Margaret' })).body.codes
    const both = await Promise.all([handInBy(org, link), handInBy(org, link.toLowerCase(), { results: 1 })])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await rowsOf(org, 'surveys_ballots')).toHaveLength(1)
  })
})

describe('a draft', () => {
  it('is seen by whoever holds the link and by nobody else, whatever they may do', async () => {
    const { org, id, of, draft } = await open()
    expect((await draft(of('linus'), { results: 2 }, { results: 'Half a secret' })).status).toBe(204)
    expect((await ballotOf(org, of('radia'))).draft).toBeNull()
    const own = (await org.http.post(`/api/surveys/${id}/link`, {}, { as: 'Grace' })).body.link
    expect((await ballotOf(org, own)).draft).toBeNull()
    for (const as of ['Margaret', 'Ada', 'Grace', 'Alan', 'Radia'] as const)
      for (const path of ['', '/participation', '/launch', '/definition.json'])
        expect(JSON.stringify((await org.http.get(`/api/surveys/${id}${path}`, { as })).body)).not.toContain(
          'Half',
        )
    // Linus himself goes on with it by a link of his own.
    const his = (await org.http.post(`/api/surveys/${id}/link`, {}, { as: 'Linus' })).body.link
    expect((await ballotOf(org, his)).draft?.comments).toEqual({ results: 'Half a secret' })
  })

  it('counts nowhere: not as answered, not as a ballot, not as a comment', async () => {
    const { org, id, of, draft } = await open()
    await draft(of('linus'), { results: 2 }, { results: 'Half' })
    expect((await org.http.get(`/api/surveys/${id}/participation`, { as: 'Margaret' })).body.answered).toBe(0)
    await act(org, id, 'closing')
    for (const table of ['surveys_ballots', 'surveys_comments', 'surveys_drafts'])
      expect(await rowsOf(org, table)).toEqual([])
    expect(await ballotOf(org, of('linus'))).toMatchObject({ state: 'closed', draft: null })
  })

  it('resumed with another answer is handed in only without what no longer follows, and survives the refusal', async () => {
    const { org, of, draft } = await open({ definition: FOLLOWING })
    await draft(of('linus'), { results: 2 }, { why: 'Fog.' })
    const { draft: begun } = await ballotOf(org, of('linus'))
    const changed = { ...begun?.answers, results: 4 }
    expect(codesOf(await handInBy(org, of('linus'), changed, { comments: begun?.comments }))).toEqual([
      ...[422, 'answers.why hidden_question'],
    ])
    expect((await ballotOf(org, of('linus'))).draft).toEqual(begun)
    expect((await handInBy(org, of('linus'), changed)).status).toBe(200)
    expect(await rowsOf(org, 'surveys_comments')).toEqual([])
    const [ballot] = await rowsOf(org, 'surveys_ballots')
    expect([...Object(ballot?.['answers'])]).toEqual([4])
  })

  it('that asks for a sentence is refused without it, and taken with it', async () => {
    const { org, of } = await open({ definition: FOLLOWING })
    expect(codesOf(await handInBy(org, of('linus'), { results: 1 }))).toEqual([422, 'answers.why unanswered'])
    const blank = { comments: { why: ' \n' } }
    expect(codesOf(await handInBy(org, of('linus'), { results: 1 }, blank))).toEqual([
      ...[422, 'answers.why unanswered'],
    ])
    expect((await handInBy(org, of('linus'), { results: 1 }, { comments: { why: 'Fog.' } })).status).toBe(200)
  })

  it.each(['linus', 'radia', 'crew0', 'crew1'])(
    'saved while it is handed in leaves nothing behind: %s',
    async name => {
      const { org, of, draft } = await open()
      const save = (results: number) => draft(of(name), { results })
      const [first, handed, ...later] = await Promise.all([
        save(1),
        handInBy(org, of(name)),
        save(2),
        save(3),
      ])
      expect(handed.status).toBe(200)
      for (const { status } of [first, ...later]) expect([204, 409]).toContain(status)
      // It would join what was said to the invitation.
      expect(await rowsOf(org, 'surveys_drafts')).toEqual([])
      expect(await ballotOf(org, of(name))).toMatchObject({ state: 'handed_in', draft: null })
    },
  )

  it('of a survey with names is refused to somebody signed in as another', async () => {
    const { org, of, draft } = await open({ mode: 'named' })
    await draft(of('linus'), { results: 2 }, { results: 'Mine' }, { as: 'Linus' })
    for (const as of ['Radia', 'Margaret'] as const) {
      const seen = await org.http.post('/api/ballots/question', { link: of('linus') }, { as })
      expect([seen.status, JSON.stringify(seen.body).includes('Mine')]).toEqual([403, false])
      expect((await draft(of('linus'), { results: 5 }, {}, { as })).status).toBe(403)
    }
    expect((await ballotOf(org, of('linus'))).draft?.answers).toEqual({ results: 2 })
  })
})

describe('a receipt', () => {
  it('is the same whoever answered and whatever was said, and so is the page behind the link', async () => {
    const { org, of } = await open()
    const one = await handInBy(org, of('linus'), { results: 1, stuck: 5 }, { comments: { results: 'Fog.' } })
    const other = await handInBy(org, of('crew6'), { results: 5 })
    expect(one.body).toEqual(other.body)
    expect(Object.keys(one.body).toSorted()).toEqual(['closesOn', 'handedIn', 'title'])
    expect(one.headers['set-cookie']).toBeUndefined()
    expect(await ballotOf(org, of('linus'))).toEqual(await ballotOf(org, of('crew6')))
  })

  it('and a refusal say nothing again of what was written', async () => {
    const { org, of } = await open()
    const refused = await handInBy(org, of('linus'), { results: 9 }, { comments: { stuck: 'Between us' } })
    expect(refused.status).toBe(422)
    expect(JSON.stringify(refused.body)).not.toMatch(/Between|9/)
  })
})

describe('the groups one is told', () => {
  it('are those of the launch, whoever moves, joins or is renamed afterwards', async () => {
    const { org, of } = await open({ breakdowns: ['Site'] })
    const before = await ballotOf(org, of('linus'))
    await org.system(async work => {
      await sql`update people_placements set team_id = ${org.team.People} where person_id = ${org.id.Linus}`.execute(
        work.sql,
      )
      await sql`update people_persons set attributes = '{"Site":"Moon"}' where id = ${org.id.Linus}`.execute(
        work.sql,
      )
      await sql`update people_organisations set chart_rev = ${newId()}`.execute(work.sql)
    })
    expect((await ballotOf(org, of('linus'))).groups).toEqual(before.groups)
    await handInBy(org, of('linus'))
    expect((await rowsOf(org, 'surveys_ballots'))[0]?.['unit']).toBe(2)
  })

  it('of a team too small are said never to be shown, and the smallest is one that is', async () => {
    const { org, of } = await open({ breakdowns: [] })
    const { groups, smallest } = await ballotOf(org, of('crew6'))
    expect(groups.map(({ title, invited, large }) => [title, invited, large])).toEqual([
      ...[
        ['Harbour Works', 14, true],
        ['People', 4, false],
      ],
    ])
    expect(smallest).toMatchObject({ kind: 'everybody', invited: 14 })
  })

  it('have none inside that could be shown and is smaller than the one called the smallest', async () => {
    const { org, of } = await open({ breakdowns: ['level', 'Site'] })
    // Of the eight at level 1 in Pilots each is one of nine in Pilots and of eleven at level 1.
    expect((await ballotOf(org, of('linus'))).smallest).toEqual({
      ...{ kind: 'attribute', title: 'Pilots, Level', level: expect.anything(), invited: 8, large: true },
    })
  })

  it('with a larger threshold are fewer', async () => {
    const { org } = await open({ breakdowns: ['Site'], least: 7, leastComments: 10 })
    const { groups, least } = await ballotOf(org, await linusLink(org))
    expect([least, groups.filter(({ large }) => large).map(({ title }) => title)]).toEqual([
      ...[7, ['Harbour Works', 'Pilots']],
    ])
  })
})
