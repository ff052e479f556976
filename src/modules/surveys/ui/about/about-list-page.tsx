import { useQuery } from '@tanstack/react-query'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useGo } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { AboutRow } from '../../contract.ts'
import { ABOUT, surveys, TOUCHED } from '../queries.ts'
import { t } from './words.ts'

/** Views on me, lists of raters to agree to, and reports that others show me. */
export function AboutListPage() {
  const go = useGo()
  const query = useQuery({
    queryKey: [...ABOUT, 'list'],
    queryFn: ({ signal }) => surveys.listAbout({}, signal),
  })
  const start = useAction({
    run: () => surveys.startAbout({ body: { instrument: 'own-styles' } }),
    refresh: TOUCHED,
    done: t('started'),
    onDone: ({ id }) => go(`/surveys/about/${id}`),
    failure: 'toast',
  })
  const underWay = query.data?.mine.some(({ state }) => state !== 'closed')
  return (
    <>
      <PageHead
        above={<Link to="/surveys">{t('surveys')}</Link>}
        title={t('title')}
        sub={t('sub')}
        acts={
          underWay === false && (
            <Button tone="primary" icon="plus" pending={start.pending} onClick={() => void start.go()}>
              {t('start')}
            </Button>
          )
        }
      />
      <Loaded query={query}>
        {({ mine, toAgree, shared }) => (
          <Stack>
            <Lines title={t('toAgree')} rows={toAgree} act={t('look')} />
            {mine.length === 0 ? (
              <Card flush>
                <EmptyState title={t('none')} icon="listen">
                  {t('none.say')}
                </EmptyState>
              </Card>
            ) : (
              <Lines title={t('mine')} rows={mine} act={t('open')} />
            )}
            <Lines title={t('shared')} rows={shared} act={t('read')} />
          </Stack>
        )}
      </Loaded>
    </>
  )
}

function Lines({
  title,
  rows,
  act,
}: {
  readonly title: string
  readonly rows: readonly AboutRow[]
  readonly act: string
}) {
  if (rows.length === 0) return null
  return (
    <Card title={title} flush>
      <CardList>
        {rows.map(row => (
          <CardLine
            key={row.id}
            hint={t(`state.${row.state}`, { date: row.closesOn === null ? '' : formatDate(row.closesOn) })}
            act={
              <ButtonLink size="s" to={`/surveys/about/${row.id}`} aria-label={`${act}: ${row.title}`}>
                {act}
              </ButtonLink>
            }
          >
            {row.title}
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}
