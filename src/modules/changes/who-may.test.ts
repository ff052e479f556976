import { beforeAll, describe, expect, it, test } from 'vitest'
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
  shaped,
} from './change.factory.ts'
import type { ChangeAct } from './contract/words.ts'

/** Ada sponsors, Grace manages and leads the pilots, who are touched: Linus answers for it, Radia works there; the others have nothing to do with it. */
const EVERYBODY = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const satisfies readonly Name[]

interface Place {
  readonly id: string
  readonly rev: number
  readonly milestone: string
  readonly ofAll: string
  readonly measure: string
  readonly question: string
  readonly impact: string
}
type Method = 'post' | 'put' | 'patch' | 'delete'
type Act = readonly [ChangeAct, string, Method, (org: Organisation, at: Place) => readonly [string, object]]

const GO = { answer: 'no_go', knowsWhy: true, knowsMeaning: true, hasNeeded: false, note: 'We talked.' }
const SPAN = { fromOn: '2026-03-02', toOn: '2026-05-31' }
const ACTS: readonly Act[] = [
  ['frame', 'names it anew', 'patch', (_, { rev }) => ['', { rev, name: 'Two quays' }]],
  ['frame', 'stops it', 'post', (_, { rev }) => ['/state', { rev, to: 'stopped', why: 'No.' }]],
  ['purpose', 'writes why', 'put', (_, { rev }) => ['/purpose', { rev, ...PURPOSE }]],
  [
    'rollout',
    'says where help is',
    'patch',
    (_, { rev }) => ['/rollout', { rev, support: 'The radio room' }],
  ],
  [
    ...(['rollout', 'puts an impact on the map', 'put'] as const),
    (org, { rev }) => [
      '/impacts',
      { rev, teamId: org.team.Pilots, kind: 'role', what: 'Two crews', size: 1 },
    ],
  ],
  ['rollout', 'takes an impact off', 'delete', (_, at) => [`/impacts/${at.impact}?rev=${at.rev}`, {}]],
  [
    'rollout',
    'adds a milestone',
    'put',
    (_, { rev }) => ['/milestones', { rev, title: 'Trained', dueOn: '2026-04-01' }],
  ],
  [
    'rollout',
    'takes a milestone out',
    'delete',
    (_, at) => [`/milestones/${at.milestone}?rev=${at.rev}`, {}],
  ],
  [
    'rollout',
    'adds a measure',
    'put',
    (_, { rev }) => ['/measures', { rev, name: 'Seen', source: 'Log', ...SPAN }],
  ],
  ['rollout', 'takes a measure out', 'delete', (_, at) => [`/measures/${at.measure}?rev=${at.rev}`, {}]],
  [
    'rollout',
    'reaches what is everybody’s',
    'post',
    (_, at) => [`/milestones/${at.ofAll}/reached`, { rev: at.rev, doneOn: null }],
  ],
  [
    'reach',
    'reaches what is a team’s',
    'post',
    (_, at) => [`/milestones/${at.milestone}/reached`, { rev: at.rev, doneOn: null }],
  ],
  [
    'reach',
    'decides whether a team starts',
    'post',
    (org, { rev }) => [`/teams/${org.team.Pilots}/go`, { rev, ...GO }],
  ],
  [
    'record',
    'writes down a reading',
    'post',
    (_, at) => [`/measures/${at.measure}/readings`, { onDay: '2026-03-02', counted: 1 }],
  ],
  ['ask', 'asks', 'post', () => ['/questions', { text: 'Who decides?' }]],
  [
    'answer',
    'answers',
    'put',
    (_, at) => [`/questions/${at.question}/answer`, { rev: 1, answer: 'Ada does.' }],
  ],
]

