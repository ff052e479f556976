import { forbidden, illegalTransition } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { TalkView } from '../contract/shapes.ts'
import { aboutTalk, talkFacts } from '../events.ts'
import { saveAnswer, updateTalk } from '../store/save-talks.ts'
import type { TalkRecord } from '../store/talks.ts'
import { confirmationOf, requireConfirmable } from '../talk.ts'
import { openTalk } from './open-talk.ts'
import { talkView } from './talk-view.ts'

/** Confirms that a talk took place, as somebody else who was there; of a direction talk also how clear it was. */
export async function confirmTalk(
  work: Work,
  id: string,
  understood: 'clear' | 'partly' | 'unclear' | null,
): Promise<TalkView> {
  const opened = await openTalk(work, id, 'confirm', 'confirm this talk', true)
  const { talk, me } = opened
  const confirms = confirmationOf(talk, work.now) !== 'confirmed'
  if (talk.type !== 'direction' || talk.state !== 'held') requireConfirmable(talk, me, work.now)
  else if (talk.heldById === me) throw forbidden('confirm your own meeting', 'somebody else who was there')
  if (talk.type !== 'direction' && !confirms) throw illegalTransition('talk', 'confirmed', 'confirmed', [])
  await saveAnswer(work, id, me, talk.type === 'direction' ? understood : null)
  return await talkView(work, { ...opened, talk: await confirm(work, talk, me) })
}

/** Marks a held talk as confirmed, unless it is or the days for it are over. */
export async function confirm(work: Work, talk: TalkRecord, me: string): Promise<TalkRecord> {
  if (confirmationOf(talk, work.now) !== 'waiting') return talk
  await updateTalk(work, talk.id, talk.rev, { confirmedById: me, confirmedAt: work.now })
  await work.publish(aboutTalk('talk.confirmed', talk.id, talkFacts(talk)))
  return { ...talk, confirmedById: me, confirmedAt: work.now, rev: talk.rev + 1 }
}
