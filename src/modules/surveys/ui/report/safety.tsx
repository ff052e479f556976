import { Card } from '#ui/card.tsx'
import { WithAside } from '#ui/layout.tsx'
import type { PlanInWords } from '../../contract.ts'
import { t } from './words.ts'

const LIMITS = ['guess', 'style', 'agree', 'waves'] as const

/** The plan of a survey in words: promises, limits, methods, and the groups the reader may see. */
export function Safety({ plan }: { readonly plan: PlanInWords }) {
  const { promises, methods, groups, heading } = plan
  return (
    <WithAside aside={<Groups groups={groups} />}>
      <Card title={t('safety.promise')}>
        <Sentences sentences={promises} />
        <p className="fl-quiet">{t('safety.fingerprint')}</p>
        <code className="srp-fingerprint">{heading.fingerprint}</code>
      </Card>
      <Card title={t('safety.limits')}>
        <Sentences sentences={LIMITS.map(limit => t(`safety.limit.${limit}`))} />
      </Card>
      <Card title={t('safety.methods')}>
        <Sentences sentences={methods} />
      </Card>
    </WithAside>
  )
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className="srp-sentences">
      {sentences.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** Each unit with how many answered, and by what it may be broken down. */
function Groups({ groups }: Pick<PlanInWords, 'groups'>) {
  return (
    <Card title={t('safety.groups')}>
      <ul className="srp-groups">
        {[...Map.groupBy(groups, ({ key }) => key)].map(([key, [unit, ...levels]]) => (
          <li key={key}>
            <b>{unit?.name}</b> <span className="fl-quiet">{t('trend.n', { n: unit?.n ?? 0 })}</span>
            {[...Map.groupBy(levels, ({ attribute }) => attribute)].map(([attribute, own]) => (
              <div key={attribute} className="fl-quiet">
                {attribute}: {own.map(({ level, n }) => `${level} ${n}`).join(', ')}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  )
}
