import { describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Answered, type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { decisionsContract } from './contract.ts'
import { decided, heard, pageOf, proposed } from './decision.factory.ts'

type Body = (org: Organisation, page: { readonly rev: number; readonly optionId: string }) => unknown

/** One endpoint with a request that works on a decision of Linus' that Grace decides, and requests that are malformed. */
interface Case {
  readonly method: 'get' | 'post' | 'put' | 'patch'
  readonly url: (id: string) => string
  /** Who may. */
  readonly as: Name
  readonly body?: Body
  /** Bad bodies, or bad addresses where there is no body. */
  readonly bad: readonly unknown[]
  /** Who sees it but may not do this. */
  readonly mayNot?: Name
  /** How far it has come. */
  readonly upTo?: 'heard' | 'decided'
}

const at = (path: string) => (id: string) => `/api/decisions/${id}${path}`
const day = '2026-04-01'
const CASES: Readonly<Record<keyof typeof decisionsContract, Case>> = {
  listDecisions: {
    ...{ method: 'get', url: () => '/api/decisions?whose=proposed&state=open&text=boat', as: 'Linus' },
    bad: ['limit=0', 'whose=theirs', 'state=new', 'cursor=x', 'colour=red', 'aimId=x'].map(
      q => `/api/decisions?${q}`,
    ),
  },
  proposeDecision: {
    ...{ method: 'post', url: () => '/api/decisions', as: 'Linus' },
    body: org => ({ question: 'Which boat?', kind: 'how_when', options: ['Red'], teamId: org.team.Pilots }),
    bad: [
      {},
      [],
      { question: 'ab', kind: 'how_when', options: ['Red'] },
      { question: 'Which boat?', kind: 'when', options: ['Red'] },
      { question: 'Which boat?', kind: 'how_when', options: [] },
      { question: 'Which\u0007boat?', kind: 'how_when', options: ['Red'] },
      { question: 'Which boat?', kind: 'how_when', options: ['Red'], colour: 1 },
    ],
  },
  readDecider: {
    ...{ method: 'get', url: () => '/api/decisions/decider?area=fog', as: 'Linus' },
    bad: ['/api/decisions/decider?aimId=x', '/api/decisions/decider?person=x'],
  },
  readDecision: { method: 'get', url: at(''), as: 'Alan', bad: [] },
  editDecision: {
    ...{ method: 'patch', url: at(''), as: 'Linus', mayNot: 'Radia' },
    body: (_, { rev }) => ({ rev, decideByOn: day }),
    bad: [{}, { rev: 0 }, { rev: 1, decideByOn: 'soon' }, { rev: 1, deciderId: newId() }],
  },
  addOption: {
    ...{ method: 'post', url: at('/options'), as: 'Radia', body: () => ({ text: 'Share one' }) },
    bad: [{}, { text: ' ' }, { text: 'x'.repeat(281) }],
  },
  addEvidence: {
    ...{ method: 'post', url: at('/evidence'), as: 'Radia' },
    body: () => ({ text: 'Six ships waited.', source: 'The tide log' }),
    bad: [{}, { text: 'Six ships waited.' }, { text: '', source: 'The log' }],
  },
  askViews: {
    ...{ method: 'post', url: at('/views'), as: 'Grace', mayNot: 'Radia' },
    body: org => ({ personIds: [org.id.Radia], dissenter: true }),
    bad: [{}, { personIds: [] }, { personIds: ['x'] }],
  },
  giveView: {
    ...{ method: 'put', url: at('/views/mine'), as: 'Radia', mayNot: 'Grace' },
    body: () => ({ stance: 'against', concern: 'We lack a crew.' }),
    bad: [{}, { stance: 'no_view' }, { stance: 'option', optionId: 'x' }],
  },
  decide: {
    ...{ method: 'post', url: at('/ruling'), as: 'Grace', mayNot: 'Linus', upTo: 'heard' },
    body: (_, { rev, optionId }) => ({ rev, optionId, reasons: 'Ships wait.', setAside: 'Renting.' }),
    bad: [
      {},
      { rev: 1, optionId: newId(), reasons: '', setAside: 'Renting.' },
      { rev: 1, reasons: 'Ships wait.' },
    ],
  },
  carryOut: {
    ...{ method: 'post', url: at('/commitments'), as: 'Grace', mayNot: 'Linus', upTo: 'decided' },
    body: (org, { rev }) => ({ rev, tasks: [{ title: 'Order it', assigneeId: org.id.Linus, dueOn: day }] }),
    bad: [{}, { rev: 1, tasks: [{ title: 'Order it' }] }, { rev: 1, noneNeeded: '' }],
  },
  reopenDecision: {
    ...{ method: 'post', url: at('/reopening'), as: 'Radia', mayNot: 'Alan', upTo: 'decided' },
    body: (_, { rev }) => ({ rev, evidence: 'Fuel doubled.', source: 'The invoice' }),
    bad: [{}, { rev: 1, evidence: 4 }, { rev: 1, source: 'x'.repeat(281) }],
  },
  dropDecision: {
    ...{ method: 'post', url: at('/expiry'), as: 'Linus', mayNot: 'Radia' },
    body: (_, { rev }) => ({ rev, why: 'We sold the quay.' }),
    bad: [{ rev: 1 }, { rev: 1, why: ' ' }],
  },
  handOver: {
    ...{ method: 'post', url: at('/decider'), as: 'Grace', mayNot: 'Linus' },
    body: (org, { rev }) => ({ rev, deciderId: org.id.Radia, why: 'She knows boats.' }),
    bad: [
      { rev: 1, deciderId: newId() },
      { rev: 1, deciderId: 'x', why: 'So.' },
    ],
  },
}
const ENDPOINTS = Object.entries(CASES)
const WITH_ID = ENDPOINTS.filter(([, { url }]) => url('ID').includes('ID'))

async function decisionFor(org: Organisation, { upTo }: Case): Promise<string> {
  if (upTo === 'decided') return (await decided(org)).id
  const { id } = await proposed(org)
  if (upTo === 'heard') await heard(org, id)
  return id
}

async function bodyOf(org: Organisation, { body }: Case, id: string): Promise<unknown> {
  const { rev, options } = await pageOf(org, 'Grace', id)
  return body?.(org, { rev, optionId: options[0]?.id ?? '' })
}

function send(
  org: Organisation,
  { method, url }: Case,
  id: string,
  body: unknown,
  as?: Name,
): Promise<Answered> {
  const asking = as === undefined ? {} : { as }
  return method === 'get' ? org.http.get(url(id), asking) : org.http[method](url(id), body, asking)
}

describe('every endpoint', () => {
  it.each(ENDPOINTS)('%s works', async (_, each) => {
    const org = await organisation()
    const id = await decisionFor(org, each)
    expect((await send(org, each, id, await bodyOf(org, each, id), each.as)).status).toBe(200)
  })

  it.each(ENDPOINTS)('%s needs a session', async (_, each) => {
    const org = await organisation()
    const body = each.body?.(org, { rev: 1, optionId: newId() })
    expect((await send(org, each, newId(), body)).status).toBe(401)
  })

  it.each(ENDPOINTS.filter(([, { bad }]) => bad.length > 0))(
    '%s refuses what is malformed',
    async (_, each) => {
      const org = await organisation()
      const id = await decisionFor(org, each)
      for (const bad of each.bad) {
        const wrong: Case = typeof bad === 'string' ? { ...each, url: () => bad } : each
        const { status, body } = await send(org, wrong, id, bad, each.as)
        expect({ bad, status, fixed: body.error?.items.length > 0 }).toEqual({
          bad,
          status: 400,
          fixed: true,
        })
      }
    },
  )

  it.each(WITH_ID)('%s hides a restricted one, and what belongs to another organisation', async (_, each) => {
    const [org, others] = [await organisation(), await organisation()]
    const id = await decisionFor(org, each)
    const secret = (await proposed(org, 'Linus', { restricted: 'A price would leak.' })).id
    const body = await bodyOf(org, each, id)
    expect((await send(org, each, secret, body, 'Ada')).status).toBe(404)
    expect((await send(others, each, id, body, each.as)).status).toBe(404)
    expect((await send(org, each, newId(), body, each.as)).status).toBe(404)
  })

  it.each(WITH_ID.filter(([, { mayNot }]) => mayNot !== undefined))(
    '%s is refused with whom to ask',
    async (_, each) => {
      const org = await organisation()
      const id = await decisionFor(org, each)
      const { status, body } = await send(org, each, id, await bodyOf(org, each, id), each.mayNot)
      expect({ status, fix: body.error.items[0].fix }).toMatchObject({ status: 403, fix: /^Ask / })
    },
  )

  const onRev = WITH_ID.filter(([name]) =>
    ['editDecision', 'decide', 'carryOut', 'reopenDecision', 'dropDecision', 'handOver'].includes(name),
  )
  it.each(onRev)('%s refuses a version that is not the present one, and saves nothing', async (_, each) => {
    const org = await organisation()
    const id = await decisionFor(org, each)
    const before = await pageOf(org, 'Linus', id)
    const stale = { ...((await bodyOf(org, each, id)) as object), rev: 99 }
    const { status, body } = await send(org, each, id, stale, each.as)
    expect({ status, code: body.error.code, rev: body.error.current.rev }).toEqual({
      ...{ status: 409, code: 'stale_rev', rev: before.rev },
    })
    expect(await pageOf(org, 'Linus', id)).toEqual(before)
  })

  const writes = WITH_ID.filter(([, { body }]) => body !== undefined)
  it.each(writes)('%s is not possible once nobody waits for it any more', async (_, each) => {
    const org = await organisation()
    const { id, rev } = await proposed(org)
    await org.http.post(`/api/decisions/${id}/views`, { personIds: [org.id.Radia] }, { as: 'Grace' })
    await org.http.post(`/api/decisions/${id}/expiry`, { rev: rev + 1, why: 'Sold.' }, { as: 'Linus' })
    const { status, body } = await send(org, each, id, await bodyOf(org, each, id), each.as)
    expect({ status, code: body.error.code, legal: body.error.current.legal }).toEqual({
      ...{ status: 409, code: 'illegal_transition', legal: [] },
    })
  })
})

test('an aim or a team that is not theirs to know is not there to decide about', async () => {
  const org = await organisation()
  const wish = { question: 'Which boat?', kind: 'how_when', options: ['Red'] }
  const about = async (place: object) =>
    (await org.http.post('/api/decisions', { ...wish, ...place }, { as: 'Linus' })).status
  expect([await about({ aimId: newId() }), await about({ teamId: newId() })]).toEqual([404, 404])
})
