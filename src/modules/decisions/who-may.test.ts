import { beforeAll, describe, expect, it, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { DecisionAction } from './contract.ts'
import { heard, pageOf, proposed, rulingOn, standing } from './decision.factory.ts'

/** Linus proposes, Grace decides, Radia and Ada are asked as people, Margaret for her team; Alan has nothing to do with it. */
const EVERYBODY = ['Linus', 'Grace', 'Radia', 'Margaret', 'Ada', 'Alan'] as const satisfies readonly Name[]
type Far = 'heard' | 'decided' | 'standing'

interface Act {
  readonly action: DecisionAction
  readonly from: Far
  readonly method: 'post' | 'put' | 'patch'
  readonly path: string
  readonly body: (org: Organisation, at: { rev: number; optionId: string }) => object
}

const ACTS: readonly Act[] = [
  act('edit', 'heard', 'patch', '', (_, { rev }) => ({ rev, background: 'Ships wait.' })),
  act('add', 'heard', 'post', '/options', () => ({ text: 'Share one' })),
  act('add', 'heard', 'post', '/evidence', () => ({ text: 'Six waited.', source: 'The log' })),
  act('ask', 'heard', 'post', '/views', org => ({ personIds: [org.id.Alan] })),
  act('view', 'heard', 'put', '/views/mine', () => ({ stance: 'no_preference' })),
  act('decide', 'heard', 'post', '/ruling', (_, at) => ({ ...at, reasons: 'They wait.', setAside: 'Rent.' })),
  act('drop', 'heard', 'post', '/expiry', (_, { rev }) => ({ rev, why: 'Sold.' })),
  act('hand_over', 'heard', 'post', '/decider', (org, { rev }) => ({
    ...{ rev, deciderId: org.id.Alan, why: 'He knows.' },
  })),
  act('commit', 'decided', 'post', '/commitments', (_, { rev }) => ({ rev, noneNeeded: 'Ordered.' })),
  act('reopen', 'standing', 'post', '/reopening', (_, { rev }) => ({ rev, evidence: 'New.', source: 'Log' })),
]

function act(
  ...[action, from, method, path, body]: [Act['action'], Far, Act['method'], string, Act['body']]
) {
  return { action, from, method, path, body }
}

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

/** A restricted one is known to Linus and Grace, to Radia, Ada and Margaret who are asked, and to nobody else. */
async function decisionFor(from: Far, restricted: boolean): Promise<string> {
  const { id } = await proposed(org, 'Linus', restricted ? { restricted: 'A price.' } : {})
  if (restricted) await send('Grace', 'post', id, '/views', { personIds: [org.id.Margaret] })
  await heard(org, id)
  if (from === 'heard') return id
  const { body } = await send('Grace', 'post', id, '/ruling', await rulingOn(org, id))
  if (from === 'standing')
    await send('Grace', 'post', id, '/commitments', { rev: body.rev, noneNeeded: 'Ordered.' })
  return id
}

const send = (as: Name, method: Act['method'], id: string, path: string, body: object) =>
  org.http[method](`/api/decisions/${id}${path}`, body, { as })

const OPEN: Readonly<Record<string, readonly number[]>> = {
  //          Linus Grace Radia Marg. Ada  Alan
  edit: [200, 200, 403, 403, 403, 403],
  add: [200, 200, 200, 200, 200, 200],
  ask: [200, 200, 403, 403, 403, 403],
  view: [200, 403, 200, 200, 200, 200],
  decide: [403, 200, 403, 403, 403, 403],
  drop: [200, 200, 403, 403, 403, 403],
  hand_over: [403, 200, 403, 403, 200, 403],
  commit: [403, 200, 403, 403, 403, 403],
  reopen: [200, 200, 200, 200, 200, 403],
}
const RESTRICTED: Readonly<Record<string, readonly number[]>> = {
  ...Object.fromEntries(Object.entries(OPEN).map(([action, all]) => [action, [...all.slice(0, 5), 404]])),
  // Above the decider of a restricted one nobody has a right by their place; Ada was asked, and no more.
  hand_over: [403, 200, 403, 403, 403, 404],
}

describe.each([
  ['everybody may read', false, OPEN],
  ['is restricted', true, RESTRICTED],
])('of a decision that %s', (_, restricted, table) => {
  it.each(ACTS)('$action by $method $path is for those of the table, and for nobody else', async each => {
    const answers = []
    for (const name of EVERYBODY) {
      const id = await decisionFor(each.from, restricted)
      const before = await pageOf(org, 'Grace', id)
      const at = { rev: before.rev, optionId: before.options[0]?.id ?? '' }
      const { status } = await send(name, each.method, id, each.path, each.body(org, at))
      if (status !== 200) expect(await pageOf(org, 'Grace', id), name).toEqual(before)
      answers.push(status)
    }
    expect(answers).toEqual(table[each.action])
  })

  it.each<Far>(['heard', 'decided', 'standing'])(
    'what the page of one that is %s offers somebody is what they may do',
    async from => {
      const id = await decisionFor(from, restricted)
      for (const [at, name] of EVERYBODY.entries()) {
        const { status, body } = await org.http.get(`/api/decisions/${id}`, { as: name })
        const offered: readonly string[] = status === 200 ? body.actions : []
        const may = ACTS.filter(each => each.from === from && table[each.action]?.[at] === 200)
        for (const { action } of may)
          expect({ name, offered }).toMatchObject({ offered: expect.arrayContaining([action]) })
        const possible = from === 'heard' ? ['commit', 'reopen'] : from === 'standing' ? ['commit'] : []
        const never = ['edit', 'add', 'ask', 'view', 'decide', 'drop', 'hand_over']
        for (const action of from === 'heard' ? possible : [...possible, ...never])
          expect(offered, `${name} ${action}`).not.toContain(action)
      }
    },
  )
})

test('who handed a restricted decision over knows no more of it than anybody', async () => {
  const { id, rev } = await proposed(org, 'Linus', { restricted: 'A price.' })
  expect(
    (await send('Grace', 'post', id, '/decider', { rev, deciderId: org.id.Ada, why: 'Hers.' })).status,
  ).toBe(200)
  expect((await org.http.get(`/api/decisions/${id}`, { as: 'Grace' })).status).toBe(404)
  expect((await org.http.get(`/api/decisions/${id}`, { as: 'Ada' })).status).toBe(200)
})

test('neither administrators nor the people team gain anything by their flag over what stands', async () => {
  const { id, rev } = await standing(org)
  const news = { rev, evidence: 'Fuel doubled.', source: 'The invoice' }
  expect((await send('Alan', 'post', id, '/reopening', news)).status).toBe(403)
  const own = await proposed(org, 'Linus', { restricted: 'A price.' })
  for (const name of ['Alan', 'Margaret', 'Ada', 'Radia'] as const)
    expect((await org.http.get(`/api/decisions/${own.id}`, { as: name })).status, name).toBe(404)
})

test('a reader who was named may add and give a view, and still neither asks nor reopens', async () => {
  const wish = { restricted: 'A price.', readerIds: [org.id.Alan] }
  const { id, rev } = await proposed(org, 'Linus', wish)
  const answers = [
    await send('Alan', 'post', id, '/evidence', { text: 'It leaks.', source: 'Radia' }),
    await send('Alan', 'put', id, '/views/mine', { stance: 'no_preference' }),
    await send('Alan', 'post', id, '/views', { personIds: [org.id.Ada] }),
    await send('Alan', 'post', id, '/expiry', { rev: rev + 2, why: 'No.' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 403, 403])
  expect((await org.http.get(`/api/decisions/${id}`, { as: 'Ada' })).status).toBe(404)
})
