import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Link } from '#ui/link.tsx'
import type { RulesPage } from '../../contract.ts'
import './findings.css'
import { t } from './words.ts'

/** What is looked for along the line from vision to work, and what helps: the same for everybody. */
export function ChecksCard({ checks }: Pick<RulesPage, 'checks'>) {
  return (
    <Card title={t('title')} aside={<Link to="/hats/alignment">{t('checks.mine')}</Link>}>
      <p>{t('checks.says')}</p>
      <Disclosure summary={t('checks.all', { count: checks.length })}>
        <dl className="finding-checks">
          {checks.map(({ id, title, notices, fix }) => (
            <div key={id}>
              <dt>
                <strong>{title}</strong> <span className="fl-faint">{id}</span>
              </dt>
              <dd>
                {notices} <span className="fl-quiet">{fix}</span>
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </Card>
  )
}
