import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AimLink } from '#modules/aims/public-ui.tsx'
import { ProposeDecisionButton } from '#modules/decisions/public-ui.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { client } from '#ui/server/client.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { LoadedPage } from '#ui/states/loaded-page.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { type FocusList, hatsContract } from '../../contract.ts'
import './focus.css'
import { askedOf, workWords } from './pause.ts'
import { t } from './words.ts'

const hats = client(hatsContract)
type Group = FocusList['groups'][number]

/** What else those who work on a big push have: which of it goes on and which is asked to pause, by who decides it. */
export function FocusPage() {
  const id = useParam('id')
  const query = useQuery({
    queryKey: ['hats', 'situations', id, 'focus'],
    queryFn: ({ signal }) => hats.readFocus({ params: { id } }, signal),
  })
  return (
    <LoadedPage title={t('title')} query={query} skeleton={<SkeletonCard height={420} />}>
      {list => (
        <>
          <PageHead
            title={t('title')}
            above={<Link to={`/hats/situations/${id}`}>{t('above', { name: list.aim.name })}</Link>}
            sub={t('sub', { count: list.people })}
          />
          {list.groups.length === 0 ? (
            <Card>
              <EmptyState title={t('none')} icon="compass">
                {t('none.say')}
              </EmptyState>
            </Card>
          ) : (
            <Stack>
              {list.groups.map(group => (
                <GroupCard key={group.above.id} group={group} list={list} />
              ))}
            </Stack>
          )}
        </>
      )}
    </LoadedPage>
  )
}

/** Goals that serve the same: who decides of them is asked once for all that are ticked. */
function GroupCard({ group, list }: { readonly group: Group; readonly list: FocusList }) {
  const [paused, setPaused] = useState<ReadonlySet<string>>(new Set())
  const { above, owner, goals } = group
  const isAlone = goals.some(({ id }) => id === above.id)
  const toggle = (id: string) =>
    setPaused(now => new Set(now.has(id) ? [...now].filter(each => each !== id) : [...now, id]))
  return (
    <Card
      title={isAlone ? t('alone') : above.name}
      flush
      aside={owner !== null && t('owner', { name: owner.name })}
    >
      <CardList>
        {goals.map(goal => (
          <CardLine
            key={goal.id}
            hint={workWords(goal)}
            act={
              <label className="hat-pause">
                <input type="checkbox" checked={paused.has(goal.id)} onChange={() => toggle(goal.id)} />
                {t('pause')}
                <span className="fl-hidden">{`: ${goal.title}`}</span>
              </label>
            }
          >
            <AimLink aim={{ id: goal.id, title: goal.title }} />
          </CardLine>
        ))}
      </CardList>
      <div className="hat-ask">
        {paused.size === 0 ? (
          <p className="fl-quiet">{t('goes.on')}</p>
        ) : (
          <>
            <ProposeDecisionButton
              key={[...paused].join(' ')}
              at={askedOf(
                list,
                group,
                goals.filter(({ id }) => paused.has(id)),
              )}
            />
            <p className="fl-quiet">{t('who.decides')}</p>
          </>
        )}
      </div>
    </Card>
  )
}
