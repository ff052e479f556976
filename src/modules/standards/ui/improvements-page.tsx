import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Link } from '#ui/link.tsx'
import { Status, type StatusKind } from '#ui/marks/status.tsx'
import { useSearchWords } from '#ui/place.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatNumber } from '#ui/words/numbers.ts'
import type { Improvement, Savings } from '../contract.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { ImproveDialog } from './improve-dialog.tsx'
import { useImprovements } from './queries.ts'
import { ResultDialog } from './result-dialog.tsx'
import './standards.css'
import { StandardsHead } from './standards-head.tsx'
import { t } from './words.ts'

/** Improvements, the newest first, with what they should save and what they did. Nothing is ranked. */
export function ImprovementsPage() {
  const list = useImprovements()
  const [words, change] = useSearchWords()
  // What keeps coming up elsewhere begins one with what came up.
  const [begun] = useState({ title: words['title'] ?? '', idea: words['idea'] ?? '' })
  const [proposing, setProposing] = useState(words['add'] !== undefined)
  const close = () => {
    setProposing(false)
    change({ add: undefined, title: undefined, idea: undefined })
  }
  const propose = (
    <Button tone="primary" icon="plus" onClick={() => setProposing(true)}>
      {t('improve')}
    </Button>
  )
  return (
    <>
      <StandardsHead current="improvements" acts={(list.data?.improvements.length ?? 0) > 0 && propose} />
      <Loaded query={list} skeleton={<SkeletonCard height={420} />}>
        {({ improvements }) =>
          improvements.length === 0 ? (
            <EmptyState title={t('improve.none')} icon="sun" act={propose}>
              {t('improve.none.say')}
            </EmptyState>
          ) : (
            <Card flush>
              <CardList>
                {improvements.map(each => (
                  <One key={each.id} improvement={each} />
                ))}
              </CardList>
            </Card>
          )
        }
      </Loaded>
      {proposing && <ImproveDialog {...(words['add'] === undefined ? {} : { begun })} onClose={close} />}
    </>
  )
}

const KINDS: Readonly<Record<Improvement['state'], StatusKind>> = {
  proposed: 'draft',
  accepted: 'stale',
  declined: 'closed',
  realised: 'achieved',
}

function One({ improvement }: { readonly improvement: Improvement }) {
  const { title, idea, team, by, procedure, state, estimated, realised, may } = improvement
  const [open, setOpen] = useState<'answer' | 'result' | null>(null)
  return (
    <CardLine
      act={
        may.length > 0 && (
          <Button
            size="s"
            aria-label={`${t(may.includes('answer') ? 'answer' : 'result')}: ${title}`}
            onClick={() => setOpen(may.includes('answer') ? 'answer' : 'result')}
          >
            {t(may.includes('answer') ? 'answer' : 'result')}
          </Button>
        )
      }
    >
      <div className="st-idea">
        <strong>{title}</strong>
        <span className="fl-quiet">
          <Status kind={KINDS[state]}>{t(`state.${state}`)}</Status> ·{' '}
          {by ? t('improve.by', { name: by.name, team: team.name }) : t('improve.anon', { team: team.name })}
          {procedure && (
            <>
              {' · '}
              <Link to={`/standards/${procedure.id}`}>{procedure.title}</Link>
            </>
          )}
        </span>
        <dl className="st-savings">
          <div>
            <dt>{t('improve.estimated')}</dt>
            <dd>{amount(estimated)}</dd>
          </div>
          {state !== 'declined' && (
            <div>
              <dt>{t('improve.realised')}</dt>
              <dd>{realised ? amount(realised) : t('improve.unknown')}</dd>
            </div>
          )}
        </dl>
        <Disclosure summary={t('idea')}>
          <p className="st-text">{idea}</p>
        </Disclosure>
      </div>
      {open === 'answer' && <AnswerDialog improvement={improvement} onClose={() => setOpen(null)} />}
      {open === 'result' && <ResultDialog improvement={improvement} onClose={() => setOpen(null)} />}
    </CardLine>
  )
}

function amount({ hours, money }: Savings): string {
  const parts = [
    hours === null ? null : t('amount.hours', { count: hours }),
    money === null ? null : t('amount.money', { count: formatNumber(money) }),
  ].filter(Boolean)
  return `${parts.join(', ')} ${t('amount.year')}`
}
