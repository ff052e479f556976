import { useEffect, useState } from 'react'
import { cutTo } from '#kernel/text.ts'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Menu } from '#ui/overlay/menu.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { More } from '#ui/paged-card.tsx'
import { useGo, useSearchWords } from '#ui/place.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { SeriesLine, TalkLine } from '../contract/shapes.ts'
import './conversations.css'
import { CLEARED, type Given, givenBy, pairAddress } from './from-address.ts'
import { useConversations, usePastTalks } from './queries.ts'
import { SeriesDialog, seriesWith } from './series-dialog.tsx'
import { WordButton } from './talk-acts.tsx'
import { TalkDialog } from './talk-dialog.tsx'
import { TalkRow } from './talk-line.tsx'
import { momentWords } from './talk-words.ts'
import { t } from './words.ts'

const TYPES = ['one_to_one', 'standup', 'direction', 'alignment', 'external'] as const
type Type = (typeof TYPES)[number]

/** Most people that an address names. */
const NAMED = 12

/**
 * My next talks, what waits for a word, my series, and what is over. `?plan=alignment&with=ID,ID&title=…` opens the form with
 * these people and that title; see `from-address.ts` for what else it may begin with.
 */
export function ConversationsPage() {
  const query = useConversations()
  const [words, change] = useSearchWords()
  const [planning, setPlanning] = useState<Type | null>(TYPES.find(type => type === words['plan']) ?? null)
  const close = () => {
    setPlanning(null)
    change(CLEARED)
  }
  const lines = TYPES.map(type => ({ label: t(`plan.${type}`), run: () => setPlanning(type) }))
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        acts={
          <Menu lines={lines}>
            <Button tone="primary" icon="plus">
              {t('plan')}
            </Button>
          </Menu>
        }
      />
      <Loaded query={query} skeleton={<SkeletonCard height={420} />}>
        {({ next, waiting, series }) => (
          <WithAside aside={<SeriesCard series={series} />}>
            <Waiting waiting={waiting} />
            <NextCard next={next} />
            <PastCard />
          </WithAside>
        )}
      </Loaded>
      {(planning === 'one_to_one' || planning === 'standup') && (
        <SeriesFromAddress
          type={planning}
          given={givenBy(words)}
          series={query.data?.series}
          onClose={close}
        />
      )}
      {planning !== null && planning !== 'one_to_one' && planning !== 'standup' && (
        <TalkDialog
          type={planning}
          personIds={(words['with'] ?? '').split(',').filter(Boolean).slice(0, NAMED)}
          title={cutTo(words['title'] ?? '', 140)}
          given={givenBy(words)}
          onClose={close}
        />
      )}
    </>
  )
}

/** A series that runs with them already is where the topic belongs; only without one is a new one begun, or a session planned. */
function SeriesFromAddress({
  type,
  given,
  series,
  onClose,
}: {
  readonly type: 'one_to_one' | 'standup'
  readonly given: Given
  readonly series: readonly SeriesLine[] | undefined
  readonly onClose: () => void
}) {
  const go = useGo()
  const running = seriesWith(series, given.person?.id)
  useEffect(() => {
    if (running !== undefined) go(pairAddress(running.id, given.topic, given.cadence), { replace: true })
  }, [running, given.topic, given.cadence, go])
  if (series === undefined || running !== undefined) return null
  if (given.once && given.person !== null)
    return (
      <TalkDialog
        type="alignment"
        personIds={[given.person.id]}
        title={cutTo(given.topic, 140)}
        given={given}
        onClose={onClose}
      />
    )
  return <SeriesDialog type={type} given={given} series={series} onClose={onClose} />
}

function Waiting({ waiting }: { readonly waiting: readonly TalkLine[] }) {
  if (waiting.length === 0) return null
  return (
    <Card title={t('waiting')} flush>
      <CardList>
        {waiting.map(talk => (
          <TalkRow
            key={talk.id}
            talk={talk}
            act={talk.type === 'direction' ? undefined : <WordButton talk={talk} />}
          />
        ))}
      </CardList>
    </Card>
  )
}

function NextCard({ next }: { readonly next: readonly TalkLine[] }) {
  if (next.length === 0)
    return (
      <Card title={t('next')}>
        <EmptyState title={t('next.none')} icon="talk">
          {t('next.none.say')}
        </EmptyState>
      </Card>
    )
  return (
    <Card title={t('next')} flush>
      <CardList>
        {next.map(talk => (
          <TalkRow key={talk.id} talk={talk} />
        ))}
      </CardList>
    </Card>
  )
}

function SeriesCard({ series }: { readonly series: readonly SeriesLine[] }) {
  return (
    <Card title={t('series')} flush>
      {series.length === 0 && <p className="fl-quiet cv-pad">{t('series.none')}</p>}
      <CardList>
        {series.map(each => (
          <CardLine key={each.id} hint={seriesHint(each)}>
            {each.other === null ? (
              each.team?.name
            ) : (
              <Link to={`/conversations/${each.id}`}>{each.other.name}</Link>
            )}
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}

function seriesHint({ cadence, state, nextAt, held, planned }: SeriesLine): string {
  if (state === 'ended') return t('series.ended')
  return [
    nextAt === null ? t(`cadence.${cadence}`) : momentWords(nextAt),
    planned > 0 ? t('series.held', { held, planned }) : null,
  ]
    .filter(Boolean)
    .join(' · ')
}

function PastCard() {
  const past = usePastTalks()
  const entries = past.data?.pages.flatMap(page => page.entries) ?? []
  if (entries.length === 0) return null
  return (
    <Card title={t('past')} flush>
      <CardList>
        {entries.map(talk => (
          <TalkRow key={talk.id} talk={talk} />
        ))}
      </CardList>
      <More pages={past} label={t('past.more')} />
    </Card>
  )
}
