import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addAbsenceRows } from '#modules/people/public.ts'
import { taskBy } from '#modules/tasks/task.factory.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { crowdedHarbour, firstOf, linusSays } from '../hats.factory.ts'
import { saveAnswer } from '../store/read-signals.ts'
import { standingSignals, updateSignals } from '../store/standing-signals.ts'
import { refresh } from './refresh.ts'

const look = (org: Organisation) => org.system(work => refresh(work))
const seenBy = async (org: Organisation, as: Name) =>
  (await org.http.get('/api/hats/situations', { as })).body

/** Linus asks for guidance on Friday, and the records are looked at. */
async function asking(): Promise<Organisation> {
  const org = await organisation()
  org.at('2026-03-06T15:00:00Z')
  const body = {
    weekOn: '2026-03-02',
    did: [],
    next: [],
    needGuidance: true,
    note: 'I cannot tell which berth comes first.',
  }
  await org.http.put('/api/check-ins/mine', body, { as: 'Linus' })
  await look(org)
  return org
}

describe('somebody who asks for guidance', () => {
  test('sees word for word the card that their manager sees', async () => {
    const org = await asking()
    const card = await firstOf(org, 'Grace')
    expect(card).toMatchObject({
      rule: 'H06',
      hat: 'manage',
      strength: 'strong',
      mine: true,
      about: { kind: 'person', name: 'Linus Torres' },
      because: ['Linus Torres asked for guidance on 2026-03-06.'],
    })
    const { first, seen } = await seenBy(org, 'Linus')
    expect(first).toEqual([])
    expect(seen).toEqual([{ ...card, mine: false }])
    const page = async (as: Name) => (await org.http.get(`/api/hats/situations/${card.id}`, { as })).body
    expect((await page('Linus')).evidence).toEqual((await page('Grace')).evidence)
  })

  test('is nobody else’s business: not their colleague’s, not that of the one above, the people team or administrators', async () => {
    const org = await asking()
    const { id } = await firstOf(org, 'Grace')
    for (const as of ['Radia', 'Ada', 'Margaret', 'Alan'] as const) {
      expect((await org.http.get(`/api/hats/situations/${id}`, { as })).status).toBe(404)
      expect((await seenBy(org, as)).seen).toEqual([])
    }
  })

  test('is added to by the person it is about, for the two of them, and by nobody else', async () => {
    const org = await asking()
    const { id, rev } = await firstOf(org, 'Grace')
    const put = (as: Name, text: string, at = rev) =>
      org.http.put(`/api/hats/situations/${id}/context`, { rev: at, text }, { as })
    expect([(await put('Grace', 'x')).status, (await put('Ada', 'x')).status]).toEqual([403, 404])
    const text = '<script>alert(1)</script> The crane list is new to me.'
    expect((await put('Linus', text)).body).toMatchObject({ context: text })
    expect((await put('Linus', 'Too late')).status).toBe(409)
    for (const as of ['Grace', 'Linus'] as const)
      expect((await org.http.get(`/api/hats/situations/${id}`, { as })).body.context).toBe(text)
    expect((await org.http.get(`/api/hats/situations/${id}`, { as: 'Alan' })).status).toBe(404)
    const told = await org.system(work =>
      sql<{ data: unknown }>`select data from platform_events where subject_id = ${id}::uuid`.execute(
        work.sql,
      ),
    )
    expect(told.rows.length).toBeGreaterThan(1)
    expect(JSON.stringify(told.rows)).not.toContain('crane list')
    expect((await put('Linus', '', rev + 1)).body.context).toBe('')
    expect((await put('Linus', 'x'.repeat(2001), rev + 2)).status).toBe(400)
  })

  test('ends for both when they say that it is enough, until they ask anew', async () => {
    const org = await asking()
    const { id, rev } = await firstOf(org, 'Grace')
    const enough = (as: Name, at = rev) =>
      org.http.post(`/api/hats/situations/${id}/enough`, { rev: at }, { as })
    expect([(await enough('Grace')).status, (await enough('Radia')).status]).toEqual([403, 404])
    expect((await enough('Linus')).body).toMatchObject({ enoughOn: '2026-03-06', state: 'dismissed' })
    const shown = async () =>
      [(await seenBy(org, 'Grace')).first.length, (await seenBy(org, 'Grace')).away.length].concat(
        (await seenBy(org, 'Linus')).seen.length,
      )
    expect(await shown()).toEqual([0, 0, 0])
    await look(org)
    expect(await shown()).toEqual([0, 0, 0])
    expect((await enough('Linus', rev + 1)).status).toBe(409)
    const fits = { answer: 'fits', reason: null, until: null, rev: rev + 1 }
    expect((await org.http.post(`/api/hats/situations/${id}/answer`, fits, { as: 'Grace' })).status).toBe(409)
    org.at('2026-03-13T15:00:00Z')
    await linusSays(org, '2026-03-09', true)
    await look(org)
    expect(await shown()).toEqual([1, 0, 1])
    expect((await org.http.get(`/api/hats/situations/${id}`, { as: 'Linus' })).body).toMatchObject({
      ...{ enoughOn: null, state: 'open' },
    })
  })

  test('keeps an answer that came while the records were looked at', async () => {
    const org = await asking()
    const { id, rev } = await firstOf(org, 'Grace')
    await org.system(async work => {
      const [read] = await standingSignals(work)
      if (read === undefined) throw new Error('It stands.')
      await saveAnswer(
        work,
        { id, rev },
        { state: 'snoozed', snoozedUntil: '2026-03-20', setAsideAt: 'strong' },
      )
      await updateSignals(work, [{ ...read, thresholdsVersion: 0, evidence: [] }])
    })
    expect((await org.http.get(`/api/hats/situations/${id}`, { as: 'Grace' })).body).toMatchObject({
      ...{ state: 'snoozed', snoozedUntil: '2026-03-20', rev: rev + 1 },
      evidence: [{ says: 'Linus Torres asked for guidance on 2026-03-06.' }],
    })
  })

  test('does not have their words in it', async () => {
    const org = await asking()
    const { id } = await firstOf(org, 'Grace')
    const { body } = await org.http.get(`/api/hats/situations/${id}`, { as: 'Grace' })
    expect(JSON.stringify(body)).not.toContain('berth comes first')
  })

  test('sees the card and may not answer it: that is for who wears the hat', async () => {
    const org = await asking()
    const { id, rev } = await firstOf(org, 'Grace')
    const answered = await org.http.post(
      `/api/hats/situations/${id}/answer`,
      { rev, answer: 'fits' },
      { as: 'Linus' },
    )
    expect(answered.status).toBe(403)
  })

  test('does not read why their manager says that it does not fit', async () => {
    const org = await asking()
    const { id, rev } = await firstOf(org, 'Grace')
    const answer = { rev, answer: 'does_not_fit', reason: 'We spoke an hour ago.' }
    await org.http.post(`/api/hats/situations/${id}/answer`, answer, { as: 'Grace' })
    const why = async (as: Name) => {
      const { body } = await org.http.get(`/api/hats/situations/${id}`, { as })
      return body.history.map((step: { why: string | null }) => step.why)
    }
    expect(await why('Grace')).toEqual([null, 'We spoke an hour ago.'])
    expect(await why('Linus')).toEqual([null, null])
  })
})

