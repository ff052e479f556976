import type { ReactNode } from 'react'
import { usePageTitle } from '#ui/page-head.tsx'
import './ballot.css'

/** The sheet that everything about one ballot stands on; `foot` stays within reach of the thumb. */
export function BallotFrame({
  title,
  above,
  aside,
  foot,
  children,
}: {
  readonly title: string
  readonly above?: string
  readonly aside?: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
}) {
  usePageTitle(title)
  return (
    <div className="svb">
      <header className="svb-head">
        <div>
          {above && <p className="fl-quiet">{above}</p>}
          <h1 id="page-title" tabIndex={-1}>
            {title}
          </h1>
        </div>
        {aside}
      </header>
      <main id="main" className="svb-main">
        {children}
      </main>
      {foot && <div className="svb-foot">{foot}</div>}
    </div>
  )
}