const ANNOUNCED: Readonly<Record<ChangeAct, readonly number[]>> = {
  //        Ada  Grace Linus Radia Marg. Alan
  frame: [200, 403, 403, 403, 403, 403],
  purpose: [200, 403, 403, 403, 403, 403],
  rollout: [403, 200, 403, 403, 403, 403],
  // Ada stands above who leads the pilots.
  reach: [200, 200, 403, 403, 403, 403],
  record: [200, 200, 200, 403, 403, 403],
  ask: [200, 200, 200, 200, 403, 403],
  answer: [200, 200, 403, 403, 403, 403],
  // Linus sees to it in a team.
  talk: [200, 200, 200, 403, 403, 403],
  survey: [200, 200, 200, 403, 403, 403],
}
// Before it is announced a team has no part in it, and whoever does not shape it does not know that it is there.
const SHAPED: Readonly<Record<ChangeAct, readonly number[]>> = {
  frame: [200, 403, 404, 404, 404, 404],
  purpose: [200, 403, 404, 404, 404, 404],
  rollout: [403, 200, 404, 404, 404, 404],
  reach: [403, 200, 404, 404, 404, 404],
  record: [403, 422, 404, 404, 404, 404],
  ask: [200, 200, 404, 404, 404, 404],
  answer: [200, 200, 404, 404, 404, 404],
  talk: [422, 403, 404, 404, 404, 404],
  // Not a route of this room: see changeToAsk.
  survey: [422, 422, 404, 404, 404, 404],
}

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

async function changeIn(start: typeof shaped): Promise<Place> {
  const { id } = await start(org)
  const impact = (await impactOn(org, id, { ownerId: org.id.Linus })).id
  const milestone = (await milestoneIn(org, id, { teamId: org.team.Pilots })).id
  const ofAll = (await milestoneIn(org, id, { title: 'Everybody knows' })).id
  const measure = (await measureIn(org, id)).id
  const question = (await asked(org, 'Ada', id)).id
  return { id, rev: (await pageOf(org, 'Grace', id)).rev, milestone, ofAll, measure, question, impact }
}

const send = async (as: Name, id: string, method: Method, path: string, body: object) =>
  method === 'delete'
    ? await org.http.delete(`/api/changes/${id}${path}`, { as })
    : await org.http[method](`/api/changes/${id}${path}`, body, { as })

describe.each([
  ['announced', announced, ANNOUNCED],
  ['shaped', shaped, SHAPED],
] as const)('of a change that is %s', (state, start, table) => {
  it.each(ACTS)(
    '%s: whoever %s is of the table, and nobody else',
    async (act, what, method, ask) => {
      const answers = []
      let at = await changeIn(start)
      for (const name of EVERYBODY) {
        const before = await pageOf(org, 'Grace', at.id)
        const [path, body] = ask(org, at)
        const { status } = await send(name, at.id, method, path, body)
        answers.push(status)
        // What was refused has changed nothing, so the next one tries the same change.
        if (status === 200) at = await changeIn(start)
        else expect(await pageOf(org, 'Grace', at.id), `${name} ${what}`).toEqual(before)
      }
      const everybodys = what === 'decides whether a team starts' && state === 'shaped'
      const expected =
        what === 'reaches what is everybody’s' && state === 'announced' ? ANNOUNCED.rollout : table[act]
      expect(answers).toEqual(everybodys ? expected.map(each => (each === 200 ? 422 : each)) : expected)
    },
    60_000,
  )
})

test('what the page offers somebody is what they may do, while it is under way and once it has ended', async () => {
  const { id, rev } = await changeIn(announced)
  const acts = async (name: Name) => (await pageOf(org, name, id)).acts
  for (const [at, name] of EVERYBODY.entries()) {
    const may = Object.entries(ANNOUNCED).filter(([, who]) => who[at] === 200)
    expect({ name, acts: (await acts(name)).toSorted() }).toEqual({
      name,
      acts: may.map(([act]) => act).toSorted(),
    })
  }
  await send('Ada', id, 'post', '/state', { rev, to: 'stopped', why: 'We keep both.' })
  expect(await acts('Ada')).toEqual(['answer', 'record'])
  expect(await acts('Linus')).toEqual(['record'])
  expect(await acts('Radia')).toEqual([])
})
