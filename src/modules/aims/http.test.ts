import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { aimsContract } from './contract.ts'
import { openConsultation } from './direction/open-consultation.ts'
import { createAim } from './drafting/create-aim.ts'
import { closeAim } from './ending/close-aim.ts'
import { addNeed } from './following/add-need.ts'
import { checkIn } from './following/check-in.ts'
import { askBack } from './planning/ask-back.ts'
import { getAim } from './reading/get-aim.ts'
import { direction, goal, newGoal } from './story.factory.ts'

type Name = 'Ada' | 'Grace' | 'Linus'
type Sent = { readonly as: Name; readonly url: string; readonly body?: unknown }

const BRIEF_BODY = { title: 'Berth ships', what: 'w', why: 'y', criteria: [{ text: 'c' }] }
const PLAN_BODY = { how: 'By boat.', milestones: [], coverage: [] }
const MEASURE = { type: 'number', unit: '%', start: 70, target: 90 }

/** For each write on one aim: how to get there, who sends what, and what is bad input. */
const WRITES: Record<string, { good: (org: Organisation) => Promise<Sent>; bad: object }> = {
  editBrief: {
    good: async org => on(await goal(org, 'draft'), 'Ada', 'brief', rev => ({ ...BRIEF_BODY, rev })),
    bad: { ...BRIEF_BODY, title: 'x', rev: 1 },
  },
  editPlan: {
    good: async org => on(await goal(org, 'briefed'), 'Grace', 'plan', rev => ({ ...PLAN_BODY, rev })),
    bad: { ...PLAN_BODY, how: 'bell\u0007', rev: 1 },
  },
  setMeasure: {
    good: async org => on(await goal(org, 'draft'), 'Ada', 'measure', rev => ({ measure: MEASURE, rev })),
    bad: { measure: { type: 'number', start: 'many' }, rev: 1 },
  },
  setSchedule: {
    good: async org => on(await goal(org, 'draft'), 'Ada', 'schedule', rev => ({ dueOn: '2026-09-01', rev })),
    bad: { dueOn: '2026-02-30', rev: 1 },
  },
  moveAim: {
    good: async org => {
      const { strategy } = await direction(org)
      return on(await goal(org, 'draft', { parentId: strategy }), 'Ada', 'parent', rev => ({
        parentId: strategy,
        rev,
      }))
    },
    bad: { parentId: 'up', rev: 1 },
  },
  changeOwner: {
    good: async org => on(await goal(org), 'Ada', 'owner', rev => ({ ownerId: org.id.Linus, rev })),
    bad: { ownerId: 'Linus', rev: 1 },
  },
  issueBrief: { good: async org => on(await goal(org, 'draft'), 'Ada', 'briefing'), bad: { rev: 'first' } },
  submitPlan: {
    good: async org => {
      const briefed = await goal(org, 'briefed')
      const criterionId = (await org.as('Grace', work => getAim(work, briefed.id))).brief.criteria[0]?.id
      const milestones = [{ title: 'Second boat crewed' }]
      const coverage = [{ criterionId, notCoveredWhy: 'Weather' }]
      const plan = { how: 'By boat.', milestones, coverage, rev: briefed.rev }
      const edited = await org.http.put(`/api/aims/${briefed.id}/plan`, plan, { as: 'Grace' })
      return on(edited.body, 'Grace', 'plan-submission')
    },
    bad: {},
  },
  acceptPlan: { good: async org => on(await goal(org, 'planned'), 'Ada', 'acceptance'), bad: { rev: 0 } },
  returnPlan: {
    good: async org => on(await goal(org, 'planned'), 'Ada', 'return', rev => ({ rev, reason: 'Too late.' })),
    bad: { rev: 1 },
  },
  closeAim: {
    good: async org =>
      on(await goal(org), 'Ada', 'closure', rev => ({
        rev,
        outcome: 'dropped',
        lesson: 'We chose too much.',
      })),
    bad: { rev: 1, outcome: 'won', lesson: 'We chose too much.' },
  },
  returnClosing: {
    good: async org => {
      const live = await goal(org)
      const closing = { rev: live.rev, outcome: 'dropped' as const, lesson: 'We chose too much.' }
      const proposed = await org.as('Grace', work => closeAim(work, live.id, closing))
      return on(proposed, 'Ada', 'closure-return', rev => ({ rev, reason: 'Not yet.' }))
    },
    bad: { rev: 1, reason: '' },
  },
  archiveAim: { good: async org => on(await goal(org, 'draft'), 'Ada', 'archiving'), bad: {} },
  consult: { good: async org => on(await draftVision(org), 'Ada', 'consultation'), bad: {} },
  publish: {
    good: async org =>
      on(await consulting(org), 'Ada', 'publication', rev => ({ rev, waiver: 'All in one room.' })),
    bad: { rev: 1, waiver: 7 },
  },
  retire: {
    good: async org => {
      const { vision } = await direction(org)
      const { rev, id, state } = await org.as('Ada', work => getAim(work, vision))
      return on({ id, rev, state }, 'Ada', 'retirement', r => ({ rev: r, reason: 'Reached.' }))
    },
    bad: { rev: 1 },
  },
  givePerspective: {
    good: async org => on(await consulting(org), 'Linus', 'perspectives', () => ({ stance: 'for' })),
    bad: { stance: 'against' },
  },
  askBack: {
    good: async org =>
      on(await goal(org, 'briefed'), 'Grace', 'ask-backs', () => ({ question: 'Which ships?' })),
    bad: { question: '' },
  },
  answerAskBack: {
    good: async org => {
      const briefed = await goal(org, 'briefed')
      const asked = await org.as('Grace', work => askBack(work, briefed.id, 'Which ships?'))
      return on(briefed, 'Ada', `ask-backs/${asked.ids?.[0]}/answer`, () => ({ answer: 'All.' }))
    },
    bad: { answer: '' },
  },
  completeMilestone: {
    good: async org => {
      const live = await goal(org)
      const { plan } = await org.as('Grace', work => getAim(work, live.id))
      return on(live, 'Grace', `milestones/${plan.milestones[0]?.id}/completion`, () => ({ done: true }))
    },
    bad: { done: 'half' },
  },
  checkIn: {
    good: async org => on(await goal(org), 'Grace', 'check-ins', () => ({ value: 75, chance: 70 })),
    bad: { value: 75, chance: 42 },
  },
  checkInDirection: {
    good: async org => {
      const { strategy } = await direction(org)
      return { as: 'Ada', url: `/api/aims/${strategy}/direction-check-ins`, body: { stillRight: 'yes' } }
    },
    bad: { stillRight: 'perhaps' },
  },
  amendCheckIn: {
    good: async org => {
      const live = await goal(org)
      const said = await org.as('Grace', work =>
        checkIn(work, live.id, { value: 75, chance: null, note: '' }),
      )
      return on(live, 'Grace', `check-ins/${said.ids?.[0]}`, () => ({ value: 76 }))
    },
    bad: { value: 'more' },
  },
  comment: {
    good: async org => on(await goal(org, 'draft'), 'Linus', 'comments', () => ({ text: 'I can help.' })),
    bad: { text: '  ' },
  },
  addNeed: {
    good: async org => {
      const live = await goal(org)
      const { id } = await org.as('Ada', work => createAim(work, newGoal(org, { standaloneReason: 'x' })))
      return on(live, 'Grace', 'needs', () => ({ providerId: id, byOn: '2026-04-01' }))
    },
    bad: { providerId: newId(), byOn: 'soon' },
  },
  withdrawNeed: {
    good: async org => {
      const live = await goal(org)
      const { id } = await org.as('Ada', work => createAim(work, newGoal(org)))
      const need = { providerId: id, byOn: '2026-04-01', note: '' }
      const added = await org.as('Grace', work => addNeed(work, live.id, need))
      return { as: 'Grace', url: `/api/aims/${live.id}/needs/${added.ids?.[0]}` }
    },
    bad: {},
  },
}

