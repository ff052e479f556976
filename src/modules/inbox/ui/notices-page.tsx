import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { withDates } from '#ui/words/dates.ts'
import { When } from '#ui/words/when.tsx'
import type { NoticeView } from '../contract.ts'
import { InboxHead } from './inbox-head.tsx'
import { INBOX, inbox, useNotices } from './queries.ts'
import { t } from './words.ts'

/** What the reader was told, newest first; what they have not read is marked. */
export function NoticesPage() {
  const query = useNotices()
  const pages = query.data?.pages ?? []
  const notices = pages.flatMap(page => page.notices)
  const unread = pages[0]?.unread ?? 0
  const newest = notices[0]?.id
  const readAll = useAction({
    run: (upTo: string) => inbox.markAllNotices({ body: { upTo } }),
    refresh: [INBOX],
    done: t('notices.allRead'),
    failure: 'toast',
  })
  return (
    <>
      <InboxHead
        view="notices"
        sub={unread === 0 ? t('notices.noneUnread') : t('notices.unread', { count: unread })}
        acts={
          unread > 0 &&
          newest !== undefined && (
            <Button icon="check" pending={readAll.pending} onClick={() => void readAll.go(newest)}>
              {t('notices.readAll')}
            </Button>
          )
        }
      />
      <div className="ib-narrow">
        <Loaded query={query} skeleton={<SkeletonCard height={420} />}>
          {() => (
            <Stack gap={12}>
              <Notices notices={notices} />
              {query.hasNextPage && (
                <Button
                  tone="quiet"
                  pending={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('notices.older')}
                </Button>
              )}
            </Stack>
          )}
        </Loaded>
      </div>
    </>
  )
}

function Notices({ notices }: { readonly notices: readonly NoticeView[] }) {
  if (notices.length === 0)
    return (
      <Card>
        <EmptyState title={t('notices.empty')} icon="bell">
          {t('notices.emptyHint')}
        </EmptyState>
      </Card>
    )
  return (
    <Card title={t('notices.latest')} flush>
      <CardList>
        {notices.map(notice => (
          <Notice key={notice.id} notice={notice} />
        ))}
      </CardList>
    </Card>
  )
}

/** Following it reads it; the button at its end does only that, and takes it back. */
function Notice({ notice: { id, text: sentence, link, at, read } }: { readonly notice: NoticeView }) {
  const text = withDates(sentence)
  const mark = useAction({
    run: (wanted: boolean) => inbox.markNotice({ params: { id }, body: { read: wanted } }),
    refresh: [INBOX],
    failure: 'toast',
  })
  const act = read ? t('notices.markUnread') : t('notices.markRead')
  return (
    <CardLine
      mark={<span className="ib-dot" data-read={read || undefined} />}
      hint={<When at={new Date(at)} />}
      act={
        <Button size="s" tone="quiet" onClick={() => void mark.go(!read)} aria-label={`${act}: ${text}`}>
          {act}
        </Button>
      }
    >
      <span className={read ? undefined : 'ib-unread'}>
        <Link to={link} onClick={() => void (read || mark.go(true))}>
          {text}
        </Link>
        {!read && <span className="fl-hidden"> ({t('notices.new')})</span>}
      </span>
    </CardLine>
  )
}
