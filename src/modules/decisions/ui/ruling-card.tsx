import { PersonLink } from '#modules/people/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { Facts } from '#ui/layout.tsx'
import { When } from '#ui/words/when.tsx'
import type { DecisionPage } from '../contract.ts'
import { t } from './words.ts'

/** What was chosen in one round, why, what was set aside, and what those say who think otherwise. */
export function RulingCard({
  page,
  ruling,
  isPast,
}: {
  readonly page: DecisionPage
  readonly ruling: DecisionPage['rulings'][number]
  readonly isPast: boolean
}) {
  const { optionId, reasons, setAside, dissent, revisitWhen, by, at } = ruling
  return (
    <Card
      title={t(isPast ? 'page.choice.before' : 'page.choice')}
      aside={
        <>
          <PersonLink person={by} />, <When at={at} />
        </>
      }
    >
      <p className="dc-chosen">{page.options.find(({ id }) => id === optionId)?.text}</p>
      <Facts>
        <Part label={t('page.reasons')} text={reasons} />
        <Part label={t('page.aside')} text={setAside} />
        {dissent !== '' && <Part label={t('page.dissent')} text={dissent} />}
        {revisitWhen !== null && <Part label={t('page.when')} text={revisitWhen} />}
      </Facts>
    </Card>
  )
}

function Part({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="dc-text">{text}</dd>
    </div>
  )
}
