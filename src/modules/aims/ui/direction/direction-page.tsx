import { lazy, Suspense, useId, useMemo, useState } from 'react'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Row } from '#ui/layout.tsx'
import { SEVERITIES, SeverityMark } from '#ui/marks/severity.tsx'
import { Status } from '#ui/marks/status.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useGo } from '#ui/place.ts'
import { Segment } from '#ui/segment.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import '../aims.css'
import type { AimMap } from '../../contract.ts'
import { useAimAddress } from '../aim-address.ts'
import type { BrokenAim } from '../aim-breaks.ts'
import { AsOfNote } from '../as-of-note.tsx'
import { useMap } from '../queries.ts'
import { useBreaks } from '../use-breaks.ts'
import { AimPanel } from './aim-panel.tsx'
import { DirectionEmpty } from './direction-empty.tsx'
import { DirectionFilters } from './direction-filters.tsx'
import { DirectionOutline } from './direction-outline.tsx'
import { DirectionSentence } from './direction-sentence.tsx'
import { DirectionTimeline } from './direction-timeline.tsx'
import { brokenAim, isAim, mapNodes } from './map-nodes.ts'
import { type Filters, useFilters } from './use-filters.ts'
import { t } from './words.ts'

const TreeMap = lazy(() => import('#ui/map/tree-map.tsx').then(module => ({ default: module.TreeMap })))

/** Where the organisation is going: destination, strategies, goals, and where the line breaks. */
export function DirectionPage() {
  const { filters, change, addressOf } = useFilters()
  const map = useMap(filters.query)
  const [narrowing, setNarrowing] = useState(filters.active > 0)
  const filtersId = useId()
  const empty = map.data?.nodes.length === 0 && filters.active === 0
  const views = (['map', 'outline', 'timeline'] as const).map(id => ({
    id,
    label: t(`view.${id}`),
    to: addressOf(id),
  }))
  return (
    <>
      <PageHead
        title={t('title')}
        sub={map.data !== undefined && <DirectionSentence map={map.data} asOf={filters.query.asOf} />}
        acts={
          !empty && (
            <>
              <Segment label={t('view')} choices={views} current={filters.view} />
              <Button
                icon="filter"
                aria-expanded={narrowing}
                aria-controls={filtersId}
                onClick={() => setNarrowing(!narrowing)}
              >
                {filters.active === 0 ? t('filters') : t('filters.on', { count: filters.active })}
              </Button>
              <ButtonLink tone="primary" to="/aims/new">
                {t('propose')}
              </ButtonLink>
            </>
          )
        }
      />
      {narrowing && (
        <DirectionFilters id={filtersId} filters={filters} nodes={map.data?.nodes ?? []} change={change} />
      )}
      <AsOfNote asOf={filters.query.asOf} />
      <Loaded query={map} skeleton={<div className="direction-stage" />}>
        {answer => (
          <DirectionBody map={answer} filters={filters} onAt={at => change({ at: at ?? undefined })} />
        )}
      </Loaded>
    </>
  )
}

interface BodyProps {
  readonly map: AimMap
  readonly filters: Filters
  readonly onAt: (id: string | null) => void
}

/** What lies below the head: the chosen view, its legend and the panel of the chosen aim. */
export function DirectionBody({ map, filters, onAt }: BodyProps) {
  const go = useGo()
  const address = useAimAddress()
  const broken = useBreaks(filters.query.asOf)?.aims
  const nodes = useMemo(() => mapNodes(map, broken), [map, broken])
  const open = (id: string) => isAim(id) && go(address(id))
  const select = (id: string | null) => onAt(id !== null && isAim(id) ? id : null)
  const act = (id: string) => {
    const strategy = brokenAim(id)
    go(strategy === null ? '/aims/new?kind=vision' : `/aims/new?below=${strategy}`)
  }
  if (map.nodes.length === 0)
    return filters.active > 0 ? <p className="fl-quiet">{t('no.match')}</p> : <DirectionEmpty />
  const shown = map.nodes.find(aim => aim.id === filters.at)
  return (
    <>
      {filters.view === 'map' && (
        <div className="direction-stage">
          <Suspense>
            <TreeMap
              nodes={nodes}
              label={t('map.label')}
              selectedId={filters.at}
              onSelect={select}
              onOpen={open}
              onAction={act}
            />
          </Suspense>
        </div>
      )}
      {filters.view === 'outline' && (
        <DirectionOutline map={map} broken={broken} onSelect={select} onOpen={open} />
      )}
      {filters.view === 'timeline' && <DirectionTimeline map={map} />}
      <Legend hint={filters.view === 'map'} broken={broken} />
      {shown !== undefined && (
        <AimPanel
          key={shown.id}
          id={shown.id}
          title={shown.title}
          asOf={filters.query.asOf}
          onClose={() => onAt(null)}
        />
      )}
    </>
  )
}

function Legend({
  hint,
  broken = [],
}: {
  readonly hint: boolean
  readonly broken: readonly BrokenAim[] | undefined
}) {
  const severities = SEVERITIES.filter(severity => broken.some(({ worst }) => worst === severity))
  return (
    <div className="direction-legend">
      <Row gap={16}>
        {(['on-track', 'at-risk', 'off-track', 'no-data', 'stale', 'draft'] as const).map(kind => (
          <Status key={kind} kind={kind} />
        ))}
        {severities.map(severity => (
          <SeverityMark key={severity} severity={severity}>
            {t(`legend.${severity}`)}
          </SeverityMark>
        ))}
      </Row>
      {hint && <span className="fl-faint">{t('legend.hint')}</span>}
    </div>
  )
}
