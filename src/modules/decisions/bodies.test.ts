import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { pageOf, proposed } from './decision.factory.ts'

/** What a field holds: how long a text may be, or which kind of thing it is. */
type Holds =
  | { readonly line: number }
  | { readonly body: number }
  | 'id'
  | 'ids'
  | 'date'
  | 'rev'
  | 'flag'
  | 'word'

interface Endpoint {
  readonly method: 'post' | 'put' | 'patch'
  readonly path: string
  readonly as: Name
  /** A body that is well-formed. */
  readonly whole: Readonly<Record<string, unknown>>
  readonly fields: Readonly<Record<string, Holds>>
  readonly needed: readonly string[]
}

const TEXT = { line: 280 } as const
const BODY = { body: 10_000 } as const
const some = newId()
const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  propose: {
    ...{ method: 'post', path: '/api/decisions', as: 'Linus', needed: ['question', 'kind', 'options'] },
    whole: { question: 'Which boat?', kind: 'how_when', options: ['Red'] },
    fields: {
      ...{ question: { line: 140 }, background: BODY, kind: 'word', size: 'word', aimId: 'id', teamId: 'id' },
      ...{ area: { line: 140 }, touchesTeamIds: 'ids', deciderId: 'id', decideByOn: 'date', emergency: BODY },
      ...{ restricted: BODY, readerIds: 'ids' },
    },
  },
  edit: {
    ...{ method: 'patch', path: '/api/decisions/ID', as: 'Linus', whole: { rev: 1 }, needed: ['rev'] },
    fields: { rev: 'rev', question: { line: 140 }, background: BODY, decideByOn: 'date' },
  },
  option: {
    ...{ method: 'post', path: '/api/decisions/ID/options', as: 'Linus', whole: { text: 'Red' } },
    ...{ fields: { text: TEXT }, needed: ['text'] },
  },
  evidence: {
    ...{ method: 'post', path: '/api/decisions/ID/evidence', as: 'Linus' },
    ...{ whole: { text: 'It leaks.', source: 'Log' }, fields: { text: BODY, source: TEXT } },
    needed: ['text', 'source'],
  },
  ask: {
    ...{ method: 'post', path: '/api/decisions/ID/views', as: 'Grace', whole: { personIds: [some] } },
    ...{ fields: { personIds: 'ids', dissenter: 'flag' }, needed: ['personIds'] },
  },
  view: {
    ...{ method: 'put', path: '/api/decisions/ID/views/mine', as: 'Radia', needed: ['stance'] },
    ...{ whole: { stance: 'no_preference' }, fields: { stance: 'word', optionId: 'id', concern: BODY } },
  },
  rule: {
    ...{ method: 'post', path: '/api/decisions/ID/ruling', as: 'Grace' },
    whole: { rev: 1, optionId: some, reasons: 'They wait.', setAside: 'Renting.' },
    fields: {
      ...{ rev: 'rev', optionId: 'id', reasons: BODY, setAside: BODY, dissent: BODY, revisitOn: 'date' },
      revisitWhen: TEXT,
    },
    needed: ['rev', 'optionId', 'reasons', 'setAside'],
  },
  carryOut: {
    ...{ method: 'post', path: '/api/decisions/ID/commitments', as: 'Grace', whole: { rev: 1 } },
    ...{ fields: { rev: 'rev', noneNeeded: BODY }, needed: ['rev'] },
  },
  reopen: {
    ...{ method: 'post', path: '/api/decisions/ID/reopening', as: 'Linus', whole: { rev: 1 } },
    ...{ fields: { rev: 'rev', evidence: BODY, source: TEXT }, needed: ['rev'] },
  },
  drop: {
    ...{ method: 'post', path: '/api/decisions/ID/expiry', as: 'Linus', whole: { rev: 1, why: 'Sold.' } },
    ...{ fields: { rev: 'rev', why: BODY }, needed: ['rev', 'why'] },
  },
  handOver: {
    ...{ method: 'post', path: '/api/decisions/ID/decider', as: 'Grace' },
    ...{ whole: { rev: 1, deciderId: some, why: 'She knows.' } },
    ...{ fields: { rev: 'rev', deciderId: 'id', why: BODY }, needed: ['rev', 'deciderId', 'why'] },
  },
}

