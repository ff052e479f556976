import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { createAim } from '../drafting/create-aim.ts'
import { closeAim } from '../ending/close-aim.ts'
import { addNeed } from '../following/add-need.ts'
import { checkIn } from '../following/check-in.ts'
import { comment } from '../following/comment.ts'
import { withdrawNeed } from '../following/withdraw-need.ts'
import { answerAskBack } from '../planning/answer-ask-back.ts'
import { askBack } from '../planning/ask-back.ts'
import { setMeasure } from '../planning/set-measure.ts'
import { setSchedule } from '../planning/set-schedule.ts'
import { goal, newGoal } from '../story.factory.ts'
import { getAim } from './get-aim.ts'
import { getMap } from './get-map.ts'

/** What is said about the past: everything but the steps that are open now. */
async function seen(org: Organisation, id: string, asOf?: string) {
  const { rev: _, actions: __, checkIns, ...page } = await org.as('Grace', work => getAim(work, id, asOf))
  return { ...page, checkIns: checkIns.map(({ amendable: _, ...said }) => said) }
}
const said = { chance: 70, note: '' } as const
const dates = { startOn: '2026-03-02', dueOverrideReason: null } as const

describe('looking back', () => {
  test('shows a goal as it was seen on that evening, whatever happened since', async () => {
    const org = await organisation()
    const live = await goal(org)
    const provider = await org.as('Ada', work => createAim(work, newGoal(org)))
    const need = { providerId: provider.id, byOn: '2026-04-01', note: '' }
    const days: [string, (id: string) => Promise<unknown>][] = [
      ['2026-03-03', id => org.as('Grace', work => checkIn(work, id, { ...said, value: 72 }))],
      ['2026-03-04', id => org.as('Linus', work => comment(work, id, 'Two boats are better.'))],
      ['2026-03-05', id => org.as('Grace', work => askBack(work, id, 'Which ships?'))],
      ['2026-03-06', id => org.as('Grace', work => addNeed(work, id, need))],
    ]
    const evenings = new Map<string, unknown>()
    for (const [day, act] of days) {
      org.at(`${day}T09:00:00Z`)
      await act(live.id)
      evenings.set(day, await seen(org, live.id))
    }
    org.at('2026-03-20T09:00:00Z')
    await rewrite(org, live)
    for (const [day, page] of evenings) expect(await seen(org, live.id, day)).toEqual(page)
  })

  test.each<[string, (org: Organisation) => Promise<{ id: string }>, (page: Page) => unknown, unknown]>([
    [
      'a comment',
      async org => then(org, await goal(org), (work, id) => comment(work, id, 'Later.')),
      p => p.comments,
      [],
    ],
    [
      'a check-in',
      async org => then(org, await goal(org), (work, id) => checkIn(work, id, { ...said, value: 80 })),
      p => p.checkIns,
      [],
    ],
    [
      'a question',
      async org => then(org, await goal(org), (work, id) => askBack(work, id, 'Later?')),
      p => p.askBacks,
      [],
    ],
    [
      'a proposal to close',
      async org =>
        then(org, await goal(org), (work, id, rev) =>
          closeAim(work, id, { rev, outcome: 'dropped', lesson: 'We chose too much.' }),
        ),
      p => [p.closing, p.waitingFor],
      [null, 'nobody'],
    ],
    [
      'a goal below',
      async org =>
        then(org, await goal(org), (work, id) =>
          createAim(work, newGoal(org, { parentId: id, link: 'adds' })),
        ),
      p => [p.children, p.counts.notLive],
      [[], 0],
    ],
    [
      'a new due date of a draft',
      async org =>
        then(
          org,
          await goal(org, 'draft'),
          (work, id, rev) => setSchedule(work, id, { ...dates, rev, dueOn: '2026-07-07' }),
          'Ada',
        ),
      p => p.dueOn,
      '2026-06-01',
    ],
  ])('never shows %s from after that day', async (_, write, part, expected) => {
    const org = await organisation()
    const { id } = await write(org)
    const page = await org.as('Ada', work => getAim(work, id, '2026-03-09'))
    expect(part(page)).toEqual(expected)
  })

  test('as of today, or of a day to come, is now', async () => {
    const org = await organisation()
    const { id } = await goal(org)
    await org.as('Grace', work => checkIn(work, id, { ...said, value: 75 }))
    const now = await org.as('Grace', work => getAim(work, id))
    const map = await org.as('Grace', work => getMap(work, { closed: true }))
    for (const asOf of ['2026-03-02', '2030-01-01']) {
      expect(await org.as('Grace', work => getAim(work, id, asOf))).toEqual(now)
      expect(await org.as('Grace', work => getMap(work, { closed: true, asOf }))).toEqual(map)
    }
  })

  test('who may see what is a question of today: somebody who left the team no longer sees personal goals of then', async () => {
    const org = await organisation()
    const own = newGoal(org, { scope: 'person', teamId: null, ownerId: org.id.Linus, standaloneReason: 'r' })
    const { id } = await org.as('Linus', work => createAim(work, own))
    org.at('2026-03-16T09:00:00Z')
    const position = {
      teamId: org.team.People,
      reportsTo: org.id.Margaret,
      title: 'Administrator',
      level: 1,
      from: '2026-03-16',
      endsCurrent: true,
    }
    const moved = await org.http.post(`/api/people/${org.id.Radia}/placements`, position, { as: 'Margaret' })
    expect(moved.status).toBe(200)
    const ids = async (as: 'Radia' | 'Grace') =>
      (await org.as(as, work => getMap(work, { closed: true, asOf: '2026-03-10' }))).nodes.map(
        node => node.id,
      )
    expect(await ids('Grace')).toEqual([id])
    expect(await ids('Radia')).toEqual([])
  })
})

type Page = Awaited<ReturnType<typeof getAim>>
type Act = (work: Parameters<typeof getAim>[0], id: string, rev: number) => Promise<unknown>

async function then(
  org: Organisation,
  aim: { id: string; rev: number },
  act: Act,
  as: 'Grace' | 'Ada' = 'Grace',
) {
  org.at('2026-03-10T09:00:00Z')
  await org.as(as, work => act(work, aim.id, aim.rev))
  return aim
}

async function rewrite(org: Organisation, live: { id: string; rev: number }): Promise<void> {
  const page = await org.as('Ada', work => getAim(work, live.id))
  await org.as('Ada', work => answerAskBack(work, live.id, page.askBacks[0]?.id ?? '', 'All of them.'))
  await org.as('Grace', work => withdrawNeed(work, live.id, page.needs[0]?.id ?? ''))
  await org.as('Grace', work => checkIn(work, live.id, { ...said, value: 80 }))
  const measure = {
    type: 'yesno',
    unit: '',
    source: '',
    start: null,
    target: null,
    direction: null,
    low: null,
    high: null,
  } as const
  const measured = await org.as('Ada', work =>
    setMeasure(work, live.id, { rev: live.rev, measure, reason: 'r' }),
  )
  await org.as('Ada', work =>
    setSchedule(work, live.id, { ...dates, rev: measured.rev, dueOn: '2026-07-01', reason: 'r' }),
  )
}
