import { Disclosure } from '#ui/disclosure.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Stack } from '#ui/layout.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { todayHere } from '#ui/words/dates.ts'
import { When } from '#ui/words/when.tsx'
import type { AimPage } from '../../contract.ts'
import { useHistory } from '../queries.ts'
import { t } from './words.ts'

/** What happened to an aim up to the day of the page, newest first, and the way back to any day; behind a line of words. */
export function History({ page }: { readonly page: Pick<AimPage, 'id' | 'asOf'> }) {
  return (
    <Disclosure summary={t('history')}>
      <Stack gap={16}>
        <LookBack asOf={page.asOf} />
        <Entries page={page} />
      </Stack>
    </Disclosure>
  )
}

function LookBack({ asOf }: { readonly asOf: string }) {
  const [, change] = useSearchWords()
  const today = todayHere()
  return (
    <div className="aim-look-back">
      <DateField
        label={t('history.asOf')}
        hint={t('history.asOf.hint')}
        max={today}
        value={asOf}
        onChange={day => change({ asOf: day === '' || day >= today ? undefined : day })}
      />
    </div>
  )
}

function Entries({ page: { id, asOf } }: { readonly page: Pick<AimPage, 'id' | 'asOf'> }) {
  const history = useHistory(id, asOf < todayHere() ? asOf : undefined)
  return (
    <Loaded query={history}>
      {({ entries }) => (
        <ol className="aim-history">
          {entries.length === 0 && <li className="fl-quiet">{t('history.none')}</li>}
          {entries.map(entry => (
            <li key={`${entry.at} ${entry.type}`}>
              <span>{entry.text}</span>
              <span className="fl-faint">
                <When at={entry.at} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  )
}
