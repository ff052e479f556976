import { useState } from 'react'
import { AimLink } from '#modules/aims/public-ui.tsx'
import { PersonLink, TeamLink } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Menu } from '#ui/overlay/menu.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { ProcedureView } from '../contract.ts'
import { keptWords } from './kept-words.ts'
import { ProcedureDialog } from './procedure-dialog.tsx'
import { standards, TOUCHED, useStandard } from './queries.ts'
import './standards.css'
import { TieDialog } from './tie-dialog.tsx'
import { t } from './words.ts'

/** One procedure: how it is done, what it is for, who has read it. */
export function ProcedurePage() {
  const procedure = useStandard(useParam('id'))
  return (
    <Loaded query={procedure} skeleton={<SkeletonCard height={420} />}>
      {procedure => <Shown key={procedure.id} procedure={procedure} />}
    </Loaded>
  )
}

function Shown({ procedure }: { readonly procedure: ProcedureView }) {
  const { title, text, team, owner, goal, version, state, responsibility, kept } = procedure
  return (
    <>
      <PageHead
        above={<Link to="/standards">{t('title')}</Link>}
        title={title}
        sub={
          <>
            <TeamLink team={team} />
            <span>{t('version', { version })}</span>
            {state === 'retired' && <span>{t('retired')}</span>}
          </>
        }
        acts={<Acts procedure={procedure} />}
      />
      <WithAside
        aside={
          <>
            <Readers procedure={procedure} />
            <Versions procedure={procedure} />
          </>
        }
      >
        <Card title={t('field.text')}>
          <p className="st-text">{text}</p>
        </Card>
        <Card>
          <ul className="st-pair">
            <li>
              <span className="fl-quiet">{t('goal.serves')}</span>
              {goal === null ? (
                <span>{t('goal.none')}</span>
              ) : (
                <AimLink aim={{ id: goal.id, title: goal.title ?? '' }} />
              )}
            </li>
            <li>
              <span className="fl-quiet">{t('owner')}</span>
              <PersonLink person={owner} />
            </li>
            {responsibility && (
              <li>
                <span className="fl-quiet">{t('responsibility')}</span>
                <span>{responsibility.title}</span>
              </li>
            )}
            {kept && (
              <li>
                <span className="fl-quiet">{t('kept.title')}</span>
                <span className="st-kept">{keptWords(kept)}</span>
              </li>
            )}
          </ul>
        </Card>
      </WithAside>
    </>
  )
}

function Acts({ procedure }: { readonly procedure: ProcedureView }) {
  const { id, rev, version, may } = procedure
  const [open, setOpen] = useState<'change' | 'tie' | null>(null)
  const acknowledge = useAction({
    run: () => standards.acknowledgeStandard({ params: { id }, body: { version } }),
    refresh: TOUCHED,
    done: t('acknowledged'),
    failure: 'toast',
  })
  const retire = useAction({
    run: () => standards.retireStandard({ params: { id }, body: { rev } }),
    refresh: TOUCHED,
    done: t('retire.done'),
    failure: 'toast',
  })
  return (
    <>
      {may.includes('retire') && (
        <Menu
          lines={[
            { label: t('tie'), icon: 'calendar', run: () => setOpen('tie') },
            { label: t('retire'), icon: 'close', danger: true, run: () => void retire.go() },
          ]}
        >
          <Button icon="more" aria-label={t('procedure')} />
        </Menu>
      )}
      {may.includes('change') && (
        <Button icon="edit" onClick={() => setOpen('change')}>
          {t('change')}
        </Button>
      )}
      {may.includes('acknowledge') && (
        <Button
          tone="primary"
          icon="check"
          pending={acknowledge.pending}
          onClick={() => void acknowledge.go()}
        >
          {t('acknowledge')}
        </Button>
      )}
      {open === 'change' && <ProcedureDialog procedure={procedure} onClose={() => setOpen(null)} />}
      {open === 'tie' && <TieDialog procedure={procedure} onClose={() => setOpen(null)} />}
    </>
  )
}

function Readers({ procedure: { readers } }: { readonly procedure: ProcedureView }) {
  if (readers === null) return null
  return (
    <Card title={t('readers')}>
      {readers.open.length > 0 && (
        <>
          <h3 className="fl-quiet">{t('readers.open')}</h3>
          <ul className="st-names">
            {readers.open.map(person => (
              <li key={person.id}>
                <PersonLink person={person} />
              </li>
            ))}
          </ul>
        </>
      )}
      {readers.done.length > 0 && (
        <>
          <h3 className="fl-quiet">{t('readers.done')}</h3>
          <ul className="st-names">
            {readers.done.map(person => (
              <li key={person.id}>
                <PersonLink person={person} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function Versions({ procedure: { versions } }: { readonly procedure: ProcedureView }) {
  return (
    <Card title={t('versions')}>
      <ul className="st-names">
        {versions.map(({ version, at, by, whatChanged }) => (
          <li key={version}>
            {t('version', { version })} · {formatDate(at)}
            {by && <> · {by.name}</>}
            {whatChanged && <div className="fl-quiet">{whatChanged}</div>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
