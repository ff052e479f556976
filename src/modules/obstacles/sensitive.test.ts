import { sql } from 'kysely'
import { describe, expect, it, test } from 'vitest'
import { askerOf } from '#modules/people/public.ts'
import { goalIn } from '#modules/tasks/task.factory.ts'
import { gather } from '#platform/offers.ts'
import { deliverEvents } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { pageOf, raisedBy, sweepAt } from './obstacle.factory.ts'
import { obstaclesOffers } from './offers.ts'

const SECRET = 'He shouts at the apprentices'
const EVERYBODY: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']

/** Linus raises it about Radia; Grace has it, Margaret is named. */
async function secret(org: Organisation, over: object = {}) {
  const people = { aboutId: org.id.Radia, namedIds: [org.id.Margaret] }
  return await raisedBy(org, 'Linus', {
    title: SECRET,
    impact: SECRET,
    cause: 'conflict',
    sensitive: true,
    ...people,
    ...over,
  })
}

/** Who finds the words in an answer. */
async function whoReads(ask: (name: Name) => Promise<unknown>): Promise<Name[]> {
  const found: Name[] = []
  for (const name of EVERYBODY) if (JSON.stringify(await ask(name)).includes(SECRET)) found.push(name)
  return found
}

describe('a sensitive obstacle reaches only the raiser, the owner and the named', () => {
  const READERS: Name[] = ['Grace', 'Linus', 'Margaret']
  it.each<[string, string]>([
    ['in the list', '/api/obstacles?state=any'],
    ['in the list of teams', '/api/obstacles?whose=teams&state=any'],
  ])('%s', async (_, url) => {
    const org = await organisation()
    await secret(org)
    const found = await whoReads(as => org.http.get(url, { as }))
    expect(READERS).toEqual(expect.arrayContaining(found))
    expect(found).toContain('Linus')
  })

  test('on its page', async () => {
    const org = await organisation()
    const { id } = await secret(org)
    expect(await whoReads(as => org.http.get(`/api/obstacles/${id}`, { as }))).toEqual(READERS)
  })

  test('in the search, in the queue and between two', async () => {
    const org = await organisation()
    await secret(org)
    const found = (as: Name) =>
      org.as(as, async work => {
        const asker = await askerOf(work)
        return await gather(work, each => each.found?.(work, asker, '%shouts%', 10), [obstaclesOffers])
      })
    expect(await whoReads(found)).toEqual(READERS)
    const waits = (as: Name) =>
      org.as(as, async work => {
        const asker = await askerOf(work)
        return await gather(work, each => each.waiting?.(work, asker), [obstaclesOffers])
      })
    expect(await whoReads(waits)).toEqual(['Grace'])
    const between = (as: Name) =>
      org.as(as, async work => {
        const asker = await askerOf(work)
        return await gather(work, each => each.between?.(work, asker, org.id.Linus), [obstaclesOffers])
      })
    expect(await whoReads(between)).toEqual(['Grace'])
  })

  test('and no count, pattern or goal tells of it', async () => {
    const org = await organisation()
    const goal = await goalIn(org)
    for (let at = 0; at < 3; at++) await secret(org, { aimId: goal, severity: 'critical' })
    const { body } = await org.http.get('/api/obstacles/recurring', { as: 'Linus' })
    expect(body.groups).toEqual([])
    const { body: aim } = await org.http.get(`/api/aims/${goal}`, { as: 'Ada' })
    expect(JSON.stringify(aim)).not.toContain('obstacle is open')
  })
})

test('no words of it, nor who it is about, stand in the ledger, in mails or in another room', async () => {
  const org = await organisation()
  const { id } = await secret(org)
  await org.http.post(`/api/obstacles/${id}/taking`, { rev: 1 }, { as: 'Grace' })
  await org.http.post(`/api/obstacles/${id}/solution`, { rev: 2, how: SECRET }, { as: 'Grace' })
  await org.http.post(`/api/obstacles/${id}/reopening`, { rev: 3, why: SECRET }, { as: 'Linus' })
  await deliverEvents(org)
  const told = await org.system(async work => {
    const { rows } = await sql<{ text: string }>`
      select data::text as text from platform_events where subject_kind = 'obstacle'
      union all select subject || body from platform_mails`.execute(work.sql)
    return rows.map(({ text }) => text).join('\n')
  })
  expect(told).not.toContain('shouts')
  expect(told).not.toContain(org.id.Radia)
  expect(told).not.toContain(org.id.Grace)
})

