import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Card } from './card.tsx'
import './paged-card.css'
import { Loaded } from './states/loaded.tsx'
import { SkeletonLines } from './states/skeleton.tsx'

/** A list that comes page by page, as `useInfiniteQuery` gives it: each page has its `entries`. */
export type Pages<Row> = UseInfiniteQueryResult<InfiniteData<{ readonly entries: readonly Row[] }>>

/** What `PagedCard` takes. */
export interface PagedCardProps<Row> {
  readonly pages: Pages<Row>
  /** What is said while there is nothing. */
  readonly empty: ReactNode
  /** The words on the way to the next page. */
  readonly more: string
  /** Stands in while the first page loads. Default: a card with three grey lines. */
  readonly skeleton?: ReactNode
  /** Everything that has come so far, one at least. */
  readonly children: (entries: readonly Row[]) => ReactNode
}

const GREY = (
  <Card>
    <SkeletonLines />
  </Card>
)

/** A card with a list that comes page by page: what is there, or that nothing is, and the way to more. */
export function PagedCard<Row>({ pages, empty, more, skeleton = GREY, children }: PagedCardProps<Row>) {
  return (
    <Loaded query={pages} skeleton={skeleton}>
      {({ pages: all }) => {
        const entries = all.flatMap(page => page.entries)
        return (
          <Card flush>
            {entries.length === 0 ? empty : children(entries)}
            <More pages={pages} label={more} />
          </Card>
        )
      }}
    </Loaded>
  )
}

/** The way to the next page, at the foot of a list; nothing where the list is whole. */
export function More({
  pages,
  label,
}: {
  readonly pages: Pick<Pages<unknown>, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>
  readonly label: string
}) {
  if (!pages.hasNextPage) return null
  return (
    <div className="fl-more">
      <Button pending={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {label}
      </Button>
    </div>
  )
}
