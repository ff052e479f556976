import { sql } from 'kysely'
import { describe, expect, it, test } from 'vitest'
import { askerOf, chartOn } from '#modules/people/public.ts'
import { together } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { runBackground } from '#test/background.ts'
import { countStatements } from '#test/count-statements.ts'
import type { Name } from '#test/story.ts'
import { largeHarbour, mailedLinks, rowsOf, turnAt } from '../harbour-surveys.factory.ts'
import { surveysWaiting } from '../store/offers.ts'
import { surveysSubscriptions } from '../subscriptions.ts'
import { answered, at, EIGHT, type Harbour, open, proposed, sent, TITLE } from './about-harbour.factory.ts'
import { listAbout } from './list-about.ts'
import { aboutView, openAbout } from './open-about.ts'
import { readAboutReport } from './read-about-report.ts'

async function noticesOf(org: Harbour, as: Name): Promise<string[]> {
  await runBackground(org)
  const { body } = await org.http.get('/api/inbox/notices', { as })
  return body.notices.map(({ text, link }: { text: string; link: string }) => `${text} ${link}`)
}
const waitingFor = (org: Harbour, as: Name) =>
  org.as(as, async work => {
    const rows = await together(work, [surveysWaiting(work, await askerOf(work))])
    return rows.map(({ kind, link }) => `${kind} ${link}`)
  })
async function erase(org: Harbour, personId: string): Promise<void> {
  await org.system(async work => {
    for (const { types, handle } of surveysSubscriptions)
      if (types.includes('person.erased'))
        await handle(work, {
          ...{ id: personId, at: work.now, type: 'person.erased', actorId: null, data: {} },
          ...{ subjectKind: 'person', subjectId: personId },
        } as Parameters<typeof handle>[1])
  })
}

describe('who is told of views on a person', () => {
  it('is the manager, of the list; it waits for them and for nobody else', async () => {
    const org = await largeHarbour()
    const { id } = await proposed(org)
    expect(await noticesOf(org, 'Ada')).toEqual([
      `Grace Hopper has chosen who gives their view: agree to the list, or give it back. /surveys/about/${id}`,
    ])
    expect(await waitingFor(org, 'Ada')).toEqual([`raters_agree /surveys/about/${id}`])
    for (const as of ['Grace', 'Linus', 'Margaret', 'Alan'] as const) {
      expect(await waitingFor(org, as), as).toEqual([])
      expect(await noticesOf(org, as), as).toEqual([])
    }
  })

  it('is the subject, of a list that came back, without what the note says', async () => {
    const org = await largeHarbour()
    const { id, rev } = await proposed(org)
    await org.http.post(at(id, '/return'), { rev, note: 'Spare Radia.' }, { as: 'Ada' })
    expect(await noticesOf(org, 'Grace')).toEqual([
      `Your list of raters came back with a note. /surveys/about/${id}`,
    ])
    expect(await waitingFor(org, 'Ada')).toEqual([])
  })

  it('are those on the list, who answer; and the subject once it is closed', async () => {
    const org = await largeHarbour()
    const { id } = await open(org)
    expect(await waitingFor(org, 'Linus')).toEqual([`survey_answer /surveys/${id}/answer`])
    expect(await waitingFor(org, 'Radia')).toEqual([])
    await answered(org, EIGHT)
    await turnAt(org, '2026-03-17T09:00:00Z')
    const last = (await noticesOf(org, 'Grace'))[0]
    expect(last).toBe(`“${TITLE}” is closed: your report is there, for you alone. /surveys/about/${id}`)
    expect((await noticesOf(org, 'Margaret')).join()).not.toContain('is closed')
  })

  it('are those who have not opened their link, on the third day', async () => {
    const org = await largeHarbour()
    await open(org)
    await answered(org, { linus: 4 })
    await turnAt(org, '2026-03-05T09:00:00Z')
    const reminded = await mailedLinks(org, `Still open: ${TITLE}`)
    expect(reminded.size).toBe(9)
    expect([...reminded.keys()]).not.toContain('linus@harbour.example')
  })
})

describe('an erased person', () => {
  it('who was the subject takes along what was said of them', async () => {
    const org = await largeHarbour()
    const { id } = await open(org)
    await answered(org, EIGHT)
    await erase(org, org.id.Grace)
    for (const table of ['surveys_ballots', 'surveys_comments', 'surveys_raters'])
      expect(await rowsOf(org, table), table).toEqual([])
    const survey = (await rowsOf(org, 'surveys_surveys')).find(row => row['id'] === id)
    expect(survey).toMatchObject({ title: 'Views on a person', state: 'cancelled' })
  })

  it('who was a rater leaves the list; what they said stays counted, since nobody can find it', async () => {
    const org = await largeHarbour()
    await open(org)
    await answered(org, EIGHT)
    await erase(org, org.id.Linus)
    const raters = (await rowsOf(org, 'surveys_raters')).map(row => row['personId'])
    expect(raters).toHaveLength(7)
    expect(raters).not.toContain(org.id.Linus)
    expect(await rowsOf(org, 'surveys_ballots')).toHaveLength(8)
  })
})

describe('the ledger', () => {
  it('knows the steps, and nothing of who is asked as what, of notes or of readers', async () => {
    const org = await largeHarbour()
    const { id, rev } = await proposed(org)
    await org.http.post(at(id, '/return'), { rev, note: 'Spare Radia.' }, { as: 'Ada' })
    const { rows } = await org.system(work =>
      sql<{ type: string; data: object }>`
        select type, data from platform_events where subject_id = ${id}::uuid order by id`.execute(work.sql),
    )
    expect(rows.map(({ type }) => type)).toEqual([
      'survey.made',
      'survey.raters_proposed',
      'survey.raters_returned',
    ])
    expect(JSON.stringify(rows)).not.toContain('Spare')
    for (const personId of [org.id.Linus, org.id.Margaret])
      expect(JSON.stringify(rows)).not.toContain(personId)
  })
})

const READS: Readonly<Record<string, (work: Work, id: string) => Promise<unknown>>> = {
  list: work => listAbout(work),
  page: async (work, id) => aboutView(work, await openAbout(work, id)),
  report: (work, id) => readAboutReport(work, id),
}

test.each(Object.keys(READS))('%s: at most eight statements', async name => {
  const org = await largeHarbour()
  const { id } = await open(org)
  await answered(org, EIGHT)
  await turnAt(org, '2026-03-17T09:00:00Z')
  const count = await org.as('Grace', async work => {
    await chartOn(work, work.today)
    return await countStatements(work, counted => READS[name]?.(counted, id) ?? Promise.resolve())
  })
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThanOrEqual(8)
})

test('two who share a report at the same moment do not lose each other’s choice', async () => {
  const org = await largeHarbour()
  const { id } = await open(org)
  await answered(org, EIGHT)
  await turnAt(org, '2026-03-17T09:00:00Z')
  const { rev } = (await org.http.get(at(id), { as: 'Grace' })).body
  const [one, other] = await Promise.all(
    [org.id.Ada, org.id.Linus].map(personId =>
      org.http.put(at(id, '/readers'), { rev, personIds: [personId] }, { as: 'Grace' }),
    ),
  )
  expect([one?.status, other?.status].toSorted()).toEqual([200, 409])
  const next = (await org.http.get(at(id), { as: 'Grace' })).body
  expect(next.readers).toHaveLength(1)
  await sent(org, 'Grace', 'put', at(id, '/readers'), { rev: next.rev, personIds: [] })
})
