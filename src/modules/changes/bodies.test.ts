import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { asked, measureIn, milestoneIn, PURPOSE, pageOf, touching } from './change.factory.ts'

const bell = 'Do\u0007 it'
const half = 'Do \ud83d it'
const turned = 'Do \u202e it'
const some = newId()
const other = [7, [], {}] as const
/** What no field of one line, of several lines, of a day, of an id takes. */
const line = (longest: number) => [bell, half, turned, 'Do\nit', 'x'.repeat(longest + 1), null, ...other]
const text = (longest = 10_000) => [bell, half, 'x'.repeat(longest + 1), null, ...other]
const title = ['', ' a ', ...line(140)]
const day = ['2026-02-30', 'soon', '2026-03-02T00:00:00Z', ...other]
const id = ['', 'x', `${some}0`, ...other]
const rev = [0, -1, 1.5, '1', null, undefined]

interface Endpoint {
  readonly method: 'post' | 'put' | 'patch'
  readonly path: string
  readonly as: Name
  readonly whole: Readonly<Record<string, unknown>>
  readonly never: Readonly<Record<string, readonly unknown[]>>
}

const SPAN = { fromOn: '2026-03-02', toOn: '2026-05-31' }
const GO = { answer: 'go', knowsWhy: true, knowsMeaning: true, hasNeeded: true, note: 'We talked.' }
const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  start: {
    ...{ method: 'post', path: '/api/changes', as: 'Ada' },
    whole: { name: 'One quay', kind: 'process', sponsorId: some, managerId: some },
    never: {
      ...{
        name: [undefined, ...title],
        kind: ['merger', null, undefined],
        sponsorId: [undefined, null, ...id],
      },
      ...{ managerId: [undefined, null, ...id], helperIds: [some, [1], Array(21).fill(some), null] },
      ...{ withTemplate: ['yes', 1, null], state: ['announced'] },
    },
  },
  frame: {
    ...{ method: 'patch', path: '', as: 'Ada', whole: { rev: 1 } },
    never: { rev, name: title, kind: ['merger', 7], sponsorId: id, managerId: id, helperIds: [some, ['x']] },
  },
  purpose: {
    ...{ method: 'put', path: '/purpose', as: 'Ada', whole: { rev: 1, ...PURPOSE } },
    never: {
      ...{ rev, whyNow: [undefined, ...text()], whatChanges: [undefined, ...text()], notKnown: text() },
      ...{ whatStays: [undefined, ...text()], notKnownBy: [undefined, ...day] },
    },
  },
  state: {
    ...{ method: 'post', path: '/state', as: 'Ada', whole: { rev: 1, to: 'stopped', why: 'No.' } },
    never: { rev, to: ['ended', 'STOPPED', null, undefined], why: text() },
  },
  rollout: {
    ...{ method: 'patch', path: '/rollout', as: 'Grace', whole: { rev: 1 } },
    never: { rev, goalId: id, support: text(), oldWay: line(280), oldWayOffOn: day },
  },
  impact: {
    ...{ method: 'put', path: '/impacts', as: 'Grace' },
    whole: { rev: 1, teamId: some, kind: 'tool', what: 'A radio', size: 2 },
    never: {
      ...{ rev, teamId: [null, undefined, ...id], kind: ['mood', null], what: ['', ...line(280)] },
      ...{ size: [0, 4, 1.5, '2', null, undefined], ownerId: id },
    },
  },
  milestone: {
    ...{ method: 'put', path: '/milestones', as: 'Grace' },
    whole: { rev: 1, title: 'Radios are here', dueOn: '2026-03-20' },
    never: { rev, id, teamId: id, title: [undefined, ...title], dueOn: [null, undefined, ...day] },
  },
  reach: {
    ...{ method: 'post', path: '/milestones/MILESTONE/reached', as: 'Grace' },
    ...{ whole: { rev: 1, doneOn: null }, never: { rev, doneOn: [undefined, ...day] } },
  },
  go: {
    ...{ method: 'post', path: '/teams/TEAM/go', as: 'Grace', whole: { rev: 1, ...GO } },
    never: {
      ...{ rev, answer: ['maybe', null, true], knowsWhy: ['yes', 1, null, undefined] },
      ...{
        knowsMeaning: [null, undefined],
        hasNeeded: [null, 0],
        note: ['', ' ', ...text()],
        reason: text(),
      },
    },
  },
  measure: {
    ...{ method: 'put', path: '/measures', as: 'Grace' },
    whole: { rev: 1, name: 'By radio', source: 'Log', ...SPAN },
    never: {
      ...{ rev, id, name: title, aspect: ['mood', null], whole: [0, -1, 1.5, 10_000_001, '10'] },
      ...{ source: ['', ...line(280)], fromOn: [null, ...day], toOn: [undefined, ...day] },
      target: [0, -0.1, 1.01, '0.8', null],
    },
  },
  reading: {
    ...{ method: 'post', path: '/measures/MEASURE/readings', as: 'Grace' },
    whole: { onDay: '2026-03-02', counted: 1 },
    never: {
      ...{ onDay: [null, undefined, ...day], share: [-0.01, 1.01, '0.5'], counted: [-1, 0.5, '1'] },
      note: line(1000),
    },
  },
  ask: {
    ...{ method: 'post', path: '/questions', as: 'Linus', whole: { text: 'Why?' } },
    never: { text: ['', ' \n ', undefined, ...text(1000)], anonymous: ['yes', null, 1], askedById: [some] },
  },
  answer: {
    ...{ method: 'put', path: '/questions/QUESTION/answer', as: 'Ada', whole: { rev: 1, answer: 'So.' } },
    never: { rev, answer: ['', ' ', undefined, ...text()], notKnownBy: day },
  },
  task: {
    ...{ method: 'post', path: '/tasks', as: 'Grace', whole: { teamId: some, title: 'Do it' } },
    never: { teamId: [null, undefined, ...id], title: [undefined, ...title], assigneeId: id, dueOn: day },
  },
  decision: {
    ...{ method: 'post', path: '/decisions', as: 'Ada' },
    whole: { question: 'Which day?', options: ['Monday'], teamId: some },
    never: {
      ...{ question: [undefined, ...title], teamId: [null, ...id] },
      options: [undefined, [], 'Monday', [''], [half], ['x'.repeat(281)], Array(13).fill('Monday')],
    },
  },
  talk: {
    ...{ method: 'post', path: '/talks', as: 'Ada' },
    whole: { title: 'Why', startsAt: '2026-03-05T09:00:00Z', teamIds: [some] },
    never: {
      ...{ title: [undefined, ...title], startsAt: ['2026-03-05', '9:00', '2026-03-05T09:00:00', null] },
      ...{ minutes: [14, 241, 30.5, '60', null], teamIds: [[], some, Array(31).fill(some), undefined] },
    },
  },
}

