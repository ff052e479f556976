import { newId } from '#kernel/id.ts'
import { addTaskRows, type NewTaskRow } from '#modules/tasks/public.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { QueueLine } from '../contract.ts'

const WHY = 'Ships that wait outside lose a day.'
const CRITERION = 'Nobody waits longer than a minute'

/** An aim as its page answers it after a step. */
export interface Stepped {
  readonly id: string
  readonly rev: number
}

/** Sends a step as somebody, and insists that it works. */
export async function send(
  org: Organisation,
  as: Name,
  method: 'post' | 'put',
  url: string,
  body: object,
): Promise<Stepped> {
  const { status, body: answer } = await org.http[method](url, body, { as })
  if (status !== 200) throw new Error(`${url}: ${status} ${JSON.stringify(answer)}`)
  return answer
}

/** Ada's live vision and strategy; answers the strategy. */
export async function liveStrategy(org: Organisation): Promise<string> {
  const draft = (kind: string, parentId: string | null, title: string) =>
    send(org, 'Ada', 'post', '/api/aims', {
      ...{ kind, scope: 'org', ownerId: org.id.Ada, parentId },
      brief: { title, what: title, why: WHY },
    })
  const vision = await draft('vision', null, 'Every ship is answered at once')
  const open = await send(org, 'Ada', 'post', `/api/aims/${vision.id}/consultation`, { rev: vision.rev })
  const live = { rev: open.rev, waiver: 'Six of us, all in one room.' }
  await send(org, 'Ada', 'post', `/api/aims/${vision.id}/publication`, live)
  const strategy = await draft('strategy', vision.id, 'Answer from one desk')
  await send(org, 'Ada', 'post', `/api/aims/${strategy.id}/publication`, { rev: strategy.rev })
  return strategy.id
}

/** A goal of Grace's below it, drafted by somebody. */
export async function draftGoal(org: Organisation, by: Name, parentId: string): Promise<Stepped> {
  return await send(org, by, 'post', '/api/aims', {
    ...{ kind: 'goal', scope: 'team', teamId: org.team.Pilots, ownerId: org.id.Grace, parentId },
    ...{ startOn: '2026-03-02', dueOn: '2026-06-01' },
    brief: { title: 'Answer within a minute', what: 'At once.', why: WHY, criteria: [{ text: CRITERION }] },
    measure: { type: 'number', unit: '%', start: 71, target: 88, direction: 'up' },
  })
}

/** The same goal, brought to a state by Ada and Grace. */
export async function goalUpTo(
  org: Organisation,
  state: 'briefed' | 'planned' | 'live',
  strategy?: string,
): Promise<Stepped> {
  const drafted = await draftGoal(org, 'Ada', strategy ?? (await liveStrategy(org)))
  const url = `/api/aims/${drafted.id}`
  const briefed = await send(org, 'Ada', 'post', `${url}/briefing`, { rev: drafted.rev })
  if (state === 'briefed') return briefed
  const { body } = await org.http.get(url, { as: 'Grace' })
  const coverage = [{ criterionId: body.brief.criteria[0].id, notCoveredWhy: 'The weather decides.' }]
  const milestones = [{ title: 'Second desk manned', dueOn: '2026-04-01' }]
  const plan = { rev: briefed.rev, how: 'Two at the desk.', milestones, coverage }
  const written = await send(org, 'Grace', 'put', `${url}/plan`, plan)
  const planned = await send(org, 'Grace', 'post', `${url}/plan-submission`, { rev: written.rev })
  if (state === 'planned') return planned
  return await send(org, 'Ada', 'post', `${url}/acceptance`, { rev: planned.rev })
}

/** Tasks of Linus's in the Pilots' team, given by Grace. */
export async function taskRows(org: Organisation, ...changes: Partial<NewTaskRow>[]): Promise<void> {
  const rows = changes.map((change): NewTaskRow => {
    const task: NewTaskRow = {
      ...{ id: newId(), title: 'Sort the buoys', teamId: org.team.Pilots, goalId: null },
      ...{ assigneeId: org.id.Linus, authorId: org.id.Grace, dueOn: null, estimateDays: 1 },
      ...{ state: 'todo', createdOn: '2026-02-01' },
    }
    return { ...task, ...change }
  })
  await org.system(work => addTaskRows(work, rows))
}

/** The queue of somebody, as it is answered. */
export async function queueOf(org: Organisation, as: Name): Promise<QueueLine[]> {
  return (await org.http.get('/api/inbox/queue', { as })).body.lines
}

/** For everybody with something in the queue, what kinds; only about one place when it is given. */
export async function queues(org: Organisation, link?: string): Promise<Partial<Record<Name, string[]>>> {
  const names: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']
  const found: Partial<Record<Name, string[]>> = {}
  for (const name of names) {
    const lines = (await queueOf(org, name)).filter(line => link === undefined || line.link === link)
    const kinds = lines.map(line => line.kind)
    if (kinds.length > 0) found[name] = kinds
  }
  return found
}
