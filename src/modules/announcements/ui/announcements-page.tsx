import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { CardList } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PagedCard } from '#ui/paged-card.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Segment } from '#ui/segment.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { AnnouncementLine } from './announcement-line.tsx'
import './announcements.css'
import { PublishDialog } from './publish-dialog.tsx'
import { useAnnouncementPages, useAudiences } from './queries.ts'
import { t } from './words.ts'

const VIEWS = ['to_me', 'mine'] as const

/** What was announced to the reader, and what they announced. */
export function AnnouncementsPage() {
  const [words] = useSearchWords()
  const whose = VIEWS.find(each => each === words['view']) ?? 'to_me'
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        views={
          <Segment
            label={t('whose.label')}
            choices={VIEWS.map(id => ({ id, label: t(`whose.${id}`), to: `/announcements?view=${id}` }))}
            current={whose}
          />
        }
        acts={<PublishButton open={words['add'] !== undefined} />}
      />
      <List key={whose} whose={whose} />
    </>
  )
}

/** Only for those who may announce something to somebody. */
function PublishButton({ open }: { readonly open: boolean }) {
  const [opened, setOpened] = useState(open)
  const { data } = useAudiences()
  if (data === undefined || (!data.everybody && data.teams.length === 0)) return null
  return (
    <>
      <Button tone="primary" icon="plus" onClick={() => setOpened(true)}>
        {t('publish')}
      </Button>
      {opened && <PublishDialog audiences={data} onClose={() => setOpened(false)} />}
    </>
  )
}

function List({ whose }: { readonly whose: 'to_me' | 'mine' }) {
  const pages = useAnnouncementPages(whose)
  return (
    <PagedCard
      pages={pages}
      more={t('more')}
      empty={
        <EmptyState title={t(`none.${whose}`)} icon="announce">
          {t(`none.${whose}.say`)}
        </EmptyState>
      }
    >
      {entries => (
        <CardList>
          {entries.map(row => (
            <AnnouncementLine key={row.id} row={row} />
          ))}
        </CardList>
      )}
    </PagedCard>
  )
}
