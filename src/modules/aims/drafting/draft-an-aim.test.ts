import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { setSchedule } from '../planning/set-schedule.ts'
import { getAim } from '../reading/get-aim.ts'
import { direction, goal, newGoal } from '../story.factory.ts'
import { archiveAim } from './archive-aim.ts'
import { changeOwner } from './change-owner.ts'
import { createAim } from './create-aim.ts'
import { moveAim } from './move-aim.ts'

type Changes = Parameters<typeof newGoal>[1]
const codes = (error: { items: readonly { code: string }[] }) => error.items.map(item => item.code)
const place = { link: null, critical: false, standaloneReason: null }

describe('a draft', () => {
  test('can be proposed upward by anybody, and waits for who briefs it', async () => {
    const org = await organisation()
    const { strategy } = await direction(org)
    const { id } = await org.as('Linus', work =>
      createAim(work, newGoal(org, { parentId: strategy, ownerId: null })),
    )
    const page = await org.as('Ada', work => getAim(work, id))
    expect(page).toMatchObject({
      state: 'draft',
      owner: null,
      proposedBy: { name: 'Linus Torres' },
      waitingFor: 'brief_giver',
    })
    const mayLinus = (await org.as('Linus', work => getAim(work, id))).actions
    expect(mayLinus.find(a => a.action === 'edit_brief')).toMatchObject({ allowed: true })
    expect(mayLinus.find(a => a.action === 'issue_brief')).toMatchObject({
      allowed: false,
      reason: expect.stringMatching(/^Only/),
    })
  })

  test.each<[string, (org: Organisation) => Changes, string[]]>([
    ['a start that is the target', () => ({ measure: number({ start: 5, target: 5 }) }), ['start_is_target']],
    [
      'a direction against the numbers',
      () => ({ measure: number({ start: 5, target: 9, direction: 'down' }) }),
      ['direction_contradicts_numbers'],
    ],
    ['a due date in the past', () => ({ startOn: null, dueOn: '2026-03-01' }), ['due_in_past']],
    ['a parent that does not exist', org => ({ parentId: org.id.Ada }), ['unknown_aim']],
    ['an owner who does not exist', org => ({ ownerId: org.team.Pilots }), ['owner_active']],
    ['a team that does not exist', org => ({ teamId: org.id.Ada }), ['team_open']],
    ['a team goal without a team', () => ({ teamId: null }), ['team_needed']],
    ['a link to nothing', () => ({ link: 'adds' }), ['link_needs_goal']],
    ['a vision of a team', () => ({ kind: 'vision', ownerId: null, measure: null }), ['org_only']],
    [
      'a vision of a pilot manager',
      org => ({ kind: 'vision', scope: 'org', teamId: null, ownerId: org.id.Grace, measure: null }),
      ['owner_level'],
    ],
  ])('is refused with %s', async (_, changes, expected) => {
    const org = await organisation()
    const error = await rejected(org.as('Ada', work => createAim(work, newGoal(org, changes(org)))))
    expect(error.status).toBe(422)
    expect(codes(error)).toEqual(expected)
    expect(error.items.every(item => item.message !== '' && item.fix !== '')).toBe(true)
    expect(await org.eventsOfType('aim.drafted')).toBe(0)
  })

  test('cannot end after its parent without a reason', async () => {
    const org = await organisation()
    const parent = await goal(org)
    const late = newGoal(org, { parentId: parent.id, link: 'adds', dueOn: '2026-07-01' })
    expect(codes(await rejected(org.as('Grace', work => createAim(work, late))))).toEqual([
      'due_after_parent',
    ])
    await org.as('Grace', work => createAim(work, { ...late, dueOverrideReason: 'The audit runs later.' }))
  })

  test('has values and a mission only when it is a vision', async () => {
    const org = await organisation()
    const brief = {
      ...newGoal(org).brief,
      mission: 'Bring ships in.',
      values: [{ name: 'Candour', meaning: '' }],
    }
    expect(codes(await rejected(org.as('Ada', work => createAim(work, newGoal(org, { brief })))))).toEqual([
      'vision_only',
      'vision_only',
    ])
    const vision = newGoal(org, {
      kind: 'vision',
      scope: 'org',
      teamId: null,
      ownerId: null,
      measure: null,
      brief,
    })
    const { id } = await org.as('Ada', work => createAim(work, vision))
    expect((await org.as('Linus', work => getAim(work, id))).brief).toMatchObject({
      mission: 'Bring ships in.',
      values: [{ name: 'Candour' }],
    })
  })

  test('is archived by who drafted it, and then gone; what was promised is not archived', async () => {
    const org = await organisation()
    const { strategy } = await direction(org)
    const { id, rev } = await org.as('Linus', work => createAim(work, newGoal(org, { parentId: strategy })))
    expect((await rejected(org.as('Radia', work => archiveAim(work, id, rev)))).status).toBe(403)
    await org.as('Linus', work => archiveAim(work, id, rev))
    expect((await rejected(org.as('Linus', work => getAim(work, id)))).status).toBe(404)
    const live = await goal(org, 'live', { parentId: strategy })
    expect((await rejected(org.as('Ada', work => archiveAim(work, live.id, live.rev)))).code).toBe(
      'illegal_transition',
    )
  })
})

