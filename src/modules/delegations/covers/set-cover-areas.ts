import { AppError, ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { authorityOver } from '../authority/authority-over.ts'
import { matterOf } from '../authority/matter.ts'
import type { CoverAreas, DelegationRow } from '../contract.ts'
import { isOpen } from '../delegation.ts'
import { factsOf } from '../delegation-step.ts'
import { openFor, saveOver } from '../open-delegation.ts'
import { saveAreas } from '../store/save.ts'

/** Sets how far a cover goes in each part of the work. */
export async function setCoverAreas(
  work: Work,
  id: string,
  { rev, areas }: { rev: number; areas: CoverAreas },
): Promise<DelegationRow> {
  const opened = await openFor(work, id, 'steer', rev)
  const { delegation } = opened
  if (delegation.kind !== 'cover' || !isOpen(delegation.state))
    throw ruleBroken(
      '',
      'no_cover',
      'Only a cover that stands has levels by area.',
      'Change its level instead.',
    )
  const { authority } = await authorityOver(work, matterOf(delegation), delegation.toId)
  const items = Object.entries(areas)
    .filter(([, level]) => level > authority.most)
    .map(([area]) => ({
      field: `areas.${area}`,
      code: 'above_authority',
      message: `You can give up to level ${authority.most} here.`,
      fix: 'Choose that level or a lower one.',
    }))
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const saved = await saveOver(work, opened, {})
  await saveAreas(work, id, areas)
  await work.publish({
    type: 'delegation.areas_set',
    subject: { kind: 'delegation', id },
    data: { ...factsOf(delegation), areas },
  })
  return { ...saved, areas }
}
