import { ruleBroken } from '#kernel/errors.ts'
import { findPersonByEmail, personsById } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'

interface Called {
  readonly id: string
  readonly name: string
}

/** How many of those who may be meant are listed. */
const LISTED = 12

/**
 * Who of some is meant by an id, an e-mail address, a name or a part of one, accents and case aside: whoever is called exactly that goes
 * before all whose name has it in it. Null when nobody is; several are refused, with who they are.
 */
export async function personMeant(work: Work, who: string, among: readonly Called[]): Promise<Called | null> {
  const wanted = folded(who)
  const byId = among.find(({ id }) => id === wanted)
  if (byId !== undefined) return byId
  const byEmail = wanted.includes('@') ? await findPersonByEmail(work, wanted) : null
  if (byEmail !== null) return among.find(({ id }) => id === byEmail.id) ?? null
  const exact = among.filter(({ name }) => folded(name) === wanted)
  const found = exact.length > 0 ? exact : among.filter(({ name }) => folded(name).includes(wanted))
  if (found.length > 1) throw severalAre(who, await withAddresses(work, found))
  return found[0] ?? null
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase()
}

/** “Grace Hopper (grace@harbour.test)”, in the order of their names; those without an address with their id. */
async function withAddresses(work: Work, found: readonly Called[]): Promise<string[]> {
  const listed = found.toSorted((one, other) => one.name.localeCompare(other.name)).slice(0, LISTED)
  const stored = await personsById(
    work,
    listed.map(({ id }) => id),
  )
  const addresses = new Map(stored.map(({ id, email }) => [id, email]))
  const names = listed.map(({ id, name }) => `${name} (${addresses.get(id) ?? id})`)
  return found.length > LISTED ? [...names, `${found.length - LISTED} more`] : names
}

function severalAre(who: string, names: readonly string[]) {
  return ruleBroken(
    '',
    'several',
    `“${who}” may be each of these: ${names.join(', ')}.`,
    'Write the whole name, the e-mail address or the id.',
  )
}
