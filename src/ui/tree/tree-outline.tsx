import { type CSSProperties, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Icon } from '../marks/icon.tsx'
import './tree.css'
import { type TreeNode, type TreeRow, type TreeStep, treeRows, treeStep, typedAhead } from './tree-rows.ts'
import { useWindowed } from './use-windowed.ts'

/** What an outline takes. */
export interface TreeOutlineProps<N extends TreeNode> {
  /** Names the tree for screen readers. */
  readonly label: string
  readonly roots: readonly N[]
  /** Which are open at first: this many levels (default 2). */
  readonly openLevels?: number
  /** What stands at the end of a line: state, owner. Keep it to one line of 40 px. */
  readonly end?: (node: N) => ReactNode
  /** Set in serif, such as a vision. */
  readonly serif?: (node: N) => boolean
  /** Enter, or a double press. */
  readonly onOpen?: (node: N) => void
  /** Walking onto a line, or one press. */
  readonly onSelect?: (node: N) => void
}

/**
 * An outline as a real tree: arrow keys walk, open and close, Home and End, typing ahead, `*` opens all beside.
 * Beyond 500 lines only those in sight are in the page; screen readers still hear the true level, place and count.
 */
export function TreeOutline<N extends TreeNode>({
  label,
  roots,
  openLevels = 2,
  end,
  serif,
  onOpen,
  onSelect,
}: TreeOutlineProps<N>) {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(upTo(roots, openLevels)))
  const [activeId, setActiveId] = useState<string | null>(null)
  const rows = treeRows(roots, open)
  const at = Math.max(
    0,
    rows.findIndex(row => row.node.id === activeId),
  )
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const { first, last, before, after, reveal } = useWindowed(frame, rows.length)
  const typeAhead = useTypeAhead()

  const walk = (index: number) => {
    const row = rows[index]
    if (row === undefined) return
    setActiveId(row.node.id)
    reveal(index)
    onSelect?.(row.node)
  }
  const take = (step: TreeStep) => {
    if ('to' in step) walk(step.to)
    else if ('open' in step) setOpen(new Set([...open, step.open]))
    else if ('openAll' in step) setOpen(new Set([...open, ...step.openAll]))
    else setOpen(new Set([...open].filter(other => other !== step.close)))
  }
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const active = rows[at]
    const mirrored = getComputedStyle(event.currentTarget).direction === 'rtl'
    const step = treeStep(rows, at, event.key, mirrored)
    if (step !== null) take(step)
    else if (event.key === 'Enter' && active) onOpen?.(active.node)
    else if (event.key.length === 1 && event.key !== ' ') walk(typedAhead(rows, at, typeAhead(event.key)))
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={frame}
      className="fl-tree"
      role="tree"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={rows.length > 0 ? `${id}-${rows[at]?.node.id}` : undefined}
      onKeyDown={pressed}
      onFocus={() => activeId === null && setActiveId(rows[0]?.node.id ?? null)}
    >
      <div role="presentation" style={{ height: before }} />
      {rows.slice(first, last).map((row, offset) => (
        <Line
          key={row.node.id}
          id={`${id}-${row.node.id}`}
          row={row}
          active={first + offset === at && activeId !== null}
          serif={serif?.(row.node) ?? false}
          end={end?.(row.node)}
          onTurn={() => take(row.open ? { close: row.node.id } : { open: row.node.id })}
          onPress={() => walk(first + offset)}
          onDouble={() => onOpen?.(row.node)}
        />
      ))}
      <div role="presentation" style={{ height: after }} />
    </div>
  )
}

interface LineProps {
  readonly id: string
  readonly row: TreeRow<TreeNode>
  readonly active: boolean
  readonly serif: boolean
  readonly end: ReactNode
  readonly onTurn: () => void
  readonly onPress: () => void
  readonly onDouble: () => void
}

function Line({ id, row, active, serif, end, onTurn, onPress, onDouble }: LineProps) {
  // The tree keeps the focus and points here; its keys do what presses do here.
  const line = {
    id,
    role: 'treeitem',
    'aria-level': row.level,
    'aria-setsize': row.setSize,
    'aria-posinset': row.place,
    'aria-expanded': row.open ?? undefined,
    'aria-selected': active,
    onClick: onPress,
    onDoubleClick: onDouble,
  }
  const turn = row.open === null ? {} : { 'data-open': row.open, onClick: onTurn }
  return (
    <div className="fl-tree-line" style={{ '--level': row.level - 1 } as CSSProperties} {...line}>
      <span className="fl-tree-turn" {...turn}>
        {row.open !== null && <Icon name="right" size={14} />}
      </span>
      <span className="fl-tree-label" data-serif={serif || undefined}>
        {row.node.label}
      </span>
      {end && <span className="fl-tree-end">{end}</span>}
    </div>
  )
}

/** Collects letters typed within 600 ms into one word. */
function useTypeAhead(): (letter: string) => string {
  const typed = useRef({ text: '', at: 0 })
  return letter => {
    const time = performance.now()
    const text = time - typed.current.at < 600 ? typed.current.text + letter : letter
    typed.current = { text, at: time }
    return text
  }
}

function upTo(nodes: readonly TreeNode[], levels: number): readonly string[] {
  if (levels <= 1) return []
  return nodes.flatMap(node => [node.id, ...upTo(node.children ?? [], levels - 1)])
}