const on = (
  aim: { id: string; rev: number; state?: string },
  as: Name,
  noun: string,
  body: (rev: number) => unknown = rev => ({ rev }),
): Sent => ({ as, url: `/api/aims/${aim.id}/${noun}`, body: body(aim.rev) })

async function draftVision(org: Organisation) {
  const vision = newGoal(org, {
    kind: 'vision',
    scope: 'org',
    teamId: null,
    ownerId: org.id.Ada,
    measure: null,
  })
  return await org.as('Ada', work => createAim(work, vision))
}

async function consulting(org: Organisation) {
  const draft = await draftVision(org)
  return await org.as('Ada', work => openConsultation(work, draft.id, draft.rev))
}

async function send(org: Organisation, route: { method: string }, sent: Sent, as?: 'Alan' | Name) {
  const asking = as === undefined ? {} : { as }
  if (route.method === 'DELETE') return await org.http.delete(sent.url, asking)
  const verbs = { POST: org.http.post, PUT: org.http.put, PATCH: org.http.patch }
  return await verbs[route.method as keyof typeof verbs](sent.url, sent.body, asking)
}

const routeOf = (name: string) => aimsContract[name as keyof typeof aimsContract]

describe.each(Object.keys(WRITES))('%s', name => {
  const write = WRITES[name] as (typeof WRITES)[string]

  test('works for who may, and answers with id, rev and state', async () => {
    const org = await organisation()
    const sent = await write.good(org)
    const answer = await send(org, routeOf(name), sent, sent.as)
    expect(answer).toMatchObject({
      status: 200,
      body: { rev: expect.any(Number), state: expect.any(String) },
    })
  })

  test('refuses bad input, unknown fields and people who are signed out', async () => {
    const org = await organisation()
    const sent = await write.good(org)
    const signedOut = await send(org, routeOf(name), sent)
    expect(signedOut).toMatchObject({ status: 401, body: { error: { code: 'not_signed_in' } } })
    if (routeOf(name).method === 'DELETE') return
    const bad = await send(org, routeOf(name), { ...sent, body: write.bad }, sent.as)
    expect(bad).toMatchObject({ status: 400, body: { error: { code: 'malformed' } } })
    const extra = await send(
      org,
      routeOf(name),
      { ...sent, body: { ...(sent.body as object), shoeSize: 44 } },
      sent.as,
    )
    expect(extra).toMatchObject({ status: 400, body: { error: { code: 'unknown_field' } } })
  })

  test('answers 404 for an aim that is unknown, hidden or of another organisation', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const sent = await write.good(org)
    const own = newGoal(org, { scope: 'person', teamId: null, ownerId: org.id.Linus, measure: null })
    const hidden = await org.as('Linus', work => createAim(work, own))
    const at = (id: string) => ({ ...sent, url: sent.url.replace(/aims\/[^/]+/, `aims/${id}`) })
    expect((await send(org, routeOf(name), at(newId()), 'Ada')).status).toBe(404)
    expect((await send(org, routeOf(name), at(hidden.id), 'Alan')).status).toBe(404)
    expect((await send(other, routeOf(name), sent, sent.as)).status).toBe(404)
  })
})

