import { beforeAll, describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import {
  draftGoal,
  goalUpTo,
  liveStrategy,
  queueOf,
  queues,
  type Stepped,
  send,
  taskRows,
} from './queue-story.factory.ts'

type Queues = Partial<Record<Name, string[]>>

/** A way to bring a goal somewhere, and whose queue holds what about it then. */
const STEPS: [string, (at: Place) => Promise<Stepped>, Queues][] = [
  ['a draft of the brief-giver’s own', ({ org, strategy }) => draftGoal(org, 'Ada', strategy), {}],
  [
    'a goal that its owner proposes upward',
    ({ org, strategy }) => draftGoal(org, 'Grace', strategy),
    { Ada: ['issue_brief'] },
  ],
  [
    'a goal that a pilot proposes for their manager',
    ({ org, strategy }) => draftGoal(org, 'Linus', strategy),
    { Ada: ['issue_brief'] },
  ],
  [
    'a brief without a plan',
    ({ org, strategy }) => goalUpTo(org, 'briefed', strategy),
    { Grace: ['write_plan'] },
  ],
  [
    'a plan without an answer',
    ({ org, strategy }) => goalUpTo(org, 'planned', strategy),
    { Ada: ['accept_plan'] },
  ],
  [
    'a plan that was returned',
    at => onGoal(at, 'planned', 'Ada', 'return', { reason: 'Too late in the year.' }),
    { Grace: ['write_plan'] },
  ],
  ['a goal that has just begun', ({ org, strategy }) => goalUpTo(org, 'live', strategy), {}],
  [
    'a question of the owner',
    at => askBack(at, 'Grace', 'briefed'),
    { Ada: ['answer_ask_back'], Grace: ['write_plan'] },
  ],
  ['a question of the brief-giver', at => askBack(at, 'Ada', 'live'), { Grace: ['answer_ask_back'] }],
  [
    'a closing that the owner proposes',
    at => onGoal(at, 'live', 'Grace', 'closure', CLOSING),
    { Ada: ['confirm_closing'] },
  ],
  [
    'a closing that was returned',
    async at => {
      const { id, rev } = await onGoal(at, 'live', 'Grace', 'closure', CLOSING)
      const back = { rev, reason: 'Two months are left.' }
      return await send(at.org, 'Ada', 'post', `/api/aims/${id}/closure-return`, back)
    },
    {},
  ],
  ['a closed goal', at => onGoal(at, 'live', 'Ada', 'closure', CLOSING), {}],
]

const CLOSING = { outcome: 'dropped', lesson: 'We chose too much at once.' }

interface Place {
  readonly org: Organisation
  readonly strategy: string
}

describe('what a goal asks for', () => {
  let at: Place
  beforeAll(async () => {
    const org = await organisation()
    at = { org, strategy: await liveStrategy(org) }
  })

  it.each(STEPS)('%s waits for the one person who can go on, and nobody else', async (_, reach, expected) => {
    const { id } = await reach(at)
    expect(await queues(at.org, `/aims/${id}`)).toEqual(expected)
  })

  it('leaves the queue with its answer', async () => {
    const { org } = at
    const { id } = await askBack(at, 'Grace', 'briefed')
    const { body } = await org.http.get(`/api/aims/${id}`, { as: 'Ada' })
    const url = `/api/aims/${id}/ask-backs/${body.askBacks[0].id}/answer`
    await send(org, 'Ada', 'put', url, { answer: 'Ships, not boats.' })
    expect(await queues(org, `/aims/${id}`)).toEqual({ Grace: ['write_plan'] })
  })

  it('has its day counted in working days from when it began to wait', async () => {
    const org = await organisation()
    await goalUpTo(org, 'planned')
    const [line] = await queueOf(org, 'Ada')
    expect(line).toMatchObject({
      ...{ subject: 'Answer within a minute', severity: 'major', overdue: false },
      ...{ sinceOn: '2026-03-02', dueOn: '2026-03-09' },
    })
    org.at('2026-03-10T09:00:00Z')
    expect((await queueOf(org, 'Ada'))[0]).toMatchObject({ dueOn: '2026-03-09', overdue: true })
  })
})

describe('a check-in', () => {
  it.each([
    ['three days ahead', '2026-03-06T09:00:00Z', {}],
    ['two days ahead', '2026-03-07T09:00:00Z', { Grace: ['check_in'] }],
    ['on its day', '2026-03-09T09:00:00Z', { Grace: ['check_in'] }],
    ['when it is late', '2026-03-20T09:00:00Z', { Grace: ['check_in'] }],
  ])('%s is asked of the owner, or not yet', async (_, now, expected) => {
    const org = await organisation()
    await goalUpTo(org, 'live')
    org.at(now)
    expect(await queues(org)).toEqual(expected)
  })

  it('is asked again one rhythm after the last', async () => {
    const org = await organisation()
    const { id } = await goalUpTo(org, 'live')
    org.at('2026-03-09T09:00:00Z')
    await send(org, 'Grace', 'post', `/api/aims/${id}/check-ins`, { value: 72, chance: 70, note: 'Begun.' })
    expect(await queues(org)).toEqual({})
    org.at('2026-03-17T09:00:00Z')
    expect(await queueOf(org, 'Grace')).toMatchObject([
      { kind: 'check_in', link: `/aims/${id}`, dueOn: '2026-03-16', overdue: true },
    ])
  })
})

describe('being asked to cover', () => {
  const absence = (org: Organisation) => ({ from: '2026-03-16', to: '2026-03-20', coverId: org.id.Margaret })

  it('waits for the person who is asked, by the day the absence begins, until they answer', async () => {
    const org = await organisation()
    const url = `/api/people/${org.id.Grace}/absences`
    const { id } = await send(org, 'Grace', 'post', url, absence(org))
    expect(await queues(org)).toEqual({ Margaret: ['cover'] })
    expect(await queueOf(org, 'Margaret')).toMatchObject([
      {
        ...{ kind: 'cover', subject: 'Grace Hopper', link: `/people/${org.id.Grace}` },
        ...{ severity: 'major', dueOn: '2026-03-16' },
      },
    ])
    await send(org, 'Margaret', 'post', `/api/absences/${id}/cover-answer`, { accept: false })
    expect(await queues(org)).toEqual({})
  })

  it('is over with the absence', async () => {
    const org = await organisation()
    await send(org, 'Grace', 'post', `/api/people/${org.id.Grace}/absences`, absence(org))
    org.at('2026-03-21T09:00:00Z')
    expect(await queues(org)).toEqual({})
  })
})

describe('work that another team asks for', () => {
  const ask = (org: Organisation, assignee: Name, goalId: string | null = null) =>
    send(org, 'Alan', 'post', '/api/tasks', {
      ...{ title: 'Fetch the passes', assigneeId: org.id[assignee], goalId, dueOn: '2026-03-04' },
    })

  it('waits for the manager of the person it is meant for, who has it in their week too', async () => {
    const org = await organisation()
    const { id } = await ask(org, 'Linus')
    expect(await queues(org)).toEqual({ Grace: ['task_request'] })
    expect(await queueOf(org, 'Grace')).toMatchObject([
      { subject: 'Fetch the passes', link: `/tasks/${id}`, severity: 'minor', dueOn: '2026-03-04' },
    ])
    const week = (await org.http.get('/api/my-week', { as: 'Grace' })).body
    expect(week.requests.map((task: Stepped) => task.id)).toEqual([id])
  })

  it('is overdue for the person who does it only once it is accepted', async () => {
    const org = await organisation()
    const { id, rev } = await ask(org, 'Linus')
    org.at('2026-03-05T09:00:00Z')
    expect(await queues(org)).toEqual({ Grace: ['task_request'] })
    await send(org, 'Grace', 'post', `/api/tasks/${id}/answers`, { rev, answer: 'accepted' })
    expect(await queues(org)).toEqual({ Linus: ['task_overdue'] })
  })

  it('waits for nobody once it is declined', async () => {
    const org = await organisation()
    const { id, rev } = await ask(org, 'Linus')
    const answer = { rev, answer: 'declined', reason: 'We are two short.' }
    await send(org, 'Grace', 'post', `/api/tasks/${id}/answers`, answer)
    expect(await queues(org)).toEqual({})
  })

  it('for a goal of another team waits for the owner of that goal', async () => {
    const org = await organisation()
    const { id } = await goalUpTo(org, 'live')
    await ask(org, 'Alan', id)
    expect(await queues(org)).toEqual({ Grace: ['task_request'] })
  })
})

describe('an overdue task', () => {
  it.each([
    ['due yesterday', { dueOn: '2026-03-01' }, { Linus: ['task_overdue'] }],
    ['due today', { dueOn: '2026-03-02' }, {}],
    ['without a date', { dueOn: null }, {}],
    ['that is done', { dueOn: '2026-02-20', state: 'done', endedOn: '2026-02-25' }, {}],
    ['that is nobody’s', { dueOn: '2026-02-20', assigneeId: null }, {}],
  ] as const)('%s stands only with the person who does it', async (_, change, expected) => {
    const org = await organisation()
    await taskRows(org, change)
    expect(await queues(org)).toEqual(expected)
  })
})

async function onGoal(
  { org, strategy }: Place,
  state: 'planned' | 'live',
  as: Name,
  step: string,
  body: object,
): Promise<Stepped> {
  const { id, rev } = await goalUpTo(org, state, strategy)
  return await send(org, as, 'post', `/api/aims/${id}/${step}`, { rev, ...body })
}

async function askBack({ org, strategy }: Place, as: Name, state: 'briefed' | 'live'): Promise<Stepped> {
  const goal = await goalUpTo(org, state, strategy)
  await send(org, as, 'post', `/api/aims/${goal.id}/ask-backs`, { question: 'Which ships?' })
  return goal
}
