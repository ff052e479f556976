import { notFound, ruleBroken, staleRev } from '#kernel/errors.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { mustBeAllowed, type PartyAction, type Relation, relationsTo } from './access.ts'
import type { PartyRow } from './contract.ts'
import { partiesById, updateParty } from './store/parties.ts'
import type { Party } from './store/tables.ts'

/** A party together with what every action on it needs. */
export interface OpenedParty {
  readonly party: Party
  readonly chart: OrgChart
  readonly relations: ReadonlySet<Relation>
}

/** Opens a party: 404 when there is none, 403 when the actor may not do this. */
export async function openParty(work: Work, id: string, action: PartyAction): Promise<OpenedParty> {
  const [party] = await partiesById(work, [id])
  if (party === undefined) throw notFound('partner')
  const chart = await chartOn(work, work.today)
  const relations = relationsTo(party.ownerId, actingPerson(work), chart)
  mustBeAllowed(action, relations)
  return { party, chart, relations }
}

/** The same for a change: 409 on another version, 422 when the relationship has ended. */
export async function openFor(
  work: Work,
  id: string,
  action: PartyAction,
  rev: number,
): Promise<OpenedParty> {
  const opened = await openParty(work, id, action)
  if (opened.party.rev !== rev) throw staleRev(partyRow(opened.party, opened.chart))
  mustStand(opened.party)
  return opened
}

/** Throws 422 when the relationship has ended. */
export function mustStand(party: Party): void {
  if (party.endedOn !== null)
    throw ruleBroken('', 'ended', 'This relationship has ended.', 'Add the partner again to begin a new one.')
}

/** Saves over the version that was opened and answers the row; 409 when somebody else was faster. */
export async function saveOver(
  work: Work,
  { party, chart }: OpenedParty,
  changes: Parameters<typeof updateParty>[3],
): Promise<PartyRow> {
  if (await updateParty(work, party.id, party.rev, changes))
    return partyRow({ ...party, ...changes, rev: party.rev + 1 }, chart)
  const [current = party] = await partiesById(work, [party.id])
  throw staleRev(partyRow(current, chart))
}

/** A party as everybody may see it. */
export function partyRow(party: Party, chart: OrgChart): PartyRow {
  const { id, rev, name, about, ownerId, addedOn, endedOn } = party
  const owner = { id: ownerId, name: chart.person(ownerId)?.name ?? '' }
  return { id, rev, name, about, owner, ownerLeft: !chart.isActive(ownerId), addedOn, endedOn }
}
