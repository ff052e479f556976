import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { AimMap, AimPage, Happening, MapNode } from '../contract.ts'
import { createAim } from '../drafting/create-aim.ts'
import { BRIEF, direction, goal, newGoal } from '../story.factory.ts'
import { send } from '../writes.factory.ts'

type Name = 'Ada' | 'Grace'
type Reader = 'Ada' | 'Grace' | 'Linus' | 'Radia' | 'Margaret' | 'Alan'

/** One kind of change: what is sent, and what the page and the map say before and after it. */
interface Change {
  readonly name: string
  readonly as: Name
  readonly method: 'PUT' | 'POST'
  readonly path: (page: AimPage) => string
  readonly body: (page: AimPage) => object
  readonly event: string
  readonly page: (page: AimPage) => unknown
  readonly said: () => readonly [before: unknown, after: unknown]
  /** What the map tells of it; left out where the map does not show it. */
  readonly node?: (node: MapNode) => unknown
  readonly mapped?: () => readonly [before: unknown, after: unknown]
}

const CREATED = '2026-03-02'
const DAYS = { before: '2026-03-09', of: '2026-03-10', after: '2026-03-11' } as const
const UNBORN = ['2026-03-01', '2026-01-01', '1999-12-31'] as const
const MALFORMED = [
  'yesterday',
  '2026-02-30',
  '2026-3-9',
  '2026-13-01',
  '09.03.2026',
  '',
  '2026-03-09T09:00:00Z',
]

let org: Organisation
let other: Organisation
const place = { strategy: '', elsewhere: '' }

const briefOf = ({ brief, rev }: AimPage) => ({
  ...BRIEF,
  rev,
  criteria: brief.criteria.map(({ id, text }) => ({ id, text })),
})
const planOf = ({ plan, brief, rev }: AimPage) => ({
  rev,
  how: plan.how,
  milestones: plan.milestones.map(({ id, title, dueOn, weight }) => ({ id, title, dueOn, weight })),
  coverage: brief.criteria.map(({ id, coveredBy }) => ({ criterionId: id, coveredBy })),
})
const to = (noun: string) => () => noun
const stays = { as: 'Ada', method: 'PUT' } as const

