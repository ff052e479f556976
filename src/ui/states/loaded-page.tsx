import { PageHead } from '../page-head.tsx'
import { ErrorState } from './error-state.tsx'
import { Loaded, type LoadedProps } from './loaded.tsx'

/** What `LoadedPage` takes: as `Loaded`, and what the page is called while its own title is not known. */
export interface LoadedPageProps<T> extends LoadedProps<T> {
  readonly title: string
}

/** A page about one thing: as `Loaded`, but an error keeps a heading above it, so that everybody hears where they are. */
export function LoadedPage<T>({ title, query, ...rest }: LoadedPageProps<T>) {
  if (!query.isError || query.data !== undefined) return <Loaded query={query} {...rest} />
  return (
    <>
      <PageHead title={title} />
      <ErrorState error={query.error} retry={() => void query.refetch()} />
    </>
  )
}
