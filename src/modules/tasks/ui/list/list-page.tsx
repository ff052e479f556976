import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { More } from '#ui/paged-card.tsx'
import { useSearchWords } from '#ui/place.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { RowTable } from '#ui/table/row-table.tsx'
import { useTaskPages } from '../queries.ts'
import { CLEARED, givenBy } from '../task/from-address.ts'
import { TaskPanel } from '../task/task-panel.tsx'
import { useMoves } from '../use-moves.tsx'
import { t } from '../words.ts'
import { WorkHead } from '../work-head.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { FilesMenu } from './files-menu.tsx'
import { filtersFrom, ListFilters } from './list-filters.tsx'
import { taskColumns } from './task-columns.tsx'

/** All tasks the reader may see: to narrow, to sort, and to change many at once. */
export function ListPage() {
  const [words, change] = useSearchWords()
  const filters = filtersFrom(words)
  const pages = useTaskPages(filters)
  const moves = useMoves()
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const open = (id: string) => change({ task: id })
  const clear = () => change(Object.fromEntries(Object.keys(words).map(word => [word, undefined])))
  return (
    <>
      <WorkHead
        view="list"
        acts={<FilesMenu filters={filters} />}
        adding={words['add'] === '1'}
        given={givenBy(words)}
        onAdded={() => change(CLEARED)}
      />
      <Stack>
        <ListFilters words={words} onChange={change} />
        <Loaded query={pages} skeleton={<SkeletonCard height={520} />}>
          {({ pages: loaded }) => {
            const rows = loaded.flatMap(page => page.entries)
            const ticked = rows.filter(row => ids.has(row.id))
            return (
              <Card flush>
                <RowTable
                  label={t('work.list')}
                  rows={rows}
                  columns={taskColumns(moves, open)}
                  idOf={row => row.id}
                  nameOf={row => row.title}
                  selection={{
                    ids: new Set(ticked.map(row => row.id)),
                    onChange: setIds,
                    acts: <BulkBar tasks={ticked} onDone={() => setIds(new Set())} />,
                  }}
                  empty={
                    <EmptyState
                      title={t('list.empty')}
                      icon="search"
                      act={<Button onClick={clear}>{t('list.empty.clear')}</Button>}
                    >
                      {t('list.empty.say')}
                    </EmptyState>
                  }
                />
                <More pages={pages} label={t('list.more')} />
              </Card>
            )
          }}
        </Loaded>
      </Stack>
      {moves.dialog}
      {words['task'] && <TaskPanel id={words['task']} onClose={() => change({ task: undefined })} />}
    </>
  )
}
