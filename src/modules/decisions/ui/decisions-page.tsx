import { useState } from 'react'
import { CardList } from '#ui/card.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Stack } from '#ui/layout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PagedCard } from '#ui/paged-card.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Segment } from '#ui/segment.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { DecisionLine } from './decision-line.tsx'
import './decisions.css'
import { ProposeDecisionButton } from './propose-button.tsx'
import { ProposeFromAddress } from './propose-from-address.tsx'
import { type Filters, useDecisionPages } from './queries.ts'
import { t } from './words.ts'

const VIEWS = ['mine', 'view', 'open', 'standing', 'all'] as const
type View = (typeof VIEWS)[number]

const FILTERS: Readonly<Record<View, Filters>> = {
  mine: { whose: 'decide', state: 'open' },
  view: { whose: 'view' },
  open: { state: 'open' },
  standing: { state: 'standing' },
  all: {},
}

/** The log: what I decide, what waits for my view, what is open, and what stands. */
export function DecisionsPage() {
  const [words] = useSearchWords()
  const [text, setText] = useState('')
  const view = VIEWS.find(each => each === words['view']) ?? 'open'
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t(`sub.${view}`)}
        views={
          <Segment
            label={t('view.label')}
            choices={VIEWS.map(id => ({ id, label: t(`view.${id}`), to: `/decisions?view=${id}` }))}
            current={view}
          />
        }
        acts={
          words['propose'] === undefined ? <ProposeDecisionButton tone="primary" /> : <ProposeFromAddress />
        }
      />
      <Stack>
        <div className="dc-find">
          <TextField label={t('find')} value={text} onChange={setText} max={140} />
        </div>
        <List key={view} view={view} text={text.trim()} />
      </Stack>
    </>
  )
}

function List({ view, text }: { readonly view: View; readonly text: string }) {
  const pages = useDecisionPages({ ...FILTERS[view], ...(text === '' ? {} : { text }) })
  return (
    <PagedCard
      pages={pages}
      more={t('more')}
      empty={
        <EmptyState title={text === '' ? t(`none.${view}`) : t('find.none')} icon="branch">
          {text === '' ? t(`none.${view}.say`) : t('find.none.say')}
        </EmptyState>
      }
    >
      {entries => (
        <CardList>
          {entries.map(decision => (
            <DecisionLine key={decision.id} decision={decision} />
          ))}
        </CardList>
      )}
    </PagedCard>
  )
}
