import { useState } from 'react'
import { SideBySide } from '#modules/charters/public-ui.tsx'
import { AboutPerson, PersonLink } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import type { MenuLine } from '#ui/overlay/menu.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam, useSearchWords } from '#ui/place.ts'
import { SegmentChoose } from '#ui/segment.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { SeriesView } from '../contract/shapes.ts'
import { AgendaCard } from './agenda-card.tsx'
import { AgreementsCard } from './agreements-card.tsx'
import './conversations.css'
import { NotesCard } from './notes-card.tsx'
import { PairHistory } from './pair-history.tsx'
import { TOUCHED, talks, usePair } from './queries.ts'
import { RhythmDialog } from './rhythm-dialog.tsx'
import { TalkActs } from './talk-acts.tsx'
import { momentWords } from './talk-words.ts'
import { t } from './words.ts'

/** The lasting page of two people: agenda, notes, what they agreed, and what was. */
export function PairPage() {
  const query = usePair(useParam('id'))
  return (
    <Loaded query={query} skeleton={<SkeletonCard height={480} />}>
      {page => <Pair page={page} />}
    </Loaded>
  )
}

type Tab = 'agenda' | 'notes' | 'agreements'

function Pair({ page }: { readonly page: SeriesView }) {
  const { id, next, other, topics, suggestions, agreements, state, readOnly, earlierId } = page
  const [tab, setTab] = useState<Tab>('agenda')
  return (
    <>
      <PageHead
        title={t('pair', { name: other.name })}
        above={<Link to="/conversations">{t('title')}</Link>}
        sub={next === null ? null : `${momentWords(next.startsAt)} · ${rhythmWords(page)}`}
        acts={next !== null && <Acts page={page} />}
      />
      <Sharing page={page} />
      {!readOnly && (
        <>
          <div className="cv-tabs">
            <SegmentChoose
              label={t('tabs')}
              choices={(['agenda', 'notes', 'agreements'] as const).map(each => ({
                id: each,
                label: t(each),
              }))}
              value={tab}
              onChange={setTab}
            />
          </div>
          <div className="cv-pair" data-tab={tab}>
            <div data-part="agenda">
              <AgendaCard
                seriesId={id}
                talkId={null}
                topics={topics}
                suggestions={suggestions}
                open={state === 'running'}
              />
            </div>
            {next !== null && (
              <div data-part="notes">
                <NotesCard talk={next} />
              </div>
            )}
            <div data-part="agreements">
              <AgreementsCard agreements={agreements} talk={next} />
            </div>
          </div>
        </>
      )}
      {!readOnly && <SideBySide otherId={other.id} />}
      {!readOnly && <AboutPerson id={other.id} />}
      <PairHistory past={page.past} />
      {earlierId !== null && !readOnly && (
        <p className="cv-earlier">
          <Link to={`/conversations/${earlierId}`}>{t('earlier')}</Link>
        </p>
      )}
    </>
  )
}

function Acts({ page }: { readonly page: SeriesView }) {
  const { id, rev, next } = page
  // A link from another room may ask for every working day.
  const [words, change] = useSearchWords()
  const daily = words['cadence'] === 'workdays' && page.cadence !== 'workdays'
  const [changing, setChanging] = useState(daily)
  const close = () => {
    setChanging(false)
    if (words['cadence'] !== undefined) change({ cadence: undefined })
  }
  const end = useAction({
    run: () => talks.endSeries({ params: { id }, body: { rev } }),
    refresh: TOUCHED,
    done: t('ended'),
    failure: 'toast',
  })
  const more: MenuLine[] = [
    { label: t('rhythm'), icon: 'clock', run: () => setChanging(true) },
    { label: t('end'), icon: 'leave', run: () => void end.go(), danger: true },
  ]
  return (
    <>
      {next !== null && <TalkActs talk={next} more={more} />}
      {changing && <RhythmDialog page={page} daily={daily} onClose={close} />}
    </>
  )
}

/** Who reads this page, and for the report with a new manager whether that one may. */
function Sharing({
  page: { id, other, state, readOnly, sharedWith, mayShareWith },
}: {
  readonly page: SeriesView
}) {
  const share = useAction({
    run: (shared: boolean) => talks.shareSeries({ params: { id }, body: { shared } }),
    refresh: TOUCHED,
    done: t('shared.done'),
    failure: 'toast',
  })
  if (readOnly) return <p className="fl-quiet">{t('readOnly')}</p>
  const reader = sharedWith ?? mayShareWith
  return (
    <Card>
      <div className="cv-sharing">
        <PersonLink person={other} avatar hint={t('private')} />
        {state === 'ended' && <p className="fl-quiet">{t('ended.say')}</p>}
        {sharedWith !== null && <p className="fl-quiet">{t('shared', { name: sharedWith.name })}</p>}
        {mayShareWith !== null && reader !== null && (
          <Button size="s" pending={share.pending} onClick={() => void share.go(sharedWith === null)}>
            {t(sharedWith === null ? 'share' : 'unshare', { name: reader.name })}
          </Button>
        )}
      </div>
    </Card>
  )
}

/** How often, and until when where that has an end. */
function rhythmWords({ cadence, until }: Pick<SeriesView, 'cadence' | 'until'>): string {
  if (until === null) return t(`cadence.${cadence}`)
  return t('cadence.for', { date: formatDate(until.on), after: t(`cadence.${until.cadence}`) })
}
