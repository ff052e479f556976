import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { together } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { createAim } from '../drafting/create-aim.ts'
import { closeAim } from '../ending/close-aim.ts'
import { checkIn } from '../following/check-in.ts'
import { comment } from '../following/comment.ts'
import { direction, goal, newGoal } from '../story.factory.ts'
import { readAimDetails } from './aim-details.ts'
import { answerRow, readAskBack } from './ask-backs.ts'
import { readSeries } from './check-in-series.ts'
import { readBefore, readCheckIn, readStatedChances } from './check-ins.ts'
import { openChildren } from './children.ts'
import { readBeforeClosing, returnPending } from './closings.ts'
import { readComments } from './comments.ts'
import { keepCriteria, keepPlanParts, markMilestone, readPlanParts } from './criteria-and-milestones.ts'
import { readLine } from './line-above.ts'
import { loadAim } from './load-aim.ts'
import { removeMeasure } from './measures.ts'
import { withdrawNeedRow } from './needs.ts'
import { ownedAims } from './owned.ts'
import { saveAim, saveRows } from './save-rows.ts'
import { readSheetWords } from './sheet-words.ts'
import { readWaiting } from './waiting.ts'

const LESSON = { outcome: 'dropped', lesson: 'We chose too much.' } as const
const day = (org: Organisation, date: string) => org.at(`${date}T09:00:00Z`)

/** Three check-ins of Grace on one goal, a week apart. */
async function checked() {
  const org = await organisation()
  const { id, rev } = await goal(org)
  const ids: string[] = []
  for (const [date, value, chance] of [
    ['2026-03-02', 72, 50],
    ['2026-03-09', 75, null],
    ['2026-03-16', 80, 90],
  ] as const) {
    day(org, date)
    const saved = await org.as('Grace', work => checkIn(work, id, { value, chance, note: '' }))
    ids.push(saved.ids?.[0] ?? '')
  }
  return { org, id, rev, ids }
}

describe('check-ins', () => {
  test('are a line in time up to a date, and what stood before a date is the value before it', async () => {
    const { org, id, ids } = await checked()
    const values = async (on: string) =>
      (await org.system(work => readSeries(work, id, on))).map(row => row.value)
    expect(await values('2026-03-16')).toEqual([72, 75, 80])
    expect(await values('2026-03-15')).toEqual([72, 75])
    expect(await values('2026-03-01')).toEqual([])
    expect(await org.system(work => readBefore(work, id, 1, '2026-03-16'))).toEqual({
      value: 75,
      today: { id: ids[2], byId: org.id.Grace },
    })
    expect(await org.system(work => readBefore(work, id, 2, '2026-03-20'))).toEqual({
      value: null,
      today: null,
    })
    expect(await org.system(work => readBefore(work, id, null, '2026-03-20'))).toEqual({
      value: null,
      today: null,
    })
  })

  test('belong to one aim: under another one they are not found', async () => {
    const { org, id, ids } = await checked()
    expect(await org.system(work => readCheckIn(work, id, ids[0] ?? ''))).toMatchObject({
      value: 72,
      chance: 50,
      measureRun: 1,
    })
    expect(await org.system(work => readCheckIn(work, newId(), ids[0] ?? ''))).toBeNull()
  })

  test('count for the calibration by the last chance said before the day of closing', async () => {
    const { org, id, rev } = await checked()
    expect(await org.system(work => readStatedChances(work, org.id.Grace))).toEqual([])
    await org.as('Ada', work => closeAim(work, id, { ...LESSON, rev }))
    expect(await org.system(work => readStatedChances(work, org.id.Grace))).toEqual([
      { chance: 50, outcome: 'dropped' },
    ])
    expect(await org.system(work => readStatedChances(work, org.id.Ada))).toEqual([])
  })
})