const CHANGES: readonly Change[] = [
  {
    ...stays,
    name: 'title',
    path: to('brief'),
    body: page => ({ ...briefOf(page), title: 'No ship waits an hour' }),
    event: 'aim.brief_changed',
    page: page => page.brief.title,
    said: () => [BRIEF.title, 'No ship waits an hour'],
    node: node => node.title,
  },
  {
    ...stays,
    name: 'what',
    path: to('brief'),
    body: page => ({ ...briefOf(page), what: 'Alongside within forty minutes.' }),
    event: 'aim.brief_changed',
    page: ({ brief, state }) => `${brief.version} ${state} ${brief.what}`,
    said: () => [`1 live ${BRIEF.what}`, '2 planned Alongside within forty minutes.'],
  },
  {
    ...stays,
    name: 'why',
    path: to('brief'),
    body: page => ({ ...briefOf(page), why: 'Two lines left us.' }),
    event: 'aim.brief_changed',
    page: ({ brief, state }) => `${brief.version} ${state} ${brief.why}`,
    said: () => [`1 live ${BRIEF.why}`, '2 planned Two lines left us.'],
  },
  {
    ...stays,
    name: 'criteria',
    path: to('brief'),
    body: page => ({ ...briefOf(page), criteria: [{ text: 'No ship drifts off the bar' }] }),
    event: 'aim.brief_changed',
    page: page => page.brief.criteria.map(({ text }) => text),
    said: () => [[BRIEF.criteria[0]?.text], ['No ship drifts off the bar']],
  },
  {
    ...stays,
    name: 'owner',
    path: to('owner'),
    body: ({ rev }) => ({ rev, ownerId: org.id.Linus }),
    event: 'aim.reassigned',
    page: page => page.owner?.id,
    said: () => [org.id.Grace, org.id.Linus],
    node: node => node.ownerId,
  },
  {
    ...stays,
    name: 'team',
    path: to('owner'),
    body: ({ rev }) => ({ rev, ownerId: org.id.Margaret, teamId: org.team.People }),
    event: 'aim.reassigned',
    page: page => page.team?.id,
    said: () => [org.team.Pilots, org.team.People],
    node: node => node.teamId,
  },
  {
    ...stays,
    name: 'parent',
    path: to('parent'),
    body: ({ rev }) => ({ rev, parentId: place.elsewhere, link: 'enables', critical: true }),
    event: 'aim.moved',
    page: page => [page.parent?.id, page.critical],
    said: () => [
      [place.strategy, false],
      [place.elsewhere, true],
    ],
    node: node => node.parentId,
    mapped: () => [place.strategy, place.elsewhere],
  },
  {
    ...stays,
    name: 'due',
    path: to('schedule'),
    body: ({ rev }) => ({ rev, startOn: '2026-03-02', dueOn: '2026-05-20', reason: 'The tide tables.' }),
    event: 'aim.rescheduled',
    page: page => [page.dueOn, page.originalDueOn],
    said: () => [
      ['2026-06-01', null],
      ['2026-05-20', '2026-06-01'],
    ],
    node: node => node.dueOn,
    mapped: () => ['2026-06-01', '2026-05-20'],
  },
  {
    ...stays,
    name: 'measure',
    path: to('measure'),
    body: ({ rev }) => ({
      rev,
      measure: { type: 'number', unit: '%', start: 71, target: 95, direction: 'up' },
      reason: 'We can do better.',
    }),
    event: 'aim.measure_set',
    page: page => page.measures.map(({ target }) => target),
    said: () => [[88], [88, 95]],
  },
  {
    ...stays,
    as: 'Grace',
    name: 'plan',
    path: to('plan'),
    body: page => ({ ...planOf(page), how: 'Three pilots on call.' }),
    event: 'aim.plan_changed',
    page: page => page.plan.how,
    said: () => ['Two pilots on call in every tide window.', 'Three pilots on call.'],
  },
  {
    ...stays,
    as: 'Grace',
    name: 'milestones',
    path: to('plan'),
    body: page => ({
      ...planOf(page),
      milestones: [...planOf(page).milestones, { title: 'Third boat crewed', weight: 2 }],
    }),
    event: 'aim.plan_changed',
    page: page => page.plan.milestones.map(({ title }) => title),
    said: () => [['Second boat crewed'], ['Second boat crewed', 'Third boat crewed']],
  },
  {
    ...stays,
    as: 'Grace',
    name: 'milestone done',
    path: page => `milestones/${page.plan.milestones[0]?.id}/completion`,
    body: () => ({ done: true }),
    event: 'aim.milestone_completed',
    page: page => page.plan.milestones.map(({ doneOn }) => doneOn),
    said: () => [[null], [DAYS.of]],
  },
  {
    name: 'check-in',
    as: 'Grace',
    method: 'POST',
    path: to('check-ins'),
    body: () => ({ value: 72, chance: 30, note: 'Fog.' }),
    event: 'aim.checked_in',
    page: page => [page.checkIns.map(({ value, note }) => [value, note]), page.standing.health],
    said: () => [
      [[], 'on_track'],
      [[[72, 'Fog.']], 'off_track'],
    ],
    node: node => node.health,
    mapped: () => ['on_track', 'off_track'],
  },
  {
    name: 'closing',
    as: 'Ada',
    method: 'POST',
    path: to('closure'),
    body: ({ rev }) => ({ rev, outcome: 'dropped', lesson: 'We chose too much.' }),
    event: 'aim.closed',
    page: page => [page.state, page.closing?.lesson],
    said: () => [
      ['live', undefined],
      ['closed', 'We chose too much.'],
    ],
    node: node => node.state,
    mapped: () => ['live', 'closed'],
  },
]

const ids = new Map<string, string>()
const idOf = (name: string) => ids.get(name) ?? ''
let archived = ''
let personal = ''

