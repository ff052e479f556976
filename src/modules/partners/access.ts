import { forbidden } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'

/** What somebody is to a party: its owner, above the owner in the line, in a team with the owner, or a colleague. */
export type Relation = 'owner' | 'line' | 'mate' | 'colleague'

/** What can be done with a party. */
export type PartyAction = keyof typeof MAY

/** Who may: one sentence per line. */
const MAY = {
  // Everybody knows whom we work with, and who keeps the relationship.
  see: ['owner', 'line', 'mate', 'colleague'],
  // Notes and promises are for the owner, their team, and the line above them.
  readNotes: ['owner', 'line', 'mate'],
  writeNotes: ['owner', 'line', 'mate'],
  // The owner and the line above say who they are, who follows, and when it ends.
  change: ['owner', 'line'],
  handOver: ['owner', 'line'],
} satisfies Record<string, readonly Relation[]>

const PHRASE: Readonly<Record<PartyAction, string>> = {
  see: 'see this partner',
  readNotes: 'read notes about this partner',
  writeNotes: 'write about this partner',
  change: 'change this partner',
  handOver: 'hand this partner over',
}

/** What `me` is to a party with this owner. Whoever answers for an owner who has left stands above them. */
export function relationsTo(ownerId: string, me: string, chart: OrgChart): ReadonlySet<Relation> {
  const relations = new Set<Relation>(['colleague'])
  if (ownerId === me) relations.add('owner')
  if (chart.isInChain(me, ownerId)) relations.add('line')
  const mine = chart.teamsOf(me)
  if (chart.teamsOf(ownerId).some(teamId => mine.includes(teamId))) relations.add('mate')
  return relations
}

/** Whether these relations allow it. */
export function may(action: PartyAction, relations: ReadonlySet<Relation>): boolean {
  return MAY[action].some(relation => relations.has(relation))
}

/** Throws 403 where the relations do not allow it. Parties themselves are hidden from nobody here. */
export function mustBeAllowed(action: PartyAction, relations: ReadonlySet<Relation>): void {
  if (!may(action, relations)) throw forbidden(PHRASE[action], 'the person who keeps the relationship')
}
