import { cutTo } from '#kernel/text.ts'
import { PersonLink } from '#modules/people/public-ui.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import type { Overlap } from '../contract.ts'
import { t } from './words.ts'

/** Decisions that several people have as theirs alone; for somebody with people also that there are none. */
export function OverlapsCard({
  overlaps,
  leads,
  teamId = '',
}: {
  readonly overlaps: readonly Overlap[]
  readonly leads: boolean
  /** The team that settles them, where a link says so. */
  readonly teamId?: string | undefined
}) {
  if (overlaps.length === 0 && !leads) return null
  return (
    <Card title={t('overlaps')}>
      {overlaps.length === 0 ? (
        <p className="fl-quiet">{t('overlaps.none')}</p>
      ) : (
        <>
          <p className="fl-quiet">{t('overlaps.say')}</p>
          <ul className="ch-overlaps">
            {overlaps.map(({ text, owners }) => (
              <li key={text}>
                <p className="ch-strong">{text}</p>
                {owners.map(owner => (
                  <PersonLink key={owner.id} person={owner} avatar hint={owner.title} />
                ))}
                <div>
                  <ButtonLink size="s" to={settleLink({ text, owners }, teamId)}>
                    {t('overlaps.decide')}
                  </ButtonLink>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

/** Where it is decided who decides it: the question and those who could, filled in. */
function settleLink({ text, owners }: Overlap, teamId: string): string {
  const filledIn = new URLSearchParams({
    propose: '1',
    question: t('overlaps.question', { text: cutTo(text, 120, '…') }),
    options: owners.map(({ name }) => name).join('\n'),
    area: text,
    ...(teamId === '' ? {} : { teamId }),
  })
  return `/decisions?${filledIn}`
}
