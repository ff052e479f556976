import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { readingSide } from '../charter/standpoint.ts'
import { charterInForce } from '../store/load-charters.ts'

/** The responsibilities of a person's charter in force, for the person and who answers for them; of none to anybody else. */
export async function readableResponsibilities(
  work: Work,
  personId: string,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const charter = await charterInForce(work, personId)
  const me = work.actor.personId
  if (charter === null || me === null) return []
  if (readingSide(await chartOn(work, work.today), me, charter) === null) return []
  return charter.content.responsibilities.map(({ id, title }) => ({ id, title }))
}
