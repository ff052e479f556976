import { useMemo, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { PickerField } from '#ui/form/picker-field.tsx'
import { useGo, useSearchWords } from '#ui/place.ts'
import { SegmentChoose } from '#ui/segment.tsx'
import { useSession } from '#ui/server/session.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { PeopleHead } from '../people-head.tsx'
import { type Chart, useChart } from '../queries.ts'
import { t } from '../words.ts'
import './chart.css'
import { allManagers, type ChartNode, chartNodes, findInChart, openAtFirst, openTo } from './chart-model.ts'
import { ChartOutline } from './chart-outline.tsx'
import { ChartPanel } from './chart-panel.tsx'
import { OrgTree } from './org-tree.tsx'

/** Who reports to whom on a date, as a chart or as an outline. */
export function ChartPage() {
  const [words] = useSearchWords()
  const chart = useChart(words['on'] ?? '')
  return (
    <>
      <PeopleHead
        view="chart"
        title={t('chart.title')}
        sub={chart.data && t('people.count', { count: chart.data.people.length })}
      />
      <Loaded query={chart} skeleton={<SkeletonCard height={620} />}>
        {chart => <Shown key={chart.on} chart={chart} />}
      </Loaded>
    </>
  )
}

function Shown({ chart }: { readonly chart: Chart }) {
  const nodes = useMemo(() => chartNodes(chart), [chart])
  const first = useMemo(() => openAtFirst(nodes), [nodes])
  const [open, setOpen] = useState(first)
  const [find, setFind] = useState<{ readonly index: number } | null>(null)
  const [selected, setSelected] = useState<number | null>(null)
  const [words] = useSearchWords()
  const go = useGo()
  const asOutline = words['view'] === 'outline'
  const turn = (index: number) =>
    setOpen(before => {
      const after = new Set(before)
      if (!after.delete(index)) after.add(index)
      return after
    })
  const found = (index: number) => {
    setOpen(before => openTo(nodes, before, index))
    setFind({ index })
  }
  const openPage = (index: number) => go(`/people/${nodes[index]?.id}`)
  const chosen = selected === null ? undefined : nodes[selected]
  return (
    <Card flush>
      <div className="org-tools">
        <Finder nodes={nodes} onFound={index => (asOutline ? openPage(index) : found(index))} />
        <OnDate on={chart.on} />
        <Views asOutline={asOutline} />
        {!asOutline && (
          <Button onClick={() => setOpen(open.size > first.size ? first : allManagers(nodes))}>
            {t(open.size > first.size ? 'chart.closeAll' : 'chart.openAll')}
          </Button>
        )}
      </div>
      {nodes.length === 0 && (
        <EmptyState title={t('chart.none')} icon="people">
          {t('chart.none.say')}
        </EmptyState>
      )}
      {nodes.length > 0 && asOutline && <ChartOutline nodes={nodes} onOpen={openPage} />}
      {nodes.length > 0 && !asOutline && (
        <OrgTree
          nodes={nodes}
          open={open}
          onTurn={turn}
          onSelect={setSelected}
          onOpen={openPage}
          find={find}
        />
      )}
      {chosen && <ChartPanel node={chosen} nodes={nodes} onClose={() => setSelected(null)} />}
    </Card>
  )
}

function Finder({
  nodes,
  onFound,
}: {
  readonly nodes: readonly ChartNode[]
  readonly onFound: (index: number) => void
}) {
  return (
    <PickerField
      label={t('chart.find')}
      placeholder={t('people.find')}
      source={`chart ${nodes.length}`}
      value={null}
      search={async text =>
        findInChart(nodes, text).map(({ id, name, title, team, index }) => ({
          id,
          label: name,
          hint: `${title} · ${team}`,
          index,
        }))
      }
      onChange={pick => pick && onFound(pick.index)}
    />
  )
}

function OnDate({ on }: { readonly on: string }) {
  const [, change] = useSearchWords()
  const { today } = useSession()
  return (
    <DateField
      label={t('chart.on')}
      value={on}
      onChange={date => change({ on: date === today || date === '' ? undefined : date })}
    />
  )
}

function Views({ asOutline }: { readonly asOutline: boolean }) {
  const [, change] = useSearchWords()
  return (
    <SegmentChoose
      label={t('chart.view')}
      value={asOutline ? 'outline' : 'tree'}
      onChange={view => change({ view: view === 'tree' ? undefined : view })}
      choices={[
        { id: 'tree', label: t('chart.view.tree') },
        { id: 'outline', label: t('chart.view.outline') },
      ]}
    />
  )
}
