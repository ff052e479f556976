import type { ReactNode } from 'react'
import { t } from '../words/words.ts'
import { BrandMark } from './brand.tsx'
import './door.css'

/** The page of somebody who is not signed in: the mark, one line of what this is, and one thing to do. */
export function Door({
  title,
  wide = false,
  children,
}: {
  readonly title: string
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  return (
    <main className="fl-door" data-wide={wide || undefined}>
      <div>
        <div className="fl-door-brand">
          <BrandMark size={30} /> Fairlead
        </div>
        <header>
          <h1 id="page-title" tabIndex={-1}>
            {title}
          </h1>
          <p className="fl-quiet">{t('frame.line')}</p>
        </header>
        {children}
      </div>
    </main>
  )
}