beforeAll(async () => {
  org = await organisation()
  other = await organisation()
  const { strategy } = await direction(org)
  place.strategy = strategy
  place.elsewhere = (await goal(org, 'live', { parentId: strategy })).id
  for (const { name } of CHANGES) ids.set(name, (await goal(org, 'live', { parentId: strategy })).id)
  archived = (await goal(org, 'draft', { parentId: strategy })).id
  const own = newGoal(org, { scope: 'person', teamId: null, ownerId: org.id.Linus, standaloneReason: 'r' })
  personal = (await org.as('Linus', work => createAim(work, own))).id
  org.at(`${DAYS.of}T09:00:00Z`)
  for (const change of CHANGES) {
    const page = await pageOf(idOf(change.name))
    const url = `/api/aims/${page.id}/${change.path(page)}`
    const sent = { as: change.as, url, body: change.body(page) }
    expect(await send(org, change, sent, change.as), change.name).toMatchObject({ status: 200 })
  }
  const { rev } = await pageOf(archived)
  const away = await org.http.post(`/api/aims/${archived}/archiving`, { rev }, { as: 'Ada' })
  expect(away.status).toBe(200)
  org.at('2026-03-20T09:00:00Z')
})

const query = (asOf?: string) => (asOf === undefined ? '' : `?asOf=${asOf}`)
async function read(url: string, as: Reader = 'Ada') {
  const { status, body } = await org.http.get(url, { as })
  expect(status, url).toBe(200)
  return body
}
async function pageOf(id: string, asOf?: string, as?: Reader): Promise<AimPage> {
  return await read(`/api/aims/${id}${query(asOf)}`, as)
}
async function eventsOf(id: string, asOf?: string): Promise<string[]> {
  const { entries } = await read(`/api/aims/${id}/history${query(asOf)}`)
  return (entries as Happening[]).map(({ type }) => type)
}
async function nodeOf(id: string, asOf?: string, as?: Reader): Promise<MapNode | undefined> {
  const map: AimMap = await read(`/api/aims/map?closed=true${asOf === undefined ? '' : `&asOf=${asOf}`}`, as)
  return map.nodes.find(node => node.id === id)
}

describe.each(CHANGES)('a changed $name', change => {
  test('is on the page from its day on, and not the day before', async () => {
    const [before, after] = change.said()
    const told = async (asOf?: string) => change.page(await pageOf(idOf(change.name), asOf))
    expect(before).not.toEqual(after)
    expect(await told(DAYS.before)).toEqual(before)
    expect(await told(DAYS.of)).toEqual(after)
    expect(await told(DAYS.after)).toEqual(after)
    expect(await told()).toEqual(after)
  })

  test('is in the history from its day on, and not the day before', async () => {
    const id = idOf(change.name)
    const before = await eventsOf(id, DAYS.before)
    expect(before[0]).toBe('aim.accepted')
    for (const day of [DAYS.of, DAYS.after, undefined])
      expect(await eventsOf(id, day)).toEqual([change.event, ...before])
  })

  test('is on the map from its day on where the map shows it, and else leaves its place there', async () => {
    const id = idOf(change.name)
    const [before, after] = change.mapped?.() ?? change.said()
    const told: unknown[] = []
    for (const day of [DAYS.before, DAYS.of, DAYS.after, undefined]) {
      const node = await nodeOf(id, day)
      if (node === undefined) throw new Error(`not on the map of ${day}`)
      const { state: _, health: __, ...placed } = node
      told.push(change.node === undefined ? placed : change.node(node))
    }
    if (change.node === undefined) expect(told).toEqual([told[0], told[0], told[0], told[0]])
    else expect(told).toEqual([before, after, after, after])
  })

  test('has one state and one health on a day, on the page and on the map', async () => {
    const id = idOf(change.name)
    for (const day of [DAYS.before, DAYS.of, DAYS.after, undefined]) {
      const { state, standing } = await pageOf(id, day)
      expect(await nodeOf(id, day), day).toMatchObject({ state, health: standing.health })
    }
  })

  test('leaves nothing to do on a past day, and names the day that is shown', async () => {
    for (const day of [DAYS.before, DAYS.of, DAYS.after]) {
      const page = await pageOf(idOf(change.name), day)
      expect(page.asOf).toBe(day)
      expect(page.actions.filter(({ allowed }) => allowed)).toEqual([])
    }
  })

  test.each(UNBORN)('is not found on %s, when there was no such aim', async day => {
    const id = idOf(change.name)
    const answer = await org.http.get(`/api/aims/${id}?asOf=${day}`, { as: 'Ada' })
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } })
    expect(await eventsOf(id, day)).toEqual([])
    expect(await nodeOf(id, day)).toBeUndefined()
  })
})

