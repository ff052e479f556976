import { Card } from '#ui/card.tsx'
import { Stack, WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Mark } from '#ui/marks/status.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { AnnouncementPage as Announcement } from '../contract.ts'
import { toWhom } from './announcement-line.tsx'
import './announcements.css'
import { AuthorActs } from './author-acts.tsx'
import { useAnnouncement } from './queries.ts'
import { ReadCard } from './read-card.tsx'
import { ReceptionCard } from './reception-card.tsx'
import { t } from './words.ts'

/** One announcement: what it says, whether it was understood, and to its author how it was received. */
export function AnnouncementPage() {
  const page = useAnnouncement(useParam('id'))
  return (
    <>
      {page.data === undefined && <PageHead title={t('one')} />}
      <Loaded query={page} skeleton={<SkeletonCard height={320} />}>
        {announcement => <Shown announcement={announcement} />}
      </Loaded>
    </>
  )
}

function Shown({ announcement }: { readonly announcement: Announcement }) {
  const { title, author, team, publishedAt, readByOn, check, body, clarification, withdrawnWhy, reception } =
    announcement
  const shown = (
    <Stack>
      {withdrawnWhy !== null && (
        <Card title={t('withdrawn')}>
          <p className="an-text">{withdrawnWhy}</p>
        </Card>
      )}
      {clarification !== null && (
        <Card title={t('clarified')}>
          <p className="an-text">{clarification}</p>
        </Card>
      )}
      <Card>
        <p className="an-text">{body}</p>
      </Card>
      {reception !== null && !announcement.toMe && check !== null && <AskedCard check={check} />}
      {announcement.toMe && <ReadCard key={String(announcement.unread)} announcement={announcement} />}
    </Stack>
  )
  return (
    <>
      <PageHead
        title={title}
        above={<Link to="/announcements">{t('title')}</Link>}
        sub={[
          t('line.by', { name: author.name }),
          toWhom(team),
          formatDate(publishedAt),
          t('line.readBy', { day: formatDate(readByOn) }),
        ].join(' · ')}
        acts={<AuthorActs announcement={announcement} />}
      />
      {reception === null ? (
        <div className="an-page">{shown}</div>
      ) : (
        <WithAside aside={<ReceptionCard reception={reception} asks={announcement.check !== null} />}>
          {shown}
        </WithAside>
      )}
    </>
  )
}

/** The question as readers see it, and which answer was meant. */
function AskedCard({ check }: { readonly check: NonNullable<Announcement['check']> }) {
  const { question, choices, meant } = check
  return (
    <Card title={t('asked')}>
      <p className="an-text">{question}</p>
      <ol className="an-list">
        {choices.map((choice, i) => (
          <li key={choice}>
            <Mark kind={i === meant ? 'achieved' : 'no-data'} /> {choice}
            {i === meant && <span className="fl-quiet"> · {t('asked.meant')}</span>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
