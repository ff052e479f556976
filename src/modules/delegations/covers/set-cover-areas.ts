import { AppError, type ErrorItem, illegalTransition } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { authorityOver } from '../authority/authority-over.ts'
import { matterOf } from '../authority/matter.ts'
import { COVER_PARTS, type CoverAreas, furthest } from '../contract/cover-areas.ts'
import type { DelegationRow } from '../contract.ts'
import { NEXT_STATES } from '../delegation.ts'
import { factsOf } from '../delegation-step.ts'
import { areaProblems } from '../giving/terms.ts'
import { noCover, openFor, saveOver } from '../open-delegation.ts'
import { insertLevels, saveAreas } from '../store/save.ts'

/** Sets how far a cover that was accepted goes in each part of the work. Further needs the authority, less far a reason. */
export async function setCoverAreas(
  work: Work,
  id: string,
  { rev, areas, why }: { rev: number; areas: CoverAreas; why: string | null },
): Promise<DelegationRow> {
  const opened = await openFor(work, id, 'setAreas', rev)
  const { delegation } = opened
  const { state, areas: present } = delegation
  if (delegation.kind !== 'cover' || present === null) throw noCover()
  if (state !== 'active' && state !== 'accepted')
    throw illegalTransition('delegation', state, 'at other levels', NEXT_STATES[state])
  const { authority } = await authorityOver(work, matterOf(delegation), delegation.toId)
  const changed = COVER_PARTS.filter(area => areas[area] !== present[area])
  const items = [...areaProblems(areas, authority, present), ...changeProblems(areas, present, why)]
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const saved = await saveOver(work, opened, { level: furthest(areas) })
  await saveAreas(work, id, areas)
  // The reason belongs to where it goes less far, if it does anywhere.
  const lowers = changed.some(area => areas[area] < present[area])
  const by = { byId: actingPerson(work), changedOn: work.today }
  await insertLevels(
    work,
    changed.map(area => ({
      ...{ id: newId(work.now.getTime()), delegationId: id, area, untilOn: null, ...by },
      ...{ fromLevel: present[area], level: areas[area] },
      why: lowers && areas[area] > present[area] ? null : why,
    })),
  )
  await work.publish({
    type: 'delegation.areas_set',
    subject: { kind: 'delegation', id },
    data: { ...factsOf(delegation), areas },
  })
  return { ...saved, areas }
}

/** A cover ends by itself, so going less far needs no end of its own; it needs the reason. */
function changeProblems(areas: CoverAreas, present: CoverAreas, why: string | null): ErrorItem[] {
  if (COVER_PARTS.every(area => areas[area] === present[area]))
    return [
      {
        ...{ field: 'areas', code: 'same_level', message: 'Those are the levels it has.' },
        fix: 'Choose another one for a part.',
      },
    ]
  if (why !== null || COVER_PARTS.every(area => areas[area] >= present[area])) return []
  return [
    {
      ...{ field: 'why', code: 'reason_required', message: 'Going less far needs a reason.' },
      fix: 'Say in a sentence what you saw.',
    },
  ]
}
