import { Card, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PagedCard } from '#ui/paged-card.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Segment } from '#ui/segment.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import './ideas.css'
import { COLUMNS } from '../contract/words.ts'
import type { Board as BoardView, Column, Whose } from '../contract.ts'
import { IdeaCard } from './idea-card.tsx'
import { IdeaLine } from './idea-line.tsx'
import { ProposeButton } from './propose-button.tsx'
import { useBoard, useIdeaPages } from './queries.ts'
import { t } from './words.ts'

const VIEWS = ['all', 'mine', 'answer'] as const satisfies readonly Whose[]

/** Everybody's ideas by where they stand, mine, and those I answer; one column of it as a list. */
export function IdeasPage() {
  const [words] = useSearchWords()
  const whose = VIEWS.find(each => each === words['view']) ?? 'all'
  const column = COLUMNS.find(each => each === words['column'])
  return (
    <>
      <PageHead
        title={column === undefined ? t('title') : t(`column.${column}`)}
        sub={column === undefined ? t('sub') : undefined}
        above={column !== undefined && <Link to={`/ideas?view=${whose}`}>{t('list.back')}</Link>}
        views={
          column === undefined && (
            <Segment
              label={t('view.label')}
              choices={VIEWS.map(id => ({ id, label: t(`view.${id}`), to: `/ideas?view=${id}` }))}
              current={whose}
            />
          )
        }
        acts={<ProposeButton tone="primary" open={words['propose'] !== undefined} />}
      />
      {column === undefined ? <Board whose={whose} /> : <OneColumn whose={whose} column={column} />}
    </>
  )
}

function Board({ whose }: { readonly whose: Whose }) {
  const board = useBoard(whose)
  return (
    <Loaded query={board} skeleton={<SkeletonCard height={420} />}>
      {({ columns }) =>
        columns.every(({ count }) => count === 0) ? (
          <Card>
            <EmptyState title={t(whose === 'all' ? 'empty.title' : `empty.${whose}`)} icon="bulb">
              {t(whose === 'answer' ? 'empty.answer.say' : 'empty.say')}
            </EmptyState>
          </Card>
        ) : (
          <div className="id-board">
            {columns.map(each => (
              <BoardColumn key={each.column} whose={whose} {...each} />
            ))}
          </div>
        )
      }
    </Loaded>
  )
}

function BoardColumn({
  whose,
  column,
  count,
  entries,
}: BoardView['columns'][number] & { readonly whose: Whose }) {
  const id = `ideas-${column}`
  return (
    <section className="id-column" aria-labelledby={id}>
      <h2 id={id}>
        {t(`column.${column}`)} <span className="id-count">{count}</span>
      </h2>
      {entries.length === 0 ? (
        <p className="fl-quiet">{t(`column.none.${column}`)}</p>
      ) : (
        <ul className="id-cards">
          {entries.map(idea => (
            <li key={idea.id}>
              <IdeaCard idea={idea} />
            </li>
          ))}
        </ul>
      )}
      {count > entries.length && (
        <Link to={`/ideas?view=${whose}&column=${column}`}>{t('column.all', { count })}</Link>
      )}
    </section>
  )
}

function OneColumn({ whose, column }: { readonly whose: Whose; readonly column: Column }) {
  const pages = useIdeaPages({ whose, column })
  return (
    <PagedCard
      pages={pages}
      more={t('more')}
      empty={
        <EmptyState title={t('list.none')} icon="bulb">
          {t('list.none.say')}
        </EmptyState>
      }
    >
      {entries => (
        <CardList>
          {entries.map(idea => (
            <IdeaLine key={idea.id} idea={idea} />
          ))}
        </CardList>
      )}
    </PagedCard>
  )
}
