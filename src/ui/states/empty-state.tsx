import type { ReactNode } from 'react'
import './states.css'
import { Icon, type IconName } from '../marks/icon.tsx'

/** What an empty place takes. */
export interface EmptyStateProps {
  /** What goes here, as a sentence: “No goals yet”. */
  readonly title: string
  /** Why it is worth having, or who fills it. */
  readonly children?: ReactNode
  /** The first step, as a button or a link. */
  readonly act?: ReactNode
  readonly icon?: IconName
}

/** A place with nothing in it yet: says what goes here and offers the first step. */
export function EmptyState({ title, children, act, icon = 'compass' }: EmptyStateProps) {
  return (
    <div className="fl-empty">
      <span className="fl-empty-mark">
        <Icon name={icon} size={22} />
      </span>
      <p className="fl-empty-title">{title}</p>
      {children && <div className="fl-empty-words">{children}</div>}
      {act && <div className="fl-empty-act">{act}</div>}
    </div>
  )
}
