import { afterEach, describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { createAim } from '../drafting/create-aim.ts'
import { editBrief } from '../drafting/edit-brief.ts'
import { closeAim } from '../ending/close-aim.ts'
import { amendCheckIn } from '../following/amend-check-in.ts'
import { checkIn } from '../following/check-in.ts'
import { checkInDirection } from '../following/check-in-direction.ts'
import { getAim } from '../reading/get-aim.ts'
import { getMine } from '../reading/get-mine.ts'
import { BRIEF, direction, goal, newGoal } from '../story.factory.ts'
import { provideTaskFacts, type TaskSettlement, taskFacts } from '../task-facts.ts'
import { acceptPlan } from './accept-plan.ts'
import { editPlan } from './edit-plan.ts'
import { setSchedule } from './set-schedule.ts'

const codes = (error: { items: readonly { code: string }[] }) => error.items.map(item => item.code)
const whole = { ...BRIEF, constraints: [], notThis: [], authority: null }
const lesson = { outcome: 'dropped', lesson: 'We chose too much.' } as const
const provided = taskFacts()
afterEach(() => provideTaskFacts(provided))

describe('what a step needed cannot be taken away after it', () => {
  test.each(['briefed', 'planned', 'live'] as const)(
    'a goal that is %s keeps a what, a why and a criterion',
    async state => {
      const org = await organisation()
      const { id, rev } = await goal(org, state)
      const empty = { ...whole, what: '', why: '', criteria: [], rev }
      const error = await rejected(org.as('Ada', work => editBrief(work, id, empty)))
      expect(codes(error)).toEqual(['what_missing', 'why_missing', 'criterion_missing'])
      expect(await org.as('Ada', work => getAim(work, id))).toMatchObject({
        rev,
        state,
        brief: { why: BRIEF.why },
      })
    },
  )

  test('a draft may still be empty', async () => {
    const org = await organisation()
    const { id, rev } = await goal(org, 'draft')
    await org.as('Ada', work => editBrief(work, id, { ...whole, what: '', why: '', criteria: [], rev }))
  })

  test('a live direction keeps its why', async () => {
    const org = await organisation()
    for (const id of Object.values(await direction(org))) {
      const { rev } = await org.as('Ada', work => getAim(work, id))
      const error = await rejected(
        org.as('Ada', work => editBrief(work, id, { ...whole, what: '', why: '', criteria: [], rev })),
      )
      expect(codes(error)).toEqual(['why_missing'])
    }
  })

  test('a plan that was emptied after it was submitted is not accepted', async () => {
    const org = await organisation()
    const planned = await goal(org, 'planned')
    const empty = { rev: planned.rev, how: '', resources: '', risks: [], milestones: [], coverage: [] }
    const edited = await org.as('Grace', work => editPlan(work, planned.id, empty))
    const error = await rejected(org.as('Ada', work => acceptPlan(work, planned.id, edited.rev)))
    expect(codes(error)).toEqual(['how_missing', 'steps_missing'])
  })

  test('a reason to end after the parent stays as long as the goal ends after it', async () => {
    const org = await organisation()
    const above = await goal(org)
    const late = {
      parentId: above.id,
      link: 'adds',
      dueOn: '2026-07-01',
      dueOverrideReason: 'The audit runs later.',
    } as const
    const below = await goal(org, 'live', late)
    const dates = { rev: below.rev, startOn: '2026-03-02', dueOn: '2026-07-01', dueOverrideReason: null }
    expect(codes(await rejected(org.as('Ada', work => setSchedule(work, below.id, dates))))).toEqual([
      'due_after_parent',
    ])
  })
})

test('the rhythm of a live strategy without a due date can be changed, a live goal always keeps one', async () => {
  const org = await organisation()
  const { strategy } = await direction(org)
  const live = await goal(org, 'live', { parentId: strategy })
  const dates = {
    startOn: '2026-03-02',
    dueOn: null,
    dueOverrideReason: null,
    cadenceDays: 28,
    reason: 'Less noise.',
  }
  const { rev } = await org.as('Ada', work => getAim(work, strategy))
  await org.as('Ada', work => setSchedule(work, strategy, { ...dates, rev }))
  expect((await org.as('Ada', work => getAim(work, strategy))).cadenceDays).toBe(28)
  const error = await rejected(org.as('Ada', work => setSchedule(work, live.id, { ...dates, rev: live.rev })))
  expect(codes(error)).toEqual(['due_missing'])
})

describe('a proposed closing', () => {
  const settled: TaskSettlement[] = []
  async function proposed(org: Organisation) {
    const live = await goal(org)
    provideTaskFacts({
      deliveryOf: async () => new Map(),
      openTasksOf: async () => [{ id: live.id, title: 'Crew the second boat' }],
      settleOpenTasks: async (_work, _aimId, settlement) => void settled.push(settlement),
    })
    const closing = { ...lesson, rev: live.rev, openTasks: { drop: 'No longer needed' } }
    return await org.as('Grace', work => closeAim(work, live.id, closing))
  }

  test('says what happens to open tasks, and who confirms it need not say it again', async () => {
    const org = await organisation()
    const { id, rev } = await proposed(org)
    expect(settled).toEqual([])
    await org.as('Ada', work => closeAim(work, id, { ...lesson, rev }))
    expect(settled).toEqual([{ drop: 'No longer needed' }])
  })

  test('once confirmed waits for nobody any more', async () => {
    const org = await organisation()
    const { id, rev } = await proposed(org)
    expect((await org.as('Ada', work => getAim(work, id))).waitingFor).toBe('brief_giver')
    await org.as('Ada', work => closeAim(work, id, { ...lesson, rev }))
    expect((await org.as('Ada', work => getAim(work, id))).waitingFor).toBe('nobody')
    expect((await org.as('Ada', work => getMine(work))).awaiting).toEqual([])
  })
})

describe('an amended check-in', () => {
  async function checked(org: Organisation, said: Parameters<typeof checkIn>[2]) {
    const { id } = await goal(org)
    org.at('2026-03-03T09:00:00Z')
    await org.as('Grace', work => checkIn(work, id, { value: 80, chance: 70, note: '' }))
    org.at('2026-03-04T09:00:00Z')
    const saved = await org.as('Grace', work => checkIn(work, id, said))
    return { id, checkInId: saved.ids?.[0] ?? '' }
  }

  test('that no longer goes back is no longer called a decrease', async () => {
    const org = await organisation()
    const { id, checkInId } = await checked(org, { value: 75, chance: null, note: '', decrease: 'real' })
    await org.as('Grace', work => amendCheckIn(work, id, checkInId, { value: 82 }))
    const { checkIns } = await org.as('Grace', work => getAim(work, id))
    expect(checkIns.at(-1)).toMatchObject({ value: 82, decrease: null })
  })

  test('still says something', async () => {
    const org = await organisation()
    const { id, checkInId } = await checked(org, { value: null, chance: null, note: 'Fog.' })
    expect(
      codes(await rejected(org.as('Grace', work => amendCheckIn(work, id, checkInId, { note: '' })))),
    ).toEqual(['nothing_said'])
  })

  test('of a direction takes no value, and keeps the reason why it is not right any more', async () => {
    const org = await organisation()
    const { strategy } = await direction(org)
    const said = { stillRight: 'adjust', note: 'Fewer ships come.' } as const
    const saved = await org.as('Ada', work => checkInDirection(work, strategy, said))
    const amend = (change: object) =>
      org.as('Ada', work => amendCheckIn(work, strategy, saved.ids?.[0] ?? '', change))
    expect(codes(await rejected(amend({ value: 5 })))).toEqual(['direction_check_in'])
    expect(codes(await rejected(amend({ note: '' })))).toEqual(['note_needed'])
    await amend({ stillRight: 'yes', note: '' })
    const { checkIns } = await org.as('Ada', work => getAim(work, strategy))
    expect(checkIns).toMatchObject([{ stillRight: 'yes', note: '', value: null, chance: null }])
  })
})

test('a proposal without an owner and without a parent waits for the executives, and for nobody else', async () => {
  const org = await organisation()
  const { id } = await org.as('Linus', work =>
    createAim(work, newGoal(org, { ownerId: null, standaloneReason: 'Law' })),
  )
  expect((await org.as('Ada', work => getMine(work))).awaiting).toMatchObject([
    { what: 'issue_brief', aim: { id } },
  ])
  for (const as of ['Grace', 'Margaret', 'Alan'] as const)
    expect((await org.as(as, work => getMine(work))).awaiting).toEqual([])
})

test('a strategy is never a percentage, whatever it is measured by', async () => {
  const org = await organisation()
  const { vision } = await direction(org)
  const measure = {
    type: 'milestones',
    unit: '',
    source: '',
    start: null,
    target: null,
    direction: null,
    low: null,
    high: null,
  } as const
  const body = newGoal(org, {
    kind: 'strategy',
    scope: 'org',
    teamId: null,
    ownerId: org.id.Ada,
    parentId: vision,
    measure,
  })
  const { id, rev } = await org.as('Ada', work => createAim(work, body))
  const plan = {
    rev,
    how: 'h',
    resources: '',
    risks: [],
    milestones: [{ title: 'Half way', dueOn: null, weight: 1 }],
    coverage: [],
  }
  await org.as('Ada', work => editPlan(work, id, plan))
  const page = await org.as('Ada', work => getAim(work, id))
  expect(page.result).toBeNull()
  const [card] = (await org.as('Ada', work => getAim(work, vision))).children.filter(child => child.id === id)
  expect(card).toMatchObject({ share: null, expected: null, health: null })
})
