import type { BallotView } from '../../contract.ts'
import { t } from './words.ts'

/** The last page before handing in: what is still open, and that it is once. */
export function Ready({ open, mode }: { readonly open: number; readonly mode: BallotView['mode'] }) {
  return (
    <>
      <h2>{t('ready.title')}</h2>
      <p>{open === 0 ? t('ready.all') : t('ready.some', { count: open })}</p>
      <p>{mode === 'named' ? t('ready.named') : t('ready.once')}</p>
    </>
  )
}
