import { afterEach, describe, expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { createAim } from '../drafting/create-aim.ts'
import { checkIn } from '../following/check-in.ts'
import { getAim } from '../reading/get-aim.ts'
import { getMine } from '../reading/get-mine.ts'
import { direction, goal, newGoal } from '../story.factory.ts'
import { provideTaskFacts, type TaskSettlement, taskFacts } from '../task-facts.ts'
import { closeAim } from './close-aim.ts'
import { retireVision } from './retire-vision.ts'
import { returnClosing } from './return-closing.ts'

const closing = { outcome: 'achieved', lesson: 'A second pilot on call was enough.' } as const
const codes = (error: { items: readonly { code: string }[] }) => error.items.map(item => item.code)
const provided = taskFacts()
afterEach(() => provideTaskFacts(provided))

describe('closing a goal', () => {
  test('is proposed by its owner and confirmed by who briefs it', async () => {
    const org = await organisation()
    const live = await goal(org)
    await org.as('Grace', work => checkIn(work, live.id, { value: 88, chance: 90, note: '' }))
    const proposed = await org.as('Grace', work => closeAim(work, live.id, { ...closing, rev: live.rev }))
    expect(proposed.state).toBe('live')
    const waiting = await org.as('Ada', work => getMine(work))
    expect(waiting.awaiting).toMatchObject([{ what: 'confirm_closing', sinceOn: '2026-03-02' }])
    const twice = await rejected(
      org.as('Grace', work => closeAim(work, live.id, { ...closing, rev: proposed.rev })),
    )
    expect(twice.code).toBe('duplicate')
    const closed = await org.as('Ada', work => closeAim(work, live.id, { ...closing, rev: proposed.rev }))
    expect(closed.state).toBe('closed')
    const page = await org.as('Linus', work => getAim(work, live.id))
    expect(page.closing).toMatchObject({
      outcome: 'achieved',
      proposedBy: { name: 'Grace Hopper' },
      confirmedBy: { name: 'Ada Lovelace' },
    })
    expect(page.standing.health).toBe('achieved')
    expect(await org.eventsOfType('aim.closed')).toBe(1)
  })

  test('as achieved needs a final check-in', async () => {
    const org = await organisation()
    const live = await goal(org)
    const error = await rejected(
      org.as('Ada', work => closeAim(work, live.id, { ...closing, rev: live.rev })),
    )
    expect(codes(error)).toEqual(['final_check_in'])
  })

  test('as achieved below its target needs a reason', async () => {
    const org = await organisation()
    const live = await goal(org)
    await org.as('Grace', work => checkIn(work, live.id, { value: 80, chance: null, note: '' }))
    const bare = { ...closing, rev: live.rev }
    expect(codes(await rejected(org.as('Ada', work => closeAim(work, live.id, bare))))).toEqual([
      'achieved_below_target',
    ])
    await org.as('Ada', work => closeAim(work, live.id, { ...bare, reason: 'The rest is fog.' }))
  })

  test('is refused while goals below it are open, naming them', async () => {
    const org = await organisation()
    const live = await goal(org)
    await org.as('Ada', work => createAim(work, newGoal(org, { parentId: live.id, link: 'supports' })))
    const error = await rejected(
      org.as('Ada', work => closeAim(work, live.id, { ...closing, outcome: 'dropped', rev: live.rev })),
    )
    expect(codes(error)).toEqual(['open_child'])
    expect(error.items[0]?.message).toContain('Berth every ship within an hour')
  })

  test('is refused while tasks are open, unless it says what happens to them', async () => {
    const org = await organisation()
    const live = await goal(org)
    const settled: TaskSettlement[] = []
    provideTaskFacts({
      deliveryOf: async () => new Map(),
      openTasksOf: async () => [{ id: live.id, title: 'Crew the second boat' }],
      settleOpenTasks: async (_work, _aimId, settlement) => void settled.push(settlement),
    })
    const dropped = { ...closing, outcome: 'dropped' as const, rev: live.rev }
    expect(codes(await rejected(org.as('Ada', work => closeAim(work, live.id, dropped))))).toEqual([
      'open_task',
    ])
    await org.as('Ada', work =>
      closeAim(work, live.id, { ...dropped, openTasks: { drop: 'No longer needed' } }),
    )
    expect(settled).toEqual([{ drop: 'No longer needed' }])
  })

  test('is returned with a reason, and the goal stays live', async () => {
    const org = await organisation()
    const live = await goal(org)
    const dropped = { ...closing, outcome: 'dropped' as const, rev: live.rev }
    const early = await rejected(
      org.as('Ada', work => returnClosing(work, live.id, { rev: live.rev, reason: 'No.' })),
    )
    expect(codes(early)).toEqual(['nothing_proposed'])
    const proposed = await org.as('Grace', work => closeAim(work, live.id, dropped))
    const returned = await org.as('Ada', work =>
      returnClosing(work, live.id, { rev: proposed.rev, reason: 'We still need it.' }),
    )
    expect(returned.state).toBe('live')
    expect((await org.as('Grace', work => getAim(work, live.id))).closing).toBeNull()
    await org.as('Grace', work => closeAim(work, live.id, { ...dropped, rev: returned.rev }))
  })

  test('is not for bystanders, and a draft cannot be closed', async () => {
    const org = await organisation()
    const live = await goal(org)
    for (const name of ['Linus', 'Margaret'] as const)
      expect(
        (await rejected(org.as(name, work => closeAim(work, live.id, { ...closing, rev: live.rev })))).status,
      ).toBe(403)
    const draft = await org.as('Ada', work => createAim(work, newGoal(org)))
    const error = await rejected(org.as('Ada', work => closeAim(work, draft.id, { ...closing, rev: 1 })))
    expect(error.code).toBe('illegal_transition')
  })
})

test('a strategy is closed by its owner once nothing below it is open', async () => {
  const org = await organisation()
  const { strategy } = await direction(org)
  const live = await goal(org, 'live', { parentId: strategy })
  const { rev } = await org.as('Ada', work => getAim(work, strategy))
  const missed = { ...closing, outcome: 'missed' as const }
  expect(codes(await rejected(org.as('Ada', work => closeAim(work, strategy, { ...missed, rev }))))).toEqual([
    'open_child',
  ])
  await org.as('Ada', work => closeAim(work, live.id, { ...missed, rev: live.rev }))
  expect((await org.as('Ada', work => closeAim(work, strategy, { ...missed, rev }))).state).toBe('closed')
})

test('the vision is retired with a reason that everybody reads', async () => {
  const org = await organisation()
  const { vision } = await direction(org)
  const { rev } = await org.as('Ada', work => getAim(work, vision))
  expect(
    (await rejected(org.as('Grace', work => retireVision(work, vision, { rev, reason: 'Old.' })))).status,
  ).toBe(403)
  await org.as('Ada', work => retireVision(work, vision, { rev, reason: 'We got there.' }))
  const page = await org.as('Linus', work => getAim(work, vision))
  expect(page.states.at(-1)).toMatchObject({ state: 'retired', why: 'We got there.' })
})
