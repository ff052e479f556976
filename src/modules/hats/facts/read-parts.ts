import type { LocalDate } from '#kernel/local-date.ts'
import { changeFacts } from '#modules/changes/public.ts'
import { charterFacts } from '#modules/charters/public.ts'
import { checkInFacts } from '#modules/check-ins/public.ts'
import { talkFacts } from '#modules/conversations/public.ts'
import { decisionFacts } from '#modules/decisions/public.ts'
import { delegationFacts } from '#modules/delegations/public.ts'
import { recognitionFacts } from '#modules/feedback/public.ts'
import { openObstaclesOn } from '#modules/obstacles/public.ts'
import type { Work } from '#platform/work.ts'
import type { Facts } from './facts.ts'

/** Parts of the facts that follow from one room's records alone, so that each is read on its own. */
export type OwnPart = Exclude<keyof Facts, 'on' | 'people' | 'aims' | 'work' | 'groups'>

/** How each is read: whole, in one statement or four. */
const READ: { readonly [P in OwnPart]: (work: Work, on: LocalDate) => Promise<Facts[P]> } = {
  checkIns: checkInFacts,
  talks: talkFacts,
  charters: charterFacts,
  obstacles: openObstaclesOn,
  decisions: decisionFacts,
  delegations: delegationFacts,
  changes: changeFacts,
  recognised: recognitionFacts,
}

/** All of these parts as of a date. */
export async function readOwnParts(work: Work, on: LocalDate): Promise<Pick<Facts, OwnPart>> {
  return (await readParts(work, on, Object.keys(READ) as OwnPart[])) as Pick<Facts, OwnPart>
}

/** Some of these parts as of a date. */
export async function readParts(
  work: Work,
  on: LocalDate,
  parts: readonly OwnPart[],
): Promise<Partial<Pick<Facts, OwnPart>>> {
  const found: [OwnPart, Facts[OwnPart]][] = []
  for (const part of parts) found.push([part, await READ[part](work, on)])
  return Object.fromEntries(found)
}