let org: Organisation
let at: string
let ids: Readonly<Record<string, string>>
beforeAll(async () => {
  org = await organisation()
  at = (await touching(org)).id
  ids = {
    ...{ MILESTONE: (await milestoneIn(org, at)).id, MEASURE: (await measureIn(org, at)).id },
    ...{ QUESTION: (await asked(org, 'Linus', at)).id, TEAM: org.team.Pilots },
  }
})

function send({ method, path, as }: Endpoint, body: object) {
  const whole = path.replace(/[A-Z]{4,}/, word => ids[word] ?? word)
  return org.http[method](path.startsWith('/api') ? path : `/api/changes/${at}${whole}`, body, { as })
}

const FIELDS = Object.entries(ENDPOINTS).flatMap(([name, endpoint]) =>
  Object.entries(endpoint.never).map(([field, values]) => ({ name, endpoint, field, values })),
)

describe('a body that is malformed is refused by the name of its field, and nothing is saved', () => {
  it.each(FIELDS)(
    '$name: $field',
    async ({ endpoint, field, values }) => {
      const before = await pageOf(org, 'Ada', at)
      for (const value of values) {
        const { status, body } = await send(endpoint, { ...endpoint.whole, [field]: value })
        const named = body.error?.items?.some((each: { field: string }) => each.field.startsWith(field))
        expect({ value, status, named }).toEqual({ value, status: 400, named: true })
      }
      expect(await pageOf(org, 'Ada', at)).toEqual(before)
    },
    60_000,
  )
})

test('words that are code somewhere else are words here', async () => {
  const words = `'; drop table changes_questions; -- <img src=x onerror=alert(1)> {{7*7}} $1 %s 👩‍👩‍👧‍👦`
  const { status } = await send(ENDPOINTS['ask'] as Endpoint, { text: words })
  expect(status).toBe(200)
  expect((await pageOf(org, 'Alan', at)).questions.map(question => question.text)).toContain(words)
})
