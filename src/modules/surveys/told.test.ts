import { sql } from 'kysely'
import { describe, expect, it, test } from 'vitest'
import { runBackground } from '#test/background.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import {
  act,
  drafted,
  handInBy,
  largeHarbour,
  launched,
  linusLink,
  rowsOf,
} from './harbour-surveys.factory.ts'
import { surveysSubscriptions } from './subscriptions.ts'

const EVERYBODY = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const

/** Notices about surveys that each got, oldest first; who got none is missing. */
async function told(org: Organisation): Promise<Partial<Record<Name, string[]>>> {
  await runBackground(org)
  const all: Partial<Record<Name, string[]>> = {}
  for (const as of EVERYBODY) {
    const { body } = await org.http.get('/api/inbox/notices', { as })
    const texts = body.notices
      .filter(({ link }: { link: string }) => link.startsWith('/surveys/'))
      .map(({ text }: { text: string }) => text)
    if (texts.length > 0) all[as] = texts.toReversed()
  }
  return all
}
/** A survey to all but Ada and Alan. */
const toTwelve = (org: Awaited<ReturnType<typeof largeHarbour>>) => ({
  audience: { personIds: [...org.crew, org.id.Grace, org.id.Linus, org.id.Radia, org.id.Margaret] },
})
const OPENED = '“Clarity in spring” asks for your view until 2026-03-16.'

describe('who is told', () => {
  it('of a draft, a later first day or a survey called off: nobody', async () => {
    const org = await largeHarbour()
    await drafted(org)
    const id = await launched(org, { opensOn: '2026-03-09' })
    await act(org, id, 'cancellation', { why: 'Fog.' })
    expect(await told(org)).toEqual({})
  })

  it('that it opens: those invited, nobody else, and not whoever launched it', async () => {
    const org = await largeHarbour()
    await launched(org, toTwelve(org))
    const invited = await told(org)
    expect(Object.keys(invited).toSorted()).toEqual(['Grace', 'Linus', 'Radia'])
    for (const texts of Object.values(invited)) expect(texts).toEqual([OPENED])
  })

  it('that it opens: nobody, when it was called off before anybody could be told', async () => {
    const org = await largeHarbour()
    await act(org, await launched(org), 'cancellation', { why: 'Fog.' })
    expect(await told(org)).toEqual({})
  })

  it('that it is closed: who made it, alone; and that results are shared: those invited and who answers for what follows', async () => {
    const org = await largeHarbour()
    const id = await launched(org, toTwelve(org))
    await told(org)
    org.at('2026-03-17T09:00:00Z')
    const afterClose = await told(org)
    expect(afterClose.Margaret?.at(-1)).toBe(
      '“Clarity in spring” is closed: its results can be read and shared.',
    )
    expect(afterClose.Linus?.at(-1)).toContain('asks for your view')
    await act(org, id, 'sharing', { ownerId: org.id.Ada })
    const afterShare = await told(org)
    expect(afterShare.Ada).toEqual(['You answer for what follows from “Clarity in spring”.'])
    expect(afterShare.Linus?.at(-1)).toBe('The results of “Clarity in spring” are shared.')
    expect(afterShare.Alan).toBeUndefined()
  })

  it('of a reminder or that somebody answered: nobody by a notice', async () => {
    const org = await largeHarbour()
    const id = await launched(org, toTwelve(org))
    await handInBy(org, await linusLink(org))
    const before = await told(org)
    org.at('2026-03-03T09:00:00Z')
    await act(org, id, 'reminder')
    expect(await told(org)).toEqual(before)
  })
})

