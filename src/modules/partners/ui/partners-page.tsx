import { useState } from 'react'
import { PersonAvatar } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useSearchWords } from '#ui/place.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { PartyRow } from '../contract.ts'
import { AddPartyDialog } from './party-dialog.tsx'
import { usePartners } from './queries.ts'
import { t } from './words.ts'

/** Whom we work with outside, and who keeps the relationship. */
export function PartnersPage() {
  const [words, change] = useSearchWords()
  const text = words['text'] ?? ''
  const [adding, setAdding] = useState(false)
  const found = usePartners(text)
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        acts={
          <Button tone="primary" icon="plus" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        }
      />
      <Stack>
        <TextField label={t('search')} type="search" value={text} onChange={next => change({ text: next })} />
        <Loaded query={found} skeleton={<SkeletonCard height={320} />}>
          {({ entries }) =>
            entries.length === 0 ? (
              <Card>
                <EmptyState title={text === '' ? t('list.empty') : t('list.none')} icon="link">
                  {text === '' && t('list.emptyHint')}
                </EmptyState>
              </Card>
            ) : (
              <Card flush title={t('title')} aside={<span>{String(entries.length)}</span>}>
                <CardList>
                  {entries.map(party => (
                    <PartyLine key={party.id} party={party} />
                  ))}
                </CardList>
              </Card>
            )
          }
        </Loaded>
      </Stack>
      {adding && <AddPartyDialog onClose={() => setAdding(false)} />}
    </>
  )
}

function PartyLine({ party: { id, name, about, owner, ownerLeft } }: { readonly party: PartyRow }) {
  const keeper = t(ownerLeft ? 'left' : 'keeps', { name: owner.name })
  return (
    <CardLine
      mark={<PersonAvatar name={owner.name} size={20} />}
      hint={about === '' ? keeper : `${about} · ${keeper}`}
    >
      <Link to={`/partners/${id}`}>{name}</Link>
    </CardLine>
  )
}
