import { describe, expect, test } from 'vitest'
import { together } from '#platform/offers.ts'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { createAim } from '../drafting/create-aim.ts'
import { closeAim } from '../ending/close-aim.ts'
import { checkIn } from '../following/check-in.ts'
import { acceptPlan } from '../planning/accept-plan.ts'
import { askBack } from '../planning/ask-back.ts'
import { ownedAims } from '../store/owned.ts'
import { saveRows } from '../store/save-rows.ts'
import { direction, goal, newGoal } from '../story.factory.ts'
import { aimCards, aimsOwnedBy } from './aim-cards.ts'
import { getAim } from './get-aim.ts'
import { getComments } from './get-comments.ts'
import { getHistory } from './get-history.ts'
import { getMap } from './get-map.ts'
import { getMine } from './get-mine.ts'
import { lineOfSight } from './lines-of-sight.ts'
import { searchAims } from './search-aims.ts'

const open = { closed: false }
const said = { value: 75, chance: 70, note: '' } as const

describe('the map', () => {
  test('shows the tree in preorder with health and counts, never a percentage of a strategy', async () => {
    const org = await organisation()
    const top = await goal(org)
    await org.as('Ada', work =>
      createAim(work, newGoal(org, { parentId: top.id, link: 'enables', brief: named('Second boat') })),
    )
    await org.as('Grace', work => checkIn(work, top.id, said))
    const { nodes } = await org.as('Linus', work => getMap(work, open))
    expect(nodes.map(n => [n.kind, n.state, n.health, n.counts?.onTrack, n.counts?.notLive])).toEqual([
      ['vision', 'live', null, 1, 1],
      ['strategy', 'live', null, 1, 1],
      ['goal', 'live', 'on_track', 0, 1],
      ['goal', 'draft', null, undefined, undefined],
    ])
    expect(nodes[2]).toMatchObject({ ownerName: 'Grace Hopper', dueOn: '2026-06-01', match: true })
  })

  test('filtered by owner or team keeps what leads to the matches, marked as not matching', async () => {
    const org = await organisation()
    const { strategy } = await direction(org)
    const mine = await goal(org, 'live', { parentId: strategy })
    await goal(org, 'draft', { parentId: strategy, ownerId: org.id.Margaret, teamId: org.team.People })
    const byOwner = await org.as('Ada', work => getMap(work, { ...open, ownerId: org.id.Grace }))
    expect(byOwner.nodes.map(n => n.match)).toEqual([false, false, true])
    expect(byOwner.nodes.at(-1)?.id).toBe(mine.id)
    const byTeam = await org.as('Ada', work => getMap(work, { ...open, teamId: org.team['Harbour Works'] }))
    expect(byTeam.nodes).toHaveLength(4)
    expect(
      (await rejected(org.as('Ada', work => getMap(work, { ...open, teamId: org.id.Ada })))).status,
    ).toBe(404)
  })

  test('as of a past date shows what was known then', async () => {
    const org = await organisation()
    const planned = await goal(org, 'planned')
    org.at('2026-03-10T09:00:00Z')
    const live = await org.as('Ada', work => acceptPlan(work, planned.id, planned.rev))
    org.at('2026-03-12T09:00:00Z')
    await org.as('Grace', work => checkIn(work, live.id, { ...said, chance: 30 }))
    const at = async (asOf: string) =>
      (await org.as('Ada', work => getMap(work, { ...open, asOf }))).nodes.map(n => [n.state, n.health])
    expect(await at('2026-03-01')).toEqual([])
    expect((await at('2026-03-09')).at(-1)).toEqual(['planned', null])
    expect((await at('2026-03-11')).at(-1)).toEqual(['live', 'on_track'])
    expect((await at('2026-03-12')).at(-1)).toEqual(['live', 'off_track'])
    const page = await org.as('Ada', work => getAim(work, live.id, '2026-03-11'))
    expect(page).toMatchObject({ state: 'live', asOf: '2026-03-11', checkIns: [] })
    expect(page.actions.every(action => !action.allowed)).toBe(true)
    expect((await rejected(org.as('Ada', work => getAim(work, live.id, '2026-02-01')))).status).toBe(404)
  })

  test('leaves out closed aims unless asked, and hides personal goals from others', async () => {
    const org = await organisation()
    const live = await goal(org)
    const closing = { rev: live.rev, outcome: 'dropped', lesson: 'We chose too much.' } as const
    await org.as('Ada', work => closeAim(work, live.id, closing))
    const own = newGoal(org, { scope: 'person', teamId: null, ownerId: org.id.Linus })
    await org.as('Linus', work => createAim(work, own))
    const sizes = async (as: 'Radia' | 'Alan', closed: boolean) =>
      (await org.as(as, work => getMap(work, { closed }))).nodes.length
    expect(await sizes('Alan', false)).toBe(2)
    expect(await sizes('Alan', true)).toBe(3)
    expect(await sizes('Radia', true)).toBe(4)
  })
})

