import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import './button.css'
import { Link } from './link.tsx'
import { Icon, type IconName } from './marks/icon.tsx'

interface Looks {
  /** One `primary` per page at most; `quiet` for what is seldom wanted; `danger` for what takes something away. */
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly size?: 'm' | 's'
  readonly icon?: IconName
  readonly children?: ReactNode
}

/** What `Button` takes besides the attributes of a `<button>`. */
export interface ButtonProps extends Looks, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** Running: the button keeps its width, says so to screen readers and ignores clicks. */
  readonly pending?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button: a short verb. With an icon and no words it needs `aria-label`. */
export function Button({
  tone = 'plain',
  size = 'm',
  icon,
  pending = false,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className="fl-button"
      data-tone={tone}
      data-size={size}
      data-bare={children === undefined || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? event => event.preventDefault() : onClick}
      {...rest}
    >
      <Face icon={icon} size={size} words={children} />
    </button>
  )
}

/** A link that looks like a button: it leads somewhere and does nothing else. */
export function ButtonLink({
  tone = 'plain',
  size = 'm',
  icon,
  children,
  to,
  ...rest
}: Looks & { readonly to: string; readonly 'aria-label'?: string }) {
  return (
    <Link
      to={to}
      className="fl-button"
      data-tone={tone}
      data-size={size}
      data-bare={children === undefined || undefined}
      {...rest}
    >
      <Face icon={icon} size={size} words={children} />
    </Link>
  )
}

function Face({
  icon,
  size,
  words,
}: {
  readonly icon: IconName | undefined
  readonly size: 'm' | 's'
  readonly words: ReactNode
}) {
  return (
    <>
      {icon && <Icon name={icon} size={size === 's' ? 14 : 16} />}
      {words}
    </>
  )
}
