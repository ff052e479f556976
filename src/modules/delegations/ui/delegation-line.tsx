import { PersonAvatar } from '#modules/people/public-ui.tsx'
import { CardLine } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { DelegationRow } from '../contract.ts'
import './delegations.css'
import { t } from './words.ts'

/** A delegation as a line: what, who to whom, how far, until when. `side` is the person who is not the reader. */
export function DelegationLine({
  row,
  side,
  ask,
}: {
  readonly row: DelegationRow
  readonly side: 'from' | 'to'
  /** The form that its page opens with. */
  readonly ask?: string | undefined
}) {
  return (
    <CardLine
      mark={<PersonAvatar name={row[side].name} size={20} />}
      act={<FarMark row={row} />}
      hint={
        <>
          {t('fromTo', { from: row.from.name, to: row.to.name })} · {stateText(row)}
          {row.reachIns !== null && row.reachIns > 0 && ` · ${t('reached', { count: row.reachIns })}`}
        </>
      }
    >
      <Link to={`/delegations/${row.id}${ask === undefined ? '' : `?do=${ask}`}`}>{row.title}</Link>
    </CardLine>
  )
}

/** How far a whole delegation goes: one level, or from which to which in the parts of a cover. */
function FarMark({ row: { level, areas } }: { readonly row: DelegationRow }) {
  const least = areas === null ? level : Math.min(...Object.values(areas))
  if (least === level) return <LevelMark level={level} />
  return <span className="dg-level">{t('level.range', { from: String(least), to: String(level) })}</span>
}

/** How far it goes, as a step of five with its words. */
export function LevelMark({ level }: { readonly level: number }) {
  return (
    <span className="dg-level">
      <span className="dg-steps" aria-hidden="true">
        {[1, 2, 3, 4, 5].map(step => (
          <i key={step} data-on={step <= level || undefined} />
        ))}
      </span>
      {t('level.short', { level: String(level), name: levelName(level) })}
    </span>
  )
}

/** The name of a level. */
function levelName(level: number): string {
  return t(`level.${asLevel(level)}`)
}

/** A number from the server as one of the five. */
export function asLevel(level: number): '1' | '2' | '3' | '4' | '5' {
  return (['1', '2', '3', '4', '5'] as const)[level - 1] ?? '1'
}

/** Where it stands, in words: with its end, and the next check where there is one. */
export function stateText({ state, startsOn, untilOn, nextCheckOn }: DelegationRow): string {
  const words = [t(`state.${state}`, { date: formatDate(startsOn) })]
  if (state === 'active' || state === 'accepted')
    words.push(untilOn === null ? t('untilOpen') : t('until', { date: formatDate(untilOn) }))
  if (nextCheckOn !== null) words.push(t('check', { date: formatDate(nextCheckOn) }))
  return words.join(' · ')
}
