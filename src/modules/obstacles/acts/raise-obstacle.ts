import { AppError, type ErrorItem, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { aimCards, ownersAbove } from '#modules/aims/public.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { blockTask, type SeenTask, seenTask } from '#modules/tasks/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { NewObstacle, Saved } from '../contract.ts'
import type { Ground } from '../court/court.ts'
import { whoIs } from '../obstacle-row.ts'
import { raiseAll } from './raise.ts'

/** Raises an obstacle: it goes to whoever can remove it, and their clock starts. What it blocks is blocked with it. */
export async function raiseObstacle(work: Work, wish: NewObstacle): Promise<Saved> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const problems = wishProblems(wish, me, chart)
  if (problems.length > 0) throw new AppError('rule_broken', { items: problems })
  const { ground, aimId, task } = await groundFor(work, wish, chart)
  const id = newId(work.now.getTime())
  const { blocks: _blocks, aboutId: _aboutId, ...fields } = wish
  const namedIds = [...new Set(wish.namedIds)]
  const { rows, events } = await raiseAll(work, [{ ...fields, namedIds, id, aimId, ground }], chart)
  // Whoever sees the task need not know of a sensitive one.
  const title = wish.sensitive ? 'A sensitive obstacle' : wish.title
  const blocked = wish.blocks && task !== null ? await blockTask(work, task, { id, title }) : []
  await work.publish(...events, ...blocked)
  return { id, rev: 1, state: 'open', owner: whoIs(rows[0]?.ownerId ?? me, chart) }
}

/** What it is about, from the task or the goal; 404 for one that is not the actor's to see. */
export async function groundFor(
  work: Work,
  { taskId, aimId, level, aboutId }: Pick<NewObstacle, 'taskId' | 'aimId' | 'level' | 'aboutId'>,
  chart: OrgChart,
): Promise<{ readonly ground: Ground; readonly aimId: string | null; readonly task: SeenTask | null }> {
  const me = actingPerson(work)
  const task = taskId === null ? null : await seenTask(work, taskId)
  const goalId = task === null ? aimId : (task.row.goal?.id ?? null)
  const goal = task === null && goalId !== null ? await goalOf(work, goalId) : null
  // A detail of a task goes to whoever answers for the person that does it: its line does not matter.
  const needsLine = goalId !== null && (level === 'big_picture' || task === null)
  const line = needsLine ? ((await ownersAbove(work, [goalId])).get(goalId) ?? []) : []
  const teamId = task?.row.team.id ?? goal?.teamId ?? chart.teamsOf(me)[0] ?? topTeam(chart)
  const assigneeId = task?.row.assignee?.id ?? null
  const ground = { raisedById: me, aboutId, teamId, assigneeId, ofTask: task !== null, line }
  return { ground, aimId: goalId, task }
}

async function goalOf(work: Work, aimId: string) {
  const [card] = await aimCards(work, [aimId])
  if (card === undefined) throw notFound('goal')
  return card
}

function topTeam(chart: OrgChart): string {
  return chart.teams()[0]?.id ?? ''
}

function wishProblems(wish: NewObstacle, me: string, chart: OrgChart): ErrorItem[] {
  const { sensitive, aboutId, namedIds, blocks, taskId } = wish
  const problems: ErrorItem[] = []
  if (blocks && taskId === null)
    problems.push(
      problem('blocks', 'task_missing', 'Only a task can be blocked.', 'Choose the task it blocks.'),
    )
  if (!sensitive && (aboutId !== null || namedIds.length > 0))
    problems.push(
      problem(
        'sensitive',
        'not_sensitive',
        'People are named only for a sensitive one.',
        'Mark it as sensitive.',
      ),
    )
  if (aboutId === me)
    problems.push(
      problem('aboutId', 'about_self', 'It cannot be about yourself.', 'Choose somebody else, or nobody.'),
    )
  if (aboutId !== null && namedIds.includes(aboutId))
    problems.push(
      problem('namedIds', 'about_named', 'The person it is about would learn of it.', 'Leave them out.'),
    )
  if ([...namedIds, ...(aboutId === null ? [] : [aboutId])].some(id => !chart.isActive(id)))
    problems.push(
      problem(
        'namedIds',
        'person_unknown',
        'One of the people is not in the organisation.',
        'Choose somebody else.',
      ),
    )
  return problems
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}
