import type { ReactNode } from 'react'
import './disclosure.css'
import { Icon } from './marks/icon.tsx'

/** Details behind a line of words, closed at first unless `open`. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  readonly summary: ReactNode
  readonly open?: boolean
  readonly children: ReactNode
}) {
  return (
    <details className="fl-disclosure" open={open}>
      <summary>
        <Icon name="right" size={14} />
        {summary}
      </summary>
      <div className="fl-disclosure-body">{children}</div>
    </details>
  )
}
