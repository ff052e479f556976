import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { createAim } from '../drafting/create-aim.ts'
import { getAim } from '../reading/get-aim.ts'
import { direction, newGoal } from '../story.factory.ts'
import { givePerspective } from './give-perspective.ts'
import { openConsultation } from './open-consultation.ts'
import { publishAim } from './publish-aim.ts'

const codes = (error: { items: readonly { code: string }[] }) => error.items.map(item => item.code)
const step = (rev: number, more: object = {}) => ({ rev, replaceLive: false, ...more })
const agreed = { stance: 'for', text: '' } as const

async function openVision(org: Organisation) {
  const vision = newGoal(org, {
    kind: 'vision',
    scope: 'org',
    teamId: null,
    ownerId: org.id.Ada,
    measure: null,
  })
  const draft = await org.as('Ada', work => createAim(work, vision))
  return await org.as('Ada', work => openConsultation(work, draft.id, draft.rev))
}

describe('a vision', () => {
  test('goes live after five working days when every top-level team was heard', async () => {
    const org = await organisation()
    const { id, rev } = await openVision(org)
    const early = await rejected(org.as('Ada', work => publishAim(work, id, step(rev))))
    expect(codes(early)).toEqual(['consultation_short', 'team_not_heard', 'team_not_heard'])
    await org.as('Linus', work => givePerspective(work, id, agreed))
    org.at('2026-03-09T09:00:00Z')
    const silent = await rejected(org.as('Ada', work => publishAim(work, id, step(rev))))
    expect(silent.items.map(item => item.message)).toEqual(['Nobody of "People" has given a perspective.'])
    await org.as('Alan', work =>
      givePerspective(work, id, { stance: 'concern', text: 'Who counts the hours?' }),
    )
    const live = await org.as('Ada', work => publishAim(work, id, step(rev)))
    expect(live.state).toBe('live')
    const { perspectives } = await org.as('Radia', work => getAim(work, id))
    expect(perspectives).toMatchObject([
      { by: { name: 'Linus Torres' }, teamId: org.team.Pilots },
      { by: { name: 'Alan Turner' }, teamId: org.team.People, text: 'Who counts the hours?' },
    ])
  })

  test('goes live earlier only with a waiver, which stays recorded', async () => {
    const org = await organisation()
    const { id, rev } = await openVision(org)
    await org.as('Ada', work => publishAim(work, id, step(rev, { waiver: 'All six of us in one room.' })))
    const page = await org.as('Linus', work => getAim(work, id))
    expect(page.states.at(-1)).toMatchObject({ state: 'live', why: 'All six of us in one room.' })
  })

  test('cannot go live without consulting first', async () => {
    const org = await organisation()
    const vision = newGoal(org, { kind: 'vision', scope: 'org', teamId: null, ownerId: null, measure: null })
    const { id, rev } = await org.as('Ada', work => createAim(work, vision))
    expect(
      (await rejected(org.as('Ada', work => publishAim(work, id, step(rev, { waiver: 'w' }))))).code,
    ).toBe('illegal_transition')
  })

  test('is the only live one: another replaces it and takes over its strategies', async () => {
    const org = await organisation()
    const old = await direction(org)
    const { id, rev } = await openVision(org)
    const waived = { waiver: 'All six of us in one room.' }
    expect(codes(await rejected(org.as('Ada', work => publishAim(work, id, step(rev, waived)))))).toEqual([
      'one_live_vision',
    ])
    await org.as('Ada', work => publishAim(work, id, step(rev, { ...waived, replaceLive: true })))
    expect((await org.as('Ada', work => getAim(work, old.vision))).state).toBe('retired')
    expect((await org.as('Ada', work => getAim(work, old.strategy))).line.map(l => l.id)).toEqual([
      old.strategy,
      id,
    ])
  })

  test('is published by executives only', async () => {
    const org = await organisation()
    const { id, rev } = await openVision(org)
    for (const name of ['Grace', 'Margaret', 'Alan'] as const)
      expect(
        (await rejected(org.as(name, work => publishAim(work, id, step(rev, { waiver: 'w' }))))).status,
      ).toBe(403)
  })

  test('takes a concern only with its words', async () => {
    const org = await organisation()
    const { id } = await openVision(org)
    const mute = { stance: 'concern', text: '' } as const
    expect(codes(await rejected(org.as('Linus', work => givePerspective(work, id, mute))))).toEqual([
      'concern_unsaid',
    ])
  })
})

test('a strategy goes live only below a live vision', async () => {
  const org = await organisation()
  const { id: visionId } = await openVision(org)
  const strategy = newGoal(org, {
    kind: 'strategy',
    scope: 'org',
    teamId: null,
    ownerId: org.id.Ada,
    parentId: visionId,
    measure: null,
  })
  const { id, rev } = await org.as('Ada', work => createAim(work, strategy))
  expect(codes(await rejected(org.as('Ada', work => publishAim(work, id, step(rev)))))).toEqual([
    'vision_live',
  ])
})

describe('a person’s own goal', () => {
  test('is started by its owner without a brief, and not by anybody else', async () => {
    const org = await organisation()
    const { strategy } = await direction(org)
    const own = newGoal(org, { scope: 'person', teamId: null, ownerId: org.id.Linus, parentId: strategy })
    const { id, rev } = await org.as('Linus', work => createAim(work, own))
    expect((await rejected(org.as('Grace', work => publishAim(work, id, step(rev))))).status).toBe(403)
    expect((await org.as('Linus', work => publishAim(work, id, step(rev)))).state).toBe('live')
  })

  test('needs a measure, a due date and a parent or reason', async () => {
    const org = await organisation()
    const own = newGoal(org, {
      scope: 'person',
      teamId: null,
      ownerId: org.id.Linus,
      measure: null,
      dueOn: null,
    })
    const { id, rev } = await org.as('Linus', work => createAim(work, own))
    expect(codes(await rejected(org.as('Linus', work => publishAim(work, id, step(rev)))))).toEqual([
      'measure_missing',
      'due_missing',
      'parent_missing',
    ])
  })

  test('a team goal cannot be started that way', async () => {
    const org = await organisation()
    const { id, rev } = await org.as('Ada', work => createAim(work, newGoal(org)))
    expect((await rejected(org.as('Grace', work => publishAim(work, id, step(rev))))).code).toBe(
      'illegal_transition',
    )
  })
})
