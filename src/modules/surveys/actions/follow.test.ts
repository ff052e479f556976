import { sql } from 'kysely'
import { describe, expect, it, test } from 'vitest'
import { runBackground } from '#test/background.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { act, largeHarbour, pageOf } from '../harbour-surveys.factory.ts'
import { answerAll, answered, begun, follow, followsFor } from './actions.factory.ts'

async function told(org: Organisation, as: Name): Promise<string[]> {
  await runBackground(org)
  const { body } = await org.http.get('/api/inbox/notices', { as })
  return body.notices.map(({ text }: { text: string }) => text)
}
const codesOf = ({ body }: { body: { error?: { items: { code: string }[] } } }) =>
  body.error?.items.map(({ code }) => code)

describe('an action', () => {
  it('goes from what people said to whether it helped, and the next wave asks by itself', async () => {
    const org = await largeHarbour()
    const first = await answered(org)
    const id = await begun(org, first)
    expect((await followsFor(org, first)).entries).toMatchObject([
      {
        ...{
          state: 'proposed',
          unit: { key: 'all' },
          owner: { name: 'Ada Lovelace' },
          helped: null,
          link: null,
        },
        finding: { kind: 'factor', title: 'Direction', score: { shown: { kind: 'band', from: 0, to: 10 } } },
        actions: ['see', 'edit', 'link', 'publish', 'withdraw'],
      },
    ])
    expect((await followsFor(org, first, 'Linus')).entries).toEqual([])
    await follow(org, first, id, 'link', { to: { kind: 'task', title: 'Explain it to every team' } })
    expect((await follow(org, first, id, 'publication')).status).toBe(200)
    await follow(org, first, id, 'completion', { weDid: 'Ada was with every team.' })
    const made = await org.http.post(
      '/api/surveys',
      { title: 'Clarity in spring', fromId: first },
      { as: 'Margaret' },
    )
    const { definition } = await pageOf(org, made.body.id)
    const asked = definition?.sections.at(-1)?.questions ?? []
    expect(asked.map(({ text }) => text['en'])).toEqual([
      'You said: The direction is not clear.\nWe did: Ada was with every team.\nDid it help?',
    ])
    expect((await followsFor(org, first)).entries[0]?.state).toBe('done')
    await org.http.patch(
      `/api/surveys/${made.body.id}`,
      { rev: 1, closesOn: '2026-03-16' },
      { as: 'Margaret' },
    )
    await act(org, made.body.id, 'launch')
    expect((await followsFor(org, first)).entries[0]).toMatchObject({
      state: 'asked',
      helped: { score: null, n: null },
    })
    await answerAll(org, { [asked[0]?.code ?? '']: 5, e1: 4 })
    await act(org, made.body.id, 'closing')
    expect((await followsFor(org, first)).entries[0]?.helped?.score).toBeNull()
    await act(org, made.body.id, 'sharing', { ownerId: org.id.Ada })
    expect((await followsFor(org, first, 'Linus')).entries[0]?.helped).toMatchObject({
      ...{ id: made.body.id, n: 12, score: { shown: { kind: 'band', from: 90, to: 100 } } },
    })
  })

  it('is asked about again when the wave that asked is called off, and once only otherwise', async () => {
    const org = await largeHarbour()
    const first = await answered(org)
    const id = await begun(org, first)
    await follow(org, first, id, 'publication')
    await follow(org, first, id, 'completion', { weDid: 'Ada was with every team.' })
    const next = async () => {
      const made = await org.http.post(
        '/api/surveys',
        { title: 'Spring again', fromId: first },
        { as: 'Margaret' },
      )
      const { definition } = await pageOf(org, made.body.id)
      return [made.body.id, definition?.sections.some(({ code }) => code === 'what_came_of_it')] as const
    }
    const [cancelled, asks] = await next()
    expect([asks, (await next())[1]]).toEqual([true, false])
    await act(org, cancelled, 'cancellation', { why: 'Too soon.' })
    expect((await next())[1]).toBe(true)
  })

  it('goes one way only: what people were told is neither edited nor withdrawn', async () => {
    const org = await largeHarbour()
    const survey = await answered(org)
    const id = await begun(org, survey)
    expect((await follow(org, survey, id, 'completion', { weDid: 'Done.' })).status).toBe(409)
    await follow(org, survey, id, 'publication')
    for (const path of ['publication', 'withdrawal'])
      expect((await follow(org, survey, id, path)).body.error.items[0].fix).toBe(
        'From here it can become: done.',
      )
    const edit = await org.http.patch(
      `/api/survey-actions/${id}`,
      { rev: 2, youSaid: 'Other.' },
      { as: 'Ada' },
    )
    expect(edit.status).toBe(409)
    const other = await begun(org, survey)
    await follow(org, survey, other, 'withdrawal')
    expect((await followsFor(org, survey)).entries.map(({ id: each }) => each)).toEqual([id])
  })
})

