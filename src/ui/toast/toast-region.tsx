import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '../button.tsx'
import { Mark } from '../marks/status.tsx'
import { t } from '../words/words.ts'
import './toast.css'
import { dismissToast, onToasts, type ShownToast, shownToasts } from './toasts.ts'

/** Where toasts stand; the shell renders it once. Read out politely, and never the only place a fact is said. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(onToasts, shownToasts, shownToasts)
  const region = useRef<HTMLElement>(null)
  useEffect(() => {
    // Above any open dialog: the top layer is in order of showing.
    region.current?.hidePopover()
    if (toasts.length > 0) region.current?.showPopover()
  }, [toasts])
  return (
    <section
      ref={region}
      className="fl-toasts"
      popover="manual"
      aria-label={t('toast.region')}
      aria-live="polite"
    >
      {toasts.map(toast => (
        <ToastView key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

// Ten seconds to take something back, counted only while nobody is at it (WCAG 2.2.1).
const SECONDS = { plain: 6, withAct: 10, failure: 14 }

function ToastView({ toast }: { readonly toast: ShownToast }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const seconds = toast.tone === 'failure' ? SECONDS.failure : toast.act ? SECONDS.withAct : SECONDS.plain
    const timer = setTimeout(() => dismissToast(toast.id), seconds * 1000)
    return () => clearTimeout(timer)
  }, [held, toast])
  const act = () => {
    toast.act?.run()
    dismissToast(toast.id)
  }
  const pausing = {
    onMouseEnter: () => setHeld(true),
    onMouseLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  }
  return (
    <div className="fl-toast" {...pausing}>
      <Mark kind={toast.tone === 'failure' ? 'off-track' : 'achieved'} />
      <p>
        {toast.text} {toast.fix && <span className="fl-quiet">{toast.fix}</span>}
      </p>
      {toast.act && (
        <Button size="s" onClick={act}>
          {toast.act.label}
        </Button>
      )}
      <Button
        size="s"
        tone="quiet"
        icon="close"
        aria-label={t('toast.dismiss')}
        onClick={() => dismissToast(toast.id)}
      />
    </div>
  )
}
