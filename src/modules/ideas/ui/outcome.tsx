import { Card } from '#ui/card.tsx'
import { Facts, Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { When } from '#ui/words/when.tsx'
import type { IdeaPage } from '../contract.ts'
import { t } from './words.ts'

/** What was answered, what is tried, what it taught, and what it became. Nothing while it waits. */
export function Outcome({ idea }: { readonly idea: IdeaPage }) {
  return (
    <>
      <Became idea={idea} />
      <NotNow idea={idea} />
      <Trial idea={idea} />
    </>
  )
}

function Became({ idea: { became, answer } }: { readonly idea: IdeaPage }) {
  if (became === null) return null
  return (
    <Card title={t('page.yes')}>
      <Stack gap={8}>
        {answer !== null && <p className="id-text">{answer}</p>}
        <p className="id-note">
          {t(`page.became.${became.kind}`)}{' '}
          <Link to={`/${became.kind === 'aim' ? 'aims' : 'decisions'}/${became.id}`}>
            {t('page.became.open')}
          </Link>
        </p>
      </Stack>
    </Card>
  )
}

function NotNow({ idea: { state, answer, lookAgainOn } }: { readonly idea: IdeaPage }) {
  if (state !== 'not_now') return null
  return (
    <Card title={t('page.not_now')}>
      <Stack gap={8}>
        <p className="id-text">{answer}</p>
        {lookAgainOn !== null && (
          <p className="fl-quiet">
            {t('step.waiting')}: <When at={lookAgainOn} />
          </p>
        )}
      </Stack>
    </Card>
  )
}

function Trial({ idea: { trial, learned } }: { readonly idea: IdeaPage }) {
  if (trial === null) return null
  return (
    <>
      {learned !== null && (
        <Card title={t('page.learned')}>
          <p className="id-text">{learned}</p>
        </Card>
      )}
      <Card title={t('page.trial')}>
        <Facts>
          <div>
            <dt>{t('page.hypothesis')}</dt>
            <dd className="id-text">{trial.hypothesis}</dd>
          </div>
          <div>
            <dt>{t('page.tells')}</dt>
            <dd className="id-text">{trial.tells}</dd>
          </div>
          <div>
            <dt>{t('page.until')}</dt>
            <dd>
              <When at={trial.untilOn} />
            </dd>
          </div>
        </Facts>
      </Card>
    </>
  )
}
