import { describe, expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { createAim } from '../drafting/create-aim.ts'
import { setMeasure } from '../planning/set-measure.ts'
import { getAim } from '../reading/get-aim.ts'
import { direction, goal, newGoal } from '../story.factory.ts'
import { addNeed } from './add-need.ts'
import { amendCheckIn } from './amend-check-in.ts'
import { checkIn } from './check-in.ts'
import { checkInDirection } from './check-in-direction.ts'
import { comment } from './comment.ts'
import { completeMilestone } from './complete-milestone.ts'
import { withdrawNeed } from './withdraw-need.ts'

const said = { value: 75, chance: 70, note: 'Second boat is here.' } as const
const codes = (error: { items: readonly { code: string }[] }) => error.items.map(item => item.code)

describe('a check-in', () => {
  test('moves the result, and shows on the page with who said it', async () => {
    const org = await organisation()
    const { id } = await goal(org)
    await org.as('Grace', work => checkIn(work, id, said))
    const page = await org.as('Linus', work => getAim(work, id))
    expect(page.result).toMatchObject({
      current: 75,
      currentOn: '2026-03-02',
      share: expect.closeTo(4 / 17, 9),
    })
    expect(page.checkIns).toMatchObject([
      { on: '2026-03-02', value: 75, chance: 70, by: { name: 'Grace Hopper' }, amendable: false },
    ])
    expect(page.standing.health).toBe('on_track')
  })

  test('is the owner’s alone', async () => {
    const org = await organisation()
    const { id } = await goal(org)
    for (const name of ['Ada', 'Linus', 'Margaret'] as const)
      expect((await rejected(org.as(name, work => checkIn(work, id, said)))).status).toBe(403)
  })

  test('is once a day: a second one is 409 and names the first', async () => {
    const org = await organisation()
    const { id } = await goal(org)
    const first = await org.as('Grace', work => checkIn(work, id, said))
    const error = await rejected(org.as('Grace', work => checkIn(work, id, said)))
    expect(error).toMatchObject({ code: 'duplicate', current: { checkInId: first.ids?.[0] } })
    org.at('2026-03-03T09:00:00Z')
    await org.as('Grace', work => checkIn(work, id, said))
  })

  test('says something, stays in bounds, and asks when the value goes back', async () => {
    const org = await organisation()
    const { id } = await goal(org)
    const attempt = (change: object) =>
      rejected(org.as('Grace', work => checkIn(work, id, { ...said, ...change })))
    expect(codes(await attempt({ value: null, chance: null, note: '' }))).toEqual(['nothing_said'])
    expect(codes(await attempt({ value: 101 }))).toEqual(['outside_bounds'])
    await org.as('Grace', work => checkIn(work, id, said))
    org.at('2026-03-03T09:00:00Z')
    expect(codes(await attempt({ value: 74 }))).toEqual(['goes_back'])
    await org.as('Grace', work => checkIn(work, id, { ...said, value: 74, decrease: 'real' }))
    const { checkIns } = await org.as('Grace', work => getAim(work, id))
    expect(checkIns.map(c => [c.value, c.decrease])).toEqual([
      [75, null],
      [74, 'real'],
    ])
  })

  test('needs a live goal', async () => {
    const org = await organisation()
    const { id } = await goal(org, 'planned')
    expect((await rejected(org.as('Grace', work => checkIn(work, id, said)))).code).toBe('illegal_transition')
  })

  test('is amended by its author within 24 hours, and by nobody afterwards', async () => {
    const org = await organisation()
    const { id } = await goal(org)
    const checkInId = (await org.as('Grace', work => checkIn(work, id, said))).ids?.[0] ?? ''
    org.at('2026-03-03T08:59:59Z')
    await org.as('Grace', work => amendCheckIn(work, id, checkInId, { value: 76, note: 'Counted again.' }))
    const page = await org.as('Grace', work => getAim(work, id))
    expect(page.checkIns).toMatchObject([
      { value: 76, chance: 70, note: 'Counted again.', on: '2026-03-02', amendable: true },
    ])
    expect(
      (await rejected(org.as('Ada', work => amendCheckIn(work, id, checkInId, { value: 1 })))).status,
    ).toBe(403)
    expect(
      codes(await rejected(org.as('Grace', work => amendCheckIn(work, id, checkInId, { value: 120 })))),
    ).toEqual(['outside_bounds'])
    org.at('2026-03-03T09:00:00Z')
    expect(
      codes(await rejected(org.as('Grace', work => amendCheckIn(work, id, checkInId, { value: 77 })))),
    ).toEqual(['too_late'])
  })

  test('on a strategy says whether it is still right, and why not', async () => {
    const org = await organisation()
    const { strategy, vision } = await direction(org)
    expect(codes(await rejected(org.as('Ada', work => checkIn(work, strategy, said))))).toEqual([
      'direction_check_in',
    ])
    const bare = { stillRight: 'adjust', note: '' } as const
    expect(codes(await rejected(org.as('Ada', work => checkInDirection(work, strategy, bare))))).toEqual([
      'note_needed',
    ])
    await org.as('Ada', work =>
      checkInDirection(work, strategy, { stillRight: 'adjust', note: 'Fewer ships come.' }),
    )
    await org.as('Ada', work => checkInDirection(work, vision, { stillRight: 'yes', note: '' }))
    const twice = await rejected(
      org.as('Ada', work => checkInDirection(work, vision, { stillRight: 'yes', note: '' })),
    )
    expect(twice.code).toBe('duplicate')
    const page = await org.as('Linus', work => getAim(work, strategy))
    expect(page.checkIns).toMatchObject([{ stillRight: 'adjust', note: 'Fewer ships come.', value: null }])
    const { id } = await goal(org, 'live', { parentId: strategy })
    const onGoal = await rejected(
      org.as('Grace', work => checkInDirection(work, id, { stillRight: 'yes', note: '' })),
    )
    expect(codes(onGoal)).toEqual(['goal_check_in'])
  })
})

describe('a new measure of a live goal', () => {
  const measure = {
    type: 'number',
    unit: '%',
    source: '',
    start: 71,
    target: 80,
    direction: null,
    low: null,
    high: null,
  } as const

  test('needs a reason, starts a version, keeps the old one and the values', async () => {
    const org = await organisation()
    const live = await goal(org)
    await org.as('Grace', work => checkIn(work, live.id, said))
    const bare = await rejected(org.as('Ada', work => setMeasure(work, live.id, { rev: live.rev, measure })))
    expect(codes(bare)).toEqual(['reason_needed'])
    org.at('2026-03-09T09:00:00Z')
    await org.as('Ada', work =>
      setMeasure(work, live.id, { rev: live.rev, measure, reason: 'The quay closes.' }),
    )
    const page = await org.as('Grace', work => getAim(work, live.id))
    expect(page.measures.map(m => [m.version, m.run, m.target, m.fromOn])).toEqual([
      [1, 1, 88, '2026-03-02'],
      [2, 1, 80, '2026-03-09'],
    ])
    expect(page.result).toMatchObject({ current: 75, share: expect.closeTo(4 / 9, 9) })
    const before = await org.as('Grace', work => getAim(work, live.id, '2026-03-08'))
    expect(before.measures).toHaveLength(1)
    expect(before.result?.share).toBeCloseTo(4 / 17, 9)
  })

  test('in another unit breaks the line: earlier values no longer count', async () => {
    const org = await organisation()
    const live = await goal(org)
    await org.as('Grace', work => checkIn(work, live.id, said))
    const minutes = { ...measure, unit: 'min', start: 90, target: 60 }
    await org.as('Ada', work =>
      setMeasure(work, live.id, { rev: live.rev, measure: minutes, reason: 'Clearer.' }),
    )
    const page = await org.as('Grace', work => getAim(work, live.id))
    expect(page.measures.at(-1)).toMatchObject({ run: 2, direction: 'down' })
    expect(page.result?.current).toBeNull()
    expect(page.checkIns).toMatchObject([{ value: 75, measureRun: 1 }])
  })

  test('is refused when start is target or the direction contradicts the numbers', async () => {
    const org = await organisation()
    const live = await goal(org)
    const attempt = (change: object) =>
      rejected(
        org.as('Ada', work =>
          setMeasure(work, live.id, { rev: live.rev, measure: { ...measure, ...change }, reason: 'r' }),
        ),
      )
    expect(codes(await attempt({ target: 71 }))).toEqual(['start_is_target'])
    expect(codes(await attempt({ direction: 'down' }))).toEqual(['direction_contradicts_numbers'])
  })
})

test('milestones are done or not done, and decide the result where they are the measure', async () => {
  const org = await organisation()
  const live = await goal(org, 'live', {
    measure: {
      type: 'milestones',
      unit: '',
      source: '',
      start: null,
      target: null,
      direction: null,
      low: null,
      high: null,
    },
  })
  const milestoneId = (await org.as('Grace', work => getAim(work, live.id))).plan.milestones[0]?.id ?? ''
  await org.as('Grace', work => completeMilestone(work, live.id, milestoneId, true))
  const done = await org.as('Ada', work => getAim(work, live.id))
  expect(done.result?.share).toBe(1)
  expect(done.plan.milestones).toMatchObject([{ doneOn: '2026-03-02', doneBy: { name: 'Grace Hopper' } }])
  await org.as('Grace', work => completeMilestone(work, live.id, milestoneId, false))
  expect((await org.as('Ada', work => getAim(work, live.id))).result?.share).toBe(0)
  expect(
    (await rejected(org.as('Grace', work => completeMilestone(work, live.id, live.id, true)))).status,
  ).toBe(404)
})

test('anybody comments, newest first', async () => {
  const org = await organisation()
  const { id } = await goal(org)
  await org.as('Linus', work => comment(work, id, 'I can take Tuesdays.'))
  await org.as('Alan', work => comment(work, id, '<script>alert(1)</script>'))
  const { comments } = await org.as('Grace', work => getAim(work, id))
  expect(comments.map(c => c.text)).toEqual(['<script>alert(1)</script>', 'I can take Tuesdays.'])
})

test('a need names another aim and a day to come, and can be withdrawn', async () => {
  const org = await organisation()
  const { id } = await goal(org)
  const provider = await org.as('Ada', work => createAim(work, newGoal(org)))
  const need = { providerId: provider.id, byOn: '2026-04-01', note: 'Boat 2' }
  const added = await org.as('Grace', work => addNeed(work, id, need))
  expect((await org.as('Ada', work => getAim(work, id))).needs).toMatchObject([
    { byOn: '2026-04-01', providerState: 'draft' },
  ])
  const attempt = (change: object) =>
    rejected(org.as('Grace', work => addNeed(work, id, { ...need, ...change })))
  expect(codes(await attempt({ byOn: '2026-03-01' }))).toEqual(['due_in_past'])
  expect(codes(await attempt({ providerId: id }))).toEqual(['needs_itself'])
  expect(codes(await attempt({ providerId: org.id.Ada }))).toEqual(['unknown_aim'])
  await org.as('Grace', work => withdrawNeed(work, id, added.ids?.[0] ?? ''))
  expect((await org.as('Ada', work => getAim(work, id))).needs).toEqual([])
})
