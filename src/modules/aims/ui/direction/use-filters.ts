import { useMemo } from 'react'
import { useSearchWords } from '#ui/place.ts'
import type { MapQuery } from '../queries.ts'

/** The three ways to see the direction. */
export type View = 'map' | 'outline' | 'timeline'

/** What the address of the direction page says. */
export interface Filters {
  readonly view: View
  readonly query: MapQuery
  /** Names of owner and team, kept in the address so that the pickers can show them. */
  readonly ownerName: string
  readonly teamName: string
  /** The aim whose panel is open. */
  readonly at: string | null
  /** How many filters narrow the view. */
  readonly active: number
}

/** Reads and changes the filters in the address, so that a view can be shared and gone back to. */
export function useFilters() {
  const [words, change] = useSearchWords()
  const filters = useMemo(() => filtersFrom(words, matchMedia('(max-width: 700px)').matches), [words])
  const addressOf = (view: View) => `/direction?${new URLSearchParams({ ...words, view })}`
  return { filters, change, addressOf }
}

/** Filters from the words of an address; without a view it is the outline on a narrow screen, else the map. */
export function filtersFrom(words: Readonly<Record<string, string>>, narrow: boolean): Filters {
  const said = words['view']
  const view = said === 'map' || said === 'outline' || said === 'timeline' ? said : narrow ? 'outline' : 'map'
  const asOf = words['asOf']
  const owner = words['owner']
  const team = words['team']
  const health = words['health']
  const closed = words['closed'] === 'true'
  return {
    view,
    query: {
      ...(asOf ? { asOf } : {}),
      ...(owner ? { ownerId: owner } : {}),
      ...(team ? { teamId: team } : {}),
      ...(health ? { health: health as NonNullable<MapQuery['health']> } : {}),
      ...(closed ? { closed: 'true' as const } : {}),
    },
    ownerName: words['ownerName'] ?? '',
    teamName: words['teamName'] ?? '',
    at: words['at'] ?? null,
    active: [asOf, owner, team, health, closed].filter(Boolean).length,
  }
}
