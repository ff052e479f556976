import { Button } from '#ui/button.tsx'
import { Card, CardList } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Segment } from '#ui/segment.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import './obstacles.css'
import { KeepsComingUp } from './keeps-coming-up.tsx'
import { ObstacleLine } from './obstacle-line.tsx'
import { type Filters, useObstaclePages } from './queries.ts'
import { RaiseButton } from './raise-button.tsx'
import { t } from './words.ts'

const VIEWS = ['court', 'raised', 'teams', 'ended'] as const
type View = (typeof VIEWS)[number]

const FILTERS: Readonly<Record<View, Filters>> = {
  court: { whose: 'court', state: 'open' },
  raised: { whose: 'raised', state: 'open' },
  teams: { whose: 'teams', state: 'open' },
  ended: { whose: 'all', state: 'ended' },
}

/** What is in my court, what I raised, what stands in the way of my teams. */
export function ObstaclesPage() {
  const [words] = useSearchWords()
  const view = VIEWS.find(each => each === words['view']) ?? 'court'
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t(`sub.${view}`)}
        views={
          <Segment
            label={t('view.label')}
            choices={VIEWS.map(id => ({ id, label: t(`view.${id}`), to: `/obstacles?view=${id}` }))}
            current={view}
          />
        }
        acts={<RaiseButton tone="primary" open={words['raise'] !== undefined} />}
      />
      <Stack>
        <List key={view} view={view} />
        {view === 'teams' && <KeepsComingUp />}
      </Stack>
    </>
  )
}

function List({ view }: { readonly view: View }) {
  const pages = useObstaclePages(FILTERS[view])
  return (
    <Card flush>
      <Loaded query={pages}>
        {({ pages: all }) => {
          const entries = all.flatMap(page => page.entries)
          if (entries.length === 0)
            return (
              <EmptyState title={t(`none.${view}`)} icon="flag">
                {t(`none.${view}.say`)}
              </EmptyState>
            )
          return (
            <CardList>
              {entries.map(obstacle => (
                <ObstacleLine key={obstacle.id} obstacle={obstacle} />
              ))}
            </CardList>
          )
        }}
      </Loaded>
      {pages.hasNextPage && (
        <div className="fl-form-foot">
          <Button pending={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </Card>
  )
}
