import { AimLink } from '#modules/aims/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { Quote } from '#ui/quote.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { CharterView } from '../contract.ts'
import { t } from './words.ts'

/** What a charter says, for reading. */
export function CharterText({ charter: { content, queried } }: { readonly charter: CharterView }) {
  return (
    <>
      {queried && (
        <div className="ch-note" role="note">
          <strong>{t('queried', { name: queried.by?.name ?? '' })}</strong>
          <p>{queried.point}</p>
        </div>
      )}
      <Card title={t('purpose')}>
        <Quote>{content.purpose || '…'}</Quote>
        <p className="fl-quiet">
          {t('purpose.aim')} <Serves aim={content.purposeAim} />
        </p>
      </Card>
      <Card title={t('responsibilities')}>
        <ol className="ch-duties">
          {content.responsibilities.map(({ id, title, standard, aim }) => (
            <li key={id}>
              <div className="ch-strong">{title}</div>
              {standard && (
                <div>
                  <span className="fl-quiet">{t('responsibility.standard')}</span> {standard}
                </div>
              )}
              {aim && (
                <div className="fl-quiet">
                  {t('responsibility.aim')} <Serves aim={aim} />
                </div>
              )}
            </li>
          ))}
        </ol>
      </Card>
      <Card title={t('decides')}>
        <div className="ch-fields">
          <Lines label={t('decidesAlone')} lines={content.decidesAlone} />
          <Lines label={t('recommends')} lines={content.recommends} />
          <Lines label={t('isTold')} lines={content.isTold} />
          <Lines label={t('notMine')} lines={content.notMine} />
        </div>
      </Card>
      <Card title={t('success')}>
        <Plain lines={content.success} />
        {content.reviewOn && (
          <p className="fl-quiet">
            {t('reviewOn')} {formatDate(content.reviewOn)}
          </p>
        )}
      </Card>
      <More content={content} />
    </>
  )
}

function More({ content: { worksWith, standards } }: Pick<CharterView, 'content'>) {
  return (
    <>
      {worksWith.length > 0 && (
        <Card title={t('worksWith')}>
          <ul className="ch-duties">
            {worksWith.map(({ who, gives, gets }) => (
              <li key={who}>
                <div className="ch-strong">{who}</div>
                {gives && (
                  <div>
                    <span className="fl-quiet">{t('worksWith.gives')}</span> {gives}
                  </div>
                )}
                {gets && (
                  <div>
                    <span className="fl-quiet">{t('worksWith.gets')}</span> {gets}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {standards.length > 0 && (
        <Card title={t('standards')}>
          <Plain lines={standards} />
        </Card>
      )}
    </>
  )
}

function Serves({ aim }: { readonly aim: { readonly id: string; readonly title: string | null } | null }) {
  if (aim === null) return <>…</>
  return aim.title === null ? t('purpose.aim.hidden') : <AimLink aim={{ id: aim.id, title: aim.title }} />
}

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div>
      <h3>{label}</h3>
      <Plain lines={lines} />
    </div>
  )
}

function Plain({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="ch-lines">
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
