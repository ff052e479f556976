import { CardList } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PagedCard } from '#ui/paged-card.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Segment } from '#ui/segment.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
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
    <PagedCard
      pages={pages}
      more={t('more')}
      empty={
        <EmptyState title={t(`none.${view}`)} icon="flag">
          {t(`none.${view}.say`)}
        </EmptyState>
      }
    >
      {entries => (
        <CardList>
          {entries.map(obstacle => (
            <ObstacleLine key={obstacle.id} obstacle={obstacle} />
          ))}
        </CardList>
      )}
    </PagedCard>
  )
}
