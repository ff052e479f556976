import { Card, CardLine, CardList } from '#ui/card.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { When } from '#ui/words/when.tsx'
import type { DelegationPage } from '../contract.ts'
import { t } from './words.ts'

interface Entry {
  readonly id: string
  readonly at: string
  readonly text: string
  readonly note: string | null
}

/** Everything that was said about it, newest first: answers, checks, levels. */
export function RecordCard({ page }: { readonly page: DelegationPage }) {
  const entries = entriesOf(page)
  if (entries.length === 0) return null
  return (
    <Card flush title={t('page.record')}>
      <CardList>
        {entries.map(({ id, at, text, note }) => (
          <CardLine
            key={id}
            hint={
              <>
                {note !== null && note !== '' && <q className="dg-said">{note}</q>}
                <When at={at} />
              </>
            }
          >
            {text}
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}

function entriesOf({ checks, levels, history }: DelegationPage): Entry[] {
  const entries: Entry[] = [
    ...checks.map(({ id, madeOn, by, good, note }) => ({
      ...{ id, at: madeOn, note },
      text: t(good ? 'record.check.good' : 'record.check.concern', { name: by.name }),
    })),
    ...levels.map(({ id, area, fromLevel, level, changedOn, by, why }) => {
      const words = { from: String(fromLevel), to: String(level), name: by?.name ?? '' }
      const text =
        area === null
          ? t(by === null ? 'record.restored' : 'record.level', words)
          : t('record.area', { ...words, area: t(`area.${area}`) })
      return { id, at: changedOn, note: why, text }
    }),
    ...history.map(({ to, at, by, why }) => ({
      ...{ id: `${to} ${at}`, at, note: why },
      text: t('record.state', { name: by?.name ?? t('record.itself'), state: stateWord(to, at) }),
    })),
  ]
  return entries.sort((a, b) => momentOf(b).localeCompare(momentOf(a)))
}

/** What is told by its day alone comes after what happened on that day at an hour: a level is set once it was accepted. */
function momentOf({ at }: Entry): string {
  return at.includes('T') ? at : `${at}T99`
}

function stateWord(state: string, at: string): string {
  const known = STATES.find(each => each === state)
  return known === undefined ? state : t(`state.${known}`, { date: formatDate(at) })
}

const STATES = [
  ...(['offered', 'needs_more', 'accepted', 'active'] as const),
  ...(['ended', 'declined', 'recalled', 'lapsed'] as const),
]
