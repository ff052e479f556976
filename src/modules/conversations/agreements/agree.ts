import { ruleBroken } from '#kernel/errors.ts'
import { cutTo } from '#kernel/text.ts'
import { promise } from '#modules/commitments/public.ts'
import { createTask } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import type { NewAgreement } from '../contract/shapes.ts'
import type { TalkRecord } from '../store/talks.ts'
import { requireOpen } from '../talk.ts'
import { linkOf } from '../talks/invitation.ts'
import { openTalk } from '../talks/open-talk.ts'

/**
 * Writes down what was agreed: a promise of one who is there to the other one, to who invited, to the people from outside, or
 * to everybody after a direction talk. Also a task when wanted, which others of its team see; the promise follows it.
 */
export async function agree(
  work: Work,
  id: string,
  { what, byId, dueOn, asTask }: NewAgreement,
): Promise<{ id: string; taskId: string | null }> {
  const { talk } = await openTalk(work, id, 'agree', 'write down what was agreed here')
  requireOpen(talk)
  if (!talk.personIds.includes(byId))
    throw ruleBroken(
      'byId',
      'not_there',
      'Who does it was not in this talk.',
      'Choose one of those who were there.',
    )
  const task = asTask
    ? await createTask(work, { ...TASK, title: taskTitle(what), assigneeId: byId, dueOn })
    : null
  const isPair = talk.type === 'one_to_one'
  const source = {
    kind: 'conversation',
    id: talk.seriesId !== null && isPair ? talk.seriesId : talk.id,
    title: talk.title,
    link: linkOf(talk),
  }
  const [made = ''] = await promise(work, [
    {
      ...{ by: { kind: 'person', id: byId }, to: promisedTo(talk, byId), what, dueOn, source },
      ...{ taskId: task?.id ?? null, betweenTwo: isPair },
    },
  ])
  return { id: made, taskId: task?.id ?? null }
}

const TASK = {
  ...{ note: '', goalId: null, estimateDays: null, critical: false, recurrence: null, dependsOn: [] },
  overrideReason: undefined,
}

/** The words of an agreement as the title of its task: not shorter than a title is, and cut between two characters. */
function taskTitle(what: string): string {
  if (what.length < 3)
    throw ruleBroken('what', 'too_short', 'A task needs three characters or more.', 'Say what is to be done.')
  return cutTo(what, 140).trimEnd()
}

function promisedTo(talk: TalkRecord, byId: string) {
  const [partner] = talk.partners
  const [party] = talk.parties
  if (talk.type === 'direction') return { kind: 'organisation' as const }
  if (partner !== undefined) return { kind: 'party' as const, id: partner.id, name: partner.name }
  if (party !== undefined) return { kind: 'party' as const, id: null, name: party }
  const other = byId === talk.organiserId ? talk.personIds.find(id => id !== byId) : talk.organiserId
  return { kind: 'person' as const, id: other ?? byId }
}