describe('somebody who stands in for a leader', () => {
  /** Ada is away for two months, covered by Margaret, with something due that nobody has taken over. */
  async function covering(dueOn: string): Promise<Organisation> {
    const org = await organisation()
    await taskBy(org, 'Ada', { title: 'Sign the berth plan', assigneeId: org.id.Ada, dueOn, critical: true })
    const absence = { from: '2026-02-27', to: '2026-04-30', coverId: org.id.Margaret }
    await org.system(work =>
      addAbsenceRows(work, [
        { id: newId(), personId: org.id.Ada, ...absence, coverState: 'accepted' as const },
        {
          id: newId(),
          personId: org.id.Linus,
          from: '2026-02-27',
          to: '2026-03-04',
          coverId: null,
          coverState: null,
        },
      ]),
    )
    await look(org)
    return org
  }

  test('is called to lead, and nobody is called to manage: the leader runs no team of people without reports', async () => {
    const org = await covering('2026-04-20')
    const { first } = await seenBy(org, 'Margaret')
    expect(first.map(({ rule, hat }: { rule: string; hat: string }) => [rule, hat])).toEqual([
      ['H02', 'lead'],
    ])
  })

  test('is called alone: those who report to the leader are not', async () => {
    const org = await covering('2026-03-10')
    expect((await seenBy(org, 'Grace')).first).toEqual([])
    expect((await seenBy(org, 'Margaret')).first).not.toEqual([])
  })
})

