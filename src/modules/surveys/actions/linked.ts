import { aimCards } from '#modules/aims/public.ts'
import { directionTalks } from '#modules/conversations/public.ts'
import { decisionsSeen } from '#modules/decisions/public.ts'
import { tasksSeen } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import type { ActionView } from '../contract/actions.ts'
import type { LinkKind } from '../contract/words.ts'
import type { FollowUp } from '../store/actions.ts'

/** What actions led to in other rooms, by id: only what the actor may see there. */
export type Linked = ReadonlyMap<string, NonNullable<ActionView['link']>>

type Title = { readonly id: string; readonly title: string }
const READ: Readonly<Record<LinkKind, (work: Work, ids: readonly string[]) => Promise<Title[]>>> = {
  task: tasksSeen,
  decision: async (work, ids) =>
    (await decisionsSeen(work, ids)).map(({ id, question }) => ({ id, title: question })),
  aim: aimCards,
  conversation: directionTalks,
}
const PATH: Readonly<Record<LinkKind, string>> = {
  task: '/tasks/',
  decision: '/decisions/',
  aim: '/aims/',
  conversation: '/conversations/talks/',
}

/** The goals, tasks, decisions and talks that actions link to, as far as the actor may see them; one statement for each kind there is. */
export async function linkedOf(
  work: Work,
  actions: readonly Pick<FollowUp, 'linkKind' | 'linkId'>[],
): Promise<Linked> {
  const linked = new Map<string, NonNullable<ActionView['link']>>()
  for (const [kind, own] of Map.groupBy(actions, ({ linkKind }) => linkKind)) {
    if (kind === null) continue
    const ids = [...new Set(own.flatMap(({ linkId }) => linkId ?? []))]
    for (const { id, title } of await READ[kind](work, ids))
      linked.set(id, { kind, id, title, path: `${PATH[kind]}${id}` })
  }
  return linked
}
