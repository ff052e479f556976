import { PersonLink } from '#modules/people/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { Columns, Stack } from '#ui/layout.tsx'
import { Evidence, HatCard, HatTag } from '#ui/marks/hat.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { formatDate, withDates } from '#ui/words/dates.ts'
import type { Rehearsal, RehearsalPage } from '../../contract.ts'
import { t } from './words.ts'

/** What the change would do: what opens first, then what is over, then what is told otherwise. */
export function RehearsalResult({ result }: { readonly result: RehearsalPage }) {
  const { says, on, isMore, opens, closes, changes } = result
  const groups = [
    ['opens', opens],
    ['closes', closes],
    ['changes', changes],
  ] as const
  return (
    <Stack gap={24}>
      <div>
        <h2>{withDates(says)}</h2>
        <p className="fl-quiet">{t('result.on', { date: formatDate(on) })}</p>
      </div>
      {opens.length + closes.length + changes.length === 0 && (
        <Card>
          <EmptyState title={t('none')} icon="hat">
            {t('none.say')}
          </EmptyState>
        </Card>
      )}
      {groups.map(
        ([name, situations]) =>
          situations.length > 0 && (
            <section key={name} aria-label={t(name)}>
              <Stack gap={12}>
                <h3>{t(name)}</h3>
                <Columns gap={12} least={280}>
                  {situations.map(each => (
                    <Would key={`${each.rule} ${each.wearer.id} ${each.about.id}`} situation={each} />
                  ))}
                </Columns>
              </Stack>
            </section>
          ),
      )}
      {isMore && <p className="fl-quiet">{t('more')}</p>}
      <p className="fl-faint">{t('private')}</p>
    </Stack>
  )
}

function Would({ situation }: { readonly situation: Rehearsal & { readonly calmDays?: number | null } }) {
  const { title, hat, strength, mine, wearer, about, because, calmDays = null } = situation
  return (
    <HatCard
      hat={hat === 'manage' ? 'manage' : 'lead'}
      title={title}
      aside={
        <>
          {hat === 'both' && <HatTag hat="manage" />} {strength !== null && t(`strength.${strength}`)}
        </>
      }
    >
      <p>{mine ? <b>{t('mine')}</b> : <PersonLink person={wearer} />}</p>
      {because.length > 0 && (
        <Evidence>
          {because.slice(0, 4).map(says => (
            <li key={says}>{withDates(says)}</li>
          ))}
        </Evidence>
      )}
      {calmDays !== null && <p>{t('calm', { count: calmDays })}</p>}
      {about.name !== null && about.id !== wearer.id && (
        <p className="fl-faint">{t('about', { name: about.name })}</p>
      )}
    </HatCard>
  )
}
