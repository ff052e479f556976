import { type KeyboardEvent, type ReactNode, useEffect, useId } from 'react'
import { Button, ButtonLink } from '../button.tsx'
import { useShown } from './dialog.tsx'
import './dialog.css'
import { t } from '../words/words.ts'
import { LayerContext } from './layer.ts'

/** What a side panel takes. It is on the page while it is rendered. */
export interface SidePanelProps {
  readonly title: string
  readonly onClose: () => void
  /** The page of what is shown: offered beside the cross. */
  readonly to?: string
  readonly children: ReactNode
}

/** A look at something without leaving the page: beside it on a wide screen, where the page stays in reach; a sheet on a phone. */
export function SidePanel({ title, onClose, to, children }: SidePanelProps) {
  const id = useId()
  const narrow = matchMedia('(max-width: 760px)').matches
  const { dialog, layer, setLayer } = useShown(narrow ? 'modal' : 'beside')
  useEffect(() => {
    dialog.current?.querySelector<HTMLElement>('h2')?.focus()
  }, [dialog])
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    }
  }
  return (
    <dialog
      ref={dialog}
      className="fl-panel"
      aria-labelledby={id}
      onKeyDown={pressed}
      onMouseDown={event => event.target === dialog.current && onClose()}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="fl-panel-sheet">
        <header className="fl-dialog-head">
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          <div>
            {to && <ButtonLink to={to} tone="quiet" size="s" icon="open" aria-label={t('panel.open')} />}
            <Button tone="quiet" size="s" icon="close" aria-label={t('panel.close')} onClick={onClose} />
          </div>
        </header>
        <div className="fl-dialog-body">
          <LayerContext value={layer}>{children}</LayerContext>
        </div>
      </div>
      <div ref={setLayer} />
    </dialog>
  )
}
