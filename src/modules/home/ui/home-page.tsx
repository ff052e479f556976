import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { DirectionBoard, HealthMark, LineOfSight } from '#modules/aims/public-ui.tsx'
import { QueueCard, WaitingCount } from '#modules/inbox/public-ui.tsx'
import { MyWeekCard, ReportsLoadCard } from '#modules/tasks/public-ui.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { type HomeCard, type HomeViewName, homeCards } from '#ui/offered.ts'
import { PageHead } from '#ui/page-head.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Segment } from '#ui/segment.tsx'
import { useSession } from '#ui/server/session.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { Arriving, Settled } from '#ui/states/settled.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate, hourHere } from '#ui/words/dates.ts'
import { When } from '#ui/words/when.tsx'
import type { HomeView } from '../contract.ts'
import { home } from './queries.ts'
import { t } from './words.ts'

const TeamTable = lazy(() => import('./team-table.tsx').then(module => ({ default: module.TeamTable })))
const TeamsCard = lazy(() => import('./teams-card.tsx').then(module => ({ default: module.TeamsCard })))

/**
 * What a person sees first: what waits for them, their week, their line to the destination. Who answers for others or sets direction
 * finds these beside it, each a tap away. It comes into sight at once, so that nothing is pushed from under a thumb.
 */
export function HomePage() {
  const { person, today, flags } = useSession()
  const [words] = useSearchWords()
  const query = useQuery({ queryKey: ['home'], queryFn: () => home.readHome() })
  const [given = person.name] = person.name.split(' ')
  const views = viewsOf(query.data, flags.people)
  const view = views.find(each => each === words['view']) ?? 'me'
  return (
    <>
      <PageHead
        title={t(greeting(hourHere()), { name: given })}
        sub={
          <>
            {formatDate(today)}
            <WaitingCount />
          </>
        }
        views={
          views.length > 1 && (
            <Segment
              label={t('views')}
              choices={views.map(id => ({
                id,
                label: t(`view.${id}`),
                to: id === 'me' ? '/' : `/?view=${id}`,
              }))}
              current={view}
            />
          )
        }
        acts={
          <span className={query.isPending ? 'fl-unseen' : 'fl-page-acts'}>
            <ButtonLink to="/ideas?propose=1">{t('propose')}</ButtonLink>
            <ButtonLink icon="flag" to="/obstacles?raise=1">
              {t('raise')}
            </ButtonLink>
          </span>
        }
      />
      {view === 'me' && <Mine query={query} />}
      {view === 'team' && <Team tiles={!views.includes('direction')} />}
      {view === 'direction' && <Direction />}
      {view === 'people' && <PeopleTeam />}
    </>
  )
}

/** What follows from how the reader stands to others; who stands to nobody needs no choice. */
function viewsOf(view: HomeView | undefined, isPeople: boolean): readonly HomeViewName[] {
  if (view === undefined) return ['me']
  const held = { team: view.reports > 0, direction: view.setsDirection, people: isPeople }
  return ['me', ...(['team', 'direction', 'people'] as const).filter(name => held[name])]
}

/** The line comes first for whoever leads nobody and sets no direction; for others after what calls for them. */
function Mine({ query }: { readonly query: UseQueryResult<HomeView> }) {
  const first = query.data !== undefined && beginsWithLine(query.data)
  return (
    <WithAside
      aside={
        <>
          <Loaded query={query} skeleton={<SkeletonCard height={420} />}>
            {view => !beginsWithLine(view) && <MyLine line={view.line} />}
          </Loaded>
          <Settled>
            {query.data && query.data.reports > 0 && <ReportsLoadCard />}
            {query.data && query.data.owned.length > 0 && <Owned owned={query.data.owned} />}
            <Brought view="me" column="aside" />
          </Settled>
        </>
      }
    >
      <Settled skeleton={<SkeletonCard height={420} />}>
        {first && <MyLine line={query.data.line} across />}
        <Brought view="me" column="first" />
        <QueueCard />
        <MyWeekCard />
        <Brought view="me" column="main" />
      </Settled>
    </WithAside>
  )
}

function beginsWithLine({ line, reports, setsDirection }: HomeView): boolean {
  return line !== null && reports === 0 && !setsDirection
}

/** How the teams below are stands beside the direction; for who sets none, beside their own people. */
function Team({ tiles }: { readonly tiles: boolean }) {
  return (
    <Settled skeleton={<SkeletonCard height={420} />}>
      <Suspense fallback={<Arriving />}>
        <TeamTable />
      </Suspense>
      <Brought view="team" column="main" />
      {tiles && <Tiles />}
    </Settled>
  )
}

function Tiles() {
  return (
    <Suspense fallback={<Arriving />}>
      <TeamsCard />
    </Suspense>
  )
}

function Direction() {
  return (
    <Settled skeleton={<SkeletonCard height={420} />}>
      <Brought view="direction" column="first" />
      <DirectionBoard />
      <Tiles />
      <Brought view="direction" column="main" />
    </Settled>
  )
}

/** Counts and steps that the people team sees to; nothing that is said in confidence. */
function PeopleTeam() {
  return (
    <Settled skeleton={<SkeletonCard height={420} />}>
      <Brought view="people" column="main" />
    </Settled>
  )
}

/** What other rooms bring to a column. */
function Brought({ view, column }: { readonly view: HomeViewName; readonly column: HomeCard['column'] }) {
  return homeCards(view, column).map(({ id, component: Part }) => (
    <Suspense key={id} fallback={<Arriving />}>
      <Part />
    </Suspense>
  ))
}

function greeting(hour: number) {
  return hour < 12 ? 'home.morning' : hour < 18 ? 'home.afternoon' : 'home.evening'
}

function MyLine({ line, across = false }: Pick<HomeView, 'line'> & { readonly across?: boolean }) {
  if (line === null)
    return (
      <Card title={t('line.title')}>
        <EmptyState title={t('line.empty')} act={<ButtonLink to="/direction">{t('line.see')}</ButtonLink>}>
          {t('line.emptyHint')}
        </EmptyState>
      </Card>
    )
  const from = line.task === null ? {} : { from: { ...line.task, to: `/tasks/${line.task.id}` } }
  return (
    <Card title={t('line.title')}>
      <LineOfSight links={line.stations} across={across} {...from} />
    </Card>
  )
}

function Owned({ owned }: Pick<HomeView, 'owned'>) {
  return (
    <Card title={t('owned.title')} flush aside={<Link to="/direction/mine">{t('owned.all')}</Link>}>
      <CardList>
        {owned.map(aim => (
          <CardLine
            key={aim.id}
            hint={
              <>
                <HealthMark aim={aim} /> {aim.dueOn !== null && <When at={aim.dueOn} short />}
              </>
            }
          >
            <Link to={`/aims/${aim.id}`}>{aim.title}</Link>
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}
