import { notFound, staleRev } from '#kernel/errors.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { actionsFor, mustBeAllowed } from './access.ts'
import type { IdeaAction, Saved } from './contract.ts'
import { mustBePossible } from './idea.ts'
import { ideaRow, whoIs } from './idea-row.ts'
import { type Idea, ideaById } from './store/ideas.ts'

/** An idea together with what every action on it needs. */
export interface OpenedIdea {
  readonly idea: Idea
  readonly chart: OrgChart
  /** What the actor may do with it, whatever its state. */
  readonly actions: ReadonlySet<IdeaAction>
}

/** Opens an idea for the actor: 404 when it is not theirs to see. */
export async function openIdea(work: Work, id: string): Promise<OpenedIdea> {
  const idea = await ideaById(work, id)
  if (idea === undefined) throw notFound('idea')
  const chart = await chartOn(work, work.today)
  const actions = actionsFor(idea, work.actor.personId, chart)
  if (!actions.has('see')) throw notFound('idea')
  return { idea, chart, actions }
}

/** Opens it for one act: 404, 403 with whom to ask, 409 with the current version or the legal states. */
export async function openFor(
  work: Work,
  id: string,
  action: IdeaAction,
  words: string,
  rev?: number,
): Promise<OpenedIdea> {
  const opened = await openIdea(work, id)
  mustBeAllowed(opened.actions, action, words)
  if (rev !== undefined && opened.idea.rev !== rev)
    throw staleRev(ideaRow(opened.idea, work.actor.personId, opened.chart, work.now))
  mustBePossible(action, opened.idea.state)
  return opened
}

/** What a write answers, after `idea` was saved over its rev. */
export function saved({ chart }: OpenedIdea, { id, rev, state, answererId }: Idea): Saved {
  return { id, rev: rev + 1, state, answerer: whoIs(answererId, chart) }
}
