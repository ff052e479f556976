import { AppError, type ErrorItem } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { NewParty, PartyRow } from './contract.ts'
import { partyRow } from './open-party.ts'
import { holdName, insertParties, partyNamed } from './store/parties.ts'

/** Adds an external party; who adds it keeps the relationship unless somebody else is named. */
export async function addParty(work: Work, { name, about, ownerId }: NewParty): Promise<PartyRow> {
  const chart = await chartOn(work, work.today)
  const owner = ownerId ?? actingPerson(work)
  const items = [...(await nameProblems(work, name)), ...ownerProblems(owner, chart)]
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const id = newId(work.now.getTime())
  const party = { id, name, about, ownerId: owner, addedOn: work.today, endedOn: null, rev: 1 }
  await insertParties(work, [party])
  await takeSteps(work, {
    ...{ subject: { kind: 'party', id }, from: null, to: 'kept', event: 'party.added' },
    data: { ownerId: owner },
  })
  return partyRow(party, chart)
}

/** A name is taken by one party at a time, whatever its capitals; `exceptId` may have it already. Holds the name until the end of the unit of work. */
export async function nameProblems(work: Work, name: string, exceptId?: string): Promise<ErrorItem[]> {
  await holdName(work, name)
  const other = await partyNamed(work, name)
  if (other === null || other.id === exceptId) return []
  return [
    {
      field: 'name',
      code: 'taken',
      message: `${other.name} is here already.`,
      fix: 'Open that one, or choose a name that tells the two apart.',
    },
  ]
}

/** The relationship is kept by somebody who works here. */
export function ownerProblems(ownerId: string, chart: OrgChart): ErrorItem[] {
  if (chart.isActive(ownerId)) return []
  return [
    {
      field: 'ownerId',
      code: 'not_here',
      message: 'This person does not work here.',
      fix: 'Choose somebody who does.',
    },
  ]
}
