import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { openConsultation } from '../direction/open-consultation.ts'
import { publishAim } from '../direction/publish-aim.ts'
import { archiveAim } from '../drafting/archive-aim.ts'
import { changeOwner } from '../drafting/change-owner.ts'
import { createAim } from '../drafting/create-aim.ts'
import { editBrief } from '../drafting/edit-brief.ts'
import { moveAim } from '../drafting/move-aim.ts'
import { closeAim } from '../ending/close-aim.ts'
import { checkIn } from '../following/check-in.ts'
import { completeMilestone } from '../following/complete-milestone.ts'
import { editPlan } from '../planning/edit-plan.ts'
import { setMeasure } from '../planning/set-measure.ts'
import { setSchedule } from '../planning/set-schedule.ts'
import { submitPlan } from '../planning/submit-plan.ts'
import { BRIEF, direction, goal, newGoal } from '../story.factory.ts'
import { getAim } from './get-aim.ts'
import { getMap } from './get-map.ts'

type Page = Awaited<ReturnType<typeof getAim>>
type Name = 'Ada' | 'Grace'
type Step = readonly [what: string, as: Name, act: (work: Work, page: Page) => Promise<unknown>]
type Work = Parameters<typeof getAim>[0]

/** What is said about a day: everything but the steps that are open now. */
async function seen(org: Organisation, id: string, asOf?: string) {
  const { rev: _, actions: __, checkIns, ...page } = await org.as('Ada', work => getAim(work, id, asOf))
  return { ...page, checkIns: checkIns.map(({ amendable: _, ...said }) => said) }
}
async function mapSeen(org: Organisation, asOf?: string) {
  return await org.as('Ada', work => getMap(work, { closed: true, ...(asOf === undefined ? {} : { asOf }) }))
}

const MEASURE = {
  unit: '',
  source: '',
  start: null,
  target: null,
  direction: null,
  low: null,
  high: null,
} as const
const briefOf = ({ brief }: Page) => ({
  ...BRIEF,
  criteria: brief.criteria.map(({ id, text }) => ({ id, text })),
  constraints: [],
  notThis: [],
  authority: null,
})
const planOf = ({ plan, brief }: Page) => ({
  how: plan.how,
  resources: '',
  risks: [],
  milestones: plan.milestones.map(({ id, title, dueOn, weight }) => ({ id, title, dueOn, weight })),
  coverage: brief.criteria.map(({ id, coveredBy }) => ({ criterionId: id, coveredBy, notCoveredWhy: null })),
})

/** Every way in which a live goal changes, one a day. */
function stepsOf(org: Organisation, elsewhere: string): readonly Step[] {
  const dates = { startOn: '2026-03-02', dueOverrideReason: null, reason: 'r' }
  const milestone = (page: Page) => page.plan.milestones[0]?.id ?? ''
  return [
    [
      'a title',
      'Ada',
      (work, page) =>
        editBrief(work, page.id, { ...briefOf(page), rev: page.rev, title: 'No ship waits an hour' }),
    ],
    [
      'milestones',
      'Grace',
      (work, page) =>
        editPlan(work, page.id, {
          ...planOf(page),
          rev: page.rev,
          milestones: [...planOf(page).milestones, { title: 'Third boat crewed', dueOn: null, weight: 2 }],
        }),
    ],
    ['a milestone done', 'Grace', (work, page) => completeMilestone(work, page.id, milestone(page), true)],
    [
      'a milestone reopened',
      'Grace',
      (work, page) => completeMilestone(work, page.id, milestone(page), false),
    ],
    [
      'a check-in',
      'Grace',
      (work, page) => checkIn(work, page.id, { value: null, chance: 30, note: 'Fog.' }),
    ],
    [
      'another parent',
      'Ada',
      (work, page) =>
        moveAim(work, page.id, {
          rev: page.rev,
          parentId: elsewhere,
          link: 'enables',
          critical: true,
          standaloneReason: null,
        }),
    ],
    [
      'another due date',
      'Ada',
      (work, page) => setSchedule(work, page.id, { ...dates, rev: page.rev, dueOn: '2026-05-20' }),
    ],
    [
      'another measure',
      'Ada',
      (work, page) =>
        setMeasure(work, page.id, {
          rev: page.rev,
          measure: { ...MEASURE, type: 'number', unit: '%', start: 10, target: 20 },
          reason: 'r',
        }),
    ],
    [
      'another owner and team',
      'Ada',
      (work, page) =>
        changeOwner(work, page.id, { rev: page.rev, ownerId: org.id.Margaret, teamId: org.team.People }),
    ],
    [
      'the owner back',
      'Ada',
      (work, page) =>
        changeOwner(work, page.id, { rev: page.rev, ownerId: org.id.Grace, teamId: org.team.Pilots }),
    ],
    [
      'what, why and criteria',
      'Ada',
      (work, page) =>
        editBrief(work, page.id, {
          ...briefOf(page),
          rev: page.rev,
          what: 'New.',
          why: 'Newer.',
          criteria: [{ text: 'Another one' }],
        }),
    ],
    [
      'no parent',
      'Ada',
      (work, page) =>
        moveAim(work, page.id, {
          rev: page.rev,
          parentId: null,
          link: null,
          critical: false,
          standaloneReason: 'The law asks for it.',
        }),
    ],
  ]
}

