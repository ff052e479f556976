import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Avatar } from '#ui/marks/avatar.tsx'
import { formatNumber } from '#ui/words/numbers.ts'
import { When } from '#ui/words/when.tsx'
import { t as kit } from '#ui/words/words.ts'
import type { AimPage, CheckIn } from '../../contract.ts'
import { useAct } from '../act/use-act.ts'
import { t as shared } from '../words.ts'
import { t } from './words.ts'

const FIRST = 5

/** What the owner said, newest first: value, chance in words, note. */
export function CheckIns({ page }: { readonly page: AimPage }) {
  const [all, setAll] = useState(false)
  const newest = page.checkIns.toReversed()
  const shown = all ? newest : newest.slice(0, FIRST)
  if (newest.length === 0)
    return <p className="fl-quiet">{t(page.kind === 'goal' ? 'checkIns.none' : 'checkIns.none.direction')}</p>
  return (
    <>
      <ul className="check-ins">
        {shown.map(checkIn => (
          <Line key={checkIn.id} checkIn={checkIn} page={page} />
        ))}
      </ul>
      {shown.length < newest.length && (
        <Button size="s" tone="quiet" onClick={() => setAll(true)}>
          {kit('more.show')}
        </Button>
      )}
    </>
  )
}

function Line({ checkIn, page }: { readonly checkIn: CheckIn; readonly page: AimPage }) {
  const { open } = useAct()
  return (
    <li>
      <Avatar name={checkIn.by?.name ?? '?'} />
      <div>
        <p>
          <b>{checkInInWords(checkIn, page)}</b>{' '}
          {checkIn.note !== '' && <span className="fl-quiet">“{checkIn.note}”</span>}
        </p>
        <p className="fl-faint">
          {checkIn.by?.name} · <When at={checkIn.on} />
          {checkIn.decrease === 'correction' && ` · ${t('checkIn.correction')}`}
          {checkIn.amendable && (
            <>
              {' · '}
              <button type="button" className="aim-text-button" onClick={() => open('check_in', checkIn.id)}>
                {t('checkIn.amend')}
              </button>
            </>
          )}
        </p>
      </div>
    </li>
  )
}

/** “25 sites, chance of reaching 40: 3 in 10.” or, on a direction, “still right”. Empty when only a note was written. */
export function checkInInWords(checkIn: CheckIn, page: Pick<AimPage, 'measures'>): string {
  if (checkIn.stillRight !== null) return `${sentence(shared(`right.${checkIn.stillRight}`))}.`
  const measure =
    page.measures.find(version => version.version === checkIn.measureVersion) ?? page.measures.at(-1)
  const value = checkIn.value === null ? null : valueInWords(checkIn.value, measure)
  const target = measure?.target ?? null
  const chance =
    checkIn.chance === null
      ? null
      : target === null
        ? t('checkIn.chance.plain', { chance: shared(`chance.${checkIn.chance}`) })
        : t('checkIn.chance', { target: formatNumber(target), chance: shared(`chance.${checkIn.chance}`) })
  const parts = [value, chance].filter(part => part !== null)
  return parts.length === 0 ? '' : `${sentence(parts.join(', '))}.`
}

function valueInWords(value: number, measure: AimPage['measures'][number] | undefined): string {
  if (measure?.type === 'yesno') return t(value >= 1 ? 'number.yes' : 'number.no')
  return t('checkIn.value', { value: formatNumber(value), unit: measure?.unit ?? '' }).trim()
}

function sentence(words: string): string {
  return words.slice(0, 1).toLocaleUpperCase() + words.slice(1)
}
