import { When } from '#ui/words/when.tsx'
import type { ObstaclePage } from '../contract.ts'
import { t } from './words.ts'

/** What happened, newest first: each step with who and why, each passing with what was tried and asked. */
export function History({ obstacle }: { readonly obstacle: ObstaclePage }) {
  const lines = [...stepLines(obstacle), ...passingLines(obstacle)]
  return (
    <ol className="ob-history">
      {lines
        .toSorted((a, b) => b.at.localeCompare(a.at))
        .map(({ key, at, who, words, more }) => (
          <li key={key}>
            <div>
              <strong>{who}</strong> {words}
            </div>
            {more.map(text => (
              <p key={text} className="ob-text">
                {text}
              </p>
            ))}
            <span className="fl-quiet">
              <When at={at} />
            </span>
          </li>
        ))}
    </ol>
  )
}

interface Line {
  readonly key: string
  readonly at: string
  readonly who: string
  readonly words: string
  readonly more: readonly string[]
}

// Passing on is told once, with its from and to.
function stepLines({ steps }: ObstaclePage): Line[] {
  return steps
    .filter(({ to, from }) => to !== 'escalated' && !(to === 'open' && from !== null && from !== 'solved'))
    .map(({ from, to, at, by, why }, i) => ({
      ...{ key: `step ${i}`, at, who: by?.name ?? t('step.clock'), more: why === null ? [] : [why] },
      words: t(to === 'open' && from === 'solved' ? 'step.reopened' : `step.${to}`),
    }))
}

function passingLines({ passings }: ObstaclePage): Line[] {
  return passings
    .filter(({ kind }) => kind !== 'taken_over')
    .map(({ id, at, kind, by, from, to, tried, options, ask }) => ({
      ...{ key: id, at, who: by?.name ?? t('step.clock') },
      words: t(`pass.${kind}`, { from: from.name, to: to.name }),
      more: [
        ...(tried === null ? [] : [t('pass.tried', { text: tried })]),
        ...(options === null ? [] : [t('pass.options', { text: options })]),
        ...(ask === null ? [] : [t('pass.ask', { text: ask })]),
      ],
    }))
}
