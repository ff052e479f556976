import { Status } from '#ui/marks/status.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { CharterLine, PersonCharter } from '../contract.ts'
import { t } from './words.ts'

/** How a person stands with their charter, in words: what is being written, else what is in force. */
export function CharterStanding({ standing }: { readonly standing: PersonCharter }) {
  const { open, current, acknowledgeAgainBy } = standing
  if (open !== null) return <CharterState line={open} />
  if (current === null) return <Status kind="no-data">{t('state.none')}</Status>
  if (acknowledgeAgainBy !== null)
    return <Status kind="at-risk">{t('state.again', { date: formatDate(acknowledgeAgainBy) })}</Status>
  return <CharterState line={current} />
}

/** The state of one version with its date. */
export function CharterState({ line }: { readonly line: Pick<CharterLine, 'state' | 'sinceOn'> }) {
  const date = formatDate(line.sinceOn)
  if (line.state === 'draft') return <Status kind="draft">{t('state.draft')}</Status>
  if (line.state === 'offered') return <Status kind="stale">{t('state.offered', { date })}</Status>
  if (line.state === 'acknowledged')
    return <Status kind="achieved">{t('state.acknowledged', { date })}</Status>
  return <Status kind="closed">{t(`state.${line.state}`)}</Status>
}