describe('what closing is judged by', () => {
  test('is the latest value of the present run, what is open below, and the proposal that waits', async () => {
    const { org, id, rev } = await checked()
    const below = await org.as('Ada', work =>
      createAim(work, newGoal(org, { parentId: id, link: 'supports' })),
    )
    const facts = (run: number) => org.system(work => readBeforeClosing(work, id, { run, type: 'number' }))
    expect(await facts(1)).toMatchObject({
      current: 80,
      checkedOn: '2026-03-16',
      openChildren: [{ id: below.id }],
      pending: null,
    })
    expect((await facts(2)).current).toBeNull()
    await org.system(work => saveAim(work, below.id, { state: 'archived' }))
    expect((await facts(1)).openChildren).toEqual([])
    await org.as('Grace', work => closeAim(work, id, { ...LESSON, rev }))
    expect((await facts(1)).pending).toMatchObject({
      outcome: 'dropped',
      proposedById: org.id.Grace,
      openTasks: null,
    })
    expect(await org.system(work => returnPending(work, id, 'Not yet.'))).toBe(true)
    expect(await org.system(work => returnPending(work, id, 'Not yet.'))).toBe(false)
    expect((await facts(1)).pending).toBeNull()
  })

  test('is the share done by weight where milestones are the measure, 0 while none is, and unknown without any', async () => {
    const org = await organisation()
    const { id } = await goal(org)
    const share = () => org.system(work => readBeforeClosing(work, id, { run: 1, type: 'milestones' }))
    expect((await share()).current).toBe(0)
    const [milestone] = (await org.system(work => readAimDetails(work, id, work.today)))?.milestones ?? []
    await org.as('Grace', work => markMilestone(work, id, milestone?.id ?? '', true))
    expect((await share()).current).toBe(1)
    await org.system(work => keepPlanParts(work, id, [], []))
    expect((await share()).current).toBeNull()
  })
})

describe('the parts of a plan', () => {
  test('that are kept keep what is known of them; others are taken out, of this aim only', async () => {
    const org = await organisation()
    const first = await goal(org, 'planned')
    const other = await goal(org, 'draft', { parentId: null, standaloneReason: 'The law asks for it.' })
    const parts = (id: string) => org.system(work => readPlanParts(work, id))
    const [criterion] = (await parts(first.id)).criteria
    const kept = { id: criterion?.id ?? '', position: 3, text: 'Nine of ten' }
    expect(await org.system(work => keepCriteria(work, other.id, [kept]))).toBe(0)
    expect((await parts(other.id)).criteria).toEqual([])
    expect(await org.system(work => keepCriteria(work, first.id, [kept]))).toBe(1)
    expect((await parts(first.id)).criteria).toEqual([{ ...criterion, text: 'Nine of ten' }])
    expect(criterion?.coveredBy).toHaveLength(1)
    const found = await org.system(work =>
      keepPlanParts(work, first.id, [], [{ criterionId: newId(), coveredBy: [], notCoveredWhy: null }]),
    )
    expect(found).toEqual({ milestones: 0, criteria: 0 })
    expect((await parts(first.id)).milestones).toBe(0)
  })

  test('a milestone is marked by name of its aim, and unmarked without a trace of who did it', async () => {
    const org = await organisation()
    const { id } = await goal(org)
    const milestone = async () =>
      (await org.system(work => readAimDetails(work, id, work.today)))?.milestones[0]
    const milestoneId = (await milestone())?.id ?? ''
    const mark = (aimId: string, done: boolean) =>
      org.as('Grace', work => markMilestone(work, aimId, milestoneId, done))
    expect(await mark(newId(), true)).toBe(false)
    expect(await mark(id, true)).toBe(true)
    expect(await milestone()).toMatchObject({ doneOn: '2026-03-02', doneById: org.id.Grace })
    expect(await mark(id, false)).toBe(true)
    expect(await milestone()).toMatchObject({ doneOn: null, doneById: null })
  })
})

