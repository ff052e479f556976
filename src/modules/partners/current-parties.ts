import { ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { partiesById } from './store/parties.ts'

/**
 * Partners by id and name, in the order of `ids`, each once. Throws `rule_broken` with `unknown_partner` for one that is not there
 * or was ended. One statement, none for nobody.
 */
export async function currentParties(
  work: Work,
  ids: readonly string[],
  field = 'partnerIds',
): Promise<{ readonly id: string; readonly name: string }[]> {
  const wanted = [...new Set(ids)]
  const found = new Map((await partiesById(work, wanted)).map(party => [party.id, party]))
  return wanted.map(id => {
    const party = found.get(id)
    if (party !== undefined && party.endedOn === null) return { id, name: party.name }
    throw ruleBroken(
      field,
      'unknown_partner',
      'One of these partners is not in the list today.',
      'Choose another one.',
    )
  })
}
