import { newId } from '#kernel/id.ts'
import type { Organisation } from '#test/organisation.ts'
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

/** A request as somebody sends it. */
export type Sent = { readonly as: Name; readonly url: string; readonly body?: unknown }

const BRIEF_BODY = { title: 'Berth ships', what: 'w', why: 'y', criteria: [{ text: 'c' }] }
const PLAN_BODY = { how: 'By boat.', milestones: [], coverage: [] }
const MEASURE = { type: 'number', unit: '%', start: 70, target: 90 }

/** Who may send one in the tests. */
type As = Name | 'Radia' | 'Margaret' | 'Alan'

/** For each write on one aim: how to get there, who sends what, and what is bad input. */
export const WRITES: Readonly<Record<string, { good: (org: Organisation) => Promise<Sent>; bad: object }>> = {
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

/** Sends it as somebody, or signed out. */
export async function send(org: Organisation, route: { method: string }, sent: Sent, as?: As) {
  const asking = as === undefined ? {} : { as }
  if (route.method === 'DELETE') return await org.http.delete(sent.url, asking)
  const verbs = { POST: org.http.post, PUT: org.http.put, PATCH: org.http.patch }
  return await verbs[route.method as keyof typeof verbs](sent.url, sent.body, asking)
}

/** The route of a write by its name in the contract. */
export const routeOf = (name: string) => aimsContract[name as keyof typeof aimsContract]
