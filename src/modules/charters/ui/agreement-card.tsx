import { Card } from '#ui/card.tsx'
import { Status } from '#ui/marks/status.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { CharterView, Side } from '../contract.ts'
import { t } from './words.ts'

/** Who has said yes to this version, what keeps it from being offered, and who reads it. */
export function AgreementCard({ charter }: { readonly charter: CharterView }) {
  const { state, missing, manager, person, offered, may, side, acknowledgements } = charter
  const other = side === 'person' ? manager : person
  const waitsForOther = state === 'offered' && !may.includes('acknowledge') && acknowledgements[side] === null
  return (
    <Card title={t('agree')}>
      {state === 'draft' ? (
        <p className="fl-quiet">{t('agree.draft')}</p>
      ) : (
        <ul className="ch-pair">
          <Yes side="person" charter={charter} />
          <Yes side="manager" charter={charter} />
        </ul>
      )}
      {offered && state === 'offered' && (
        <p className="fl-quiet">{t('agree.offeredBy', { name: offered.by.name })}</p>
      )}
      {waitsForOther && other && <p>{t('agree.first', { name: other.name })}</p>}
      {missing.length > 0 && (
        <>
          <h3 className="ch-strong">{t('offer.waits')}</h3>
          <ul className="ch-lines">
            {missing.map(each => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {manager && <p className="fl-faint">{t('between', { person: person.name, manager: manager.name })}</p>}
    </Card>
  )
}

function Yes({ side, charter }: { readonly side: Side; readonly charter: CharterView }) {
  const given = charter.acknowledgements[side]
  const who = given?.by ?? (side === 'person' ? charter.person : charter.manager)
  return (
    <li>
      <span>{who?.name ?? t(`agree.${side}`)}</span>
      {given ? (
        <Status kind="achieved">{t('agree.yes', { date: formatDate(given.at) })}</Status>
      ) : (
        <Status kind="no-data">{t('agree.open')}</Status>
      )}
    </li>
  )
}
