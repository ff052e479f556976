import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Stack, WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { formatNumber } from '#ui/words/numbers.ts'
import { When } from '#ui/words/when.tsx'
import '../aims.css'
import type { MyAims } from '../../contract.ts'
import { AimCard } from '../aim-card.tsx'
import { LineOfSight } from '../line-of-sight.tsx'
import { useLines, useMine } from '../queries.ts'
import { t } from './words.ts'

/** What one person owns, what waits for their answer, and how their goals lead to the destination. */
export function MyDirectionPage() {
  const mine = useMine()
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        acts={
          <>
            <ButtonLink to="/direction">{t('all')}</ButtonLink>
            <ButtonLink tone="primary" to="/aims/new">
              {t('propose')}
            </ButtonLink>
          </>
        }
      />
      <Loaded query={mine}>{answer => <Mine mine={answer} />}</Loaded>
    </>
  )
}

/** The matter of the page. */
export function Mine({ mine }: { readonly mine: MyAims }) {
  const { owned, awaiting, proposed, calibration } = mine
  return (
    <WithAside aside={<MyLine aimId={(owned.find(aim => aim.kind === 'goal') ?? owned[0])?.id} />}>
      {awaiting.length > 0 && (
        <Card title={t('awaiting')}>
          <ul className="aim-list">
            {awaiting.map(({ aim, what, sinceOn }) => (
              <li key={`${aim.id} ${what}`}>
                <Link to={`/aims/${aim.id}${DO[what]}`}>
                  <b>{t(`what.${what}`)}</b>
                </Link>
                <p className="fl-quiet">
                  {aim.title} · {aim.owner?.name} · {t('since')} <When at={sinceOn} short />
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {owned.length === 0 ? (
        <EmptyState title={t('owned.none')} act={<ButtonLink to="/aims/new">{t('propose')}</ButtonLink>} />
      ) : (
        <AimList title={t('owned')} aims={owned} />
      )}
      {proposed.length > 0 && <AimList title={t('proposed')} aims={proposed} />}
      {calibration.brier !== null && (
        <Card title={t('calibration')}>
          <p className="fl-quiet">
            {t('calibration.words', {
              count: calibration.closedGoals,
              brier: formatNumber(calibration.brier),
            })}
          </p>
        </Card>
      )}
    </WithAside>
  )
}

const DO = {
  accept_plan: '',
  write_plan: '?do=edit_plan',
  answer_ask_back: '?do=answer_ask_back',
  confirm_closing: '?do=close',
  issue_brief: '',
} as const

function AimList({ title, aims }: { readonly title: string; readonly aims: MyAims['owned'] }) {
  return (
    <Card title={title}>
      <ul className="aim-list">
        {aims.map(aim => (
          <li key={aim.id}>
            <AimCard aim={aim} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function MyLine({ aimId }: { readonly aimId: string | undefined }) {
  const lines = useLines(aimId === undefined ? [] : [aimId])
  const links = aimId === undefined ? undefined : lines.data?.get(aimId)
  if (links === undefined) return null
  return (
    <Stack gap={12}>
      <h2>{t('line')}</h2>
      <LineOfSight links={links} />
    </Stack>
  )
}