describe.each([
  ['getAim', ''],
  ['getHistory', '/history'],
  ['getComments', '/comments'],
])('%s', (_, path) => {
  test('shows an aim to people of the organisation only', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const { id } = await goal(org)
    const url = `/api/aims/${id}${path}`
    expect((await org.http.get(url, { as: 'Alan' })).status).toBe(200)
    expect((await org.http.get(url)).status).toBe(401)
    expect((await other.http.get(url, { as: 'Alan' })).status).toBe(404)
    expect((await org.http.get(`/api/aims/none${path}`, { as: 'Alan' })).status).toBe(400)
    expect((await org.http.get(`${url}?shoeSize=44`, { as: 'Alan' })).status).toBe(400)
  })

  test('hides a person’s own goal from people outside their team and chain', async () => {
    const org = await organisation()
    const own = newGoal(org, { scope: 'person', teamId: null, ownerId: org.id.Linus })
    const { id } = await org.as('Linus', work => createAim(work, own))
    const statuses = ['Linus', 'Radia', 'Grace', 'Ada', 'Margaret', 'Alan'] as const
    const answers = await Promise.all(statuses.map(as => org.http.get(`/api/aims/${id}${path}`, { as })))
    expect(answers.map(answer => answer.status)).toEqual([200, 200, 200, 200, 404, 404])
  })
})