describe('a situation over time', () => {
  test('that somebody said does not fit stays away, is over with its case, and may come again', async () => {
    const org = await crowdedHarbour()
    const { id, rev } = await firstOf(org, 'Grace')
    const answer = { rev, answer: 'does_not_fit', reason: 'They sail in pairs.' }
    await org.http.post(`/api/hats/situations/${id}/answer`, answer, { as: 'Grace' })
    for (const day of ['2026-03-03', '2026-03-10', '2026-04-10']) {
      org.at(`${day}T09:00:00Z`)
      expect(await look(org)).toMatchObject({ opened: 0, cleared: 0 })
    }
    await judgeBy(org, ['H01.reports', 13], ['H01.calm', 12])
    expect(await look(org)).toMatchObject({ cleared: 0 })
    org.at('2026-04-24T09:00:00Z')
    expect(await look(org)).toMatchObject({ cleared: 1 })
    await judgeBy(org, ['H01.calm', 8], ['H01.reports', 10])
    expect(await look(org)).toMatchObject({ opened: 1 })
    expect(await firstOf(org, 'Grace')).toMatchObject({ state: 'open', answer: null })
  })

  test('is judged by the numbers in force, and keeps the version that it was judged by', async () => {
    const org = await crowdedHarbour()
    const edit = { version: 0, value: 12, reason: 'Twelve is usual at sea.' }
    await org.http.put('/api/hats/thresholds/H01.reports', edit, { as: 'Margaret' })
    expect(await look(org)).toMatchObject({ changed: 1 })
    const { id } = await firstOf(org, 'Grace')
    const { body } = await org.http.get(`/api/hats/situations/${id}`, { as: 'Grace' })
    expect(body).toMatchObject({ strength: 'weak', thresholdsVersion: 1 })
    expect(body.evidence[0]).toMatchObject({ value: 12, threshold: 12 })
  })

  test('asks after three misfits whether its numbers should be others, and changes none by itself', async () => {
    const org = await crowdedHarbour()
    const suggested: (string | null)[] = []
    await judgeBy(org, ['H01.calmDays', 3])
    for (let time = 0; time < 3; time++) {
      const { id, rev } = await firstOf(org, 'Grace')
      const { body } = await org.http.post(
        `/api/hats/situations/${id}/answer`,
        { rev, answer: 'does_not_fit', reason: 'They sail in pairs.' },
        { as: 'Grace' },
      )
      suggested.push(body.suggests)
      await judgeBy(org, ['H01.reports', 13], ['H01.calm', 12])
      await look(org)
      org.at(`2026-03-1${time * 3}T09:00:00Z`)
      await look(org)
      await judgeBy(org, ['H01.calm', 8], ['H01.reports', 10])
      await look(org)
    }
    expect(suggested.slice(0, 2)).toEqual([null, null])
    expect(suggested[2]).toContain('3 times')
    const { body } = await org.http.get('/api/hats/rules', { as: 'Grace' })
    expect(body.rules[0].thresholds[0]).toMatchObject({ key: 'H01.reports', value: 10 })
  })
})

/** Changes numbers one after the other, so that none crosses another. */
async function judgeBy(org: Organisation, ...edits: readonly (readonly [key: string, value: number])[]) {
  for (const [key, value] of edits) {
    const { version } = (await org.http.get('/api/hats/rules', { as: 'Margaret' })).body
    const edit = { version, value, reason: 'To see what happens.' }
    const { status } = await org.http.put(`/api/hats/thresholds/${key}`, edit, { as: 'Margaret' })
    expect([key, status]).toEqual([key, 200])
  }
}
