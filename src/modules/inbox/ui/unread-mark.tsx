import { useQuery } from '@tanstack/react-query'
import { NavCount } from '#ui/frame/nav-count.tsx'
import { INBOX, inbox } from './queries.ts'
import { t } from './words.ts'

/** How much the reader was told and has not read, behind the word Inbox; looked at again once a minute. */
export function UnreadMark() {
  const { data } = useQuery({
    queryKey: [...INBOX, 'unread'],
    queryFn: ({ signal }) => inbox.countUnread({}, signal),
    refetchInterval: 60_000,
  })
  return <NavCount count={data?.unread ?? 0} word={t('notices.new')} />
}
