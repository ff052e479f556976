import { AppError, staleRev } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { takeSteps } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import type { Move, TalkView } from '../contract/shapes.ts'
import { talkFacts } from '../events.ts'
import { planNext } from '../series/plan-next.ts'
import { addTalks, updateTalk } from '../store/save-talks.ts'
import type { TalkRecord } from '../store/talks.ts'
import { momentProblems, requireStep } from '../talk.ts'
import { openTalk } from './open-talk.ts'
import { talkView } from './talk-view.ts'

/** Moves a talk to another moment, or calls it off. The talk keeps its id and its agenda; the old moment stays as a row. */
export async function moveTalk(work: Work, id: string, { rev, startsAt, why }: Move): Promise<TalkView> {
  const opened = await openTalk(work, id, 'move', 'move this talk', true)
  const { talk } = opened
  requireStep(talk, 'moved')
  const items = startsAt === null ? [] : momentProblems(startsAt, work.now)
  if (items.length > 0) throw new AppError('rule_broken', { items })
  if (talk.rev !== rev) throw staleRev(await talkView(work, opened))
  const after = startsAt === null ? await callOff(work, talk, why) : await move(work, talk, startsAt, why)
  return await talkView(work, { ...opened, talk: after })
}

async function move(work: Work, talk: TalkRecord, startsAt: Date, why: string | null): Promise<TalkRecord> {
  const { type, seriesId, title, organiserId, minutes, personIds } = talk
  const old = { id: newId(work.now.getTime()), type, title, organiserId, minutes, personIds, seriesId }
  await updateTalk(work, talk.id, talk.rev, { startsAt, remindedAt: null, askedAt: null })
  await addTalks(work, [{ ...old, startsAt: talk.startsAt, state: 'moved', movedToId: talk.id }])
  await takeSteps(work, {
    subject: { kind: 'talk', id: old.id },
    ...{ from: 'planned', to: 'moved', why, event: 'talk.moved' },
    data: {
      ...talkFacts(talk),
      talkId: talk.id,
      before: talk.startsAt.toISOString(),
      startsAt: startsAt.toISOString(),
    },
  })
  return { ...talk, startsAt, rev: talk.rev + 1 }
}

async function callOff(work: Work, talk: TalkRecord, why: string | null): Promise<TalkRecord> {
  await updateTalk(work, talk.id, talk.rev, { state: 'moved' })
  await takeSteps(work, {
    subject: { kind: 'talk', id: talk.id },
    ...{ from: 'planned', to: 'moved', why, event: 'talk.called_off', data: talkFacts(talk) },
  })
  if (talk.seriesId !== null) await planNext(work, talk.seriesId, talk.startsAt)
  return { ...talk, state: 'moved', rev: talk.rev + 1 }
}
