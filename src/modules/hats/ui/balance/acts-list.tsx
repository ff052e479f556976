import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { When } from '#ui/words/when.tsx'
import type { ActView, Mark } from '../../balance/contract.ts'
import { BALANCE, balance, type Kind, useActs } from './queries.ts'
import { t } from './words.ts'

const FIRST = 8

/** Every act of one kind, newest first, with what the reader says about it. */
export function ActsList({ kind }: { readonly kind: Kind }) {
  const query = useActs(kind)
  const [all, setAll] = useState(false)
  return (
    <Loaded query={query} skeleton={<SkeletonCard height={120} />}>
      {({ entries }) => (
        <>
          <ul className="hb-acts">
            {entries.slice(0, all ? entries.length : FIRST).map(act => (
              <Line key={act.id} kind={kind} act={act} />
            ))}
          </ul>
          {!all && entries.length > FIRST && (
            <div className="hb-more">
              <Button tone="quiet" size="s" onClick={() => setAll(true)}>
                {t('act.all', { count: entries.length - FIRST })}
              </Button>
            </div>
          )}
        </>
      )}
    </Loaded>
  )
}

function Line({ kind, act }: { readonly kind: Kind; readonly act: ActView }) {
  const words = act.label ?? t('act.gone')
  return (
    <li className="hb-act" data-out={act.mark === 'left_out' || undefined}>
      <div>
        {act.link === null ? words : <Link to={act.link}>{words}</Link>}
        <div className="fl-quiet">
          <When at={act.on} />
          {notes(act).map(note => ` · ${note}`)}
        </div>
      </div>
      <Acts kind={kind} act={act} words={words} />
    </li>
  )
}

function notes({ mark, added, unconfirmed }: ActView): string[] {
  return [
    ...(added ? [t('act.added')] : []),
    ...(unconfirmed ? [t('act.unconfirmed')] : []),
    ...(mark === 'other_hat' ? [t('act.isOther')] : []),
    ...(mark === 'left_out' ? [t('act.isOut')] : []),
  ]
}

function Acts({
  kind,
  act: { id, mark, added },
  words,
}: {
  readonly kind: Kind
  readonly act: ActView
  readonly words: string
}) {
  const say = useAction({
    run: (said: Mark | null) => balance.markAct({ params: { kind, id }, body: { mark: said } }),
    ...{ refresh: [BALANCE], done: t('act.saved'), failure: 'toast' as const },
  })
  const remove = useAction({
    run: () => balance.removeAct({ params: { id } }),
    ...{ refresh: [BALANCE], done: t('add.removed'), failure: 'toast' as const },
  })
  const button = (what: string, run: () => unknown) => (
    <Button
      tone="quiet"
      size="s"
      aria-label={t('act.of', { act: what, what: words })}
      onClick={() => void run()}
    >
      {what}
    </Button>
  )
  return (
    <div className="hb-act-row">
      {mark === null ? (
        <>
          {button(t('act.other'), () => say.go('other_hat'))}
          {button(t('act.out'), () => say.go('left_out'))}
        </>
      ) : (
        button(t('act.back'), () => say.go(null))
      )}
      {added && button(t('act.remove'), () => remove.go())}
    </div>
  )
}
