import { useQuery } from '@tanstack/react-query'
import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { client } from '#ui/server/client.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { type Column, RowTable } from '#ui/table/row-table.tsx'
import { formatNumber } from '#ui/words/numbers.ts'
import { hatsContract, type RecordPage as Page } from '../../contract.ts'
import './record.css'
import { ReplayPicture } from './replay-picture.tsx'
import { t } from './words.ts'

const hats = client(hatsContract)

type Row = Page['rules'][number]

/** How often rules noticed something, whether it fitted, and what stood open in two years; for the people team. */
export function RecordPage() {
  const query = useQuery({
    queryKey: ['hats', 'record'],
    queryFn: ({ signal }) => hats.readRecord({}, signal),
  })
  return (
    <>
      <PageHead title={t('title')} above={<Link to="/hats">{t('above')}</Link>} sub={t('sub')} />
      <Loaded query={query} skeleton={<SkeletonCard height={520} />}>
        {page => (
          <Stack>
            <Card title={t('replay')}>
              <p className="fl-quiet hat-replay-say">{t('replay.say')}</p>
              <ReplayPicture replay={page.replay} />
            </Card>
            <ByRule rules={page.rules} />
          </Stack>
        )}
      </Loaded>
    </>
  )
}

/** Rules that have nothing to tell yet stand in one sentence below those that have. */
function ByRule({ rules }: Pick<Page, 'rules'>) {
  const told = rules.filter(({ fired }) => fired !== null)
  const untold = rules.filter(({ fired }) => fired === null)
  if (told.length === 0)
    return (
      <Card title={t('rules')}>
        <p className="fl-quiet">{t('rules.none')}</p>
      </Card>
    )
  return (
    <Card title={t('rules')} flush>
      <RowTable
        label={t('rules')}
        rows={told}
        columns={COLUMNS}
        idOf={row => row.id}
        nameOf={row => row.title}
      />
      {untold.length > 0 && (
        <p className="fl-quiet fl-card-note">
          {t('rules.few', { rules: untold.map(({ title }) => title).join('; ') })}
        </p>
      )}
    </Card>
  )
}

const few = (count: number | null) =>
  count === null ? <span className="fl-faint">{t('few')}</span> : formatNumber(count)

const COLUMNS: readonly Column<Row>[] = [
  {
    ...{ id: 'rule', head: t('rule'), wide: true, onPhone: 'title' },
    by: row => row.id,
    cell: ({ id, title }) => (
      <>
        {title} <span className="fl-faint">{id}</span>
      </>
    ),
  },
  { ...{ id: 'fired', head: t('fired'), numeric: true }, by: row => row.fired, cell: row => few(row.fired) },
  {
    ...{ id: 'cleared', head: t('cleared'), numeric: true },
    by: row => row.cleared,
    cell: ({ cleared }) =>
      cleared === null || cleared === 0 ? few(null) : t('level.tens', { count: formatNumber(cleared) }),
  },
  {
    ...{ id: 'fitted', head: t('fitted'), numeric: true },
    by: row => row.fitted,
    cell: ({ fitted, answered }) =>
      fitted === null || answered === null
        ? few(null)
        : t('fitted.words', { fitted: formatNumber(fitted), answered: formatNumber(answered) }),
  },
]