describe('an aim', () => {
  test('is loaded with its parent and measure, and not at all once archived', async () => {
    const org = await organisation()
    const { strategy } = await direction(org)
    const { id } = await goal(org, 'draft', { parentId: strategy })
    const load = () => org.system(work => loadAim(work, id, true))
    expect(await load()).toMatchObject({
      rev: 1,
      state: 'draft',
      createdOn: '2026-03-02',
      parent: { id: strategy, ownerId: org.id.Ada },
      measure: { start: 71, target: 88, direction: 'up' },
    })
    await org.system(work => removeMeasure(work, id, 1))
    expect((await load())?.measure).toBeNull()
    expect(await org.system(work => saveAim(work, id, { state: 'archived', risks: ['Fog'] }))).toBe(2)
    expect(await load()).toBeNull()
    expect(await org.system(work => readAimDetails(work, id, work.today))).toBeNull()
    expect(await org.system(work => readLine(work, id))).toEqual([])
    expect(await org.system(work => openChildren(work, strategy))).toEqual([])
    expect(await org.system(work => together(work, [ownedAims(work, [org.id.Grace])]))).toEqual([])
    expect((await org.system(work => readSheetWords(work))).has(id)).toBe(false)
  })

  test('of another organisation is neither read nor changed', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const { id } = await goal(org)
    expect(await other.system(work => loadAim(work, id, true))).toBeNull()
    expect(await other.system(work => readLine(work, id))).toEqual([])
    expect((await other.system(work => readWaiting(work, [id]))).size).toBe(0)
    await expect(other.system(work => saveAim(work, id, { title: 'Taken over' }))).rejects.toThrow(
      'not in this organisation',
    )
  })

  test('stands in its line nearest first, and its open neighbours below in order', async () => {
    const org = await organisation()
    const { strategy, vision } = await direction(org)
    const top = await goal(org, 'live', { parentId: strategy })
    const below = await goal(org, 'draft', { parentId: top.id, link: 'adds' })
    const line = await org.system(work => readLine(work, below.id))
    expect(line.map(aim => aim.id)).toEqual([below.id, top.id, strategy, vision])
    expect(await org.system(work => openChildren(work, top.id))).toMatchObject([
      { id: below.id, dueOn: '2026-06-01', dueOverrideReason: null },
    ])
  })

  test('is owned by the people asked for only, by title', async () => {
    const org = await organisation()
    const { vision, strategy } = await direction(org)
    await goal(org, 'draft', { parentId: strategy })
    const owned = await org.system(work => together(work, [ownedAims(work, [org.id.Ada])]))
    expect(owned.map(aim => aim.id)).toEqual([vision, strategy])
    expect(await org.system(work => together(work, [ownedAims(work, [])]))).toEqual([])
  })
})

describe('words about an aim', () => {
  test('a question keeps its answer, with who gave it and when', async () => {
    const org = await organisation()
    const { id } = await goal(org, 'briefed')
    const [askBackId, asked] = [
      newId(),
      { askedById: org.id.Grace, answer: null, answeredById: null, answeredAt: null },
    ]
    await org.as('Grace', work =>
      saveRows(work, {
        aimsAskBacks: [
          {
            ...asked,
            id: askBackId,
            aimId: id,
            side: 'owner',
            question: 'Which?',
            askedAt: work.now,
            askedOn: work.today,
          },
        ],
      }),
    )
    expect(await org.system(work => readAskBack(work, id, askBackId))).toEqual({
      side: 'owner',
      answer: null,
    })
    expect(await org.system(work => readAskBack(work, newId(), askBackId))).toBeNull()
    expect((await org.system(work => readWaiting(work, [id]))).get(id)).toMatchObject({
      askedByOwnerOn: '2026-03-02',
      askedByBriefGiverOn: null,
    })
    await org.as('Ada', work => answerRow(work, askBackId, 'All.'))
    const details = await org.system(work => readAimDetails(work, id, work.today))
    expect(details?.askBacks).toMatchObject([{ answer: 'All.', answeredById: org.id.Ada }])
    expect((await org.system(work => readWaiting(work, [id]))).get(id)).toMatchObject({
      askedByOwnerOn: null,
    })
  })

  test('comments come newest first in pages, and a cursor from elsewhere is refused', async () => {
    const org = await organisation()
    const { id } = await goal(org, 'draft')
    for (const text of ['One', 'Two', 'Three']) await org.as('Linus', work => comment(work, id, text))
    const page = (before: string | null, limit: number) =>
      org.system(work => readComments(work, id, before, limit))
    const first = await page(null, 2)
    expect(first.map(row => row.text)).toEqual(['Three', 'Two'])
    expect((await page(first[1]?.id ?? '', 2)).map(row => row.text)).toEqual(['One'])
    expect((await rejected(page('the third one', 2))).items).toMatchObject([
      { field: 'cursor', code: 'unknown_cursor' },
    ])
  })

  test('a need is withdrawn once, and only from the aim that has it', async () => {
    const org = await organisation()
    const { strategy } = await direction(org)
    const [needing, needed] = [
      await goal(org, 'draft', { parentId: strategy }),
      await goal(org, 'draft', { parentId: strategy }),
    ]
    const needId = newId()
    await org.as('Grace', work =>
      saveRows(work, {
        aimsNeeds: [
          {
            id: needId,
            aimId: needing.id,
            providerId: needed.id,
            byOn: '2026-04-01',
            note: '',
            setById: null,
            createdAt: work.now,
            withdrawnAt: null,
          },
        ],
      }),
    )
    const withdraw = (aimId: string) => org.system(work => withdrawNeedRow(work, aimId, needId))
    expect([await withdraw(needed.id), await withdraw(needing.id), await withdraw(needing.id)]).toEqual([
      false,
      true,
      false,
    ])
  })
})
