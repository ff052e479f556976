import { askerOf } from '#modules/people/public.ts'
import { type ActRow, gather, type Offers } from '#platform/offers.ts'
import type { Organisation } from './organisation.ts'
import { type Name, STORY } from './story.ts'

/** A day on which the twelve weeks of the balance begin, when the clock stands at `MONDAY`. */
const BEGIN = '2025-12-15'

/** What somebody did from a day on, as one room tells it, by kind and label. */
export async function actsOf(
  org: Organisation,
  name: Name,
  offered: Offers,
  from: string = BEGIN,
): Promise<ActRow[]> {
  const rows = await org.as(name, async work => {
    const asker = await askerOf(work)
    return await gather<ActRow>(work, each => each.acts?.(work, asker, from), [offered])
  })
  const key = ({ kind, label }: ActRow) => `${kind} ${label}`
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** The same of everybody in the story who did something, as "kind: label"; who did nothing is missing. */
export async function actsOfAll(
  org: Organisation,
  offered: Offers,
  from: string = BEGIN,
): Promise<Partial<Record<Name, string[]>>> {
  const told: Partial<Record<Name, string[]>> = {}
  for (const name of Object.keys(STORY) as Name[]) {
    const rows = await actsOf(org, name, offered, from)
    if (rows.length > 0) told[name] = rows.map(({ kind, label }) => `${kind}: ${label}`)
  }
  return told
}

/** How many acts one room tells of a person of `org` inside another organisation. */
export async function actsElsewhere(
  org: Organisation,
  other: Organisation,
  offered: Offers,
): Promise<number> {
  let count = 0
  for (const name of Object.keys(STORY) as Name[]) {
    const rows = await other.as(name, async work => {
      const asker = { ...(await askerOf(work)), me: org.id[name] }
      return await gather<ActRow>(work, each => each.acts?.(work, asker, BEGIN), [offered])
    })
    count += rows.length
  }
  return count
}
