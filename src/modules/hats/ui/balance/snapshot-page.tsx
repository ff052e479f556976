import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { ErrorState } from '#ui/states/error-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { formatPercent } from '#ui/words/numbers.ts'
import type { SnapshotView } from '../../balance/contract.ts'
import { MixBar, rangeWords, said } from './mix-bar.tsx'
import { useSnapshot } from './queries.ts'
import { t } from './words.ts'

/** A picture that one person shares with one other, as both of them see it. */
export function SnapshotPage() {
  const query = useSnapshot(useParam('id'))
  if (query.isError)
    return (
      <>
        <PageHead title={t('one.gone')} />
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      </>
    )
  return (
    <Loaded query={query} skeleton={<SkeletonCard height={420} />}>
      {snapshot => <Body snapshot={snapshot} />}
    </Loaded>
  )
}

function Body({ snapshot }: { readonly snapshot: SnapshotView }) {
  const { person } = useSession()
  const { from, with: whom, takenOn, image } = snapshot
  const mine = from.id === person.id
  return (
    <>
      <PageHead
        title={mine ? t('one.mine', { name: whom.name }) : t('one.title', { name: from.name })}
        above={<Link to="/hats/balance">{t('title')}</Link>}
        sub={t('one.sub', { when: formatDate(takenOn), name: whom.name })}
      />
      <Stack>
        <Card title={t('bar.title')} aside={t('one.counts', { events: image.events, weeks: image.weeks })}>
          <Stack gap={16}>
            <p className="hb-said">{t('one.said', said(image.told))}</p>
            <MixBar told={image.told} expected={image.expected} />
            {image.expected !== null && <p>{t('one.expected', { range: rangeWords(image.expected) })}</p>}
            <p className="fl-quiet">
              <strong>{t('neverFor')}</strong>
            </p>
          </Stack>
        </Card>
        <Card title={t('kinds.title')} flush>
          <CardList>
            {image.kinds.map(({ kind, events, share }) => (
              <CardLine key={kind} hint={t('one.kind', { count: events, share: formatPercent(share) })}>
                {t(`kind.${kind}`)}
              </CardLine>
            ))}
          </CardList>
        </Card>
      </Stack>
    </>
  )
}