test('notices of it name neither the title nor reach the person it is about', async () => {
  const org = await organisation()
  const { id } = await secret(org)
  const event = {
    id,
    at: org.now(),
    actorKind: 'person',
    actorId: org.id.Linus,
    type: 'obstacle.raised',
  } as const
  const notices = await org.system(async work => {
    const notice = obstaclesOffers.notices?.['obstacle.raised']
    return await notice?.(work, { ...event, subjectKind: 'obstacle', subjectId: id, data: {} })
  })
  expect(notices).toMatchObject([{ to: [org.id.Grace], text: 'A sensitive obstacle is in your court.' }])
})

test('its clock takes it to nobody: the raiser learns that it ran out, and may pass it up', async () => {
  const org = await organisation()
  const { id } = await secret(org, { severity: 'critical' })
  await sweepAt(org, '2026-03-02T13:00:00Z')
  expect(await pageOf(org, 'Linus', id)).toMatchObject({
    state: 'open',
    owner: { id: org.id.Grace },
    overdue: true,
  })
  expect(await whoReads(as => org.http.get(`/api/obstacles/${id}`, { as }))).not.toContain('Ada')
  const asked = { rev: 1, tried: 'Waited.', options: 'Talk.', ask: 'Talk to them.' }
  await org.http.post(`/api/obstacles/${id}/escalation`, asked, { as: 'Linus' })
  expect(await whoReads(as => org.http.get(`/api/obstacles/${id}`, { as }))).toContain('Ada')
})

test('it never comes to the person it is about, and somebody named takes it where nobody else can', async () => {
  const org = await organisation()
  const about = { sensitive: true, aboutId: org.id.Grace }
  expect((await raisedBy(org, 'Linus', about)).owner.id).toBe(org.id.Ada)
  const named = await raisedBy(org, 'Margaret', {
    sensitive: true,
    aboutId: org.id.Ada,
    namedIds: [org.id.Grace],
  })
  expect(named.owner.id).toBe(org.id.Grace)
})

test('who may know of it can be changed by the raiser, never to the person it is about', async () => {
  const org = await organisation()
  const { id } = await secret(org)
  const name = (personIds: string[], rev: number) =>
    org.http.put(`/api/obstacles/${id}/named`, { rev, personIds }, { as: 'Linus' })
  expect((await name([org.id.Radia], 1)).body.error.items[0].code).toBe('about_named')
  expect((await name([org.id.Alan], 1)).status).toBe(200)
  expect(await whoReads(as => org.http.get(`/api/obstacles/${id}`, { as }))).toEqual([
    'Grace',
    'Linus',
    'Alan',
  ])
})

test.each<[Name, string]>([
  ['Linus', 'who raised it'],
  ['Radia', 'whom it is about'],
])('when %s is erased, %s, no word that anybody wrote about it is left anywhere', async erased => {
  const org = await organisation()
  const { id } = await secret(org)
  const step = (as: Name, what: string, body: object) =>
    org.http.post(`/api/obstacles/${id}/${what}`, body, { as })
  await step('Grace', 'solution', { rev: 1, how: `I told him: ${SECRET}` })
  await step('Linus', 'reopening', { rev: 2, why: `Again: ${SECRET}` })
  const asked = { rev: 3, tried: SECRET, options: SECRET, ask: SECRET }
  expect((await step('Grace', 'escalation', asked)).status).toBe(200)
  const other = await raisedBy(org, 'Linus', { title: 'The crane is broken' })
  const withdrawal = { rev: 1, why: 'It runs again.' }
  await org.http.post(`/api/obstacles/${other.id}/withdrawal`, withdrawal, { as: 'Linus' })
  const event = { type: 'person.erased', subject: { kind: 'person', id: org.id[erased] } }
  await org.system(work => work.publish(event))
  await deliverEvents(org)
  const left = await org.system(async work => {
    const { rows } = await sql<{ words: string }>`
      select coalesce(string_agg(why, ' '), '') as words from platform_steps where subject_kind = 'obstacle'`.execute(
      work.sql,
    )
    const rest = await sql<{ words: string }>`
      select concat((select string_agg(o::text, ' ') from obstacles_obstacles o),
                    (select string_agg(p::text, ' ') from obstacles_passings p)) as words`.execute(work.sql)
    return `${rows[0]?.words} ${rest.rows[0]?.words}`
  })
  expect(left).not.toContain(SECRET)
  if (erased === 'Radia') expect(left).toContain('It runs again.')
})

test('when the raiser is erased, its words go and what happened stays', async () => {
  const org = await organisation()
  const { id } = await secret(org)
  const event = { type: 'person.erased', subject: { kind: 'person', id: org.id.Linus } }
  await org.system(work => work.publish(event))
  await deliverEvents(org)
  expect(await pageOf(org, 'Grace', id)).toMatchObject({ title: 'Erased', impact: '', about: null })
})
