import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Stack } from '#ui/layout.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { formatDate } from '#ui/words/dates.ts'
import type { OrganisationBalance } from '../../balance/contract.ts'
import './balance.css'
import { BALANCE, balance, useOrganisationBalance } from './queries.ts'
import { t } from './words.ts'

/** The organisation's picture by level, and whether the reader is counted in it. */
export function OrganisationCard({ optedIn }: { readonly optedIn: boolean }) {
  const { data } = useOrganisationBalance()
  const choose = useAction({
    run: (wanted: boolean) => balance.optIn({ body: { optedIn: wanted } }),
    ...{ refresh: [BALANCE], failure: 'toast' as const },
    done: (answer: { optedIn: boolean }) => t(answer.optedIn ? 'org.joined' : 'org.left'),
  })
  return (
    <Card title={t('org.title')}>
      <Stack gap={12}>
        <p className="fl-quiet">{t('org.hint')}</p>
        {data !== undefined && <Levels view={data} />}
        <p>{t(optedIn ? 'org.isIn' : 'org.isOut')}</p>
        <div>
          <Button pending={choose.pending} onClick={() => void choose.go(!optedIn)}>
            {t(optedIn ? 'org.out' : 'org.in')}
          </Button>
        </div>
        <Disclosure summary={t('org.how')}>
          <ul className="hb-list">
            <li>{t('org.how.1', { least: data?.least ?? 5 })}</li>
            <li>{t('org.how.2')}</li>
            <li>{t('org.how.3')}</li>
            <li>{t('org.how.4')}</li>
          </ul>
        </Disclosure>
      </Stack>
    </Card>
  )
}

function Levels({ view: { levels, nextOn } }: { readonly view: OrganisationBalance }) {
  const shown = levels.flatMap(({ level, picture }) => (picture === null ? [] : [{ level, ...picture }]))
  if (shown.length === 0) return <p>{t('org.none', { when: formatDate(nextOn) })}</p>
  return (
    <div className="hb-levels">
      {shown.map(({ level, people, takenOn, bands }) => (
        <div key={level}>
          <strong>{t(`level.${level as 1 | 2 | 3 | 4 | 5}`)}</strong>{' '}
          <span className="fl-quiet">{t('org.people', { count: people, when: formatDate(takenOn) })}</span>
          <div className="hb-bands" aria-hidden="true">
            {(['manage', 'both', 'lead'] as const).map(band => (
              <i key={band} data-band={band} style={{ flexGrow: bands[band] }} hidden={bands[band] === 0} />
            ))}
          </div>
          <span>{t('org.bands', bands)}</span>
        </div>
      ))}
    </div>
  )
}