describe('the page of an aim', () => {
  test('shows the three numbers apart: result, contribution and delivery', async () => {
    const org = await organisation()
    const measure = {
      type: 'number',
      unit: 'ships',
      source: '',
      start: 0,
      target: 100,
      direction: null,
      low: null,
      high: null,
    } as const
    const top = await goal(org, 'live', { measure })
    const part = newGoal(org, {
      parentId: top.id,
      link: 'adds',
      measure: { ...measure, target: 60 },
      brief: named('North quay'),
    })
    const help = newGoal(org, {
      parentId: top.id,
      link: 'supports',
      measure: { ...measure, target: 500 },
      brief: named('Radio'),
    })
    const adding = await goal(org, 'live', part)
    await goal(org, 'briefed', help)
    await org.as('Grace', work => checkIn(work, adding.id, { ...said, value: 30 }))
    const page = await org.as('Ada', work => getAim(work, top.id))
    expect(page.result).toMatchObject({ current: null, share: null })
    expect(page.contribution).toMatchObject({
      share: 0.3,
      brought: 30,
      promised: 60,
      needed: 100,
      unassigned: 40,
      parts: [{ title: 'North quay' }],
    })
    expect(page.delivery).toBeNull()
    expect(page.counts).toMatchObject({ onTrack: 1, notLive: 1 })
    expect(page.children.map(child => child.title)).toEqual(['North quay', 'Radio'])
  })

  test('shows the forecast of the worked example on real rows', async () => {
    const org = await organisation()
    org.at('2026-01-05T09:00:00Z')
    const measure = {
      type: 'number',
      unit: 'ships',
      source: '',
      start: 10,
      target: 40,
      direction: null,
      low: null,
      high: null,
    } as const
    const { id } = await goal(org, 'live', { measure, startOn: '2026-01-05', dueOn: '2026-04-06' })
    for (const [day, value] of [
      ['2026-01-05', 10],
      ['2026-01-19', 14],
      ['2026-02-02', 17],
      ['2026-02-16', 19],
      ['2026-03-02', 25],
    ] as const) {
      org.at(`${day}T09:00:00Z`)
      await org.as('Grace', work => checkIn(work, id, { value, chance: null, note: '' }))
    }
    const page = await org.as('Ada', work => getAim(work, id))
    expect(page.result).toMatchObject({
      share: 0.5,
      expected: expect.closeTo(0.615, 3),
      paceGap: expect.closeTo(-0.115, 3),
    })
    expect(page.standing).toEqual({
      health: 'at_risk',
      reasons: ['50% of the way, where 62% would be an even pace.'],
    })
    expect(page.forecast).toMatchObject({
      low: expect.closeTo(32.5, 1),
      middle: expect.closeTo(33.96, 2),
      high: expect.closeTo(34.84, 2),
      verdict: 'not_on_present_pace',
    })
  })

  test('names the critical goal that holds it back', async () => {
    const org = await organisation()
    const top = await goal(org)
    const boat = await goal(
      org,
      'live',
      newGoal(org, { parentId: top.id, link: 'enables', critical: true, brief: named('Second boat') }),
    )
    await org.as('Grace', work => checkIn(work, top.id, said))
    await org.as('Grace', work => checkIn(work, boat.id, { ...said, chance: 10 }))
    const { standing } = await org.as('Ada', work => getAim(work, top.id))
    expect(standing).toEqual({
      health: 'at_risk',
      reasons: ['"Second boat", which it cannot do without, is off track.'],
    })
    const { nodes } = await org.as('Ada', work => getMap(work, { closed: false, health: 'off_track' }))
    expect(nodes.filter(({ match }) => match).map(({ id }) => id)).toEqual([boat.id])
    expect(nodes.map(({ id }) => id)).toContain(top.id)
    const [card] = await org.as('Ada', work => aimCards(work, [top.id]))
    expect(card).toMatchObject({ health: 'at_risk', reasons: standing.reasons })
    const [link] = (await org.as('Ada', work => lineOfSight(work, [top.id]))).get(top.id) ?? []
    expect(link?.health).toBe('at_risk')
  })

  test('does not name a hidden parent', async () => {
    const org = await organisation()
    const own = newGoal(org, {
      scope: 'person',
      teamId: null,
      ownerId: org.id.Linus,
      brief: named('My own way'),
    })
    const secret = await org.as('Linus', work => createAim(work, own))
    const below = await org.as('Linus', work =>
      createAim(work, newGoal(org, { parentId: secret.id, link: 'supports' })),
    )
    const page = await org.as('Alan', work => getAim(work, below.id))
    expect(JSON.stringify(page)).not.toContain('My own way')
    expect(page.line).toHaveLength(1)
  })
})

