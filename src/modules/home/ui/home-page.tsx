import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { DirectionBoard, HealthMark, LineOfSight } from '#modules/aims/public-ui.tsx'
import { QueueCard, WaitingCount } from '#modules/inbox/public-ui.tsx'
import { MyWeekCard, TeamLoadCard } from '#modules/tasks/public-ui.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Stack, WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { type HomeCard, homeCards } from '#ui/offered.ts'
import { PageHead } from '#ui/page-head.tsx'
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

/** What a person sees first: what waits for them, their week, their line to the destination, their team. Nothing waits for another. */
export function HomePage() {
  const { person, today } = useSession()
  const query = useQuery({ queryKey: ['home'], queryFn: () => home.readHome() })
  const [given = person.name] = person.name.split(' ')
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
      />
      <WithAside
        aside={
          <>
            <Loaded query={query} skeleton={<SkeletonCard height={420} />}>
              {({ line }) => <MyLine line={line} />}
            </Loaded>
            <Settled>
              {query.data && query.data.reports > 0 && <TeamLoadCard short />}
              {query.data && query.data.owned.length > 0 && <Owned owned={query.data.owned} />}
              <Brought column="aside" />
            </Settled>
          </>
        }
      >
        <Stack gap={18}>
          <Brought column="first" />
          <QueueCard />
          <Settled>
            {query.data?.owned.some(aim => aim.kind !== 'goal') && <DirectionBoard />}
            <MyWeekCard />
            <Brought column="main" />
          </Settled>
        </Stack>
      </WithAside>
    </>
  )
}

/** What other rooms bring to a column. */
function Brought({ column }: { readonly column: HomeCard['column'] }) {
  return homeCards(column).map(({ id, component: Part }) => (
    <Suspense key={id} fallback={<Arriving />}>
      <Part />
    </Suspense>
  ))
}

function greeting(hour: number) {
  return hour < 12 ? 'home.morning' : hour < 18 ? 'home.afternoon' : 'home.evening'
}

function MyLine({ line }: Pick<HomeView, 'line'>) {
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
      <LineOfSight links={line.stations} {...from} />
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
