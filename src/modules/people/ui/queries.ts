import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Result } from '#kernel/contract.ts'
import { client } from '#ui/server/client.ts'
import { peopleContract } from '../contract.ts'

/** The endpoints of the people room as typed functions. */
export const people = client(peopleContract)

/** Cache key; everything read about people begins with it. */
export const PEOPLE = ['people'] as const

export type Person = Result<typeof peopleContract.readPerson>
export type Entry = Result<typeof peopleContract.listPeople>['entries'][number]
export type Card = Person['reports'][number]
export type Absence = Person['absences'][number]
export type Placement = NonNullable<Person['placements']>[number]
export type Proposal = Result<typeof peopleContract.listProposals>[number]
export type Team = Result<typeof peopleContract.readTeam>
export type TeamNode = Result<typeof peopleContract.listTeams>[number]
export type Chart = Result<typeof peopleContract.readChart>
export type Organisation = Result<typeof peopleContract.readOrganisation>

/** What the directory is narrowed to; empty fields do not narrow. */
export interface Filters {
  readonly q: string
  readonly team: string
  readonly level: string
  readonly status: Status
}

/** Whom the directory shows. */
export type Status = 'here' | 'away' | 'invited' | 'left' | 'all'

/** The directory, page after page. The old one stays while a filter changes. */
export function useDirectory({ q, team, level, status }: Filters) {
  return useInfiniteQuery({
    queryKey: [...PEOPLE, 'list', q, team, level, status],
    queryFn: ({ pageParam, signal }) => {
      const narrowed = {
        ...(q === '' ? {} : { q }),
        ...(team === '' ? {} : { team }),
        ...(level === '' ? {} : { level }),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }
      return people.listPeople({ query: { status, ...narrowed } }, signal)
    },
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
    placeholderData: before => before,
  })
}

/** What a person's page shows. */
export function usePerson(id: string) {
  return useQuery({
    queryKey: [...PEOPLE, 'person', id],
    queryFn: ({ signal }) => people.readPerson({ params: { id } }, signal),
  })
}

/** What a team's page shows. */
export function useTeam(id: string) {
  return useQuery({
    queryKey: [...PEOPLE, 'team', id],
    queryFn: ({ signal }) => people.readTeam({ params: { id } }, signal),
  })
}

/** The open teams, parents before children. */
export function useTeams() {
  return useQuery({ queryKey: TEAMS, queryFn: ({ signal }) => people.listTeams({}, signal) })
}

/** Cache key of the list of teams. */
export const TEAMS = [...PEOPLE, 'teams'] as const

/** The organisation's name, calendar and words. */
export function useOrganisation() {
  return useQuery({
    queryKey: [...PEOPLE, 'organisation'],
    queryFn: ({ signal }) => people.readOrganisation({}, signal),
  })
}

/** The chart of a date; today's for an empty one. */
export function useChart(on: string) {
  return useQuery({
    queryKey: [...PEOPLE, 'chart', on],
    queryFn: ({ signal }) => people.readChart({ query: on === '' ? {} : { on } }, signal),
    placeholderData: before => before,
  })
}

/** Proposals that wait: all of them for the people team, one's own otherwise. */
export function useProposals() {
  return useQuery({
    queryKey: [...PEOPLE, 'proposals'],
    queryFn: ({ signal }) => people.listProposals({}, signal),
  })
}

/** Who leads and is away while nobody covers; for the people team. */
export function useCoverGaps() {
  return useQuery({
    queryKey: [...PEOPLE, 'cover-gaps'],
    queryFn: ({ signal }) => people.listCoverGaps({}, signal),
  })
}

/** Absences that one is asked to cover. */
export function useCoverRequests() {
  return useQuery({
    queryKey: [...PEOPLE, 'cover'],
    queryFn: ({ signal }) => people.listCoverRequests({}, signal),
  })
}
