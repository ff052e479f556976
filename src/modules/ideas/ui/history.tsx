import { When } from '#ui/words/when.tsx'
import type { IdeaPage } from '../contract.ts'
import { t } from './words.ts'

/** How it came here, oldest first, with the reasons that were given. */
export function History({ steps }: Pick<IdeaPage, 'steps'>) {
  return (
    <ol className="id-history">
      {steps.map((step, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
        <li key={i}>
          <div>
            {nameOf(step)}
            {step.by !== null && ` ${t('step.by', { name: step.by.name })}`}{' '}
            <span className="fl-quiet">
              <When at={step.at} />
            </span>
          </div>
          {step.why !== null && <p className="id-text fl-quiet">{step.why}</p>}
        </li>
      ))}
    </ol>
  )
}

function nameOf({ from, to }: IdeaPage['steps'][number]): string {
  if (from === null) return t('step.proposed')
  if (to !== 'waiting') return t(`step.${to}`)
  return t(from === 'waiting' ? 'step.moved' : 'step.waiting')
}
