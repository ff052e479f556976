import { useState } from 'react'
import { PersonLink } from '#modules/people/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Status } from '#ui/marks/status.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam, useSearchWords } from '#ui/place.ts'
import { Quote } from '#ui/quote.tsx'
import { SegmentChoose } from '#ui/segment.tsx'
import { LoadedPage } from '#ui/states/loaded-page.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { ChangePage as Page } from '../contract.ts'
import './changes.css'
import { HeadActs } from './head-acts.tsx'
import { History } from './history.tsx'
import { LedTrack } from './led/led-track.tsx'
import { ManagedTrack } from './managed/managed-track.tsx'
import { useChange } from './queries.ts'
import { Stages } from './stages.tsx'
import { t } from './words.ts'

/** One change: led on one side, managed on the other. */
export function ChangePage() {
  const query = useChange(useParam('id'))
  return (
    <LoadedPage title={t('one')} query={query} skeleton={<SkeletonCard height={520} />}>
      {page => <Body key={page.id} page={page} />}
    </LoadedPage>
  )
}

function Body({ page }: { readonly page: Page }) {
  const { name, kind, sponsor, manager, state, steps } = page
  const stopped = steps.findLast(({ to }) => to === 'stopped')
  return (
    <>
      <PageHead
        title={name}
        above={<Link to="/changes">{t('title')}</Link>}
        sub={
          <span>
            {t(`kind.${kind}`)} · {t('led')} <PersonLink person={sponsor} /> · {t('managed')}{' '}
            <PersonLink person={manager} />
          </span>
        }
        acts={<HeadActs page={page} />}
      />
      <Stack>
        <Stages page={page} />
        {state === 'stopped' && stopped?.why && (
          <Card title={t('stopped.title')}>
            <Quote by={stopped.by?.name}>{stopped.why}</Quote>
          </Card>
        )}
        <Warnings page={page} />
        <Tracks page={page} />
        <History page={page} />
      </Stack>
    </>
  )
}

function Warnings({ page: { warnings } }: { readonly page: Page }) {
  if (warnings.length === 0) return null
  return (
    <ul className="chg-warnings">
      {warnings.map(({ code, count }) => (
        <li key={code}>
          <Status kind="at-risk">{t(`warning.${code}`, { count })}</Status>
        </li>
      ))}
    </ul>
  )
}

/** Two columns; on a phone two tabs. */
function Tracks({ page }: { readonly page: Page }) {
  const [words] = useSearchWords()
  const [tab, setTab] = useState<'led' | 'managed'>(words['track'] === 'managed' ? 'managed' : 'led')
  return (
    <div className="chg-tracks" data-tab={tab}>
      <div className="chg-tabs">
        <SegmentChoose
          label={t('tracks')}
          value={tab}
          onChange={setTab}
          choices={[
            { id: 'led', label: t('led') },
            { id: 'managed', label: t('managed') },
          ]}
        />
      </div>
      <div className="chg-led">
        <LedTrack page={page} />
      </div>
      <div className="chg-managed">
        <ManagedTrack page={page} />
      </div>
    </div>
  )
}
