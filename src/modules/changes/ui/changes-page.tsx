import { useState } from 'react'
import { cutTo } from '#kernel/text.ts'
import { Button } from '#ui/button.tsx'
import { Card, CardList } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Segment } from '#ui/segment.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import './changes.css'
import { ChangeLine } from './change-line.tsx'
import { useChanges } from './queries.ts'
import { StartDialog } from './start-dialog.tsx'
import { t } from './words.ts'

const VIEWS = ['open', 'ended'] as const

/** What is changing, and what has changed. */
export function ChangesPage() {
  const [words, change] = useSearchWords()
  const [starting, setStarting] = useState(words['start'] !== undefined)
  const view = VIEWS.find(each => each === words['view']) ?? 'open'
  const list = useChanges({ state: view })
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('list.sub')}
        views={
          <Segment
            label={t('view.label')}
            choices={VIEWS.map(id => ({ id, label: t(`view.${id}`), to: `/changes?view=${id}` }))}
            current={view}
          />
        }
        acts={
          <Button tone="primary" icon="plus" onClick={() => setStarting(true)}>
            {t('start')}
          </Button>
        }
      />
      <Card flush>
        <Loaded query={list}>
          {({ entries }) =>
            entries.length === 0 ? (
              <EmptyState title={t(`none.${view}`)}>{t(`none.${view}.say`)}</EmptyState>
            ) : (
              <CardList>
                {entries.map(each => (
                  <ChangeLine key={each.id} change={each} />
                ))}
              </CardList>
            )
          }
        </Loaded>
      </Card>
      {starting && (
        <StartDialog
          name={cutTo(words['title'] ?? '', 140)}
          whyNow={words['why'] ?? ''}
          onClose={() => {
            setStarting(false)
            change({ start: undefined, title: undefined, why: undefined })
          }}
        />
      )}
    </>
  )
}