type View = 'goal' | 'elsewhere' | 'strategy' | 'map'

/** Takes the chosen steps, one a day. Answers what each evening showed, and how to see a day again later. */
async function livedThrough(chosen: (what: string) => boolean, views: readonly View[]) {
  const org = await organisation()
  const { strategy } = await direction(org)
  const measure = { ...MEASURE, type: 'milestones' } as const
  const { id } = await goal(org, 'live', { parentId: strategy, measure })
  const elsewhere = (await goal(org, 'live', { parentId: strategy })).id
  const ids = { goal: id, elsewhere, strategy }
  const shown = async (asOf?: string) => {
    const pages: unknown[] = []
    for (const view of views)
      pages.push(view === 'map' ? await mapSeen(org, asOf) : await seen(org, ids[view], asOf))
    return pages
  }
  const evenings = new Map<string, readonly unknown[]>()
  const steps = stepsOf(org, elsewhere).filter(([what]) => chosen(what))
  for (const [at, [, as, act]] of steps.entries()) {
    const day = `2026-03-${String(at + 3).padStart(2, '0')}`
    org.at(`${day}T09:00:00Z`)
    const page = await org.as(as, work => getAim(work, id))
    await org.as(as, work => act(work, page))
    evenings.set(day, await shown())
  }
  org.at('2026-04-20T09:00:00Z')
  return { evenings, shown }
}

describe('a past day shows what stood on its evening', () => {
  test('on the page of a goal, after every way in which it changes', async () => {
    const { evenings, shown } = await livedThrough(() => true, ['goal'])
    for (const [day, pages] of evenings) expect(await shown(day), day).toEqual(pages)
    const told = [...evenings.values()].map(([page]) => JSON.stringify({ ...(page as object), asOf: '' }))
    expect(told).toHaveLength(12)
    for (const [at, evening] of told.entries()) expect(evening).not.toBe(told[at - 1])
    // Seventy units of work.
  })

  test('on the pages above it and on the map, after it changed its place, its owner and how far it is', async () => {
    const { evenings, shown } = await livedThrough(
      what => ['a milestone done', 'another parent', 'another owner and team', 'no parent'].includes(what),
      ['elsewhere', 'strategy', 'map'],
    )
    expect(evenings.size).toBe(4)
    for (const [day, pages] of evenings) expect(await shown(day), day).toEqual(pages)
  })

  test('of several changes of one day the last one stands', async () => {
    const org = await organisation()
    const { id } = await goal(org)
    for (const title of ['First title', 'Second title', 'Third title']) {
      const page = await org.as('Ada', work => getAim(work, id))
      await org.as('Ada', work => editBrief(work, id, { ...briefOf(page), rev: page.rev, title }))
    }
    org.at('2026-03-03T09:00:00Z')
    expect((await org.as('Linus', work => getAim(work, id, '2026-03-02'))).brief.title).toBe('Third title')
  })

  test('a draft with the measure and plan it had before they were replaced', async () => {
    const org = await organisation()
    const { id, rev } = await goal(org, 'draft')
    org.at('2026-03-04T09:00:00Z')
    const measure = { ...MEASURE, type: 'yesno' } as const
    await org.as('Ada', work => setMeasure(work, id, { rev, measure }))
    const types = async (asOf?: string) =>
      (await org.as('Ada', work => getAim(work, id, asOf))).measures.map(each => each.type)
    expect([await types('2026-03-03'), await types()]).toEqual([['number'], ['yesno']])
  })

  test('a draft that was put away since, and a vision that was replaced, with its strategies', async () => {
    const org = await organisation()
    const { vision, strategy } = await direction(org)
    const draft = await goal(org, 'draft', { parentId: strategy })
    org.at('2026-03-10T09:00:00Z')
    await org.as('Ada', work => archiveAim(work, draft.id, draft.rev))
    const next = newGoal(org, {
      kind: 'vision',
      scope: 'org',
      teamId: null,
      ownerId: org.id.Ada,
      measure: null,
      brief: { ...BRIEF, title: 'Every ship is expected', constraints: [], notThis: [], authority: null },
    })
    const drafted = await org.as('Ada', work => createAim(work, next))
    const open = await org.as('Ada', work => openConsultation(work, drafted.id, drafted.rev))
    await org.as('Ada', work => publishAim(work, open.id, { rev: open.rev, waiver: 'w', replaceLive: true }))
    const above = async (asOf?: string) =>
      (await org.as('Linus', work => getAim(work, strategy, asOf))).parent?.id
    expect([await above('2026-03-09'), await above()]).toEqual([vision, drafted.id])
    expect(await org.as('Linus', work => getAim(work, draft.id, '2026-03-09'))).toMatchObject({
      state: 'draft',
    })
    expect((await rejected(org.as('Linus', work => getAim(work, draft.id)))).code).toBe('not_found')
    expect((await org.as('Linus', work => getAim(work, vision, '2026-03-09'))).state).toBe('live')
  })

  test('a day on which it did not exist yet is not found', async () => {
    const org = await organisation()
    const { id } = await goal(org)
    org.at('2026-03-10T09:00:00Z')
    expect((await rejected(org.as('Ada', work => getAim(work, id, '2026-03-01')))).code).toBe('not_found')
  })
})

