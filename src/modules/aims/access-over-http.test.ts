import { beforeAll, describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { AimState } from './aim-words.ts'
import type { Saved } from './contract.ts'
import { createAim } from './drafting/create-aim.ts'
import { closeAim } from './ending/close-aim.ts'
import { acceptPlan } from './planning/accept-plan.ts'
import { issueBrief } from './planning/issue-brief.ts'
import { goal, newGoal, plan } from './story.factory.ts'

const PEOPLE = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const
const STATES = ['draft', 'briefed', 'planned', 'live', 'closed'] as const
const LESSON = { outcome: 'dropped', lesson: 'We chose too much.' } as const
/** Nobody saw it: who gets as far as being told so was allowed to write. */
const STALE = { rev: 999 }
const BRIEF = { ...STALE, title: 'Tugs in pairs', what: 'w', why: 'y', criteria: [{ text: 'c' }] }
const MEASURE = { ...STALE, measure: { type: 'yesno' } }

/**
 * A goal in every state: Linus owns it, Radia proposed it, Grace (his manager, who owns the goal above) briefs it; Ada is
 * above her. Margaret has the people flag, Alan is an administrator.
 */
let org: Organisation
const at = {} as Record<(typeof STATES)[number], Saved>
beforeAll(async () => {
  org = await organisation()
  const above = await goal(org)
  for (const state of STATES) at[state] = await linusGoal(above.id, state)
})

type Step = readonly ['POST' | 'PUT', string, object, Partial<Record<AimState, string>>]

/** Who may, by state; where a state is missing nobody may, because the step is not open then. */
const STEPS: Readonly<Record<string, Step>> = {
  'change the brief': [
    'PUT',
    'brief',
    BRIEF,
    { draft: 'Ada Grace Radia', briefed: 'Ada Grace', planned: 'Ada Grace', live: 'Ada Grace' },
  ],
  'issue the brief': ['POST', 'briefing', STALE, { draft: 'Ada Grace' }],
  'change the plan': [
    'PUT',
    'plan',
    { ...STALE, how: 'h' },
    { draft: 'Linus', briefed: 'Linus', planned: 'Linus', live: 'Linus' },
  ],
  'submit the plan': ['POST', 'plan-submission', STALE, { briefed: 'Linus', planned: 'Linus' }],
  'accept the plan': ['POST', 'acceptance', STALE, { planned: 'Ada Grace' }],
  'return the plan': ['POST', 'return', { ...STALE, reason: 'r' }, { planned: 'Ada Grace' }],
  'set the measure': [
    'PUT',
    'measure',
    MEASURE,
    {
      draft: 'Ada Grace Linus Radia',
      briefed: 'Ada Grace Linus',
      planned: 'Ada Grace Linus',
      live: 'Ada Grace',
    },
  ],
  'set the dates': [
    'PUT',
    'schedule',
    STALE,
    {
      draft: 'Ada Grace Linus Radia',
      briefed: 'Ada Grace Linus',
      planned: 'Ada Grace Linus',
      live: 'Ada Grace',
    },
  ],
  'move it': [
    'PUT',
    'parent',
    { ...STALE, parentId: null },
    { draft: 'Ada Grace Radia', briefed: 'Ada Grace', planned: 'Ada Grace', live: 'Ada Grace' },
  ],
  'give it away': [
    'PUT',
    'owner',
    { ...STALE, ownerId: '00000000-0000-7000-8000-000000000000' },
    { draft: 'Ada Grace Radia', briefed: 'Ada Grace', planned: 'Ada Grace', live: 'Ada Grace' },
  ],
  'close it, or propose so': ['POST', 'closure', { ...STALE, ...LESSON }, { live: 'Ada Grace Linus' }],
  'return a closing': ['POST', 'closure-return', { ...STALE, reason: 'r' }, { live: 'Ada Grace' }],
  'archive it': ['POST', 'archiving', STALE, { draft: 'Ada Grace Linus Radia' }],
}

describe.each(Object.entries(STEPS))('who may %s', (_, [method, noun, body, who]) => {
  test.each(STATES)('of a goal that is %s', async state => {
    const verb = method === 'POST' ? org.http.post : org.http.put
    const url = `/api/aims/${at[state].id}/${noun}`
    const answers = await Promise.all(PEOPLE.map(as => verb(url, body, { as })))
    const codes = answers.map(answer => answer.body.error.code)
    expect(PEOPLE.filter((_, i) => codes[i] === 'stale_rev').join(' ')).toBe(who[state] ?? '')
    const others = answers.filter(answer => answer.body.error.code !== 'stale_rev')
    for (const { status, body: refusal } of others) {
      expect(status).toBe(refusal.error.code === 'forbidden' ? 403 : 409)
      expect(['forbidden', 'illegal_transition']).toContain(refusal.error.code)
      expect(refusal.error.items[0]).toMatchObject({
        message: expect.stringMatching(/\.$/),
        fix: expect.stringMatching(/\.$/),
      })
    }
    expect((await verb(url, body)).status).toBe(401)
  })
})

test.each(Object.entries(STEPS))(
  'flags give no power: neither the people team nor an administrator may %s, in any state',
  async (_, [method, noun, body]) => {
    const verb = method === 'POST' ? org.http.post : org.http.put
    for (const state of STATES)
      for (const as of ['Margaret', 'Alan'] as const)
        expect((await verb(`/api/aims/${at[state].id}/${noun}`, body, { as })).status).toBe(403)
  },
)

test.each([
  ['check in', 'check-ins', { value: 80 }],
  ['answer for its direction', 'direction-check-ins', { stillRight: 'yes' }],
  ['record a need', 'needs', { providerId: '00000000-0000-7000-8000-000000000000', byOn: '2026-04-01' }],
])('only the owner may %s, not even who is above them', async (_, noun, body) => {
  const url = `/api/aims/${at.live.id}/${noun}`
  const answers = await Promise.all(PEOPLE.map(as => org.http.post(url, body, { as })))
  expect(PEOPLE.filter((_, i) => answers[i]?.status !== 403)).toEqual(['Linus'])
})

test('everybody who sees it may comment and propose below it; only the two sides ask back', async () => {
  const url = `/api/aims/${at.briefed.id}`
  const may = async (noun: string, body: object) => {
    const answers = await Promise.all(PEOPLE.map(as => org.http.post(`${url}/${noun}`, body, { as })))
    return PEOPLE.filter((_, i) => answers[i]?.status === 200)
  }
  expect(await may('comments', { text: 'I can help.' })).toEqual(PEOPLE)
  expect(await may('ask-backs', { question: 'Which tugs?' })).toEqual(['Ada', 'Grace', 'Linus'])
  expect(await may('perspectives', { stance: 'for' })).toEqual([])
})

test('the page tells everybody exactly the steps that the server then allows them', async () => {
  const names = {
    issue_brief: 'issue the brief',
    edit_plan: 'change the plan',
    submit_plan: 'submit the plan',
    accept_plan: 'accept the plan',
    return_plan: 'return the plan',
    set_measure: 'set the measure',
    set_schedule: 'set the dates',
    move: 'move it',
    change_owner: 'give it away',
    edit_brief: 'change the brief',
    archive: 'archive it',
  }
  for (const state of STATES)
    for (const as of PEOPLE) {
      const { body } = await org.http.get(`/api/aims/${at[state].id}`, { as })
      for (const [action, name] of Object.entries(names)) {
        const told = body.actions.find((allowed: { action: string }) => allowed.action === action)
        // A plan that answers its brief is not submitted twice.
        const answered = action === 'submit_plan' && state === 'planned'
        const may = !answered && (STEPS[name]?.[3][state] ?? '').split(' ').includes(as)
        expect([as, state, action, told.allowed]).toEqual([as, state, action, may])
      }
    }
})

async function linusGoal(parentId: string, upTo: (typeof STATES)[number]): Promise<Saved> {
  const body = newGoal(org, { parentId, link: 'supports', ownerId: org.id.Linus })
  const drafted = await org.as('Radia', work => createAim(work, body))
  if (upTo === 'draft') return drafted
  const briefed = await org.as('Grace', work => issueBrief(work, drafted.id, drafted.rev))
  if (upTo === 'briefed') return briefed
  const planned = await org.as('Linus', work => plan(work, briefed))
  if (upTo === 'planned') return planned
  const live = await org.as('Grace', work => acceptPlan(work, planned.id, planned.rev))
  if (upTo === 'live') return live
  return await org.as('Grace', work => closeAim(work, live.id, { rev: live.rev, ...LESSON }))
}
