import { useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { aimsContract, type Health } from '../contract.ts'

/** The endpoints of the aims room as typed functions. */
export const aims = client(aimsContract)

/** Cache keys; everything read about aims begins with `aims`. */
export const AIMS = ['aims'] as const

/** Where the page of one aim is kept, as of a date when given. */
export const aimKey = (id: string, asOf?: string) => [...AIMS, 'one', id, asOf ?? '']

/** What the map is asked for; empty strings mean no filter. */
export interface MapQuery {
  readonly asOf?: string
  readonly ownerId?: string
  readonly teamId?: string
  readonly health?: Health
  readonly closed?: 'true' | 'false'
}

/** All aims as one tree. The old one stays while a filter changes. */
export function useMap(query: MapQuery) {
  return useQuery({
    queryKey: [...AIMS, 'map', query],
    queryFn: ({ signal }) => aims.getMap({ query }, signal),
    placeholderData: before => before,
  })
}

/** Everything about one aim, as of a date when given. */
export function useAim(id: string, asOf?: string) {
  return useQuery({
    queryKey: aimKey(id, asOf),
    queryFn: ({ signal }) =>
      aims.getAim({ params: { id }, query: asOf === undefined ? {} : { asOf } }, signal),
  })
}

/** What I own, what waits for me and what I proposed. */
export function useMine() {
  return useQuery({ queryKey: [...AIMS, 'mine'], queryFn: ({ signal }) => aims.getMine({}, signal) })
}

/** The open goals of the teams that the reader leads, and of those right below. */
export function usePlanBoard() {
  return useQuery({
    queryKey: [...AIMS, 'plan-board'],
    queryFn: ({ signal }) => aims.getPlanBoard({}, signal),
  })
}

/** What happened to an aim, up to a date when given, newest first: the first 50 entries. */
export function useHistory(id: string, asOf?: string) {
  const query = { limit: 50, ...(asOf === undefined ? {} : { asOf }) }
  return useQuery({
    queryKey: [...AIMS, 'history', id, asOf ?? ''],
    queryFn: ({ signal }) => aims.getHistory({ params: { id }, query }, signal),
  })
}

/** The lines of sight of some aims, by aim; nearest first. */
export function useLines(ids: readonly string[]) {
  return useQuery({
    queryKey: [...AIMS, 'lines', ids],
    queryFn: ({ signal }) => aims.getLines({ query: { ids: ids.join(',') } }, signal),
    enabled: ids.length > 0,
    select: ({ lines }) => new Map(lines.map(each => [each.aimId, each.links])),
  })
}
