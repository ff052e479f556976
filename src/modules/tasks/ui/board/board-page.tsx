import { Stack } from '#ui/layout.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { filtersFrom, ListFilters } from '../list/list-filters.tsx'
import { useBoard } from '../queries.ts'
import { TaskPanel } from '../task/task-panel.tsx'
import { t } from '../words.ts'
import { WorkHead } from '../work-head.tsx'
import { Board } from './board.tsx'

/** Tasks by state, to move with the pointer or the keyboard. */
export function BoardPage() {
  const [words, change] = useSearchWords()
  const { state: _state, sort: _sort, ...filters } = filtersFrom(words)
  const board = useBoard(filters)
  return (
    <>
      <WorkHead view="board" />
      <Stack>
        <ListFilters words={words} onChange={change} board />
        <Loaded query={board} skeleton={<SkeletonCard height={520} />}>
          {data => <Board board={data} onOpen={id => change({ task: id })} />}
        </Loaded>
        <p className="fl-faint tk-board-keys">{t('board.keys')}</p>
      </Stack>
      {words['task'] && <TaskPanel id={words['task']} onClose={() => change({ task: undefined })} />}
    </>
  )
}
