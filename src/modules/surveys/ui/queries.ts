import { useQuery } from '@tanstack/react-query'
import { client } from '#ui/server/client.ts'
import { surveysContract } from '../contract.ts'

/** The endpoints of this room as typed functions. */
export const surveys = client(surveysContract)

const SURVEYS = ['surveys'] as const
/** Views on people, which change with surveys. */
export const ABOUT = [...SURVEYS, 'about'] as const
/** What changes with a survey: its lists and pages, and what waits for people. */
export const TOUCHED = [SURVEYS, ['inbox'], ['home']] as const

/** The same after a launch, without what a launch would do: there is no other. */
export const LAUNCHED = [
  ...[
    [...SURVEYS, 'list'],
    [...SURVEYS, 'one'],
    [...SURVEYS, 'mine'],
  ],
  ...[['inbox'], ['home']],
] as const

/** Surveys one may know of, newest first. */
export function useSurveys() {
  return useQuery({
    queryKey: [...SURVEYS, 'list'],
    queryFn: ({ signal }) => surveys.listSurveys({ query: { limit: 100 } }, signal),
  })
}

/** How surveys under way are answered, and how much of the latest report is shown; for the people team. */
export function useOperations() {
  return useQuery({
    queryKey: [...SURVEYS, 'list', 'operations'],
    queryFn: ({ signal }) => surveys.readOperations({}, signal),
  })
}

/** What the teams of a change would be asked. */
export function useChangeSurvey(changeId: string) {
  return useQuery({
    queryKey: [...SURVEYS, 'change', changeId],
    queryFn: ({ signal }) => surveys.readChangeSurvey({ params: { changeId } }, signal),
    retry: false,
  })
}

/** Open surveys one is asked to answer. */
export function useMine() {
  return useQuery({
    queryKey: [...SURVEYS, 'mine'],
    queryFn: ({ signal }) => surveys.listMine({}, signal),
  })
}

/** One survey and how it is set up. */
export function useSurvey(id: string) {
  return useQuery({
    queryKey: [...SURVEYS, 'one', id],
    queryFn: ({ signal }) => surveys.readSurvey({ params: { id } }, signal),
  })
}

/** What a launch today would do; asked again whenever the draft changes. */
export function useLaunch(id: string, rev: number) {
  return useQuery({
    queryKey: [...SURVEYS, 'launch', id, rev],
    queryFn: ({ signal }) => surveys.readLaunch({ params: { id } }, signal),
  })
}

/** How many have answered, of everybody. */
export function useParticipation(id: string) {
  return useQuery({
    queryKey: [...SURVEYS, 'participation', id],
    queryFn: ({ signal }) => surveys.readParticipation({ params: { id } }, signal),
  })
}

/** How a draft rotates; asked again whenever the draft changes. */
export function useRotation(id: string, rev: number) {
  return useQuery({
    queryKey: [...SURVEYS, 'rotation', id, rev],
    queryFn: ({ signal }) => surveys.readRotation({ params: { id } }, signal),
  })
}

/** From which dates a survey follows. */
export function useDated(id: string, rev: number) {
  return useQuery({
    queryKey: [...SURVEYS, 'dated', id, rev],
    queryFn: ({ signal }) => surveys.readDated({ params: { id } }, signal),
  })
}

/** What people answered under their names. */
export function useNamedAnswers(id: string) {
  return useQuery({
    queryKey: [...SURVEYS, 'named', id],
    queryFn: ({ signal }) => surveys.readNamedAnswers({ params: { id } }, signal),
  })
}

/** Questionnaires to begin with. */
export function useInstruments() {
  return useQuery({
    queryKey: [...SURVEYS, 'instruments'],
    queryFn: ({ signal }) => surveys.listInstruments({}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
