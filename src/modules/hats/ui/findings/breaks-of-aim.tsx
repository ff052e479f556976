import { Card, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { FindingLine } from './finding-line.tsx'
import './findings.css'
import { useBreaksOfAim } from './queries.ts'
import { t } from './words.ts'

/** Where one aim breaks, with what helps; nothing where it holds, and for who is not told. */
export function BreaksOfAim({ aimId }: { readonly aimId: string }) {
  const { data } = useBreaksOfAim(aimId)
  if (data === undefined || data.findings.length === 0) return null
  return (
    <Card flush title={t('of.title')} aside={<Link to="/hats/alignment">{t('of.all')}</Link>}>
      <CardList>
        {data.findings.map(finding => (
          <FindingLine key={finding.id} finding={finding} here />
        ))}
      </CardList>
    </Card>
  )
}
