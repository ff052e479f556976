import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { AppError } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { legalNext } from './aim.ts'
import type { AimAction, AimKind, AimScope, AimState } from './aim-words.ts'
import type { AimPage } from './contract.ts'
import { openConsultation } from './direction/open-consultation.ts'
import { publishAim } from './direction/publish-aim.ts'
import { archiveAim } from './drafting/archive-aim.ts'
import { changeOwner } from './drafting/change-owner.ts'
import { createAim } from './drafting/create-aim.ts'
import { editBrief } from './drafting/edit-brief.ts'
import { moveAim } from './drafting/move-aim.ts'
import { closeAim } from './ending/close-aim.ts'
import { retireVision } from './ending/retire-vision.ts'
import { returnClosing } from './ending/return-closing.ts'
import { acceptPlan } from './planning/accept-plan.ts'
import { issueBrief } from './planning/issue-brief.ts'
import { returnPlan } from './planning/return-plan.ts'
import { getAim } from './reading/get-aim.ts'
import { BRIEF, direction, goal, newGoal, plan } from './story.factory.ts'

const PEOPLE = ['Ada', 'Grace', 'Linus'] as const
const LESSON = { outcome: 'dropped', lesson: 'We chose too much.' } as const

type Step = (work: Work, page: AimPage, org: Organisation) => Promise<unknown>

/** Every step that can change a state, or what a state stands on. */
const STEPS: Partial<Record<AimAction, Step>> = {
  issue_brief: (work, { id, rev }) => issueBrief(work, id, rev),
  submit_plan: (work, page) => plan(work, page),
  accept_plan: (work, { id, rev }) => acceptPlan(work, id, rev),
  return_plan: (work, { id, rev }) => returnPlan(work, id, { rev, reason: 'Too late.' }),
  edit_brief: (work, { id, rev }) =>
    editBrief(work, id, {
      ...BRIEF,
      why: `Reason ${rev}.`,
      constraints: [],
      notThis: [],
      authority: null,
      rev,
    }),
  move: (work, { id, rev }) =>
    moveAim(work, id, { rev, parentId: null, link: null, critical: false, standaloneReason: 'The law.' }),
  change_owner: (work, { id, rev, owner }, org) =>
    changeOwner(work, id, { rev, ownerId: owner?.id === org.id.Grace ? org.id.Linus : org.id.Grace }),
  propose_closing: (work, { id, rev }) => closeAim(work, id, { ...LESSON, rev }),
  return_closing: (work, { id, rev }) => returnClosing(work, id, { rev, reason: 'Not yet.' }),
  close: (work, { id, rev }) => closeAim(work, id, { ...LESSON, rev }),
  archive: (work, { id, rev }) => archiveAim(work, id, rev),
  consult: (work, { id, rev }) => openConsultation(work, id, rev),
  publish: (work, { id, rev }) =>
    publishAim(work, id, { rev, waiver: 'All in one room.', replaceLive: true }),
  retire: (work, { id, rev }) => retireVision(work, id, { rev, reason: 'Reached.' }),
}

test('whatever people do in whatever order, every aim went only where it may, and is where its last state says', async () => {
  const choices = fc.array(fc.tuple(fc.nat(5), fc.nat(2), fc.nat(20)), { minLength: 20, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(choices, async steps => {
      const org = await organisation()
      const aims = await someAims(org)
      for (const [aim, person, choice] of steps)
        await takeStep(org, aims[aim % aims.length] ?? '', PEOPLE[person] ?? 'Ada', choice)
      for (const told of await histories(org)) expectLegal(told)
      expect(
        (await histories(org)).filter(({ kind, state }) => kind === 'vision' && state === 'live').length,
      ).toBeLessThan(2)
    }),
    { numRuns: 2, endOnFailure: true },
  )
})

async function someAims(org: Organisation): Promise<string[]> {
  const { vision, strategy } = await direction(org)
  const body = (changes: object) => newGoal(org, { parentId: strategy, ...changes })
  const whole = { scope: 'org', teamId: null, ownerId: org.id.Ada, measure: null } as const
  const drafts = [
    body({ ...whole, kind: 'vision', parentId: null }),
    body({ ...whole, kind: 'strategy', parentId: vision }),
    body({ scope: 'person', teamId: null, ownerId: org.id.Linus }),
  ]
  const planned = await goal(org, 'planned', { parentId: strategy })
  const ids = [strategy, planned.id]
  for (const draft of drafts)
    ids.push((await org.as(draft.scope === 'person' ? 'Linus' : 'Ada', work => createAim(work, draft))).id)
  return [...ids, (await goal(org, 'draft', { parentId: strategy })).id]
}

/** One of the steps that the page offers to this person, if it offers any. A broken rule is an answer too. */
async function takeStep(org: Organisation, id: string, as: (typeof PEOPLE)[number], choice: number) {
  const page = await said(org.as(as, work => getAim(work, id)))
  const open = (page?.actions ?? []).flatMap(({ action, allowed }) => (allowed ? (STEPS[action] ?? []) : []))
  const step = open[choice % Math.max(open.length, 1)]
  if (page !== null && step !== undefined) await said(org.as(as, work => step(work, page, org)))
}

async function said<T>(act: Promise<T>): Promise<T | null> {
  return await act.catch((error: unknown) => {
    if (error instanceof AppError && error.status !== 409 && error.status !== 403) return null
    throw error
  })
}

interface Told {
  readonly kind: AimKind
  readonly scope: AimScope
  readonly state: AimState
  readonly complete: boolean
  readonly steps: readonly { readonly from: AimState | null; readonly to: AimState }[]
}

async function histories(org: Organisation): Promise<readonly Told[]> {
  const { rows } = await org.system(work =>
    sql<Told>`select a.kind, a.scope, a.state,
        a.owner_id is not null and a.due_on is not null and (a.parent_id is not null or a.standalone_reason is not null)
          and a.live_on is not null and exists (select from aims_measures m where m.aim_id = a.id) as complete,
        (select jsonb_agg(jsonb_build_object('from', s.from_state, 'to', s.state) order by s.since_on, s.id)
           from aims_states s where s.aim_id = a.id) as steps
      from aims_aims a where a.org_id = ${org.orgId}`.execute(work.sql),
  )
  return rows
}

function expectLegal({ kind, scope, state, complete, steps }: Told): void {
  expect(steps[0]).toEqual({ from: null, to: 'draft' })
  for (const [i, { from, to }] of steps.slice(1).entries()) {
    expect(from).toBe(steps[i]?.to)
    expect(legalNext({ kind, scope, state: from ?? 'draft' })).toContain(to)
  }
  expect(steps.at(-1)?.to).toBe(state)
  if (kind === 'goal' && state === 'live') expect(complete).toBe(true)
}