describe('publishing', () => {
  it('tells everybody who was asked, once, whether they answered or not', async () => {
    const org = await largeHarbour()
    const survey = await answered(org)
    const id = await begun(org, survey)
    expect(await told(org, 'Linus')).not.toContainEqual(expect.stringContaining('What follows'))
    await follow(org, survey, id, 'publication')
    await follow(org, survey, id, 'completion', { weDid: 'Ada was with every team.' })
    for (const as of ['Linus', 'Radia', 'Margaret'] as const)
      expect((await told(org, as)).filter(text => text.startsWith('What follows'))).toEqual([
        'What follows from “Clarity in spring”: Ada explains it to every team.',
      ])
  })

  it('of a group tells and shows only those asked in it, and those who lead it', async () => {
    const org = await largeHarbour()
    const survey = await answered(org)
    const id = await begun(
      org,
      survey,
      { unit: org.team.Pilots, weDecided: 'Grace draws the chart.' },
      'Grace',
    )
    await follow(org, survey, id, 'publication', {}, 'Grace')
    expect(await told(org, 'Linus')).toContain(
      'What follows from “Clarity in spring”: Grace draws the chart.',
    )
    expect(await told(org, 'Margaret')).not.toContainEqual(expect.stringContaining('Grace draws'))
    const seen = async (as: Name) => (await followsFor(org, survey, as)).entries.length
    expect([await seen('Linus'), await seen('Ada'), await seen('Alan')]).toEqual([1, 1, 0])
    // The Pilots are too few to be shown: their action rests on what is shown instead, and says no figure to them.
    const [entry] = (await followsFor(org, survey, 'Linus')).entries
    expect([entry?.unit.name, entry?.finding.score]).toEqual(['Pilots', null])
  })

  it.each<[string, object, string[]]>([
    ['without a decision', { weDecided: null }, ['undecided']],
    ['with a figure that not all may see', { youSaid: 'Only 8 % know it.' }, ['figure_not_shown']],
    ['with how many', { weDecided: 'We talk to the 3 people who said no.' }, ['figure_not_shown']],
    [
      'with words of a comment',
      { youSaid: 'You said nobody tells us in meetings on the quay.' },
      ['comment_repeated'],
    ],
  ])('is refused %s', async (_, over, codes) => {
    const org = await largeHarbour()
    const survey = await answered(org)
    const id = await begun(org, survey, over)
    const refused = await follow(org, survey, id, 'publication')
    expect([refused.status, codesOf(refused)]).toEqual([422, codes])
    expect((await followsFor(org, survey)).entries[0]?.state).toBe('proposed')
  })

  it('is refused before results are shared, and saying what was done is held to the same', async () => {
    const org = await largeHarbour()
    const closed = await answered(org, false)
    const early = await begun(org, closed, {}, 'Margaret')
    expect(codesOf(await follow(org, closed, early, 'publication', {}, 'Margaret'))).toEqual(['not_shared'])
    await act(org, closed, 'sharing', { ownerId: org.id.Ada })
    await follow(org, closed, early, 'publication')
    const refused = await follow(org, closed, early, 'completion', { weDid: 'Now 9 of 12 know it.' })
    expect(codesOf(refused)).toEqual(['figure_not_shown'])
  })
})

