import {
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import '../form/picker.css'
import { Link } from '../link.tsx'
import { Icon, type IconName } from '../marks/icon.tsx'

/** One line of a menu: a verb that runs, a link, or a heading for what follows. */
export type MenuLine =
  | {
      readonly label: string
      readonly icon?: IconName
      readonly run: () => void
      readonly danger?: boolean
      readonly disabled?: boolean
      /** The one in force, of several that exclude each other: ticked. */
      readonly current?: boolean
    }
  | { readonly label: string; readonly icon?: IconName; readonly to: string }
  | { readonly heading: string }

/** A menu behind a button: `children` is that button. Arrow keys walk, letters jump, Escape closes and gives the focus back. */
export function Menu({
  lines,
  children,
}: {
  readonly lines: readonly MenuLine[]
  readonly children: ReactElement
}) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const holder = useRef<HTMLSpanElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const attributes = { popoverTarget: id, 'aria-haspopup': 'menu', 'aria-expanded': open }
  // Once its lines are there, and before anything is drawn: only then has it a size.
  useLayoutEffect(() => {
    const button = holder.current?.firstElementChild
    if (!open || menu.current === null || !button) return
    placeBeside(menu.current, button.getBoundingClientRect())
    itemsOf(menu.current)[0]?.focus()
  }, [open])
  return (
    <>
      <span ref={holder} className="fl-contents">
        {cloneElement(children, attributes)}
      </span>
      <div
        ref={menu}
        id={id}
        className="fl-pop fl-menu"
        role="menu"
        tabIndex={-1}
        popover="auto"
        onToggle={event => setOpen(event.newState === 'open')}
        onKeyDown={event => walk(event, menu.current)}
        onClick={() => menu.current?.hidePopover()}
      >
        {open && lines.map(line => <Line key={'heading' in line ? line.heading : line.label} line={line} />)}
      </div>
    </>
  )
}

function Line({ line }: { readonly line: MenuLine }) {
  if ('heading' in line) return <div className="fl-menu-label">{line.heading}</div>
  const icon = line.icon && <Icon name={line.icon} size={16} />
  if ('to' in line) {
    return (
      <Link to={line.to} className="fl-menu-item" role="menuitem" tabIndex={-1}>
        {icon}
        {line.label}
      </Link>
    )
  }
  const kind =
    line.current === undefined
      ? { role: 'menuitem' }
      : { role: 'menuitemradio', 'aria-checked': line.current }
  return (
    <button
      type="button"
      className="fl-menu-item"
      {...kind}
      tabIndex={-1}
      disabled={line.disabled}
      data-danger={line.danger || undefined}
      onClick={line.run}
    >
      {icon}
      {line.label}
      {line.current && <Icon name="check" size={15} />}
    </button>
  )
}

function walk(event: KeyboardEvent, menu: HTMLElement | null): void {
  if (menu === null) return
  const items = itemsOf(menu)
  const at = items.indexOf(document.activeElement as HTMLElement)
  const to = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at <= 0 ? items.length : at) - 1,
    Home: 0,
    End: items.length - 1,
  }[event.key]
  if (to !== undefined) {
    event.preventDefault()
    items[to]?.focus()
  } else if (event.key === 'Tab') {
    menu.hidePopover()
  } else if (event.key.length === 1 && event.key !== ' ') {
    const letter = event.key.toLocaleLowerCase()
    const order = [...items.slice(at + 1), ...items.slice(0, at + 1)]
    order.find(item => item.textContent.toLocaleLowerCase().startsWith(letter))?.focus()
  }
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)')]
}

// Gap between button and menu, and the least distance from the edge of the window, px.
const GAP = 6

/** Below the button, ends aligned; above it when there is no room below; never outside the window. */
function placeBeside(menu: HTMLElement, button: DOMRect): void {
  const { width, height } = menu.getBoundingClientRect()
  const below = button.bottom + GAP
  const top = below + height > innerHeight && button.top > height ? button.top - GAP - height : below
  const toStart = button.left + width < innerWidth ? button.left : button.right - width
  const toEnd = button.right - width > GAP ? button.right - width : button.left
  const left = button.left < innerWidth / 2 ? toStart : toEnd
  menu.style.top = `${Math.max(GAP, Math.min(top, innerHeight - height - GAP))}px`
  menu.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`
}
