import { Icon } from '#ui/marks/icon.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { BallotView } from '../../contract.ts'
import { t } from './words.ts'

type Counted = BallotView['groups'][number]

/** What stands before the first question: who will see what, and the groups this person is counted in. */
export function WhoSees({ view }: { readonly view: Omit<BallotView, 'definition'> }) {
  const { purpose, mode, about, closesOn, least, leastComments, groups, smallest } = view
  const promises =
    about !== null
      ? [...aboutPromises(about, least, leastComments), t('who.draft')]
      : mode === 'named'
        ? [t('who.named'), t('who.draft')]
        : [
            t('who.groups'),
            t('who.kept'),
            t('who.close', { least }),
            t('who.comments', { least: leastComments }),
            t('who.draft'),
          ]
  return (
    <>
      {purpose && <p className="svb-intro">{purpose}</p>}
      {closesOn && <p className="fl-quiet">{t('who.until', { date: formatDate(closesOn) })}</p>}
      <h2>{t('who.title')}</h2>
      <ul className="svb-promises">
        {promises.map(promise => (
          <li key={promise}>
            <Icon name={mode === 'named' ? 'people' : 'lock'} size={16} />
            <span>{promise}</span>
          </li>
        ))}
      </ul>
      {mode === 'anonymous' && (
        <>
          <h2>{t('groups.title')}</h2>
          <ul className="svb-groups">
            {groups.map(group => (
              <li key={`${group.kind} ${group.title}`} data-small={!group.large || undefined}>
                <span>{nameOf(group)}</span>
                <span className="fl-quiet">
                  {t('groups.invited', { count: group.invited })}
                  {group.large ? '' : ` · ${t('groups.never')}`}
                </span>
              </li>
            ))}
          </ul>
          <p className="svb-smallest">
            {smallest === null
              ? t('groups.none')
              : t('groups.smallest', { group: nameOf(smallest), count: smallest.invited })}
          </p>
        </>
      )}
    </>
  )
}

function aboutPromises(
  { name, as }: NonNullable<BallotView['about']>,
  least: number,
  comments: number,
): string[] {
  if (as === 'self') return [t('about.self')]
  if (as === 'manager') return [t('about.manager', { name })]
  return [
    t(`about.as.${as}`, { name }),
    t('about.pool', { name, least }),
    t('about.reads', { name }),
    t('about.kept'),
    t('about.words', { name, least: comments }),
  ]
}

function nameOf({ kind, title, level }: Counted): string {
  if (kind === 'everybody') return t('groups.everybody')
  return level === null ? title : `${title}: ${level}`
}