describe('who begins one', () => {
  it.each<[string, Name, string, number]>([
    ['the head for the whole', 'Ada', 'all', 200],
    ['the people team for a team', 'Margaret', 'Pilots', 200],
    ['a leader for their own team, though it is too small to be shown', 'Grace', 'Pilots', 200],
    ['a leader for the whole', 'Grace', 'all', 403],
    ['a leader for another team', 'Grace', 'People', 403],
    ['who was asked', 'Linus', 'all', 403],
    ['an administrator', 'Alan', 'all', 403],
  ])('%s', async (_, as, unit, status) => {
    const org = await largeHarbour()
    const survey = await answered(org)
    const key = unit === 'all' ? unit : org.team[unit as 'Pilots']
    const asked = await org.http.get(`/api/surveys/${survey}/findings?unit=${key}`, { as })
    expect(asked.status).toBe(status)
    const may = (await followsFor(org, survey, as)).units.map(each => each.key)
    expect(may.includes(key)).toBe(status === 200)
  })

  it('chooses from what the report shows, the least favourable first, and topics only where comments may be read', async () => {
    const org = await largeHarbour()
    const survey = await answered(org)
    const findings = async (unit: string, as: Name) =>
      (await org.http.get(`/api/surveys/${survey}/findings?unit=${unit}`, { as })).body
    const all = await findings('all', 'Ada')
    expect(all.findings[0]).toMatchObject({ kind: 'factor', code: 'direction' })
    expect(all.findings.at(-1)).toMatchObject({ kind: 'topic', score: null })
    const own = await findings(org.team.Pilots, 'Grace')
    expect([own.unit.name, own.from.name]).toEqual(['Pilots', 'Harbour Works'])
    expect(own.findings.some(({ kind }: { kind: string }) => kind === 'topic')).toBe(false)
  })

  it('is refused a finding that the survey has not, and somebody who has left to see to it', async () => {
    const org = await largeHarbour()
    const survey = await answered(org)
    await expect(begun(org, survey, { finding: 'moon' })).rejects.toThrow('unknown_finding')
    await expect(begun(org, survey, { ownerId: org.orgId })).rejects.toThrow('owner_not_here')
  })
})

describe('what is made of one', () => {
  it('is shown only to those who may see it in its room', async () => {
    const org = await largeHarbour()
    const survey = await answered(org)
    const id = await begun(org, survey, { ownerId: org.id.Grace })
    await follow(org, survey, id, 'link', { to: { kind: 'decision', title: 'Which lane first?' } })
    await follow(org, survey, id, 'publication')
    const link = async (as: Name) => (await followsFor(org, survey, as)).entries[0]?.link
    const path = expect.stringMatching(/^\/decisions\//)
    expect(await link('Ada')).toMatchObject({ kind: 'decision', title: 'Which lane first?', path })
    const own = await begun(org, survey, { ownerId: org.id.Ada })
    const unknown = { kind: 'existing', of: 'task', id: org.orgId }
    expect((await follow(org, survey, own, 'link', { to: unknown })).status).toBe(404)
  })

  it('can be something that is there already', async () => {
    const org = await largeHarbour()
    const survey = await answered(org)
    const task = await org.http.post('/api/tasks', { title: 'Draw the chart' }, { as: 'Ada' })
    const id = await begun(org, survey)
    await follow(org, survey, id, 'link', { to: { kind: 'existing', of: 'task', id: task.body.id } })
    expect((await followsFor(org, survey)).entries[0]?.link).toMatchObject({ title: 'Draw the chart' })
  })
})

test('results of which nothing follows wait for who answers for them after thirty days, until somebody is told something', async () => {
  const org = await largeHarbour()
  const survey = await answered(org)
  const waits = async (as: Name) =>
    (await org.http.get('/api/inbox/queue', { as })).body.lines.filter(
      ({ kind }: { kind: string }) => kind === 'survey_act',
    )
  org.at('2026-03-31T09:00:00Z')
  expect(await waits('Ada')).toEqual([])
  org.at('2026-04-01T09:00:00Z')
  expect(await waits('Ada')).toMatchObject([
    { subject: 'Clarity in spring', link: `/surveys/${survey}/actions` },
  ])
  expect(await waits('Grace')).toEqual([])
  const { body: later } = await org.http.post(
    '/api/surveys',
    { title: 'Clarity in spring', fromId: survey },
    { as: 'Margaret' },
  )
  const laterWave = (state: 'draft' | 'shared') =>
    org.system(work =>
      sql`update surveys_surveys set state = ${state} where id = ${later.id}`.execute(work.sql),
    )
  await laterWave('draft')
  expect(await waits('Ada')).toHaveLength(1)
  await laterWave('shared')
  expect(await waits('Ada')).toEqual([])
  await laterWave('draft')
  const id = await begun(org, survey)
  expect(await waits('Ada')).toHaveLength(1)
  await follow(org, survey, id, 'publication')
  expect(await waits('Ada')).toEqual([])
})

test('who is to see to an action is told, unless they began it', async () => {
  const org = await largeHarbour()
  const survey = await answered(org)
  await begun(org, survey, { ownerId: org.id.Grace })
  await begun(org, survey)
  const about = async (as: Name) => (await told(org, as)).filter(text => text.startsWith('You see to'))
  expect(await about('Grace')).toEqual([
    'You see to what follows from “Clarity in spring”: The direction is not clear.',
  ])
  expect(await about('Ada')).toEqual([])
})
