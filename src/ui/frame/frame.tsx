import { type ReactNode, useState } from 'react'
import type { NavEntry } from '../room-screens.ts'
import type { Session } from '../server/session.ts'
import { t } from '../words/words.ts'
import './frame.css'
import { DemoBanner } from './demo-banner.tsx'
import { MenuSheet } from './menu-sheet.tsx'
import { SideNav } from './side-nav.tsx'
import { TabBar } from './tab-bar.tsx'

/** What the frame takes. */
export interface FrameProps {
  readonly session: Session
  readonly nav: readonly NavEntry[]
  /** Path of the page that is shown. */
  readonly path: string
  readonly onSearch: () => void
  readonly onSignOut: () => void
  readonly children: ReactNode
}

/** What stands around every page: navigation at the side, on a phone at the foot; the page itself; the person. */
export function Frame({ session, nav, path, onSearch, onSignOut, children }: FrameProps) {
  // The sheet belongs to the page it was opened on: following a link in it closes it.
  const [menuOn, setMenuOn] = useState<string | null>(null)
  const shown = nav.filter(entry => entry.shownTo?.(session) ?? true).toSorted((a, b) => a.order - b.order)
  const parts = { entries: shown, path, session, onSearch, onSignOut }
  return (
    <>
      <a className="fl-skip" href="#main">
        {t('frame.skip')}
      </a>
      <div className="fl-app">
        <SideNav {...parts} />
        <div className="fl-main-column">
          {session.demo && <DemoBanner today={session.today} />}
          <main id="main" className="fl-main" tabIndex={-1}>
            {children}
          </main>
        </div>
        <TabBar {...parts} onMenu={() => setMenuOn(path)} />
      </div>
      {menuOn === path && <MenuSheet {...parts} onClose={() => setMenuOn(null)} />}
    </>
  )
}
