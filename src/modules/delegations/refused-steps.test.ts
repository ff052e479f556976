import { beforeAll, describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { offerTo } from './delegation.factory.ts'
import { DELEGATION_STATES, type DelegationState, NEXT_STATES } from './delegation.ts'
import { inState, stored } from './stored.factory.ts'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

type Step = 'accept' | 'need_more' | 'decline' | 'change_terms' | 'check' | 'set_level' | 'recall' | 'end'
const AS: Readonly<Record<Step, Name>> = {
  accept: 'Linus',
  need_more: 'Linus',
  decline: 'Linus',
  change_terms: 'Grace',
  check: 'Grace',
  set_level: 'Grace',
  recall: 'Grace',
  end: 'Linus',
}

let berths = 0
/** One that Grace gives to Linus over something else than all others here. */
const another = (over: Parameters<typeof stored>[3]) =>
  stored(org, 'Grace', 'Linus', { title: `Berth ${++berths}`, ...over })

/** Takes a step by HTTP on the version that is there. */
function take(step: Step, id: string, as: Name = AS[step], rev = 1) {
  const at = `/api/delegations/${id}`
  const why = 'The quay is rebuilt.'
  const { matter: _m, toId: _t, handover: _h, ...terms } = offerTo(org, 'Linus')
  switch (step) {
    case 'accept':
      return org.http.post(`${at}/acceptance`, { rev }, { as })
    case 'need_more':
      return org.http.post(`${at}/needs`, { rev, what: 'both', text: 'A boat.' }, { as })
    case 'decline':
      return org.http.post(`${at}/refusal`, { rev, why }, { as })
    case 'change_terms':
      return org.http.put(`${at}/terms`, { ...terms, rev }, { as })
    case 'check':
      return org.http.post(`${at}/checks`, { rev, good: true }, { as })
    case 'set_level':
      return org.http.put(`${at}/level`, { rev, level: 5 }, { as })
    case 'recall':
      return org.http.post(`${at}/recall`, { rev, why }, { as })
    case 'end':
      return org.http.post(`${at}/end`, { rev, why }, { as })
  }
}

/** Where a step lands from each state in which it is possible. */
const LANDS: Readonly<Record<Step, Partial<Record<DelegationState, DelegationState>>>> = {
  accept: { offered: 'active', needs_more: 'active' },
  need_more: { offered: 'needs_more' },
  decline: { offered: 'declined', needs_more: 'declined' },
  change_terms: { offered: 'offered', needs_more: 'offered' },
  check: { active: 'active' },
  set_level: { accepted: 'accepted', active: 'active' },
  recall: { offered: 'recalled', needs_more: 'recalled', accepted: 'recalled', active: 'recalled' },
  end: { accepted: 'ended', active: 'ended' },
}
const STEPS = Object.keys(LANDS) as Step[]

describe.each(STEPS)('the step %s', step => {
  test.each(DELEGATION_STATES)(
    'from %s lands where it should, or is refused naming what is possible',
    async state => {
      const { id } = await another(inState(state))
      const answer = await take(step, id)
      const lands = LANDS[step][state]
      if (lands !== undefined) {
        expect(answer).toMatchObject({ status: 200, body: { id, state: lands, rev: 2 } })
        return
      }
      expect(answer).toMatchObject({
        status: 409,
        body: { error: { code: 'illegal_transition', current: { state, legal: NEXT_STATES[state] } } },
      })
      const [problem] = answer.body.error.items
      expect(problem.fix).toBe(
        NEXT_STATES[state].length === 0
          ? 'It cannot change any more.'
          : `From here it can become: ${NEXT_STATES[state].join(', ')}.`,
      )
      const page = await org.http.get(`/api/delegations/${id}`, { as: 'Grace' })
      expect(page.body).toMatchObject({ state, rev: 1, history: [] })
    },
  )
})

describe.each(DELEGATION_STATES)('a page of one that is %s', state => {
  test('shows each reader exactly the steps that the server then takes', async () => {
    const { id } = await another(inState(state))
    for (const as of ['Grace', 'Linus', 'Ada', 'Radia'] as const) {
      const { steps } = (await org.http.get(`/api/delegations/${id}`, { as })).body
      const possible = STEPS.filter(step => LANDS[step][state] !== undefined)
      const theirs = possible.filter(step => AS[step] === as || (step === 'end' && as === 'Grace'))
      expect(steps, as).toEqual(theirs)
    }
  })
})

describe('role × action', () => {
  const MAY: Readonly<Record<Step, readonly Name[]>> = {
    accept: ['Linus'],
    need_more: ['Linus'],
    decline: ['Linus'],
    change_terms: ['Grace'],
    check: ['Grace'],
    set_level: ['Grace'],
    recall: ['Grace'],
    end: ['Grace', 'Linus'],
  }
  test.each(STEPS)(
    '%s is for those it should be, forbidden to who sees it, hidden from others',
    async step => {
      const [from] = Object.keys(LANDS[step]) as DelegationState[]
      for (const as of ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const) {
        const { id } = await another(inState(from ?? 'offered'))
        const hidden = as === 'Margaret' || as === 'Alan' ? 404 : 403
        expect((await take(step, id, as)).status, as).toBe(MAY[step].includes(as) ? 200 : hidden)
      }
    },
  )
})

test('a cover has no checks, so that none is noted', async () => {
  const cover = { kind: 'cover', absentId: org.id.Radia } as const
  const { id } = await another(cover)
  expect(await take('check', id)).toMatchObject({
    status: 422,
    body: { error: { items: [{ code: 'no_checks' }] } },
  })
  expect((await org.http.get(`/api/delegations/${id}`, { as: 'Grace' })).body).toMatchObject({
    rev: 1,
    checks: [],
  })
})

describe('two at once', () => {
  test.each<[Step, Name, Step, Name]>([
    ['accept', 'Linus', 'recall', 'Grace'],
    ['accept', 'Linus', 'change_terms', 'Grace'],
    ['decline', 'Linus', 'recall', 'Grace'],
    ['accept', 'Linus', 'accept', 'Linus'],
  ])(
    '%s by %s and %s by %s: one is done, the other sees what it is now',
    async (one, first, other, second) => {
      const { id } = await another(inState('offered'))
      const answers = await Promise.all([take(one, id, first), take(other, id, second)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      const refused = answers.find(({ status }) => status === 409)
      const done = answers.find(({ status }) => status === 200)
      expect(refused?.body.error).toMatchObject({
        code: 'stale_rev',
        current: { id, rev: 2, state: done?.body.state },
      })
    },
  )

  test('an old page saves over nothing: every write of another version is refused with the present row', async () => {
    for (const step of STEPS) {
      const [from] = Object.keys(LANDS[step]) as DelegationState[]
      const { id } = await another({ ...inState(from ?? 'offered'), rev: 7 })
      const answer = await take(step, id, AS[step], 6)
      expect(answer, step).toMatchObject({
        status: 409,
        body: {
          error: { code: 'stale_rev', current: { id, rev: 7, state: from, from: { name: 'Grace Hopper' } } },
        },
      })
    }
  })
})
