import type { MapMark, MapNode } from '#ui/map/map-node.ts'
import { severityLook } from '#ui/marks/severity.tsx'
import type { MapNode as Aim } from '../../contract.ts'
import type { BrokenAim } from '../aim-breaks.ts'
import { breakWords } from '../breaks-in-words.ts'
import { characterOf, standingOf } from '../standing.ts'
import { t } from './words.ts'

interface Nodes {
  readonly nodes: readonly Aim[]
}

/** Ids of what stands on the map without being an aim. */
export const NO_DESTINATION = ':no-destination'
const LOOSE = ':loose'
const BREAK = ':break'

/** The aim a break belongs to, or null when the id is not of a break. */
export function brokenAim(id: string): string | null {
  return id.endsWith(BREAK) ? id.slice(0, -BREAK.length) : null
}

/** Whether an id on the map is an aim, not something drawn in its place. */
export function isAim(id: string): boolean {
  return !id.startsWith(':') && brokenAim(id) === null
}

/** The direction as nodes of a map: destination, strategies, goals, breaks where the line does not go on, a flag on aims that break. */
export function mapNodes(map: Nodes, broken: readonly BrokenAim[] = []): MapNode[] {
  const flags = new Map(broken.map(each => [each.id, flagOf(each)]))
  const below = childrenOf(map.nodes)
  const top =
    map.nodes.find(aim => aim.kind === 'vision' && aim.state === 'live') ??
    map.nodes.find(aim => aim.kind === 'vision')
  const topId = top?.id ?? NO_DESTINATION
  const orphans = map.nodes.filter(aim => aim.parentId === null && aim.kind === 'goal')
  return [
    ...(top === undefined ? [noDestination()] : []),
    ...map.nodes.flatMap(aim => {
      const flag = flags.get(aim.id)
      const node = nodeOf(aim, below, topId)
      return [flag === undefined ? node : { ...node, flag }, ...breakBelow(aim, below)]
    }),
    ...(orphans.length > 0 ? [looseGroup(topId)] : []),
  ]
}

/** How many breaks a map shows: strategies nothing serves, strategies that serve no vision, and a missing destination. */
export function countBreaks(map: Nodes): number {
  const below = childrenOf(map.nodes)
  const live = map.nodes.some(aim => aim.kind === 'vision' && aim.state !== 'retired')
  const unserved = map.nodes.filter(aim => isUnserved(aim, below)).length
  const adrift = map.nodes.filter(
    aim => aim.kind === 'strategy' && aim.parentId === null && isOpen(aim),
  ).length
  return unserved + (live ? adrift : map.nodes.length > 0 ? 1 : 0)
}

/** Children by parent id, in order. */
export function childrenOf(nodes: readonly Aim[]): ReadonlyMap<string, readonly Aim[]> {
  const below = new Map<string, Aim[]>()
  for (const aim of nodes) {
    if (aim.parentId === null) continue
    const list = below.get(aim.parentId)
    if (list === undefined) below.set(aim.parentId, [aim])
    else list.push(aim)
  }
  return below
}

function nodeOf(aim: Aim, below: ReadonlyMap<string, readonly Aim[]>, topId: string): MapNode {
  const dimmed = aim.match ? {} : { dimmed: true }
  if (aim.kind === 'vision') {
    return {
      id: aim.id,
      parentId: null,
      look: 'destination',
      eyebrow: eyebrowOf(aim),
      title: aim.title,
      ...dimmed,
    }
  }
  if (aim.kind === 'strategy') {
    const adrift = aim.parentId === null
    return {
      id: aim.id,
      parentId: adrift ? topId : aim.parentId,
      look: 'pillar',
      title: aim.title,
      lines: [aim.ownerName, aim.state === 'live' ? null : standingOf(aim).word].filter(
        line => line !== null,
      ),
      tally: tallyOf(aim),
      ...(adrift || isUnserved(aim, below) ? { edge: 'broken' as const } : {}),
      ...dimmed,
    }
  }
  const badge = badgeOf(below.get(aim.id) ?? [])
  return {
    id: aim.id,
    parentId: aim.parentId ?? LOOSE,
    look: 'card',
    title: aim.title,
    mark: markOf(aim),
    ...(badge === null ? {} : { badge }),
    ...dimmed,
  }
}

function tallyOf({ counts }: Aim): NonNullable<MapNode['tally']> {
  if (counts === null) return []
  const all = [
    { health: 'on_track' as const, count: counts.onTrack },
    { health: 'at_risk' as const, count: counts.atRisk },
    { health: 'off_track' as const, count: counts.offTrack },
    { health: 'no_data' as const, count: counts.noData + counts.stale },
  ]
  return all
    .filter(({ count }) => count > 0)
    .map(({ health, count }) => ({ ...markOf({ state: 'live', health }), count }))
}

function markOf(aim: Pick<Aim, 'state' | 'health'>): MapMark {
  const standing = standingOf(aim)
  return { symbol: characterOf(standing), word: standing.word, tone: toneOf(standing.kind) }
}

function flagOf(broken: BrokenAim): MapMark {
  return { ...severityLook(broken.worst), word: breakWords(broken) }
}

function eyebrowOf(aim: Aim): string {
  if (aim.state === 'draft') return t('destination.draft')
  if (aim.state === 'consulting') return t('destination.consulting')
  return aim.dueOn === null ? t('destination') : t('destination.by', { year: aim.dueOn.slice(0, 4) })
}

function badgeOf(children: readonly Aim[]): string | null {
  if (children.length === 0) return null
  const teams = children.every(child => child.scope === 'team')
  return t(teams ? 'below.team' : 'below.goals', { count: children.length })
}

function breakBelow(aim: Aim, below: ReadonlyMap<string, readonly Aim[]>): MapNode[] {
  if (!isUnserved(aim, below)) return []
  const id = aim.id + BREAK
  return [
    {
      id,
      parentId: aim.id,
      look: 'break',
      title: t('break.title'),
      lines: [t('break.noGoal')],
      action: t('break.brief'),
      edge: 'none',
    },
  ]
}

function noDestination(): MapNode {
  const title = t('destination.none')
  return { id: NO_DESTINATION, parentId: null, look: 'destination', title, action: t('destination.write') }
}

function looseGroup(topId: string): MapNode {
  return {
    id: LOOSE,
    parentId: topId,
    look: 'pillar',
    title: t('loose.title'),
    lines: [t('loose.line')],
    edge: 'none',
  }
}

// A filter keeps ancestors only to hold what matches, so an unmatched strategy says nothing about what serves it.
function isUnserved(aim: Aim, below: ReadonlyMap<string, readonly Aim[]>): boolean {
  return (
    aim.kind === 'strategy' && aim.state === 'live' && aim.match && !(below.get(aim.id) ?? []).some(isOpen)
  )
}

function isOpen(aim: Aim): boolean {
  return aim.state !== 'closed' && aim.state !== 'retired' && aim.state !== 'archived'
}

function toneOf(kind: ReturnType<typeof standingOf>['kind']): 'ok' | 'risk' | 'off' | 'none' {
  if (kind === 'on-track' || kind === 'achieved') return 'ok'
  if (kind === 'at-risk') return 'risk'
  return kind === 'off-track' ? 'off' : 'none'
}
