import { useMemo, useRef } from 'react'
import { SeverityMark } from '#ui/marks/severity.tsx'
import { TreeOutline } from '#ui/tree/tree-outline.tsx'
import type { MapNode as Aim, AimMap } from '../../contract.ts'
import type { BrokenAim } from '../aim-breaks.ts'
import { breakWords } from '../breaks-in-words.ts'
import { HealthMark } from '../health-mark.tsx'
import { childrenOf } from './map-nodes.ts'
import { t } from './words.ts'

interface OutlineNode {
  readonly id: string
  readonly label: string
  readonly aim: Aim
  readonly children: readonly OutlineNode[]
}

/** The same content as the map, as a real tree. Walking by keys stays in the tree; a press shows the panel; Enter opens the page. */
export function DirectionOutline({
  map,
  broken = [],
  onSelect,
  onOpen,
}: {
  readonly map: AimMap
  /** Aims that break, as far as the reader is told. */
  readonly broken?: readonly BrokenAim[] | undefined
  readonly onSelect: (id: string) => void
  readonly onOpen: (id: string) => void
}) {
  const roots = useMemo(() => outlineOf(map.nodes), [map.nodes])
  const isNarrowed = map.nodes.some(({ match }) => !match)
  const breaks = useMemo(() => new Map(broken.map(each => [each.id, each])), [broken])
  // Walking also selects; only a press may move the focus away into the panel.
  const pressed = useRef(false)
  return (
    <div
      className="direction-outline"
      onPointerDown={() => (pressed.current = true)}
      onKeyDownCapture={() => (pressed.current = false)}
    >
      <TreeOutline
        label={t('outline.label')}
        roots={roots}
        key={isNarrowed ? map.nodes.map(({ id }) => id).join() : 'all'}
        // What is looked for is in sight, however deep it lies.
        openLevels={isNarrowed ? Number.POSITIVE_INFINITY : 3}
        serif={node => node.aim.kind === 'vision'}
        end={node => <End aim={node.aim} broken={breaks.get(node.id)} />}
        onOpen={node => onOpen(node.id)}
        onSelect={node => pressed.current && onSelect(node.id)}
      />
    </div>
  )
}

/** Aims as a tree; those whose parent is not shown stand at the top. */
function outlineOf(nodes: readonly Aim[]): OutlineNode[] {
  const below = childrenOf(nodes)
  const known = new Set(nodes.map(aim => aim.id))
  const nodeOf = (aim: Aim): OutlineNode => ({
    id: aim.id,
    label: aim.title,
    aim,
    children: (below.get(aim.id) ?? []).map(nodeOf),
  })
  return nodes.filter(aim => aim.parentId === null || !known.has(aim.parentId)).map(nodeOf)
}

function End({ aim, broken }: { readonly aim: Aim; readonly broken: BrokenAim | undefined }) {
  return (
    <>
      {broken !== undefined && <SeverityMark severity={broken.worst}>{breakWords(broken)}</SeverityMark>}
      {aim.ownerName !== null && <span className="fl-faint">{aim.ownerName}</span>}
      <HealthMark aim={aim} />
    </>
  )
}
