import type { Work } from '#platform/work.ts'
import type { Organisation } from '#test/organisation.ts'
import { NewAim as NewAimShape } from './contract/bodies.ts'
import type { NewAim, Saved } from './contract.ts'
import { openConsultation } from './direction/open-consultation.ts'
import { publishAim } from './direction/publish-aim.ts'
import { createAim } from './drafting/create-aim.ts'
import { acceptPlan } from './planning/accept-plan.ts'
import { editPlan } from './planning/edit-plan.ts'
import { issueBrief } from './planning/issue-brief.ts'
import { submitPlan } from './planning/submit-plan.ts'
import { readPlanParts } from './store/criteria-and-milestones.ts'

/** The body of a new team goal of the Pilots; a test changes what it is about. */
export function newGoal(org: Organisation, changes: Partial<NewAim> = {}): NewAim {
  return NewAimShape.parse({
    kind: 'goal',
    scope: 'team',
    teamId: org.team.Pilots,
    ownerId: org.id.Grace,
    parentId: null,
    startOn: '2026-03-02',
    dueOn: '2026-06-01',
    brief: BRIEF,
    measure: { type: 'number', unit: '%', start: 71, target: 88, direction: 'up' },
    ...changes,
  })
}

export const BRIEF = {
  title: 'Berth every ship within an hour',
  what: 'Every arriving ship is alongside within an hour.',
  why: 'Waiting ships are why shipping lines leave us.',
  criteria: [{ text: '88 of 100 ships berth within the hour' }],
}

/** Ada's live vision and, below it, her live strategy. */
export async function direction(org: Organisation): Promise<{ vision: string; strategy: string }> {
  return await org.as('Ada', async work => {
    const vision = await createAim(work, ofOrganisation(org, { kind: 'vision', title: 'No ship ever waits' }))
    const open = await openConsultation(work, vision.id, vision.rev)
    await publishAim(work, vision.id, {
      rev: open.rev,
      waiver: 'Six of us, all in one room.',
      replaceLive: false,
    })
    const strategy = await createAim(
      work,
      ofOrganisation(org, { kind: 'strategy', title: 'Pilots before berths', parentId: vision.id }),
    )
    await publishAim(work, strategy.id, { rev: strategy.rev, replaceLive: false })
    return { vision: vision.id, strategy: strategy.id }
  })
}

/** A goal of Grace's that Ada briefed, up to a state. Answers its id and rev. */
export async function goal(
  org: Organisation,
  upTo: 'draft' | 'briefed' | 'planned' | 'live' = 'live',
  changes: Partial<NewAim> = {},
): Promise<Saved> {
  const { strategy } = changes.parentId === undefined ? await direction(org) : { strategy: changes.parentId }
  const body = newGoal(org, { parentId: strategy, ...changes })
  const drafted = await org.as('Ada', work => createAim(work, body))
  if (upTo === 'draft') return drafted
  const briefed = await org.as('Ada', work => issueBrief(work, drafted.id, drafted.rev))
  if (upTo === 'briefed') return briefed
  const planned = await org.as(ownerOf(org, body), work => plan(work, briefed))
  if (upTo === 'planned') return planned
  return await org.as('Ada', work => acceptPlan(work, planned.id, planned.rev))
}

/** A plan with one milestone, submitted. */
export async function plan(work: Work, { id, rev }: Saved): Promise<Saved> {
  const edited = await editPlan(work, id, {
    rev,
    how: 'Two pilots on call in every tide window.',
    resources: '',
    risks: [],
    milestones: [{ title: 'Second boat crewed', dueOn: '2026-04-01', weight: 1 }],
    coverage: [],
  })
  const covered = await editPlan(work, id, {
    rev: edited.rev,
    how: 'Two pilots on call in every tide window.',
    resources: '',
    risks: [],
    milestones: [{ id: edited.ids?.[0], title: 'Second boat crewed', dueOn: '2026-04-01', weight: 1 }],
    coverage: await coverAll(work, id, edited.ids?.[0] ?? ''),
  })
  return await submitPlan(work, id, covered.rev)
}

async function coverAll(work: Work, id: string, milestoneId: string) {
  const { criteria } = await readPlanParts(work, id)
  return criteria.map(criterion => ({
    criterionId: criterion.id,
    coveredBy: [{ kind: 'milestone' as const, id: milestoneId }],
    notCoveredWhy: null,
  }))
}

function ofOrganisation(
  org: Organisation,
  aim: { kind: 'vision' | 'strategy'; title: string; parentId?: string },
): NewAim {
  return newGoal(org, {
    kind: aim.kind,
    scope: 'org',
    teamId: null,
    ownerId: org.id.Ada,
    parentId: aim.parentId ?? null,
    dueOn: null,
    startOn: null,
    measure: null,
    brief: NewAimShape.shape.brief.parse({ ...BRIEF, title: aim.title }),
  })
}

function ownerOf(org: Organisation, body: NewAim): 'Grace' | 'Linus' {
  return body.ownerId === org.id.Linus ? 'Linus' : 'Grace'
}
