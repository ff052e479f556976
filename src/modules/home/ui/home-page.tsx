import { useQuery } from '@tanstack/react-query'
import { DirectionBoard, HealthMark, LineOfSight } from '#modules/aims/public-ui.tsx'
import { CoverRequests } from '#modules/people/public-ui.tsx'
import { MyWeekCard, TeamLoadCard } from '#modules/tasks/public-ui.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { formatDate } from '#ui/dates.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Stack, WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useSession } from '#ui/session.ts'
import { SkeletonCard } from '#ui/skeleton.tsx'
import { When } from '#ui/when.tsx'
import type { HomeView } from '../contract.ts'
import { home } from './queries.ts'
import { QueueCard } from './queue-card.tsx'
import { t } from './words.ts'

/** What a person sees first: what waits for them, their week, their line to the destination, their team. */
export function HomePage() {
  const query = useQuery({ queryKey: ['home'], queryFn: () => home.readHome() })
  return (
    <Loaded query={query} skeleton={<SkeletonCard height={420} />}>
      {view => <HomeBody view={view} />}
    </Loaded>
  )
}

function HomeBody({ view }: { readonly view: HomeView }) {
  const { person } = useSession()
  const [given = person.name] = person.name.split(' ')
  const day = formatDate(view.today)
  return (
    <>
      <PageHead
        title={t(greeting(new Date().getHours()), { name: given })}
        sub={
          view.queue.length === 0
            ? t('home.nothing', { day })
            : t('home.waits', { day, count: view.queue.length })
        }
      />
      <WithAside
        aside={
          <Stack gap={18}>
            <MyLine line={view.line} />
            {view.reports > 0 && <TeamLoadCard short />}
            {view.owned.length > 0 && <Owned owned={view.owned} />}
          </Stack>
        }
      >
        <Stack gap={18}>
          <CoverRequests />
          <QueueCard queue={view.queue} />
          {view.owned.some(aim => aim.kind !== 'goal') && <DirectionBoard />}
          <MyWeekCard />
        </Stack>
      </WithAside>
    </>
  )
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
