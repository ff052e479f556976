import { staleRev } from '#kernel/errors.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { TalkView } from '../contract/shapes.ts'
import { talkFacts } from '../events.ts'
import { planNext } from '../series/plan-next.ts'
import { updateTalk } from '../store/save-talks.ts'
import type { TalkRecord } from '../store/talks.ts'
import { requireHeld, requireMissed } from '../talk.ts'
import { openTalk } from './open-talk.ts'
import { talkView } from './talk-view.ts'

/** Says that a talk took place; somebody else who was there confirms it. The next one of its series is planned. */
export async function holdTalk(work: Work, id: string, rev: number): Promise<TalkView> {
  const opened = await openTalk(work, id, 'hold', 'say that this talk took place', true)
  const { talk } = opened
  requireHeld(talk, work.now)
  if (talk.rev !== rev) throw staleRev(await talkView(work, opened))
  return await talkView(work, { ...opened, talk: await markHeld(work, talk, opened.me) })
}

/** Writes down that somebody says it took place. The caller has checked that they may. */
export async function markHeld(work: Work, talk: TalkRecord, me: string): Promise<TalkRecord> {
  await updateTalk(work, talk.id, talk.rev, { state: 'held', heldById: me, heldAt: work.now })
  await takeSteps(work, {
    subject: { kind: 'talk', id: talk.id },
    ...{ from: 'planned', to: 'held', event: 'talk.held', data: talkFacts(talk) },
  })
  if (talk.seriesId !== null) await planNext(work, talk.seriesId, talk.startsAt)
  return { ...talk, state: 'held', heldById: me, heldAt: work.now, rev: talk.rev + 1 }
}

/** Says that a talk did not take place. The next one of its series is planned, with what is open. */
export async function missTalk(work: Work, id: string, rev: number): Promise<TalkView> {
  const opened = await openTalk(work, id, 'hold', 'say that this talk did not take place', true)
  const { talk } = opened
  requireMissed(talk, work.now)
  if (talk.rev !== rev) throw staleRev(await talkView(work, opened))
  await updateTalk(work, id, rev, { state: 'missed' })
  await takeSteps(work, {
    subject: { kind: 'talk', id },
    ...{ from: 'planned', to: 'missed', event: 'talk.missed', data: talkFacts(talk) },
  })
  if (talk.seriesId !== null) await planNext(work, talk.seriesId, talk.startsAt)
  return await talkView(work, { ...opened, talk: { ...talk, state: 'missed', rev: rev + 1 } })
}
