import { useState } from 'react'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { More } from '#ui/paged-card.tsx'
import { useSearchWords } from '#ui/place.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { type Column, RowTable } from '#ui/table/row-table.tsx'
import { AddPersonDialog } from './add-person-dialog.tsx'
import { DirectoryFilters, filtersFrom } from './directory-filters.tsx'
import { PeopleHead } from './people-head.tsx'
import './people.css'
import { awayText, PersonLink, TeamLink } from './person-link.tsx'
import { ProposalsCard } from './proposals-card.tsx'
import { type Entry, useDirectory, useOrganisation } from './queries.ts'
import { t } from './words.ts'

/** Everybody in the organisation, to search and narrow. */
export function DirectoryPage() {
  const [words, change] = useSearchWords()
  const filters = filtersFrom(words)
  const directory = useDirectory(filters)
  const organisation = useOrganisation()
  const [adding, setAdding] = useState(words['add'] === '1')
  const may = organisation.data?.may
  const clear = () => change({ q: undefined, team: undefined, level: undefined, status: undefined })
  return (
    <>
      <PeopleHead
        view="list"
        title={t('people.title')}
        sub={organisation.data && t('people.count', { count: organisation.data.people })}
        acts={
          may?.addPeople && (
            <>
              <ButtonLink to="/people/import" icon="upload">
                {t('people.import')}
              </ButtonLink>
              <Button tone="primary" icon="plus" onClick={() => setAdding(true)}>
                {t('people.add')}
              </Button>
            </>
          )
        }
      />
      <Stack>
        <ProposalsCard />
        <DirectoryFilters filters={filters} onChange={change} levels={organisation.data?.levelLabels ?? []} />
        <Loaded query={directory} skeleton={<SkeletonCard height={520} />}>
          {({ pages }) => (
            <Card flush>
              <RowTable
                label={t('people.title')}
                rows={pages.flatMap(page => page.entries)}
                columns={COLUMNS}
                idOf={person => person.id}
                nameOf={person => person.name}
                empty={<Nobody onClear={clear} />}
              />
              <More pages={directory} label={t('people.more')} />
            </Card>
          )}
        </Loaded>
      </Stack>
      {adding && <AddPersonDialog onClose={() => setAdding(false)} />}
    </>
  )
}

const COLUMNS: readonly Column<Entry>[] = [
  {
    id: 'name',
    head: t('people.person'),
    cell: person => <PersonLink person={person} avatar size={32} hint={standingOf(person)} />,
    onPhone: 'title',
  },
  { id: 'position', head: t('people.position'), cell: person => person.title ?? '–' },
  {
    id: 'team',
    head: t('people.team'),
    cell: person => (person.team ? <TeamLink team={person.team} /> : '–'),
  },
  {
    id: 'email',
    head: t('people.email'),
    cell: person =>
      person.email ? (
        <a className="pp-link" href={`mailto:${person.email}`}>
          {person.email}
        </a>
      ) : (
        '–'
      ),
  },
]

function standingOf({ status, away }: Entry): string | null {
  if (status === 'left') return t('people.left')
  if (away !== null) return awayText(away)
  return status === 'invited' ? t('people.invited') : null
}

function Nobody({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState
      title={t('people.none')}
      icon="people"
      act={<Button onClick={onClear}>{t('people.none.clear')}</Button>}
    >
      {t('people.none.say')}
    </EmptyState>
  )
}