/** What a field of each kind never takes, with what is wrong about it. */
function wrongFor(holds: Holds): readonly (readonly [string, unknown])[] {
  const kinds = [
    ['a list in a list', [[]]],
    ['a thing', { of: 'another kind' }],
  ] as const
  if (typeof holds !== 'string') {
    const longest = 'line' in holds ? holds.line : holds.body
    const turned = [['writing that is turned round', 'x \u202e y z']] as const
    return [
      ...kinds,
      ['a number', 7],
      ['one character too many', 'x'.repeat(longest + 1)],
      ['a bell', 'Do\u0007 it'],
      ['nothing as a character', 'Do\u0000 it'],
      ['half a character', 'Do \ud83d it'],
      ['the other half', 'Do \ude00 it'],
      ...('line' in holds ? [...turned, ['two lines', 'Do\nit'] as const] : []),
    ]
  }
  const others = {
    id: [
      ['no id', '1234'],
      ['an id with more behind it', `${some}x`],
      ['a number', 7],
    ],
    ids: [
      ['one id alone', some],
      ['a list with something else', [some, 'x']],
      ['too many', Array(41).fill(some)],
    ],
    date: [
      ['a day that is not there', '2026-02-30'],
      ['a moment', '2026-03-02T09:00:00Z'],
      ['words', 'soon'],
    ],
    rev: [
      ['none', 0],
      ['a half', 1.5],
      ['a text', '1'],
      ['nothing', null],
    ],
    flag: [
      ['a text', 'true'],
      ['a number', 1],
      ['nothing', null],
    ],
    word: [
      ['another word', 'perhaps'],
      ['nothing', null],
      ['a number', 1],
      ['in capitals', 'HOW_WHEN'],
    ],
  } as const satisfies Record<Extract<Holds, string>, readonly (readonly [string, unknown])[]>
  return [...kinds, ...others[holds]]
}

let org: Organisation
let id: string
beforeAll(async () => {
  org = await organisation()
  id = (await proposed(org)).id
})

const send = ({ method, path, as }: Endpoint, body: object) =>
  org.http[method](path.replace('ID', id), body, { as })

const FIELDS = Object.entries(ENDPOINTS).flatMap(([name, endpoint]) =>
  Object.entries(endpoint.fields).map(([field, holds]) => ({ name, endpoint, field, holds })),
)

describe('a body that is malformed is refused by the name of its field, and nothing is saved', () => {
  it.each(FIELDS)('$name: $field', async ({ endpoint, field, holds }) => {
    const before = await pageOf(org, 'Linus', id)
    for (const [what, value] of wrongFor(holds)) {
      const { status, body } = await send(endpoint, { ...endpoint.whole, [field]: value })
      const named = body.error?.items?.some((each: { field: string }) => each.field.startsWith(field))
      expect({ what, status, named }).toEqual({ what, status: 400, named: true })
    }
    expect(await pageOf(org, 'Linus', id)).toEqual(before)
  })

  it.each(Object.entries(ENDPOINTS))(
    '%s: every field that is needed, and none that nobody knows',
    async (_, each) => {
      for (const field of each.needed) {
        const { [field]: _left, ...rest } = each.whole
        const { status, body } = await send(each, rest)
        expect({ field, status }).toEqual({ field, status: 400 })
        expect(body.error.items.map((item: { field: string }) => item.field)).toEqual([field])
      }
      const strange = await send(each, { ...each.whole, state: 'standing' })
      expect(strange.status).toBe(400)
      expect((await send(each, [each.whole])).status).toBe(400)
    },
  )
})

test('a text as long as it may be is kept to its last character, also one that people see as one', async () => {
  const family = '👩‍👩‍👧‍👦'
  const question = `${'q'.repeat(140 - family.length)}${family}`
  const background = `${'ä'.repeat(9_998)}\t!`
  const { body } = await org.http.post(
    '/api/decisions',
    { question, background, kind: 'what_why', options: ['x'.repeat(280)], teamId: org.team.Pilots },
    { as: 'Linus' },
  )
  expect(await pageOf(org, 'Alan', body.id)).toMatchObject({ question, background })
})

test('words that are code somewhere else are words here', async () => {
  const words = `'; drop table decisions_decisions; -- <img src=x onerror=alert(1)> {{7*7}} $1 %s`
  const { id: other } = await proposed(org, 'Linus', { question: words, background: words, options: [words] })
  const page = await pageOf(org, 'Alan', other)
  expect([page.question, page.background, page.options[0]?.text]).toEqual([words, words, words])
  const found = await org.http.get(`/api/decisions?text=${encodeURIComponent(words)}`, { as: 'Alan' })
  expect(found.body.entries.map((row: { id: string }) => row.id)).toEqual([other])
  for (const text of ['%', '_', '\\'])
    expect(
      (await org.http.get(`/api/decisions?text=${encodeURIComponent(`pilot${text}boat`)}`, { as: 'Alan' }))
        .body.entries,
    ).toEqual([])
})
