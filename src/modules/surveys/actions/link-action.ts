import { notFound } from '#kernel/errors.ts'
import { createAim, NewAim } from '#modules/aims/public.ts'
import { planTalk } from '#modules/conversations/public.ts'
import { NewDecision, proposeDecision } from '#modules/decisions/public.ts'
import { createTask } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import type { LinkAction, SavedAction } from '../contract/actions.ts'
import type { LinkKind } from '../contract/words.ts'
import { followed } from '../events.ts'
import { type FollowUp, updateAction } from '../store/actions.ts'
import { linkedOf } from './linked.ts'
import { type OpenedActions, openFollowUp } from './open-actions.ts'

interface Made {
  readonly kind: LinkKind
  readonly id: string
}

/** Makes a task, decision, goal or direction talk of an action as the actor, by the rules of its room, or links one that they can see. */
export async function linkAction(work: Work, id: string, { rev, to }: LinkAction): Promise<SavedAction> {
  const opened = await openFollowUp(work, id, 'link', 'make something of this action', rev)
  const made = await makeOf(work, opened, opened.action, to)
  await updateAction(work, opened.action, { linkKind: made.kind, linkId: made.id })
  await work.publish(followed('survey_action.linked', id, { kind: made.kind, id: made.id }))
  return { id, rev: rev + 1 }
}

async function makeOf(
  work: Work,
  opened: OpenedActions,
  action: FollowUp,
  to: LinkAction['to'],
): Promise<Made> {
  const { youSaid, weDecided, ownerId } = action
  const { wave, chart } = opened
  const teamId = wave.survey.units[action.unit]?.id ?? chart.teams()[0]?.id ?? null
  const background = [youSaid, weDecided].filter(text => text !== null).join('\n\n')
  switch (to.kind) {
    case 'task': {
      const { title, dueOn } = to
      const wish = { ...NO_TASK, title, dueOn, note: background, assigneeId: ownerId }
      return { kind: 'task', id: (await createTask(work, wish)).id }
    }
    case 'decision': {
      const options = [weDecided ?? 'Do something about it']
      const wish = NewDecision.parse({ question: to.title, kind: 'how_when', background, options, teamId })
      return { kind: 'decision', id: (await proposeDecision(work, wish)).id }
    }
    case 'aim': {
      const brief = { title: to.title, why: youSaid }
      const wish = NewAim.parse({
        kind: 'goal',
        scope: 'team',
        teamId,
        parentId: to.parentId,
        ownerId,
        brief,
      })
      return { kind: 'aim', id: (await createAim(work, wish)).id }
    }
    case 'conversation': {
      const wish = {
        ...{ type: 'direction' as const, title: to.title, startsAt: new Date(to.startsAt), minutes: 30 },
        ...{ teamIds: teamId === null ? [] : [teamId], topics: [youSaid] },
      }
      return { kind: 'conversation', id: (await planTalk(work, wish)).id }
    }
    case 'existing': {
      const { of, id } = to
      if ((await linkedOf(work, [{ linkKind: of, linkId: id }])).size === 0) throw notFound(of)
      return { kind: of, id }
    }
  }
}

const NO_TASK = {
  ...{ goalId: null, estimateDays: null, critical: false, recurrence: null },
  ...{ dependsOn: [], overrideReason: undefined },
}
