import { Link } from '#ui/link.tsx'
import { Status } from '#ui/marks/status.tsx'
import type { MapNode as Aim, AimMap } from '../../contract.ts'
import { breakTeller } from '../aim-breaks.ts'
import { wholeInWords } from '../breaks-in-words.ts'
import { useBreaks } from '../use-breaks.ts'
import { countBreaks } from './map-nodes.ts'
import { t } from './words.ts'

/**
 * “12 goals, 60 team goals · 2 breaks”: what the page holds, in one line. Only open goals that match are counted. Who leads the whole is
 * told of every break, others of those that the map itself shows.
 */
export function DirectionSentence({
  map,
  asOf,
}: {
  readonly map: AimMap
  readonly asOf?: string | undefined
}) {
  const whole = useBreaks(asOf)?.whole ?? null
  const breaks = countBreaks(map)
  const told = whole === null ? null : wholeInWords(whole)
  return (
    <>
      {goalsInWords(map)}
      {told === null && breaks > 0 && (
        <>
          {' · '}
          <Status kind="off-track">{t('count.breaks', { count: breaks })}</Status>
        </>
      )}
      {told !== null && (
        <>
          {' · '}
          <Link to={breakTeller()?.to ?? ''}>{told}</Link>
        </>
      )}
    </>
  )
}

/** Open, matching goals by scope, in words. */
export function goalsInWords(map: { readonly nodes: readonly Aim[] }): string {
  const goals = map.nodes.filter(
    aim => aim.kind === 'goal' && aim.match && aim.state !== 'closed' && aim.state !== 'archived',
  )
  const parts = (['org', 'team', 'person'] as const)
    .map(scope => ({ scope, count: goals.filter(goal => goal.scope === scope).length }))
    .filter(({ count }) => count > 0)
    .map(({ scope, count }) => t(`count.${scope}`, { count }))
  return parts.length === 0 ? t('count.empty') : parts.join(', ')
}
