import { AppError, illegalTransition, ruleBroken } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { authorityOver, nameOfOther } from '../authority/authority-over.ts'
import { hold, matterOf } from '../authority/matter.ts'
import type { DelegationRow } from '../contract.ts'
import { NEXT_STATES } from '../delegation.ts'
import { factsOf } from '../delegation-step.ts'
import { heldProblems } from '../giving/terms.ts'
import { openFor, saveOver } from '../open-delegation.ts'
import { insertLevels } from '../store/save.ts'
import { levelProblems, type WantedLevel } from './level-change.ts'

/** Raises the level for good, or lowers it until a day with the reason; counting good checks begins again. */
export async function setLevel(
  work: Work,
  id: string,
  { rev, ...wanted }: WantedLevel & { rev: number },
): Promise<DelegationRow> {
  const opened = await openFor(work, id, 'steer', rev)
  const { delegation } = opened
  const { state, level } = delegation
  if (state !== 'active' && state !== 'accepted')
    throw illegalTransition('delegation', state, 'at another level', NEXT_STATES[state])
  if (delegation.kind === 'cover')
    throw ruleBroken(
      'level',
      'cover_by_part',
      'A cover has a level for each part of the work.',
      'Set how far it goes in each part instead.',
    )
  await hold(work, matterOf(delegation))
  const { authority, same } = await authorityOver(work, matterOf(delegation), delegation.toId)
  const items = [
    ...levelProblems(wanted, delegation, authority, work.today),
    ...(wanted.level > level ? heldProblems('level', nameOfOther(opened, same, wanted.level)) : []),
  ]
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const lowered = wanted.level < level
  const lowers = lowered
    ? { loweredFrom: delegation.loweredFrom ?? level, loweredUntil: wanted.untilOn }
    : NOT_LOWERED
  const saved = await saveOver(work, opened, { level: wanted.level, goodChecks: 0, ...lowers })
  await insertLevels(work, [
    {
      ...{
        id: newId(work.now.getTime()),
        delegationId: id,
        area: null,
        fromLevel: level,
        level: wanted.level,
        why: wanted.why,
      },
      ...{ untilOn: lowered ? wanted.untilOn : null, byId: actingPerson(work), changedOn: work.today },
    },
  ])
  await work.publish({
    type: 'delegation.level_changed',
    subject: { kind: 'delegation', id },
    data: {
      ...factsOf(delegation),
      level: wanted.level,
      from: level,
      untilOn: lowered ? wanted.untilOn : null,
    },
  })
  return saved
}

const NOT_LOWERED = { loweredFrom: null, loweredUntil: null } as const
