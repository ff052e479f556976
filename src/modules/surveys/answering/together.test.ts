import { sql } from 'kysely'
import { describe, expect, it, test } from 'vitest'
import type { Threshold } from '#platform/threshold.ts'
import type { Work } from '#platform/work.ts'
import type { Organisation } from '#test/organisation.ts'
import {
  act,
  ballotOf,
  drafted,
  handInBy,
  largeHarbour,
  launched,
  mailedLinks,
  rowsOf,
} from '../harbour-surveys.factory.ts'
import { handIn } from './hand-in.ts'

type Enter = <T>(action: (work: Work) => Promise<T>) => Promise<T>

/** Hands in past HTTP, where all who are asked in one turn come at the same moment; what it comes to in a word. */
async function handedIn(
  org: Organisation,
  link: string,
  more: { enter?: Enter; words?: string; stuck?: number } = {},
) {
  const { enter = org.system, words = 'Fog.', stuck = 1 } = more
  const threshold = {
    signedIn: async () => null,
    inOrganisation: (_: string, action: (work: Work) => Promise<unknown>) => enter(action),
  } as unknown as Threshold
  const given = { link, answers: { results: 4, stuck }, comments: { results: words }, language: 'en' }
  return await handIn(threshold, given).then(
    ({ handedIn }) => `${handedIn}`,
    error => error.items?.[0]?.code ?? error.code ?? error.message,
  )
}

const linksOf = async (org: Organisation, title = 'Clarity in spring') => [
  ...(await mailedLinks(org, title)).values(),
]
const codeOf = ({ status, body }: Awaited<ReturnType<typeof handInBy>>) =>
  `${status} ${body.error?.items[0]?.code ?? body.error?.code ?? ''}`.trim()

/** How many ballots each transaction wrote, the largest first. */
async function sizesOf(org: Organisation): Promise<number[]> {
  const { rows } = await org.system(work =>
    sql<{
      n: number
    }>`select count(*)::int as n from surveys_ballots group by xmin::text order by n desc`.execute(work.sql),
  )
  return rows.map(({ n }) => n)
}

describe('those who hand in at the same moment', () => {
  it('share a transaction, and each has a receipt, a ballot and what they wrote', async () => {
    const org = await largeHarbour()
    await launched(org)
    const links = await linksOf(org)
    const all = links.map((link, at) => handedIn(org, link, { stuck: 1 + (at % 5), words: `Words ${at}` }))
    expect(await Promise.all(all)).toEqual(links.map(() => 'true'))
    // The first went alone, and meanwhile the others came.
    expect(await sizesOf(org)).toEqual([11, 1])
    const said = (await rowsOf(org, 'surveys_ballots')).map(({ answers }) => Object(answers)[1])
    expect(said.toSorted()).toEqual(links.map((_, at) => 1 + (at % 5)).toSorted())
    const words = (await rowsOf(org, 'surveys_comments')).map(({ body }) => String(body))
    expect(words.toSorted()).toEqual(links.map((_, at) => `Words ${at}`).toSorted())
    for (const link of links) expect((await ballotOf(org, link)).state).toBe('handed_in')
  })

  it('each hear their own: taken, twice, wrong, unknown, somebody else’s, over', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    const print = { unitId: org.team.Pilots, count: 1 }
    const { body } = await org.http.post(`/api/surveys/${id}/codes`, print, { as: 'Margaret' })
    const [one = '', two = '', three = '', four = ''] = await linksOf(org)
    for (const [title, over] of [
      ['With names', { mode: 'named' }],
      ['Called off', {}],
      ['Over', {}],
    ] as const) {
      const other = await drafted(org, { title, ...over })
      await act(org, other, 'launch')
      if (title === 'Called off') await act(org, other, 'cancellation', { why: 'Storm.' })
      if (title === 'Over') await act(org, other, 'closing')
    }
    const linus = async (title: string) => (await mailedLinks(org, title)).get('linus@harbour.example') ?? ''
    const code: string = body.codes[0].link
    const named = await linus('With names')
    await handInBy(org, four)
    const all = await Promise.all([
      handInBy(org, one),
      handInBy(org, two, { results: 9 }),
      handInBy(org, two),
      handInBy(org, three, {}, { comments: { stuck: 'Fog.' } }),
      handInBy(org, one, { results: 2 }),
      handInBy(org, `${org.orgId}.${'x'.repeat(43)}`),
      handInBy(org, four),
      handInBy(org, code),
      handInBy(org, code, { results: 1 }),
      org.http.post('/api/ballots', { link: named, answers: { results: 1 } }, { as: 'Radia' }),
      org.http.post('/api/ballots', { link: named, answers: { results: 5 } }, { as: 'Linus' }),
      handInBy(org, await linus('Called off')),
      handInBy(org, await linus('Over')),
    ])
    const told = all.map(codeOf)
    // Two by one ticket: whoever comes first.
    for (const [at, other] of [
      [0, 4],
      [7, 8],
    ] as const)
      expect([told[at], told[other]].toSorted()).toEqual(['200', '409 handed_in'])
    expect([1, 2, 3, 5, 6, 9, 10, 11, 12].map(at => told[at])).toEqual([
      ...['422 not_an_answer', '200', '422 unanswered', '404 not_found', '409 handed_in'],
      ...['403 forbidden', '200', '404 not_found', '422 survey_closed'],
    ])
    expect(all[3]?.body.error.items.map(({ field }: { field: string }) => field)).toEqual([
      ...['answers.results', 'answers.stuck'],
    ])
    const kept = (await rowsOf(org, 'surveys_ballots')).map(({ personId }) => personId)
    expect(kept.toSorted()).toEqual([...[null, null, null, null], org.id.Linus].toSorted())
  })

  it('in two organisations are kept apart', async () => {
    const orgs = [await largeHarbour(), await largeHarbour()]
    for (const org of orgs) await launched(org)
    const links = await Promise.all(orgs.map(org => linksOf(org)))
    const mixed = links[0]?.flatMap((link, at) => [link, links[1]?.[at] ?? '']) ?? []
    const all = await Promise.all(mixed.map(link => handInBy(orgs[0] as Organisation, link)))
    expect(all.map(({ status }) => status)).toEqual(mixed.map(() => 200))
    for (const org of orgs) expect(await rowsOf(org, 'surveys_ballots')).toHaveLength(12)
  })

  it('while others keep drafts and look at theirs all get an answer', async () => {
    const org = await largeHarbour()
    await launched(org)
    const links = await linksOf(org)
    const kept = links.map(link => org.http.put('/api/ballots/draft', { link, answers: { results: 1 } }))
    const seen = links.toReversed().map(link => org.http.post('/api/ballots/question', { link }))
    const all = await Promise.all([...links, ...links.toReversed()].map(link => handInBy(org, link)))
    expect(all.map(({ status }) => status).toSorted()).toEqual([
      ...[...links.map(() => 200), ...links.map(() => 409)],
    ])
    for (const { status } of await Promise.all(kept)) expect([204, 409]).toContain(status)
    for (const { status } of await Promise.all(seen)) expect(status).toBe(200)
    expect(await rowsOf(org, 'surveys_drafts')).toEqual([])
    expect(await rowsOf(org, 'surveys_ballots')).toHaveLength(12)
  })
})