describe('a draft that was archived', () => {
  test('is on its page and on the map the day before, and from that day on no more', async () => {
    expect(await pageOf(archived, DAYS.before)).toMatchObject({ state: 'draft', asOf: DAYS.before })
    expect(await nodeOf(archived, DAYS.before)).toMatchObject({ state: 'draft' })
    for (const day of [DAYS.of, DAYS.after, undefined]) {
      const answer = await org.http.get(`/api/aims/${archived}${query(day)}`, { as: 'Ada' })
      expect(answer.status, day).toBe(404)
      expect(await nodeOf(archived, day), day).toBeUndefined()
    }
  })
})

const urls = () => ['', '/history'].map(path => `/api/aims/${idOf('title')}${path}`).concat('/api/aims/map')

describe('a day that cannot be shown', () => {
  test.each(MALFORMED)('"%s" is refused on the page, in the history and on the map', async day => {
    for (const url of urls()) {
      const answer = await org.http.get(`${url}?asOf=${encodeURIComponent(day)}`, { as: 'Ada' })
      expect(answer, url).toMatchObject({ status: 400, body: { error: { code: 'malformed' } } })
    }
  })

  test.each(['2026-03-21', '2027-01-01', '2099-12-31'])('%s is to come and shows today', async day => {
    const id = idOf('title')
    expect(await pageOf(id, day)).toEqual(await pageOf(id))
    expect(await eventsOf(id, day)).toEqual(await eventsOf(id))
    expect(await read(`/api/aims/map?asOf=${day}`)).toEqual(await read('/api/aims/map'))
  })

  test('the day it was drafted is the first that is found', async () => {
    expect(await pageOf(idOf('title'), CREATED)).toMatchObject({ asOf: CREATED, state: 'live' })
    expect(await nodeOf(idOf('title'), CREATED)).toMatchObject({ title: BRIEF.title })
  })
})

describe.each(Object.values(DAYS))('who reads %s', day => {
  test.each<[Reader, number]>([
    ['Linus', 200],
    ['Radia', 200],
    ['Grace', 200],
    ['Ada', 200],
    ['Margaret', 404],
    ['Alan', 404],
  ])('%s is answered %i about a personal goal of Linus, the same on the map', async (as, status) => {
    for (const path of ['', '/history']) {
      const answer = await org.http.get(`/api/aims/${personal}${path}?asOf=${day}`, { as })
      expect(answer.status, path).toBe(status)
    }
    expect((await nodeOf(personal, day, as)) !== undefined).toBe(status === 200)
  })

  test('everybody of the organisation reads a goal of a team', async () => {
    for (const as of ['Linus', 'Radia', 'Grace', 'Ada', 'Margaret', 'Alan'] as const)
      expect((await pageOf(idOf('plan'), day, as)).id).toBe(idOf('plan'))
  })

  test('another organisation finds nothing of it, and an unknown aim is not found either', async () => {
    other.at('2026-03-20T09:00:00Z')
    for (const path of ['', '/history']) {
      const foreign = await other.http.get(`/api/aims/${idOf('title')}${path}?asOf=${day}`, { as: 'Ada' })
      expect(foreign).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } })
      const unknown = await org.http.get(`/api/aims/${newId()}${path}?asOf=${day}`, { as: 'Ada' })
      expect(unknown.status).toBe(404)
    }
    const map = await other.http.get(`/api/aims/map?closed=true&asOf=${day}`, { as: 'Ada' })
    expect(map).toMatchObject({ status: 200, body: { asOf: day, nodes: [] } })
  })

  test('nobody who is signed out', async () => {
    for (const url of urls()) {
      const answer = await org.http.get(`${url}?asOf=${day}`)
      expect(answer).toMatchObject({ status: 401, body: { error: { code: 'not_signed_in' } } })
    }
  })
})
