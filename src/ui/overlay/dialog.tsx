import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../button.tsx'
import './dialog.css'
import { t } from '../words/words.ts'
import { LayerContext } from './layer.ts'

/** What a dialog takes. It is on the page while it is rendered: `{open && <Dialog …>}`. */
export interface DialogProps {
  readonly title: string
  /** Escape, the cross, or a press beside it. What was typed stays in the form's draft. */
  readonly onClose: () => void
  readonly wide?: boolean
  readonly children: ReactNode
}

/** Something that must be settled before going on. Focus goes in, stays in, and returns to where it was. */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  const id = useId()
  const { dialog, layer, setLayer } = useShown('modal')
  const pressed = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose()
  }
  return (
    <dialog
      ref={dialog}
      className="fl-dialog"
      data-wide={wide || undefined}
      aria-labelledby={id}
      onMouseDown={pressed}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="fl-dialog-sheet">
        <header className="fl-dialog-head">
          <h2 id={id}>{title}</h2>
          <Button tone="quiet" size="s" icon="close" aria-label={t('panel.close')} onClick={onClose} />
        </header>
        <div className="fl-dialog-body">
          <LayerContext value={layer}>{children}</LayerContext>
        </div>
      </div>
      {/* Popups of the fields stand here, above the sheet and inside the layer that can be reached. */}
      <div ref={setLayer} />
    </dialog>
  )
}

/** Opens the dialog element when it appears, closes it when it goes, which gives the focus back. */
export function useShown(how: 'modal' | 'beside') {
  const dialog = useRef<HTMLDialogElement>(null)
  const [layer, setLayer] = useState<HTMLElement | null>(null)
  // Before the element leaves the page: only an element on the page can give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    if (how === 'modal') element?.showModal()
    else element?.show()
    // The browser would choose the cross; the first field is what people came for.
    element?.querySelector<HTMLElement>('.fl-dialog-body :is(input, textarea, select):enabled')?.focus()
    return () => element?.close()
  }, [how])
  return { dialog, layer, setLayer }
}