describe.each([
  ['getMap', '/api/aims/map', 'asOf=yesterday'],
  ['getMine', '/api/aims/mine', 'who=me'],
  ['searchAims', '/api/aims/search', 'limit=0'],
  ['getLines', `/api/aims/lines?ids=${newId()}`, 'ids=a,b'],
  ['exportAims', '/api/aims/export.csv', 'format=xlsx'],
])('%s', (_, url, bad) => {
  test('answers who is signed in, and nothing of another organisation', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const { id } = await goal(org)
    expect((await org.http.get(url, { as: 'Ada' })).status).toBe(200)
    expect((await org.http.get(url)).status).toBe(401)
    expect((await org.http.get(`${url.split('?')[0]}?${bad}`, { as: 'Ada' })).status).toBe(400)
    const elsewhere = await other.http.get(url, { as: 'Ada' })
    expect(elsewhere.status).toBe(200)
    expect(JSON.stringify(elsewhere.body)).not.toContain(id)
  })
})

test('createAim drafts for anybody, and refuses bad input, unknown fields and the signed out', async () => {
  const [org, other] = [await organisation(), await organisation()]
  const { strategy } = await direction(org)
  const body = { kind: 'goal', scope: 'org', parentId: strategy, brief: { title: 'Quieter tugs' } }
  const answer = await org.http.post('/api/aims', body, { as: 'Alan' })
  expect(answer).toMatchObject({ status: 200, body: { rev: 1, state: 'draft' } })
  expect((await org.http.post('/api/aims', body)).status).toBe(401)
  expect((await org.http.post('/api/aims', { ...body, kind: 'dream' }, { as: 'Alan' })).status).toBe(400)
  const extra = await org.http.post('/api/aims', { ...body, colour: 'red' }, { as: 'Alan' })
  expect(extra.body.error.code).toBe('unknown_field')
  const elsewhere = await other.http.post('/api/aims', body, { as: 'Alan' })
  expect(elsewhere).toMatchObject({
    status: 422,
    body: { error: { items: [{ field: 'parentId', code: 'unknown_aim' }] } },
  })
})

test('importAims is for the people team, administrators and executives', async () => {
  const org = await organisation()
  const body = { csv: 'Title,Stands alone because\nQuieter tugs,Law', dryRun: true }
  expect(await org.http.post('/api/aims/import', body, { as: 'Margaret' })).toMatchObject({
    status: 200,
    body: { dryRun: true, rows: 1, created: 1, problems: [] },
  })
  expect((await org.http.post('/api/aims/import', body, { as: 'Linus' })).status).toBe(403)
  expect((await org.http.post('/api/aims/import', body)).status).toBe(401)
  expect((await org.http.post('/api/aims/import', { csv: 7 }, { as: 'Margaret' })).status).toBe(400)
})

test('every write on one aim is covered above', () => {
  const writes = Object.entries(aimsContract).filter(
    ([, route]) => route.method !== 'GET' && route.path.includes(':id'),
  )
  expect(writes.map(([name]) => name).sort()).toEqual(Object.keys(WRITES).sort())
})
