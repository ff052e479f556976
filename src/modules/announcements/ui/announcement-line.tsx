import { CardLine } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { When } from '#ui/words/when.tsx'
import type { AnnouncementRow } from '../contract.ts'
import { t } from './words.ts'

/** One announcement in a list: what, by whom to whom, when, and whether it is still to be read. */
export function AnnouncementLine({ row }: { readonly row: AnnouncementRow }) {
  const { id, title, author, team, publishedAt, unread, state } = row
  return (
    <CardLine
      hint={
        <>
          {unread && (
            <>
              <strong>{t('unread')}</strong> ·{' '}
            </>
          )}
          {[t('line.by', { name: author.name }), toWhom(team)].join(' · ')} · <When at={publishedAt} />
          {state === 'withdrawn' && ` · ${t('line.withdrawn')}`}
        </>
      }
    >
      <Link to={`/announcements/${id}`}>{title}</Link>
    </CardLine>
  )
}

/** To whom it went, in words. */
export function toWhom(team: AnnouncementRow['team']): string {
  return team === null ? t('line.to.all') : t('line.to', { team: team.name })
}
