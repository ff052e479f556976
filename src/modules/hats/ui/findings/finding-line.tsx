import { useState } from 'react'
import { Button, ButtonLink } from '#ui/button.tsx'
import { CardLine } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { SeverityMark, severityLook } from '#ui/marks/severity.tsx'
import { formatDate, withDates } from '#ui/words/dates.ts'
import type { FindingView } from '../../findings/contract.ts'
import { AcceptDialog } from './accept-dialog.tsx'
import { fixOf, placeOf } from './fix-link.ts'
import { useTakeBack } from './queries.ts'
import { t } from './words.ts'

/** One break: what does not hold, where, since when and whose, and what is done about it. `here`: its place is the page itself. */
export function FindingLine({
  finding,
  here = false,
}: {
  readonly finding: FindingView
  readonly here?: boolean
}) {
  const { severity, title, says, accepted } = finding
  const words = says === null ? title : withDates(says)
  const where = [
    ...(says !== null && says !== `${title}.` ? [title] : []),
    ...[whose(finding), t('since', { date: formatDate(finding.foundOn) })],
  ]
  return (
    <CardLine
      mark={<SeverityMark severity={severity} bare />}
      act={says === null ? undefined : <Acts finding={finding} />}
      hint={
        <>
          <p>
            {here && <span aria-hidden="true">{severityLook(severity).word} · </span>}
            {where.join(' · ')}
          </p>
          {accepted !== null && (
            <p>
              {t('accepted.says', {
                name: accepted.by.name,
                date: formatDate(accepted.until),
                reason: accepted.reason,
              })}
            </p>
          )}
        </>
      }
    >
      {here ? words : <Link to={placeOf(finding)}>{words}</Link>}
    </CardLine>
  )
}

function whose({ mine, standsIn, owner }: FindingView): string {
  if (standsIn) return t('whose.standsIn')
  if (mine) return t('whose.mine')
  return owner === null ? t('whose.none') : t('whose.of', { name: owner.name })
}

function Acts({ finding }: { readonly finding: FindingView }) {
  const [asking, setAsking] = useState(false)
  const takeBack = useTakeBack(finding.id)
  const fix = fixOf(finding)
  const { mayAccept, accepted } = finding
  return (
    <div className="finding-acts">
      {accepted === null && (
        <ButtonLink size="s" to={fix.to}>
          {fix.label}
        </ButtonLink>
      )}
      {mayAccept && accepted === null && (
        <Button size="s" tone="quiet" onClick={() => setAsking(true)}>
          {t('accept')}
        </Button>
      )}
      {mayAccept && accepted !== null && (
        <Button size="s" tone="quiet" pending={takeBack.pending} onClick={() => void takeBack.go()}>
          {t('accepted.back')}
        </Button>
      )}
      {asking && <AcceptDialog finding={finding} onClose={() => setAsking(false)} />}
    </div>
  )
}
