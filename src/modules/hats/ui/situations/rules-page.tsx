import { useState } from 'react'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { HatTag } from '#ui/marks/hat.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { RulesPage as Page } from '../../contract.ts'
import { Weights } from '../balance/weights.tsx'
import { t as contrast } from '../contrasts/words.ts'
import { ChecksCard } from '../findings/checks-card.tsx'
import { t as share } from '../share/words.ts'
import { Numbers } from './numbers.tsx'
import { useRules } from './queries.ts'
import './situations.css'
import { type Threshold, ThresholdDialog } from './threshold-dialog.tsx'
import { t } from './words.ts'

type Rule = Page['rules'][number]

/** Every rule in plain words, with its numbers: what is noticed, from which records, who sees it, and when it is over. */
export function RulesPage() {
  const query = useRules()
  const [changing, setChanging] = useState<Threshold | null>(null)
  return (
    <>
      <PageHead title={t('rules')} above={<Link to="/hats">{t('title')}</Link>} sub={t('rules.sub')} />
      <Loaded query={query} skeleton={<SkeletonCard height={520} />}>
        {page => (
          <Stack>
            <p className="fl-quiet">
              {page.version === 0 ? t('rules.version.usual') : t('rules.version', { count: page.version })}
            </p>
            {page.broken.length > 0 && <p>{t('rules.broken', { rules: page.broken.join(', ') })}</p>}
            {page.rules.map(rule => (
              <RuleCard key={rule.id} rule={rule} edit={page.mayEdit ? setChanging : null} />
            ))}
            <Card title={share('rules.title')}>
              <p>{share('rules.say', { private: page.rules.find(({ id }) => id === 'H06')?.title ?? '' })}</p>
            </Card>
            <ChecksCard {...page} edit={page.mayEdit ? setChanging : null} />
            <Card title={t('rules.balance')}>
              <p>{t('rules.balance.says')}</p>
              <Numbers
                thresholds={page.balance}
                summary={t('rules.balance.levels')}
                edit={page.mayEdit ? setChanging : null}
              />
              <Weights />
            </Card>
            <Card title={t('rules.toCome')} flush>
              <CardList>
                {page.toCome.map(({ id, title, comesWith }) => (
                  <CardLine key={id} hint={t('rules.toCome.with', { what: comesWith })}>
                    {title}
                  </CardLine>
                ))}
              </CardList>
            </Card>
            {changing !== null && (
              <ThresholdDialog
                threshold={changing}
                of={judgedBy(page, changing)}
                version={page.version}
                onClose={() => setChanging(null)}
              />
            )}
          </Stack>
        )}
      </Loaded>
    </>
  )
}

/** The rule or check whose number it is, with its id; or what else it counts for. */
function judgedBy(page: Page, { key }: Threshold): string {
  const has = ({ thresholds }: Pick<Rule, 'thresholds'>) => thresholds.some(each => each.key === key)
  const rule = page.rules.find(has) ?? page.checks.find(has)
  if (rule !== undefined) return `${rule.title} · ${rule.id}`
  return page.everyCheck.some(each => each.key === key) ? t('edit.ofChecks') : t('rules.balance')
}

function RuleCard({
  rule,
  edit,
}: {
  readonly rule: Rule
  readonly edit: ((threshold: Threshold) => void) | null
}) {
  const { id, title, whichHat, notices, reads, seenBy, clears, steps, thresholds } = rule
  return (
    <Card
      title={title}
      aside={
        <Row gap={6}>
          {hatsOf(rule).map(each => (
            <HatTag key={each} hat={each} />
          ))}
          <span className="fl-faint">{id}</span>
        </Row>
      }
    >
      <p>{notices}</p>
      <dl className="hat-rule">
        <div>
          <dt>{contrast('asksFor')}</dt>
          <dd>{asksFor(rule)}</dd>
        </div>
        {(
          [
            ['whichHat', whichHat],
            ['reads', reads],
            ['seenBy', seenBy],
            ['clears', clears],
          ] as const
        ).map(
          ([key, says]) =>
            says !== null && (
              <div key={key}>
                <dt>{t(`rules.${key}`)}</dt>
                <dd>{says}</dd>
              </div>
            ),
        )}
      </dl>
      <Numbers thresholds={thresholds} summary={t('rules.numbers')} edit={edit} />
      <Disclosure summary={t('steps')}>
        <ul className="hat-numbers">
          {steps.map(step => (
            <li key={step.id}>
              <HatTag hat={step.hat} /> {step.says}{' '}
              <span className="fl-faint">{step.shownBy ?? t('rules.byHand')}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  )
}

function hatsOf({ hat, whichHat }: Rule): readonly ('lead' | 'manage')[] {
  return hat === 'both' || whichHat !== null ? ['lead', 'manage'] : [hat]
}

/** The sides of the contrasts that it calls for: “Vision · Direction”. */
function asksFor(rule: Rule): string {
  return hatsOf(rule)
    .flatMap(hat => rule.contrasts.map(each => contrast(`${each}.${hat}`)))
    .join(' · ')
}