describe('a batch', () => {
  it('that is not committed gives no receipt: all hear so, and can try again', async () => {
    const org = await largeHarbour()
    await launched(org)
    const links = (await linksOf(org)).slice(0, 5)
    const dying: Enter = action =>
      org.system(async work => {
        await action(work)
        throw new Error('The server was killed.')
      })
    const told = await Promise.all(links.map(link => handedIn(org, link, { enter: dying })))
    expect(told).toEqual(links.map(() => 'The server was killed.'))
    for (const table of ['surveys_ballots', 'surveys_comments']) expect(await rowsOf(org, table)).toEqual([])
    expect(await Promise.all(links.map(link => handedIn(org, link)))).toEqual(links.map(() => 'true'))
    expect(await rowsOf(org, 'surveys_ballots')).toHaveLength(5)
  })

  it('that is committed and not heard of has counted each once, and says so', async () => {
    const org = await largeHarbour()
    await launched(org)
    const links = (await linksOf(org)).slice(0, 5)
    let entered = 0
    const dying: Enter = async action => {
      const answer = await org.system(action)
      if (++entered === 2) throw new Error('The server was killed.')
      return answer
    }
    const told = await Promise.all(links.map(link => handedIn(org, link, { enter: dying })))
    // Of the second each was tried again alone, and found what it had kept.
    expect(told).toEqual(['true', ...links.slice(1).map(() => 'handed_in')])
    expect(await rowsOf(org, 'surveys_ballots')).toHaveLength(5)
    expect(await rowsOf(org, 'surveys_comments')).toHaveLength(5)
  })

  it('of which the database refuses one keeps all others', async () => {
    const org = await largeHarbour()
    await launched(org)
    const links = (await linksOf(org)).slice(0, 5)
    // No contract lets this pass; no batch may fall over it either.
    const words = (at: number) => (at === 3 ? 'a\u0000b' : `Words ${at}`)
    const told = await Promise.all(links.map((link, at) => handedIn(org, link, { words: words(at) })))
    expect(told).toEqual(['true', 'true', 'true', '22P05', 'true'])
    expect(await rowsOf(org, 'surveys_ballots')).toHaveLength(4)
    expect((await rowsOf(org, 'surveys_comments')).map(({ body }) => body).toSorted()).toEqual([
      ...['Words 0', 'Words 1', 'Words 2', 'Words 4'],
    ])
    expect((await ballotOf(org, links[3] ?? '')).state).toBe('open')
  })
})

test('ballots of a batch do not lie in the order in which they came', async () => {
  const org = await largeHarbour()
  await launched(org)
  const links = await linksOf(org)
  // The first goes alone. Each of the others has said something else than those beside it.
  await Promise.all(links.map((link, at) => handedIn(org, link, { stuck: 1 + (at % 5) })))
  const { rows } = await org.system(work =>
    sql<{ answers: Uint8Array }>`select answers from surveys_ballots order by ctid`.execute(work.sql),
  )
  const came = links.map((_, at) => 1 + (at % 5))
  expect(rows.map(({ answers }) => answers[1])).not.toEqual(came)
  expect(rows.map(({ answers }) => answers[1]).toSorted()).toEqual(came.toSorted())
})
