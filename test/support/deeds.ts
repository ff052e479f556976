import { type DeedRow, gather, type Offers } from '#platform/offers.ts'
import type { Organisation } from './organisation.ts'
import type { Name } from './story.ts'

/** What one room tells that somebody began or did from a day on, by kind and label. */
export async function deedsOf(
  org: Organisation,
  name: Name,
  offered: Offers,
  from = '2026-02-02',
): Promise<DeedRow[]> {
  const rows = await org.as(name, work =>
    gather<DeedRow>(work, each => each.deeds?.(work, org.id[name], from), [offered]),
  )
  const key = ({ kind, label, on }: DeedRow) => `${kind} ${label} ${on}`
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** How many deeds of everybody in `org` one room tells inside another organisation. */
export async function deedsElsewhere(
  org: Organisation,
  other: Organisation,
  offered: Offers,
): Promise<number> {
  const ids = Object.values(org.id)
  const rows = await other.as('Ada', work =>
    Promise.all(
      ids.map(id => gather<DeedRow>(work, each => each.deeds?.(work, id, '2020-01-01'), [offered])),
    ),
  )
  return rows.flat().length
}
