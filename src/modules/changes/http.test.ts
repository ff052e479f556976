import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { goalIn } from '#modules/tasks/task.factory.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import {
  announced,
  asked,
  impactOn,
  measureIn,
  milestoneIn,
  PURPOSE,
  pageOf,
  touching,
} from './change.factory.ts'

const NOW_GO = { answer: 'go', knowsWhy: true, knowsMeaning: true, hasNeeded: true, note: 'We talked.' }

describe('each endpoint does what it says', () => {
  test('starting, framing and writing the purpose, as the sponsor', async () => {
    const org = await organisation()
    const { Ada, Grace, Linus } = org.id
    const wanted = { name: 'One quay', kind: 'restructure', sponsorId: Ada, managerId: Ada }
    const started = await org.http.post('/api/changes', wanted, { as: 'Ada' })
    expect(started).toMatchObject({ status: 200, body: { rev: 1, state: 'shaping' } })
    const at = `/api/changes/${started.body.id}`
    const framed = { rev: 1, name: 'Two quays', managerId: Grace, helperIds: [Linus] }
    expect((await org.http.patch(at, framed, { as: 'Ada' })).body).toMatchObject({ rev: 2 })
    expect((await org.http.put(`${at}/purpose`, { rev: 2, ...PURPOSE }, { as: 'Ada' })).status).toBe(200)
    const page = (await org.http.get(at, { as: 'Linus' })).body
    expect(page).toMatchObject({
      ...{ name: 'Two quays', rev: 3, manager: { name: 'Grace Hopper' }, purpose: PURPOSE },
      helpers: [{ id: Linus }],
    })
    // The template of a restructure brings its milestones, in weeks from today.
    expect(page.milestones.map((each: { dueOn: string }) => each.dueOn)).toEqual([
      '2026-03-16',
      '2026-04-06',
      '2026-04-13',
      '2026-05-04',
    ])
  })

  test('the purpose begins from what the sponsor says in a talk with a team it touches, and nobody else’s', async () => {
    const org = await organisation()
    const { id } = await touching(org)
    const draft = async (as: Name) => await org.http.get(`/api/changes/${id}/purpose-draft`, { as })
    const nothing = { whyNow: '', whatChanges: '', whatStays: '', notKnown: '' }
    expect((await draft('Ada')).body).toEqual({ talk: null, parts: nothing })
    const plan = (as: Name, topics: string[], title: string) =>
      org.http.post(
        '/api/conversations/talks',
        {
          type: 'direction',
          title,
          teamIds: [org.team.Pilots],
          startsAt: '2026-03-09T09:00:00Z',
          minutes: 60,
          topics,
        },
        { as },
      )
    const said = [
      'Why now: ships wait',
      'What changes: one quay',
      'What stays: your boats',
      'What we do not know: when',
    ]
    expect((await plan('Ada', [...said, 'Your questions'], 'One quay')).status).toBe(200)
    expect((await plan('Grace', ['Why: because'], 'Ours')).status).toBe(200)
    expect((await plan('Ada', ['Three sentences for next year'], 'Next year')).status).toBe(200)
    expect((await draft('Ada')).body).toMatchObject({
      talk: { title: 'One quay', on: '2026-03-09' },
      parts: {
        ...{ whyNow: 'ships wait', whatChanges: 'one quay', whatStays: 'your boats' },
        notKnown: 'when',
      },
    })
    expect([(await draft('Linus')).status, (await draft('Grace')).status]).toEqual([403, 403])
    const other = await organisation()
    expect((await other.http.get(`/api/changes/${id}/purpose-draft`, { as: 'Ada' })).status).toBe(404)
    expect((await org.http.get(`/api/changes/${id}/purpose-draft`)).status).toBe(401)
  })

  test('the words of a prepared talk are no purpose until somebody says something of their own', async () => {
    const org = await organisation()
    const { id } = await touching(org)
    const plan = {
      teamIds: [org.team.Pilots],
      title: 'One quay',
      startsAt: '2026-03-09T09:00:00Z',
      minutes: 60,
    }
    const planned = await org.http.post(`/api/changes/${id}/talks`, plan, { as: 'Ada' })
    const draft = async () => (await org.http.get(`/api/changes/${id}/purpose-draft`, { as: 'Ada' })).body
    const nothing = { whyNow: '', whatChanges: '', whatStays: '', notKnown: '' }
    expect(await draft()).toEqual({ talk: null, parts: nothing })
    const notes = { rev: 1, text: 'Our thinking:\nships wait\nWhat stays: your boats' }
    await org.http.put(`/api/conversations/talks/${planned.body.id}/notes`, notes, { as: 'Ada' })
    expect((await draft()).parts).toEqual({ ...nothing, whyNow: 'ships wait', whatStays: 'your boats' })
  })

  test('the rollout, its parts and their end, as the change manager', async () => {
    const org = await organisation()
    const { id } = await announced(org)
    const goalId = await goalIn(org)
    const at = `/api/changes/${id}`
    const as = { as: 'Grace' } as const
    const rollout = { rev: 3, goalId, support: 'The radio room', oldWay: 'Flags', oldWayOffOn: '2026-06-01' }
    expect((await org.http.patch(`${at}/rollout`, rollout, as)).body.rev).toBe(4)
    const team = { teamId: org.team.Pilots }
    const impact = { rev: 4, ...team, kind: 'tool', what: 'A radio', size: 3, ownerId: org.id.Linus }
    const put = await org.http.put(`${at}/impacts`, impact, as)
    const milestone = { rev: 5, title: 'Radios are here', dueOn: '2026-03-20', ...team }
    const step = await org.http.put(`${at}/milestones`, milestone, as)
    const done = { rev: 6, doneOn: '2026-03-02' }
    expect((await org.http.post(`${at}/milestones/${step.body.id}/reached`, done, as)).status).toBe(200)
    const span = { fromOn: '2026-03-02', toOn: '2026-05-31' }
    const measure = { rev: 7, name: 'Ships by radio', whole: 10, source: 'Log', ...span }
    const made = await org.http.put(`${at}/measures`, measure, as)
    const reading = { onDay: '2026-03-02', counted: 4 }
    const read = await org.http.post(`${at}/measures/${made.body.id}/readings`, reading, as)
    expect(read.body.share).toBe(0.4)
    const go = await org.http.post(`${at}/teams/${org.team.Pilots}/go`, { rev: 8, ...NOW_GO }, as)
    expect(go.body.rev).toBe(9)
    const task = { ...team, title: 'Hand out the radios', assigneeId: org.id.Radia }
    expect((await org.http.post(`${at}/tasks`, task, as)).status).toBe(200)
    expect((await org.http.get(at, as)).body).toMatchObject({
      ...{ goal: { id: goalId }, support: 'The radio room', oldWay: 'Flags', adoption: 0.4 },
      impacts: [{ kind: 'tool', owner: { name: 'Linus Torres' } }],
      milestones: [{ doneOn: '2026-03-02', mayReach: true }],
      measures: [{ readings: [{ counted: 4, share: 0.4 }], nextOn: '2026-03-09' }],
      teams: [{ go: { answer: 'go', by: { name: 'Grace Hopper' } }, tasks: [{ title: task.title }] }],
    })
    for (const [rev, part, partId] of [
      [9, 'impacts', put.body.id],
      [10, 'milestones', step.body.id],
      [11, 'measures', made.body.id],
    ])
      expect((await org.http.delete(`${at}/${part}/${partId}?rev=${rev}`, as)).status, part).toBe(200)
    expect((await org.http.get(at, as)).body).toMatchObject({ impacts: [], milestones: [], measures: [] })
  })

  test('asking, answering, a talk, and a step on', async () => {
    const org = await organisation()
    const { id, rev } = await touching(org, { ownerId: org.id.Linus })
    const at = `/api/changes/${id}`
    const question = { text: 'Who decides?', anonymous: true }
    const put = await org.http.post(`${at}/questions`, question, { as: 'Linus' })
    const answer = { rev: 1, answer: 'Grace does.' }
    const said = await org.http.put(`${at}/questions/${put.body.id}/answer`, answer, { as: 'Ada' })
    expect(said.body.rev).toBe(2)
    const talk = { title: 'Why one quay', startsAt: '2026-03-05T09:00:00Z', teamIds: [org.team.Pilots] }
    expect((await org.http.post(`${at}/talks`, talk, { as: 'Ada' })).status).toBe(200)
    expect((await org.http.get(at, { as: 'Radia' })).body).toMatchObject({
      questions: [{ text: 'Who decides?', askedBy: null, answer: 'Grace does.' }],
      talks: [{ title: 'Why one quay', state: 'planned', teams: [{ name: 'Pilots' }] }],
    })
    const stop = { rev, to: 'stopped', why: 'We keep both.' }
    expect((await org.http.post(`${at}/state`, stop, { as: 'Ada' })).body.state).toBe('stopped')
    const list = (await org.http.get('/api/changes?state=ended', { as: 'Alan' })).body.entries
    expect(list).toMatchObject([{ id, state: 'stopped', endedOn: '2026-03-02' }])
  })
})

