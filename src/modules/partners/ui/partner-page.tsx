import { Suspense, useState } from 'react'
import { PersonLink } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Menu } from '#ui/overlay/menu.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import { LoadedPage } from '#ui/states/loaded-page.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { When } from '#ui/words/when.tsx'
import type { PartyPage } from '../contract.ts'
import { partnerPanels } from './partner-panels.ts'
import { ChangePartyDialog, HandOverDialog } from './party-dialog.tsx'
import { PromisesCard } from './promises-card.tsx'
import { partners, TOUCHED, usePartner } from './queries.ts'
import { t } from './words.ts'
import { NoteDialog, PartyPromiseDialog } from './write-dialogs.tsx'

/** One partner: who keeps the relationship, what is promised either way, and what was noted. */
export function PartnerPage() {
  const query = usePartner(useParam('id'))
  return (
    <LoadedPage title={t('one')} query={query} skeleton={<SkeletonCard height={420} />}>
      {page => <Body page={page} />}
    </LoadedPage>
  )
}

function Body({ page }: { readonly page: PartyPage }) {
  const { id, name, about, owner, ownerLeft, endedOn, promises, notes, owners } = page
  return (
    <>
      <PageHead
        title={name}
        above={<Link to="/partners">{t('title')}</Link>}
        sub={
          <span>
            {about !== '' && `${about} · `}
            {ownerLeft ? t('left', { name: owner.name }) : <PersonLink person={owner} />}
            {endedOn !== null && ` · ${t('ended', { date: formatDate(endedOn) })}`}
          </span>
        }
        acts={<Acts page={page} />}
      />
      <Stack>
        {promises === null ? (
          <Card>
            <p className="fl-quiet">{t('notes.hidden', { name: owner.name })}</p>
          </Card>
        ) : (
          <PromisesCard promises={promises} />
        )}
        {partnerPanels().map(({ id: panel, component: Panel }) => (
          <Suspense key={panel} fallback={null}>
            <Panel id={id} name={name} ended={endedOn !== null} />
          </Suspense>
        ))}
        {notes !== null && <Notes notes={notes} />}
        {owners.length > 0 && <Owners owners={owners} />}
      </Stack>
    </>
  )
}

function Acts({ page }: { readonly page: PartyPage }) {
  const { id, rev, steps } = page
  const [dialog, setDialog] = useState<'change' | 'hand_over' | 'note' | 'promise' | null>(null)
  const close = () => setDialog(null)
  const end = useAction({
    run: () => partners.endPartner({ params: { id }, body: { rev } }),
    refresh: TOUCHED,
    done: t('saved'),
    failure: 'toast',
  })
  const lines = (['promise', 'change', 'hand_over', 'end'] as const)
    .filter(step => steps.includes(step))
    .map(step => ({
      label: t(`act.${step}`),
      run: () => (step === 'end' ? void end.go() : setDialog(step)),
    }))
  return (
    <>
      {lines.length > 0 && (
        <Menu lines={lines}>
          <Button icon="more">{t('act.more')}</Button>
        </Menu>
      )}
      {steps.includes('note') && (
        <Button tone="primary" icon="edit" onClick={() => setDialog('note')}>
          {t('act.note')}
        </Button>
      )}
      {dialog === 'note' && <NoteDialog id={id} onClose={close} />}
      {dialog === 'promise' && <PartyPromiseDialog id={id} onClose={close} />}
      {dialog === 'change' && <ChangePartyDialog page={page} onClose={close} />}
      {dialog === 'hand_over' && <HandOverDialog page={page} onClose={close} />}
    </>
  )
}

function Notes({ notes }: { readonly notes: NonNullable<PartyPage['notes']> }) {
  return (
    <Card flush={notes.length > 0} title={t('notes.title')}>
      {notes.length === 0 ? (
        <p className="fl-quiet">{t('notes.empty')}</p>
      ) : (
        <CardList>
          {notes.map(({ id, by, madeOn, text }) => (
            <CardLine
              key={id}
              hint={
                <>
                  <PersonLink person={by} /> · <When at={madeOn} />
                </>
              }
            >
              {text}
            </CardLine>
          ))}
        </CardList>
      )}
    </Card>
  )
}

function Owners({ owners }: Pick<PartyPage, 'owners'>) {
  return (
    <Card flush title={t('owners.title')}>
      <CardList>
        {owners.map(({ id, from, to, why, madeOn }) => (
          <CardLine
            key={id}
            hint={
              <>
                {why !== null && `${why} · `}
                <When at={madeOn} />
              </>
            }
          >
            {t('owners.line', { from: from.name, to: to.name })}
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}
