import { PersonLink } from '#modules/people/public-ui.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { ShownPromises } from '../contract.ts'
import { PromiseLine } from './promise-line.tsx'
import { useShownPromises } from './queries.ts'
import { t } from './words.ts'

/** What colleagues chose to show, by name: never in an order of who keeps more. */
export function ShownPromisesList() {
  const shown = useShownPromises()
  return (
    <Loaded query={shown} skeleton={<SkeletonCard height={280} />}>
      {({ people }) =>
        people.length === 0 ? (
          <Card>
            <EmptyState title={t('shown.empty')} icon="lock">
              {t('shown.emptyHint')}
            </EmptyState>
          </Card>
        ) : (
          <Stack>
            {people.map(each => (
              <OfPerson key={each.person.id} shown={each} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  )
}

function OfPerson({ shown: { person, tally, promises } }: { readonly shown: ShownPromises }) {
  const count = t('shown.count', { kept: String(tally.kept), of: String(tally.of) })
  return (
    <Card flush title={<PersonLink person={person} avatar />} aside={count}>
      <CardList>
        {(promises ?? []).map(promise => (
          <PromiseLine key={promise.id} promise={promise} today="" />
        ))}
        {promises === null && <CardLine hint={t('share.share')}>{count}</CardLine>}
      </CardList>
    </Card>
  )
}