describe('refusals', () => {
  let org: Organisation
  let id: string
  let paths: readonly (readonly ['get' | 'post' | 'put' | 'patch' | 'delete', string, object?])[]
  beforeAll(async () => {
    org = await organisation()
    id = (await touching(org)).id
    const question = (await asked(org, 'Linus', id)).id
    const milestone = (await milestoneIn(org, id)).id
    const measure = (await measureIn(org, id)).id
    const impact = (await impactOn(org, id)).id
    const { rev } = await pageOf(org, 'Ada', id)
    const span = { fromOn: '2026-03-02', toOn: '2026-05-31' }
    paths = [
      ['get', `/api/changes/${id}`],
      ['patch', `/api/changes/${id}`, { rev, name: 'Other' }],
      ['put', `/api/changes/${id}/purpose`, { rev, ...PURPOSE }],
      ['post', `/api/changes/${id}/state`, { rev, to: 'stopped', why: 'No.' }],
      ['patch', `/api/changes/${id}/rollout`, { rev, support: '' }],
      [
        'put',
        `/api/changes/${id}/impacts`,
        { rev, teamId: org.team.People, kind: 'role', what: 'All', size: 1 },
      ],
      ['delete', `/api/changes/${id}/impacts/${impact}?rev=${rev}`],
      ['put', `/api/changes/${id}/milestones`, { rev, title: 'Done', dueOn: '2026-03-20' }],
      ['post', `/api/changes/${id}/milestones/${milestone}/reached`, { rev, doneOn: null }],
      ['delete', `/api/changes/${id}/milestones/${milestone}?rev=${rev}`],
      ['put', `/api/changes/${id}/measures`, { rev, name: 'Seen', source: 'Log', ...span }],
      ['delete', `/api/changes/${id}/measures/${measure}?rev=${rev}`],
      ['post', `/api/changes/${id}/measures/${measure}/readings`, { onDay: '2026-03-02', counted: 1 }],
      ['post', `/api/changes/${id}/teams/${org.team.Pilots}/go`, { rev, ...NOW_GO }],
      ['post', `/api/changes/${id}/tasks`, { teamId: org.team.Pilots, title: 'Do it' }],
      ['post', `/api/changes/${id}/questions`, { text: 'Why?' }],
      ['put', `/api/changes/${id}/questions/${question}/answer`, { rev: 1, answer: 'So.' }],
      [
        'post',
        `/api/changes/${id}/decisions`,
        { question: 'Which day?', options: ['Monday'], teamId: org.team.Pilots },
      ],
      [
        'post',
        `/api/changes/${id}/talks`,
        { title: 'Why', startsAt: '2026-03-05T09:00:00Z', teamIds: [org.team.Pilots] },
      ],
    ]
  })

  async function ask(from: Organisation, as: Name | undefined, [method, url, body]: (typeof paths)[number]) {
    const asking = as === undefined ? {} : { as }
    if (method === 'get') return await from.http.get(url, asking)
    if (method === 'delete') return await from.http.delete(url, asking)
    return await from.http[method](url, body, asking)
  }

  test('nobody gets in signed out', async () => {
    const wanted = { name: 'Mine', kind: 'other', sponsorId: org.id.Ada, managerId: org.id.Ada }
    const all: typeof paths = [['get', '/api/changes'], ['post', '/api/changes', wanted], ...paths]
    for (const path of all) expect((await ask(org, undefined, path)).status, path[1]).toBe(401)
  })

  test('another organisation knows of nothing, whoever asks there', async () => {
    const other = await organisation()
    for (const path of paths) expect((await ask(other, 'Ada', path)).status, path[1]).toBe(404)
    expect((await other.http.get('/api/changes', { as: 'Ada' })).body.entries).toEqual([])
  })

  test('whoever it does not touch reads it, and changes nothing', async () => {
    for (const path of paths)
      expect((await ask(org, 'Alan', path)).status, path[1]).toBe(path[0] === 'get' ? 200 : 403)
  })

  test('a team mate asks, and does nothing else', async () => {
    const open = ['get', `post /api/changes/${id}/questions`]
    for (const path of paths) {
      const may = open.includes(path[0]) || open.includes(`${path[0]} ${path[1]}`)
      expect((await ask(org, 'Radia', path)).status, path[1]).toBe(may ? 200 : 403)
    }
  })

  test('unknown fields and empty bodies are refused', async () => {
    for (const path of paths.filter(([method]) => method !== 'get' && method !== 'delete')) {
      const strange = { ...path[2], colour: 'red' }
      expect((await ask(org, 'Ada', [path[0], path[1], strange])).status, path[1]).toBe(400)
      expect((await ask(org, 'Ada', [path[0], path[1], {}])).status, path[1]).toBe(400)
    }
    const noRev = paths.filter(([method]) => method === 'delete').map(([, url]) => url.replace(/\?.*/, ''))
    for (const url of noRev) expect((await org.http.delete(url, { as: 'Grace' })).status, url).toBe(400)
  })

  test('what is not in it is not there', async () => {
    const { rev } = await pageOf(org, 'Grace', id)
    const at = `/api/changes/${id}`
    const none = newId()
    for (const url of [`impacts/${none}`, `milestones/${none}`, `measures/${none}`])
      expect((await org.http.delete(`${at}/${url}?rev=${rev}`, { as: 'Grace' })).status, url).toBe(404)
    for (const [url, body] of [
      [`milestones/${none}/reached`, { rev, doneOn: null }],
      [`measures/${none}/readings`, { onDay: '2026-03-02', counted: 1 }],
      [`teams/${org.team.People}/go`, { rev, ...NOW_GO }],
      ['tasks', { teamId: org.team.People, title: 'Do it' }],
    ] as const)
      expect((await org.http.post(`${at}/${url}`, body, { as: 'Grace' })).status, url).toBe(404)
    const answer = { rev: 1, answer: 'So.' }
    expect((await org.http.put(`${at}/questions/${none}/answer`, answer, { as: 'Ada' })).status).toBe(404)
    const span = { fromOn: '2026-03-02', toOn: '2026-05-31' }
    for (const [url, body] of [
      ['milestones', { rev, id: none, title: 'Done', dueOn: '2026-03-20' }],
      ['measures', { rev, id: none, name: 'Seen', source: 'Log', ...span }],
    ] as const)
      expect((await org.http.put(`${at}/${url}`, body, { as: 'Grace' })).status, url).toBe(404)
  })

  test('a version that somebody else has changed answers 409 with the whole page as it is now', async () => {
    const answered = await org.http.put(`/api/changes/${id}/purpose`, { rev: 1, ...PURPOSE }, { as: 'Ada' })
    expect(answered).toMatchObject({ status: 409, body: { error: { code: 'stale_rev' } } })
    expect(answered.body.error.current).toEqual(
      (await org.http.get(`/api/changes/${id}`, { as: 'Ada' })).body,
    )
  })
})
