import { useQuery } from '@tanstack/react-query'
import { type Breaks, breakTeller } from './aim-breaks.ts'

/** Where the aims break as far as the reader is told; undefined until it is known, where no room tells, and of a past date. */
export function useBreaks(asOf?: string): Breaks | undefined {
  const teller = breakTeller()
  const { data } = useQuery({
    queryKey: teller?.key ?? ['no breaks'],
    queryFn: ({ signal }) => teller?.read(signal) ?? null,
    enabled: teller !== null && asOf === undefined,
  })
  return asOf === undefined ? (data ?? undefined) : undefined
}