test('a personal goal that was handed to somebody else is seen on past days by those who may see it today', async () => {
  const org = await organisation()
  const own = newGoal(org, { scope: 'person', teamId: null, ownerId: org.id.Linus, standaloneReason: 'r' })
  const { id, rev } = await org.as('Linus', work => createAim(work, own))
  org.at('2026-03-10T09:00:00Z')
  await org.as('Linus', work => changeOwner(work, id, { rev, ownerId: org.id.Alan, teamId: null }))
  const page = await org.as('Alan', work => getAim(work, id, '2026-03-09'))
  expect(page).toMatchObject({ owner: { id: org.id.Linus } })
  const outsider = await rejected(org.as('Radia', work => getAim(work, id, '2026-03-09')))
  expect(outsider.code).toBe('not_found')
})

test('closing, and what it leads to, is not told before its day', async () => {
  const org = await organisation()
  const { id, rev } = await goal(org)
  org.at('2026-03-10T09:00:00Z')
  await org.as('Ada', work => closeAim(work, id, { rev, outcome: 'dropped', lesson: 'We chose too much.' }))
  org.at('2026-03-11T09:00:00Z')
  const page = await org.as('Ada', work => getAim(work, id, '2026-03-09'))
  expect(page).toMatchObject({ state: 'live', closing: null, standing: { health: 'on_track' } })
})

test('answering a changed brief again is not told before its day', async () => {
  const org = await organisation()
  const { id } = await goal(org)
  const page = await org.as('Ada', work => getAim(work, id))
  await org.as('Ada', work => editBrief(work, id, { ...briefOf(page), rev: page.rev, why: 'Newer.' }))
  org.at('2026-03-10T09:00:00Z')
  const { brief, rev } = await org.as('Grace', work => getAim(work, id))
  expect(brief.version).toBe(2)
  await org.as('Grace', work => submitPlan(work, id, rev))
  const told = async (asOf?: string) => (await org.as('Ada', work => getAim(work, id, asOf))).waitingFor
  expect([await told('2026-03-09'), await told()]).toEqual(['owner', 'brief_giver'])
})

test('the history of a past day ends with that day', async () => {
  const org = await organisation()
  const { id, rev } = await goal(org)
  org.at('2026-03-10T09:00:00Z')
  await org.as('Ada', work => closeAim(work, id, { rev, outcome: 'dropped', lesson: 'We chose too much.' }))
  const types = async (query: string) => {
    const { body } = await org.http.get(`/api/aims/${id}/history${query}`, { as: 'Alan' })
    return body.entries.map((entry: { type: string }) => entry.type)
  }
  expect((await types(''))[0]).toBe('aim.closed')
  expect((await types('?asOf=2026-03-09'))[0]).toBe('aim.accepted')
  expect((await types('?asOf=2026-03-10'))[0]).toBe('aim.closed')
  expect(await types('?asOf=2026-03-01')).toEqual([])
})