describe('the ledger', () => {
  it('of a whole survey knows acts, counts and days: no title, no words, no answer and nobody invited', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    await handInBy(org, await linusLink(org), { results: 4 }, { comments: { results: 'Fog on the quay.' } })
    await act(org, id, 'extension', { closesOn: '2026-03-20' })
    org.at('2026-03-04T09:00:00Z')
    await act(org, id, 'reminder')
    await act(org, id, 'closing')
    await act(org, id, 'sharing', { ownerId: org.id.Grace })
    const events = (await rowsOf(org, 'platform_events')).filter(({ subjectId }) => subjectId === id)
    expect(events.map(({ type }) => String(type)).toSorted()).toEqual([
      ...['survey.closed', 'survey.edited', 'survey.extended', 'survey.made'],
      ...['survey.opened', 'survey.reminded', 'survey.shared'],
    ])
    const text = JSON.stringify(events)
    for (const secret of ['Clarity', 'Fog', org.id.Linus, org.id.Radia, ...org.crew])
      expect(text).not.toContain(secret)
    expect(events.find(({ type }) => type === 'survey.closed')?.['data']).toEqual({
      ...{ from: 'open', to: 'closed', invited: 14, answered: 1 },
    })
  })

  it('has not the reason why one was called off, which its page has', async () => {
    const org = await largeHarbour()
    await act(org, await launched(org), 'cancellation', { why: 'Somebody guessed who wrote.' })
    expect(JSON.stringify(await rowsOf(org, 'platform_events'))).not.toContain('guessed')
  })
})

describe('when somebody is erased', () => {
  const erase = (org: Organisation, personId: string) =>
    org.system(async work => {
      for (const { types, handle } of surveysSubscriptions)
        if (types.includes('person.erased'))
          await handle(work, {
            ...{ id: org.id.Ada, at: work.now, type: 'person.erased', actorId: null, data: {} },
            ...{ subjectKind: 'person', subjectId: personId },
          } as Parameters<typeof handle>[1])
      await sql`update people_persons set erased_at = ${work.now}, email = null where id = ${personId}`.execute(
        work.sql,
      )
    })

  it('an anonymous answer stays, for nobody can say which it is', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    await handInBy(org, await linusLink(org), { results: 4 }, { comments: { results: 'Fog.' } })
    const before = [await rowsOf(org, 'surveys_ballots'), await rowsOf(org, 'surveys_comments')]
    await erase(org, org.id.Linus)
    expect([await rowsOf(org, 'surveys_ballots'), await rowsOf(org, 'surveys_comments')]).toEqual(before)
    const { body } = await org.http.get(`/api/surveys/${id}/participation`, { as: 'Margaret' })
    expect(body).toEqual({ invited: 14, answered: 1 })
  })

  it('their link leads nowhere from then on, and no reminder goes out to them', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    const link = await linusLink(org)
    await erase(org, org.id.Linus)
    expect((await handInBy(org, link)).status).toBe(404)
    org.at('2026-03-03T09:00:00Z')
    expect((await act(org, id, 'reminder')).body.told).toBe(11)
  })

  it('a survey they made or answer for goes on, closes and can be read', async () => {
    const org = await largeHarbour()
    const id = await launched(org, toTwelve(org))
    await sharedBy(org, id)
    await erase(org, org.id.Ada)
    for (const as of ['Margaret', 'Linus', 'Alan'] as const)
      expect((await org.http.get(`/api/surveys/${id}`, { as })).status).toBe(200)
    const second = await launched(org)
    await org.system(work =>
      sql`update surveys_surveys set made_by_id = ${org.id.Ada} where id = ${second}`.execute(work.sql),
    )
    org.at('2026-03-17T09:00:00Z')
    await runBackground(org)
    expect(await org.eventsOfType('survey.closed')).toBe(2)
  })

  const sharedBy = async (org: Organisation, id: string) => {
    await act(org, id, 'closing')
    await act(org, id, 'sharing', { ownerId: org.id.Ada })
  }
})

test('what waits for somebody comes with the opening and goes with the answer, the last day or the cancellation', async () => {
  const org = await largeHarbour()
  const waits = async (as: Name) =>
    (await org.http.get('/api/inbox/queue', { as })).body.lines.filter(
      ({ kind }: { kind: string }) => kind === 'survey_answer',
    ).length
  const id = await launched(org, { ...toTwelve(org), opensOn: '2026-03-09' })
  const seen: unknown[] = [await waits('Linus')]
  org.at('2026-03-09T09:00:00Z')
  await runBackground(org)
  seen.push(await waits('Linus'), await waits('Alan'))
  await act(org, id, 'cancellation', { why: 'Fog.' })
  seen.push(await waits('Linus'))
  expect(seen).toEqual([0, 1, 0, 0])
})