test('the line of sight of many aims goes from each up to the vision', async () => {
  const org = await organisation()
  const { strategy, vision } = await direction(org)
  const a = await goal(org, 'draft', { parentId: strategy })
  const b = await org.as('Ada', work => createAim(work, newGoal(org, { parentId: a.id, link: 'adds' })))
  const lines = await org.as('Alan', work => lineOfSight(work, [a.id, b.id, org.id.Ada]))
  expect(lines.get(b.id)?.map(l => l.id)).toEqual([b.id, a.id, strategy, vision])
  expect(lines.get(a.id)?.map(l => l.kind)).toEqual(['goal', 'strategy', 'vision'])
  expect(lines.has(org.id.Ada)).toBe(false)
})

test('my direction lists what is mine and what waits for my answer', async () => {
  const org = await organisation()
  const planned = await goal(org, 'planned')
  const ada = await org.as('Ada', work => getMine(work))
  expect(ada.awaiting.map(w => [w.what, w.aim.id])).toEqual([['accept_plan', planned.id]])
  const grace = await org.as('Grace', work => getMine(work))
  expect(grace.owned.map(card => card.id)).toEqual([planned.id])
  expect(grace.calibration).toEqual({ closedGoals: 0, brier: null })
  await org.as('Grace', work => askBack(work, planned.id, 'Which ships?'))
  expect((await org.as('Ada', work => getMine(work))).awaiting.map(w => w.what)).toEqual([
    'accept_plan',
    'answer_ask_back',
  ])
  expect((await org.as('Alan', work => getMine(work))).awaiting).toEqual([])
})

test('a proposal shows up with who proposed it and who can brief it', async () => {
  const org = await organisation()
  const { strategy } = await direction(org)
  const { id } = await org.as('Linus', work =>
    createAim(work, newGoal(org, { parentId: strategy, ownerId: null })),
  )
  expect((await org.as('Linus', work => getMine(work))).proposed.map(card => card.id)).toEqual([id])
  expect((await org.as('Ada', work => getMine(work))).awaiting).toMatchObject([
    { what: 'issue_brief', aim: { id } },
  ])
})

test('search finds open aims by words of the title, wildcards as themselves', async () => {
  const org = await organisation()
  const { strategy } = await direction(org)
  await goal(org, 'live', { parentId: strategy, brief: named('Berth 100% of ships') })
  const titles = async (q: string, more: object = {}) =>
    (await org.as('Alan', work => searchAims(work, { q, live: false, limit: 20, ...more }))).aims.map(
      aim => aim.title,
    )
  expect(await titles('ships 100%')).toEqual(['Berth 100% of ships'])
  expect(await titles('1%0')).toEqual([])
  expect(await titles('')).toHaveLength(3)
  expect(await titles('', { kind: 'strategy', live: true })).toEqual(['Pilots before berths'])
})

test('owned aims: cards of what others may see, and everything that has to be handed over', async () => {
  const org = await organisation()
  const live = await goal(org)
  const own = await org.as('Grace', work => createAim(work, newGoal(org, { scope: 'person', teamId: null })))
  const ids = async (as: 'Alan' | 'Ada') =>
    (await org.as(as, work => aimsOwnedBy(work, [org.id.Grace]))).map(card => card.id)
  expect(await ids('Alan')).toEqual([live.id])
  expect((await ids('Ada')).sort()).toEqual([live.id, own.id].sort())
  expect(await org.as('Margaret', work => together(work, [ownedAims(work, [org.id.Grace])]))).toHaveLength(2)
})

test('history and comments come page by page, newest first', async () => {
  const org = await organisation()
  const { id } = await goal(org)
  const first = await org.as('Alan', work => getHistory(work, id, { limit: 2 }))
  expect(first.entries.map(entry => entry.text)).toEqual([
    'Ada Lovelace accepted the plan.',
    'Grace Hopper answered with a plan.',
  ])
  const rest = await org.as('Alan', work =>
    getHistory(work, id, { limit: 200, cursor: first.nextCursor ?? '' }),
  )
  expect(rest.nextCursor).toBeNull()
  expect(rest.entries.at(-1)?.type).toBe('aim.drafted')
  const rows = [1, 2, 3].map(n => ({
    id: `00000000-0000-7000-8000-00000000000${n}`,
    aimId: id,
    byId: org.id.Ada,
    madeAt: new Date(),
    text: `${n}`,
  }))
  await org.as('Ada', work => saveRows(work, { aimsComments: rows }))
  const page = await org.as('Alan', work => getComments(work, id, { limit: 2 }))
  expect(page.entries.map(c => c.text)).toEqual(['3', '2'])
  const next = await org.as('Alan', work =>
    getComments(work, id, { limit: 2, cursor: page.nextCursor ?? '' }),
  )
  expect(next).toMatchObject({ entries: [{ text: '1' }], nextCursor: null })
})

function named(title: string) {
  return {
    title,
    what: 'What it is.',
    why: 'Why it is.',
    criteria: [{ text: 'When it is' }],
    constraints: [],
    notThis: [],
    authority: null,
  }
}
