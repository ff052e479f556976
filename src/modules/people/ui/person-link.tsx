import { Link } from '#ui/link.tsx'
import { Avatar } from '#ui/marks/avatar.tsx'
import { formatDate } from '#ui/words/dates.ts'
import './people.css'
import { t } from './words.ts'

/** Somebody by id and name. */
interface Named {
  readonly id: string
  readonly name: string
}

/** A person's name that leads to their page; with `avatar` the initials stand before it, with `hint` a quiet line below. */
export function PersonLink({
  person,
  avatar = false,
  hint,
  size = 26,
}: {
  readonly person: Named
  readonly avatar?: boolean
  readonly hint?: string | null | undefined
  readonly size?: number
}) {
  const link = (
    <Link to={`/people/${person.id}`} className="pp-link">
      {person.name}
    </Link>
  )
  if (!avatar && !hint) return link
  return (
    <span className="fl-person">
      {avatar && <Avatar name={person.name} size={size} />}
      <span className="fl-person-words">
        {link}
        {hint && <span className="fl-faint pp-hint">{hint}</span>}
      </span>
    </span>
  )
}

/** A person's initials alone, with the name for screen readers and on hover. */
export function PersonAvatar({ name, size = 26 }: { readonly name: string; readonly size?: number }) {
  return (
    <span title={name}>
      <Avatar name={name} size={size} />
      <span className="fl-hidden">{name}</span>
    </span>
  )
}

/** A team's name that leads to its page. */
export function TeamLink({ team }: { readonly team: Named }) {
  return (
    <Link to={`/teams/${team.id}`} className="pp-link">
      {team.name}
    </Link>
  )
}

/** That somebody is away, in words: `away until 12 Sep`. */
export function awayText(away: { readonly until: string | null }): string {
  return away.until === null ? t('away.open') : t('away.until', { date: formatDate(away.until) })
}

/** A small mark that somebody is away; nothing when they are there. */
export function AwayMark({ away }: { readonly away: { readonly until: string | null } | null }) {
  return away === null ? null : <span className="pp-away">{awayText(away)}</span>
}
