import { describe, expect, it, test } from 'vitest'
import { layoutOf } from '../definition/layout.ts'
import {
  act,
  ballotOf,
  handInBy,
  largeHarbour,
  launched,
  linusLink,
  mailedLinks,
  rowsOf,
  TWO,
} from '../harbour-surveys.factory.ts'

const codeOf = ({
  status,
  body,
}: {
  status: number
  body: { error?: { code: string; items: { code: string }[] } }
}) => `${status} ${body.error?.items[0]?.code ?? body.error?.code ?? ''}`.trim()

async function open(over: object = {}) {
  const org = await largeHarbour()
  const id = await launched(org, over)
  return { org, id, link: await linusLink(org) }
}

describe('a personal link', () => {
  it('shows, signed out, what is asked, who sees what, and in which groups it counts', async () => {
    const { org, link } = await open()
    expect(await ballotOf(org, link)).toEqual({
      ...{ state: 'open', organisation: 'Harbour Works', title: 'Clarity in spring', purpose: null },
      ...{ mode: 'anonymous', about: null, opensOn: '2026-03-02', closesOn: '2026-03-16' },
      ...{ least: 6, leastComments: 10 },
      definition: TWO,
      groups: [
        { kind: 'everybody', title: 'Harbour Works', level: null, invited: 14, large: true },
        { kind: 'unit', title: 'Pilots', level: null, invited: 9, large: true },
        { kind: 'attribute', title: 'Time here', level: '1 to 3 years', invited: 6, large: true },
      ],
      smallest: { kind: 'attribute', title: 'Time here', level: '1 to 3 years', invited: 6, large: true },
      draft: null,
    })
  })

  it('keeps answers to go on later, also on another device, and gives them back', async () => {
    const { org, link } = await open()
    for (const results of [1, 9]) {
      const draft = { link, answers: { results }, comments: { results: 'Half a th' } }
      expect((await org.http.put('/api/ballots/draft', draft)).status).toBe(204)
    }
    expect((await ballotOf(org, link)).draft).toEqual({
      answers: { results: 9 },
      comments: { results: 'Half a th' },
    })
  })

  it('hands in once, and then tells so', async () => {
    const { org, link } = await open()
    expect((await handInBy(org, link)).body).toEqual({
      ...{ handedIn: true, title: 'Clarity in spring', closesOn: '2026-03-16' },
    })
    expect(codeOf(await handInBy(org, link, { results: 1 }))).toBe('409 handed_in')
    expect(codeOf(await org.http.put('/api/ballots/draft', { link, answers: {} }))).toBe('409 handed_in')
    // Also for whoever never got the receipt, because the server stopped in between.
    expect(await ballotOf(org, link)).toMatchObject({ state: 'handed_in', definition: null, draft: null })
    expect(await rowsOf(org, 'surveys_ballots')).toHaveLength(1)
    expect(await rowsOf(org, 'surveys_drafts')).toEqual([])
  })

  it('used twice at the same moment, also from two links of one person, is one ballot', async () => {
    const { org, id, link } = await open()
    const own = (await org.http.post(`/api/surveys/${id}/link`, {}, { as: 'Linus' })).body.link
    const both = await Promise.all([
      handInBy(org, link),
      handInBy(org, own, { results: 2 }),
      handInBy(org, link),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    expect(await rowsOf(org, 'surveys_ballots')).toHaveLength(1)
  })

  it.each<[string, object, object, string]>([
    ['beyond the scale', { results: 6 }, {}, '422 not_an_answer'],
    ['below the scale', { results: 0 }, {}, '422 not_an_answer'],
    ['to a question of another survey', { results: 4, mood: 3 }, {}, '422 not_asked'],
    ['without what is required', { stuck: 3 }, {}, '422 unanswered'],
    [
      'with words where none are asked',
      { results: 4 },
      { comments: { stuck: 'Fog' } },
      '422 no_comment_here',
    ],
    ['with control characters', { results: 4 }, { comments: { results: 'a\u0000b' } }, '400 malformed'],
    ['with half a character', { results: 4 }, { comments: { results: 'a\ud83d' } }, '400 malformed'],
    [
      'with a comment too long to read',
      { results: 4 },
      { comments: { results: 'a'.repeat(10_001) } },
      '400 malformed',
    ],
    [
      'with a comment of a megabyte',
      { results: 4 },
      { comments: { results: 'a'.repeat(1_000_000) } },
      '413 too_large',
    ],
    ['with a field of its own', { results: 4 }, { personId: 'x' }, '400 unknown_field'],
    ['that is no number', { results: 4.5 }, {}, '400 malformed'],
  ])('takes no answer %s, and the ballot can still be handed in', async (_, answers, more, code) => {
    const { org, link } = await open()
    const refused = await handInBy(org, link, answers, more)
    expect(`${refused.status} ${code.slice(4)}`).toBe(code)
    if (refused.status === 422) expect(codeOf(refused)).toBe(code)
    expect((await handInBy(org, link)).status).toBe(200)
  })

  it('takes no answer after the last day, though nobody has closed it yet, nor after the close', async () => {
    const { org, id, link } = await open()
    org.at('2026-03-17T09:00:00Z')
    expect(codeOf(await handInBy(org, link))).toBe('422 survey_closed')
    expect((await ballotOf(org, link)).state).toBe('closed')
    org.at('2026-03-10T09:00:00Z')
    await act(org, id, 'closing')
    expect(codeOf(await handInBy(org, link))).toBe('422 survey_closed')
    expect(codeOf(await org.http.put('/api/ballots/draft', { link, answers: {} }))).toBe('422 survey_closed')
  })

  it('leads nowhere when nobody made it, in another organisation, or when the survey is called off', async () => {
    const { org, id, link } = await open()
    const other = await largeHarbour()
    for (const wrong of [
      `${link.slice(0, 37)}${'a'.repeat(43)}`,
      link.replace(org.orgId, other.orgId),
      `${org.orgId}.AAAA-BBBB-CCCC`,
      `${'x'.repeat(36)}.${'a'.repeat(43)}`,
    ])
      expect((await handInBy(org, wrong)).status).toBe(404)
    await act(org, id, 'cancellation', { why: 'Storm.' })
    expect((await handInBy(org, link)).status).toBe(404)
  })

  it('is taken from our own page only', async () => {
    const { org, link } = await open()
    const foreign = { headers: { 'sec-fetch-site': 'cross-site' } }
    expect((await org.http.post('/api/ballots', { link, answers: { results: 1 } }, foreign)).status).toBe(403)
  })

  it('opens nothing of a survey that is not open yet', async () => {
    const org = await largeHarbour()
    const id = await launched(org, { opensOn: '2026-03-09' })
    expect((await org.http.post(`/api/surveys/${id}/link`, {}, { as: 'Linus' })).status).toBe(404)
    expect(await mailedLinks(org, 'Clarity in spring')).toEqual(new Map())
  })
})

describe('what is kept of an answer', () => {
  it('is its bytes, the unit and the levels: no person, time or address, and no event', async () => {
    const { org, id, link } = await open({ breakdowns: ['Site', 'level', 'tenure'] })
    await handInBy(org, link, { results: 4, stuck: 2 }, { comments: { results: 'Fog.' }, language: 'pt-BR' })
    const [ballot] = await rowsOf(org, 'surveys_ballots')
    expect(ballot).toEqual({
      ...{ orgId: org.orgId, surveyId: id, lot: expect.any(Number), unit: 2 },
      ...{ levels: expect.anything(), answers: expect.anything(), personId: null, weight: null },
    })
    expect(Array.from(Object(ballot?.['answers']))).toEqual([4, 2])
    expect(ballot?.['answers']).toHaveLength(layoutOf(TWO).length)
    expect(Array.from(Object(ballot?.['levels']))).toEqual([0, 1, 2])
    const [comment] = await rowsOf(org, 'surveys_comments')
    expect(comment).toEqual({
      ...{ orgId: org.orgId, surveyId: id, id: expect.stringMatching(/^.{14}4/), unit: 2, personId: null },
      ...{ question: 'results', language: 'pt-BR', body: 'Fog.' },
    })
    // Drawn from 2^52: far from one that counts, and from any that is made of the time.
    expect(ballot?.['lot']).toBeGreaterThan(1_000_000)
    expect(Number.isSafeInteger(ballot?.['lot'])).toBe(true)
    for (const { type } of await rowsOf(org, 'platform_events'))
      expect(type).toMatch(/^survey\.(made|edited|opened)$/)
  })

  it('has no secret of a link, and the invitation only that it was opened and answered', async () => {
    const { org, link } = await open()
    await handInBy(org, link)
    const secret = link.split('.')[1] ?? ''
    const kept = JSON.stringify([
      await rowsOf(org, 'surveys_links'),
      await rowsOf(org, 'surveys_invitations'),
    ])
    expect(kept).not.toContain(secret)
    const mine = (await rowsOf(org, 'surveys_invitations')).find(({ personId }) => personId === org.id.Linus)
    expect(mine).toMatchObject({ remindedOn: null, untilOn: null })
    expect(Object.keys(mine ?? {}).toSorted()).toEqual([
      ...['answered', 'byCode', 'levels', 'opened', 'orgId', 'personId', 'remindedOn', 'surveyId', 'ticket'],
      ...['unit', 'untilOn'],
    ])
  })

  it.each([
    ['emoji', 'Fine 👩‍👩‍👧‍👦 🌊'],
    ['right to left', 'שלום, \u202Bمرحبا\u202C'],
    ['what a spreadsheet would run', '=HYPERLINK("http://x")'],
    ['several lines', 'One\n\tTwo\r\nThree'],
  ])('keeps %s as written', async (_, text) => {
    const { org, link } = await open()
    expect((await handInBy(org, link, { results: 4 }, { comments: { results: text } })).status).toBe(200)
    expect((await rowsOf(org, 'surveys_comments'))[0]?.['body']).toBe(text)
  })
})

describe('a survey with names', () => {
  it('says so, keeps who answered, and refuses the link to somebody signed in as another', async () => {
    const org = await largeHarbour()
    await launched(org, { mode: 'named' })
    const link = await linusLink(org)
    expect((await ballotOf(org, link)).mode).toBe('named')
    const asRadia = await org.http.post('/api/ballots', { link, answers: { results: 1 } }, { as: 'Radia' })
    expect(asRadia.status).toBe(403)
    await handInBy(org, link, { results: 4 }, { comments: { results: 'Mine.' } })
    expect((await rowsOf(org, 'surveys_ballots'))[0]?.['personId']).toBe(org.id.Linus)
    expect((await rowsOf(org, 'surveys_comments'))[0]?.['personId']).toBe(org.id.Linus)
  })
})

test('what is open for me is mine to answer without a mail', async () => {
  const { org, id } = await open()
  const mine = async () => (await org.http.get('/api/surveys/mine', { as: 'Linus' })).body.surveys
  expect(await mine()).toEqual([
    {
      id,
      title: 'Clarity in spring',
      closesOn: '2026-03-16',
      mode: 'anonymous',
      answered: false,
      byCode: false,
    },
  ])
  const { link } = (await org.http.post(`/api/surveys/${id}/link`, {}, { as: 'Linus' })).body
  expect((await handInBy(org, link)).status).toBe(200)
  expect(await mine()).toMatchObject([{ answered: true }])
})
