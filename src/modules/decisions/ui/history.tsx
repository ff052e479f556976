import { When } from '#ui/words/when.tsx'
import type { DecisionPage } from '../contract.ts'
import { t } from './words.ts'

/** Each change of state with who and why, newest first. */
export function History({ page }: { readonly page: DecisionPage }) {
  return (
    <ol className="dc-list">
      {page.steps.toReversed().map(({ from, to, at, by, why }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: history is only ever read
        <li key={i}>
          <div>
            <strong>{by?.name ?? t('step.clock')}</strong> {t(from === to ? 'step.handed' : `step.${to}`)}
          </div>
          {why !== null && <p className="dc-text">{why}</p>}
          <span className="fl-quiet">
            <When at={at} />
          </span>
        </li>
      ))}
    </ol>
  )
}