describe('moving an aim', () => {
  test('below itself or its own descendant is a cycle', async () => {
    const org = await organisation()
    const top = await goal(org)
    const below = await org.as('Ada', work =>
      createAim(work, newGoal(org, { parentId: top.id, link: 'enables' })),
    )
    for (const parentId of [below.id, top.id]) {
      const error = await rejected(
        org.as('Ada', work => moveAim(work, top.id, { ...place, parentId, rev: top.rev })),
      )
      expect(codes(error)).toContain('cycle')
    }
  })

  test('keeps the tree legal: no parent needs a reason, a closed or hidden parent is refused', async () => {
    const org = await organisation()
    const live = await goal(org)
    const attempt = (change: object) =>
      rejected(
        org.as('Ada', work => moveAim(work, live.id, { ...place, parentId: null, rev: live.rev, ...change })),
      )
    expect(codes(await attempt({}))).toEqual(['parent_missing'])
    const { parent } = await org.as('Ada', work => getAim(work, live.id))
    expect(codes(await attempt({ parentId: parent?.id, link: 'adds' }))).toEqual(['link_needs_goal'])
    await org.as('Ada', work =>
      moveAim(work, live.id, {
        ...place,
        parentId: null,
        standaloneReason: 'The law asks for it.',
        rev: live.rev,
      }),
    )
    expect((await org.as('Linus', work => getAim(work, live.id))).standaloneReason).toBe(
      'The law asks for it.',
    )
    expect(await org.eventsOfType('aim.moved')).toBe(1)
  })
})

describe('the dates of a live goal', () => {
  test('move only with a reason, and the first due date stays known', async () => {
    const org = await organisation()
    const live = await goal(org)
    const dates = { startOn: '2026-03-02', dueOn: '2026-07-01', dueOverrideReason: null, rev: live.rev }
    expect(codes(await rejected(org.as('Ada', work => setSchedule(work, live.id, dates))))).toEqual([
      'reason_needed',
    ])
    expect(
      (await rejected(org.as('Grace', work => setSchedule(work, live.id, { ...dates, reason: 'r' })))).status,
    ).toBe(403)
    org.at('2026-03-09T09:00:00Z')
    await org.as('Ada', work => setSchedule(work, live.id, { ...dates, reason: 'The crane is late.' }))
    const page = await org.as('Ada', work => getAim(work, live.id))
    expect(page).toMatchObject({ dueOn: '2026-07-01', originalDueOn: '2026-06-01' })
    expect((await org.as('Ada', work => getAim(work, live.id, '2026-03-08'))).dueOn).toBe('2026-06-01')
  })

  test('cannot end before a goal below them', async () => {
    const org = await organisation()
    const live = await goal(org)
    await org.as('Ada', work =>
      createAim(work, newGoal(org, { parentId: live.id, link: 'adds', dueOn: '2026-05-20' })),
    )
    const dates = {
      startOn: '2026-03-02',
      dueOn: '2026-05-01',
      dueOverrideReason: null,
      rev: live.rev,
      reason: 'Sooner.',
    }
    expect(codes(await rejected(org.as('Ada', work => setSchedule(work, live.id, dates))))).toEqual([
      'due_before_child',
    ])
  })
})

test('a new owner is somebody who is here, and both owners are named in the ledger', async () => {
  const org = await organisation()
  const live = await goal(org)
  await org.as('Ada', work => changeOwner(work, live.id, { rev: live.rev, ownerId: org.id.Linus }))
  expect((await org.as('Ada', work => getAim(work, live.id))).owner?.name).toBe('Linus Torres')
  const error = await rejected(
    org.as('Ada', work => changeOwner(work, live.id, { rev: live.rev + 1, ownerId: live.id })),
  )
  expect(codes(error)).toEqual(['owner_active'])
})

function number(changes: object) {
  return {
    type: 'number' as const,
    unit: '',
    source: '',
    start: 1,
    target: 2,
    direction: null,
    low: null,
    high: null,
    ...changes,
  }
}
