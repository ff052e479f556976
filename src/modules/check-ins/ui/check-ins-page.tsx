import { Button } from '#ui/button.tsx'
import { Stack } from '#ui/layout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Segment } from '#ui/segment.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { CheckInCard } from './check-in-card.tsx'
import './check-ins.css'
import { useCheckIn, useCheckInPages, useWeek } from './queries.ts'
import { WeekForm } from './week-form.tsx'
import { t } from './words.ts'

const VIEWS = ['week', 'mine', 'people'] as const
type View = (typeof VIEWS)[number]

/** This week's form, my past ones, those of my people. `?of=` shows one on top. */
export function CheckInsPage() {
  const [words] = useSearchWords()
  const of = words['of']
  const view = VIEWS.find(each => each === words['view']) ?? (of === undefined ? 'week' : 'people')
  return (
    <>
      <Head view={view} />
      <Stack>
        {of !== undefined && <One id={of} />}
        {view === 'week' ? (
          <ThisWeek />
        ) : (
          <Past key={view} of={view === 'mine' ? 'me' : 'people'} except={of} />
        )}
      </Stack>
    </>
  )
}

function Head({ view }: { readonly view: View }) {
  const { data } = useWeek()
  const name = data?.manager?.name
  const sub = name === undefined ? t('sub.alone') : t('sub', { name })
  return (
    <PageHead
      title={t('title')}
      sub={view === 'week' ? sub : t(`sub.${view}`)}
      views={
        <Segment
          label={t('view.label')}
          choices={VIEWS.map(id => ({ id, label: t(`view.${id}`), to: `/check-ins?view=${id}` }))}
          current={view}
        />
      }
    />
  )
}

function ThisWeek() {
  const week = useWeek()
  return <Loaded query={week}>{form => <WeekForm key={form.made?.rev ?? 0} week={form} />}</Loaded>
}

function One({ id }: { readonly id: string }) {
  const one = useCheckIn(id)
  return <Loaded query={one}>{checkIn => <CheckInCard checkIn={checkIn} />}</Loaded>
}

function Past({ of, except }: { readonly of: 'me' | 'people'; readonly except: string | undefined }) {
  const pages = useCheckInPages(of)
  const view = of === 'me' ? 'mine' : 'people'
  return (
    <Loaded query={pages}>
      {({ pages: all }) => {
        const entries = all.flatMap(page => page.entries).filter(({ id }) => id !== except)
        if (entries.length === 0 && except === undefined)
          return (
            <EmptyState title={t(`none.${view}`)} icon="check">
              {t(`none.${view}.say`)}
            </EmptyState>
          )
        return (
          <>
            {entries.map(checkIn => (
              <CheckInCard key={checkIn.id} checkIn={checkIn} />
            ))}
            {pages.hasNextPage && (
              <Button pending={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
