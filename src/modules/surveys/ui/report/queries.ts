import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { surveys } from '../queries.ts'

/** Whose results: a survey, and a unit; without one the broadest that the reader leads. */
export interface Asked {
  readonly id: string
  readonly unit: string | undefined
}

// A closed survey never changes; it may only be shared meanwhile.
const CALM = { staleTime: 300_000, placeholderData: <T>(before: T | undefined) => before }
const keyOf = (part: string, { id, unit }: Asked) => ['surveys', 'report', part, id, unit ?? '']
const inputOf = ({ id, unit }: Asked) => ({ params: { id }, query: unit === undefined ? {} : { unit } })

/** The first page of a report. */
export function useReport(asked: Asked) {
  return useQuery({
    ...{ queryKey: keyOf('overview', asked), ...CALM },
    queryFn: ({ signal }) => surveys.readReport(inputOf(asked), signal),
  })
}

/** Every question as it was answered. */
export function useReportQuestions(asked: Asked) {
  return useQuery({
    ...{ queryKey: keyOf('questions', asked), ...CALM },
    queryFn: ({ signal }) => surveys.readReportQuestions(inputOf(asked), signal),
  })
}

/** Groups by themes. */
export function useHeatmap(asked: Asked) {
  return useQuery({
    ...{ queryKey: keyOf('heatmap', asked), ...CALM },
    queryFn: ({ signal }) => surveys.readHeatmap(inputOf(asked), signal),
  })
}

/** What goes together with an outcome; without one, what the server takes. */
export function useDrivers(asked: Asked, outcome?: string) {
  const { params, query } = inputOf(asked)
  return useQuery({
    ...{ queryKey: [...keyOf('drivers', asked), outcome ?? ''], ...CALM },
    queryFn: ({ signal }) =>
      surveys.readDrivers(
        { params, query: { ...query, ...(outcome === undefined ? {} : { outcome }) } },
        signal,
      ),
  })
}

/** Comments page by page, of one question or all. */
export function useComments(asked: Asked, question: string | undefined) {
  const { params, query } = inputOf(asked)
  return useInfiniteQuery({
    queryKey: [...keyOf('comments', asked), question ?? ''],
    queryFn: ({ signal, pageParam }) =>
      surveys.readReportComments(
        {
          params,
          query: {
            ...{ ...query, limit: 25 },
            ...(question === undefined ? {} : { question }),
            ...(pageParam === '' ? {} : { cursor: pageParam }),
          },
        },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
    staleTime: CALM.staleTime,
  })
}

/** The unit across waves. */
export function useTrend(asked: Asked) {
  return useQuery({
    ...{ queryKey: keyOf('trend', asked), ...CALM },
    queryFn: ({ signal }) => surveys.readTrend(inputOf(asked), signal),
  })
}

/** What may be shown, in words, and the groups that are the reader's to see. */
export function usePlan(asked: Asked) {
  return useQuery({
    ...{ queryKey: keyOf('plan', asked), ...CALM },
    queryFn: ({ signal }) => surveys.readPlan(inputOf(asked), signal),
  })
}
