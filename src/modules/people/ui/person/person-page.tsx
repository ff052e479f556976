import { Suspense, useState } from 'react'
import { WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Avatar } from '#ui/marks/avatar.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam, useSearchWords } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { AbsenceDialog } from '../absence-dialog.tsx'
import { CoverRequests } from '../cover-requests.tsx'
import { DepartureDialog } from '../departure-dialog.tsx'
import { EditPersonDialog } from '../edit-person-dialog.tsx'
import { ErasureDialog } from '../erasure-dialog.tsx'
import { personPanels } from '../panels.ts'
import '../people.css'
import { AwayMark, TeamLink } from '../person-link.tsx'
import { PlacementDialog } from '../placement-dialog.tsx'
import { type Person, usePerson } from '../queries.ts'
import { t } from '../words.ts'
import { AboutCard } from './about-card.tsx'
import { AbsencesCard } from './absences-card.tsx'
import { type Open, PersonActs } from './person-acts.tsx'
import { PositionsCard } from './positions-card.tsx'
import { ProfileCard } from './profile-card.tsx'
import { ReportsCard } from './reports-card.tsx'

/** Somebody: where they stand, whom they answer for, and what other rooms know of them. */
export function PersonPage() {
  const id = useParam('id')
  const person = usePerson(id)
  return (
    <Loaded query={person} skeleton={<SkeletonCard height={520} />}>
      {person => <Shown key={person.id} person={person} />}
    </Loaded>
  )
}

function Shown({ person }: { readonly person: Person }) {
  const me = useSession().person.id
  const [words, change] = useSearchWords()
  const [open, setOpen] = useState<Open | null>(words['do'] === 'away' ? 'absence' : null)
  const close = () => {
    setOpen(null)
    if (words['do'] !== undefined) change({ do: undefined })
  }
  return (
    <>
      <PageHead
        above={<Path person={person} />}
        title={person.name}
        sub={<Standing person={person} isMe={person.id === me} />}
        acts={<PersonActs person={person} onOpen={setOpen} />}
      />
      <WithAside aside={<ProfileCard person={person} />}>
        {person.id === me && <CoverRequests />}
        {personPanels().map(({ id, component: Panel }) => (
          <Suspense key={id} fallback={null}>
            <Panel id={person.id} />
          </Suspense>
        ))}
        <AboutCard id={person.id} />
        <ReportsCard person={person} isMe={person.id === me} />
        <AbsencesCard person={person} />
        <PositionsCard person={person} />
      </WithAside>
      <Dialogs person={person} open={open} onClose={close} />
    </>
  )
}

function Dialogs({
  person,
  open,
  onClose,
}: {
  readonly person: Person
  readonly open: Open | null
  readonly onClose: () => void
}) {
  if (open === 'profile') return <EditPersonDialog person={person} onClose={onClose} />
  if (open === 'absence') return <AbsenceDialog personId={person.id} onClose={onClose} />
  if (open === 'place') return <PlacementDialog person={person} propose={false} onClose={onClose} />
  if (open === 'propose') return <PlacementDialog person={person} propose onClose={onClose} />
  if (open === 'depart') return <DepartureDialog person={person} onClose={onClose} />
  if (open === 'erase') return <ErasureDialog person={person} onClose={onClose} />
  return null
}

function Path({ person }: { readonly person: Person }) {
  const path = [...person.teamPath, ...(person.team ? [person.team] : [])]
  return (
    <nav className="pp-path" aria-label={t('team.title')}>
      <Link to="/people">{t('people.title')}</Link>
      {path.map(team => (
        <TeamLink key={team.id} team={team} />
      ))}
    </nav>
  )
}

function Standing({ person, isMe }: { readonly person: Person; readonly isMe: boolean }) {
  const { name, title, pronouns, away, status, lastDay } = person
  return (
    <>
      <Avatar name={name} size={28} />
      <span>{title ?? t('person.none')}</span>
      {pronouns && <span>· {pronouns}</span>}
      {isMe && <span>· {t('person.you')}</span>}
      <AwayMark away={away} />
      {status === 'invited' && <span className="pp-away">{t('person.invited.say')}</span>}
      {lastDay !== null && (
        <span className="pp-away">
          {t(status === 'left' ? 'person.left.say' : 'person.leaves.say', {
            name,
            date: formatDate(lastDay),
          })}
        </span>
      )}
    </>
  )
}
