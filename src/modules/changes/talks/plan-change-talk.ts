import { planTalk } from '#modules/conversations/public.ts'
import type { Work } from '#platform/work.ts'
import type { PlanChangeTalk } from '../contract/bodies.ts'
import { happened } from '../events.ts'
import { mustBeAnnounced, mustBeOpen, openChange } from '../open-change.ts'
import { linkTalk } from '../store/save.ts'
import { TALK_PARTS } from '../templates/templates.ts'

/** Plans a direction talk about the change, with its four parts as topics; 403 for teams that are not the actor's to lead. */
export async function planChangeTalk(
  work: Work,
  id: string,
  wanted: PlanChangeTalk,
): Promise<{ id: string }> {
  const opened = await openChange(work, id, 'talk', 'plan a talk about this change')
  mustBeOpen(opened)
  mustBeAnnounced(opened)
  const talk = await planTalk(work, { type: 'direction', ...wanted, topics: [...TALK_PARTS] })
  await linkTalk(work, id, talk.id)
  await work.publish(happened('change.talk_planned', opened.change, { talkId: talk.id }))
  return { id: talk.id }
}
