import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Link } from '#ui/link.tsx'
import type { RulesPage } from '../../contract.ts'
import './findings.css'
import { Numbers, type NumbersProps } from '../situations/numbers.tsx'
import { t } from './words.ts'

/** `edit` is null for who may not change numbers. */
type ChecksCardProps = Pick<RulesPage, 'checks' | 'everyCheck'> & Pick<NumbersProps, 'edit'>

/** What is looked for along the line from vision to work, and what helps: the same for everybody. */
export function ChecksCard({ checks, everyCheck, edit }: ChecksCardProps) {
  return (
    <Card title={t('title')} aside={<Link to="/hats/alignment">{t('checks.mine')}</Link>}>
      <p>{t('checks.says')}</p>
      <Disclosure summary={t('checks.all', { count: checks.length })}>
        <Numbers thresholds={everyCheck} summary={t('checks.every')} edit={edit} />
        <dl className="finding-checks">
          {checks.map(({ id, title, notices, fix, side, thresholds }) => (
            <div key={id}>
              <dt>
                <strong>{title}</strong>{' '}
                <span className="fl-faint">
                  {id} · {t(`side.${side}`)}
                </span>
              </dt>
              <dd>
                {notices} <span className="fl-quiet">{fix}</span>
                {thresholds.length > 0 && (
                  <Numbers thresholds={thresholds} summary={t('checks.numbers')} edit={edit} />
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </Card>
  )
}
