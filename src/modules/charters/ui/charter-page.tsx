import { PersonLink } from '#modules/people/public-ui.tsx'
import { WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam, useSearchWords } from '#ui/place.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { CharterView } from '../contract.ts'
import { AgreementCard } from './agreement-card.tsx'
import { CharterActs } from './charter-acts.tsx'
import { CharterForm } from './charter-form.tsx'
import { CharterState } from './charter-state.tsx'
import { CharterText } from './charter-text.tsx'
import './charters.css'
import { PairCard } from './pair-card.tsx'
import { useCharter } from './queries.ts'
import { VersionsCard } from './versions-card.tsx'
import { t } from './words.ts'

/** One version of a charter, for the two people it is between. */
export function CharterPage() {
  const charter = useCharter(useParam('id'))
  return (
    <Loaded query={charter} skeleton={<SkeletonCard height={520} />}>
      {charter => <Shown key={charter.id} charter={charter} />}
    </Loaded>
  )
}

function Shown({ charter }: { readonly charter: CharterView }) {
  const [words, change] = useSearchWords()
  const editing = words['do'] === 'edit' && charter.may.includes('edit')
  const other = charter.side === 'person' ? charter.manager : charter.person
  const line = charter.versions.find(({ id }) => id === charter.id)
  return (
    <>
      <PageHead
        above={<Link to="/charters">{t('title')}</Link>}
        title={t('charter.of', { name: charter.person.name, title: charter.title })}
        sub={
          <>
            {line && <CharterState line={line} />}
            <span>{t('version', { version: charter.version })}</span>
            {charter.side === 'manager' && <PersonLink person={charter.person} />}
          </>
        }
        acts={!editing && <CharterActs charter={charter} onEdit={() => change({ do: 'edit' })} />}
      />
      {editing ? (
        <CharterForm charter={charter} onClose={() => change({ do: undefined })} />
      ) : (
        <WithAside
          aside={
            <>
              <AgreementCard charter={charter} />
              {other && <PairCard otherId={other.id} />}
              <VersionsCard charter={charter} />
            </>
          }
        >
          <CharterText charter={charter} />
        </WithAside>
      )}
    </>
  )
}
