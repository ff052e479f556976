import { formatExact } from '../words/dates.ts'
import { t } from '../words/words.ts'

/** Says on every page that the organisation is a sample, and which day it stands at (`YYYY-MM-DD`). */
export function DemoBanner({ today }: { readonly today: string }) {
  return (
    <aside className="fl-demo" aria-label={t('frame.demo')}>
      <b>{t('frame.demo')}</b>
      <span>
        {t('frame.demo.more')} {t('frame.demo.asOf', { date: formatExact(today) })}
      </span>
    </aside>
  )
}
