import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card, CardList } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Stack, WithAside } from '#ui/layout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Segment } from '#ui/segment.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { MyPromises, PromiseTally, PromiseView } from '../contract.ts'
import './commitments.css'
import { MakePromiseDialog } from './make-promise-dialog.tsx'
import { PromiseLine } from './promise-line.tsx'
import { useMyPromises, usePromise } from './queries.ts'
import { ShareCard } from './share-card.tsx'
import { ShownPromisesList } from './shown-promises.tsx'
import { t } from './words.ts'

/** What one said one would do, in one list: due, kept, moved, missed. */
export function CommitmentsPage() {
  const [words, change] = useSearchWords()
  const [making, setMaking] = useState(words['add'] === '1')
  const mine = useMyPromises()
  const shown = words['view'] === 'shown'
  return (
    <>
      <PageHead
        title={t('title')}
        sub={mine.data && tallyText(mine.data.tally)}
        views={
          <Segment
            label={t('view.label')}
            current={shown ? 'shown' : 'mine'}
            choices={[
              { id: 'mine', label: t('view.mine'), to: '/commitments' },
              { id: 'shown', label: t('view.shown'), to: '/commitments?view=shown' },
            ]}
          />
        }
        acts={
          <Button tone="primary" icon="plus" onClick={() => setMaking(true)}>
            {t('make')}
          </Button>
        }
      />
      <Stack>
        {shown ? (
          <ShownPromisesList />
        ) : (
          <Loaded query={mine} skeleton={<SkeletonCard height={420} />}>
            {promises => <Mine promises={promises} chosen={words['promise']} />}
          </Loaded>
        )}
      </Stack>
      {making && (
        <MakePromiseDialog
          onClose={() => {
            setMaking(false)
            change({ add: undefined })
          }}
        />
      )}
    </>
  )
}

function Mine({ promises, chosen }: { readonly promises: MyPromises; readonly chosen: string | undefined }) {
  const { today, open, toMe, ended, shares } = promises
  return (
    <WithAside aside={<ShareCard shares={shares} />}>
      {chosen !== undefined && <Chosen id={chosen} today={today} />}
      {open.length === 0 ? (
        <Card title={t('due.title')}>
          <EmptyState title={t('due.empty')} icon="check">
            {t('due.emptyHint')}
          </EmptyState>
        </Card>
      ) : (
        <List title={t('due.title')} promises={open} today={today} />
      )}
      {toMe.length > 0 && <List title={t('toMe.title')} promises={toMe} today={today} />}
      {ended.length > 0 && (
        <Disclosure summary={t('ended.title', { count: ended.length })}>
          <Card flush>
            <CardList>
              {ended.map(promise => (
                <PromiseLine key={promise.id} promise={promise} today={today} />
              ))}
            </CardList>
          </Card>
        </Disclosure>
      )}
    </WithAside>
  )
}

/** The promise that a link from elsewhere names, first on the page. */
function Chosen({ id, today }: { readonly id: string; readonly today: string }) {
  const promise = usePromise(id)
  return (
    <Loaded query={promise}>
      {found => <List title={t('one.title')} promises={[found]} today={today} />}
    </Loaded>
  )
}

function List({
  title,
  promises,
  today,
}: {
  readonly title: string
  readonly promises: readonly PromiseView[]
  readonly today: string
}) {
  return (
    <Card flush title={title}>
      <CardList>
        {promises.map(promise => (
          <PromiseLine key={promise.id} promise={promise} today={today} />
        ))}
      </CardList>
    </Card>
  )
}

function tallyText({ kept, of, renegotiated }: PromiseTally): string {
  if (of + renegotiated === 0) return t('tally.none')
  const moved = renegotiated > 0 ? ` · ${t('tally.moved', { count: renegotiated })}` : ''
  return t('tally', { kept: String(kept), of: String(of) }) + moved
}
