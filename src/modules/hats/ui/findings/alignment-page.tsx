import { useState } from 'react'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card, CardList } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Stack, WithAside } from '#ui/layout.tsx'
import { SEVERITIES, type Severity } from '#ui/marks/severity.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { Alignment, FindingView } from '../../findings/contract.ts'
import { FindingLine } from './finding-line.tsx'
import { HatsViews } from './hats-views.tsx'
import './findings.css'
import { useAlignment } from './queries.ts'
import { TeamsCard } from './teams-card.tsx'
import { t } from './words.ts'

/** Where the line breaks: what I own and brief by severity, each with what helps; teams below in numbers. */
export function AlignmentPage() {
  const query = useAlignment()
  const lookedOn = query.data?.lookedOn ?? null
  return (
    <>
      <PageHead
        title={t('title')}
        sub={
          <>
            {t('sub')} {lookedOn !== null && t('sub.looked', { date: formatDate(lookedOn) })}
          </>
        }
        views={<HatsViews current="breaks" />}
      />
      <Loaded query={query} skeleton={<SkeletonCard height={420} />}>
        {alignment => <Page alignment={alignment} />}
      </Loaded>
    </>
  )
}

function Page({ alignment }: { readonly alignment: Alignment }) {
  const { teams, whole } = alignment
  if (teams.length === 0 && whole === null) return <Mine alignment={alignment} />
  return (
    <WithAside aside={<TeamsCard teams={teams} whole={whole} />}>
      <Mine alignment={alignment} />
    </WithAside>
  )
}

function Mine({ alignment: { findings, lookedOn, more } }: { readonly alignment: Alignment }) {
  const counted = findings.filter(({ accepted }) => accepted === null)
  const staying = findings.filter(({ accepted }) => accepted !== null)
  return (
    <Stack>
      {counted.length === 0 && (
        <EmptyState
          title={t('empty.title')}
          icon="compass"
          act={<ButtonLink to="/hats/rules">{t('empty.checks')}</ButtonLink>}
        >
          {lookedOn === null ? t('empty.never') : t('empty.say', { date: formatDate(lookedOn) })}
        </EmptyState>
      )}
      {SEVERITIES.map(severity => (
        <Group
          key={severity}
          severity={severity}
          findings={counted.filter(each => each.severity === severity)}
        />
      ))}
      {more && <p className="fl-quiet">{t('cut', { count: findings.length })}</p>}
      {staying.length > 0 && (
        <Disclosure summary={t('accepted.title', { count: staying.length })}>
          <Card flush>
            <Lines findings={staying} />
          </Card>
        </Disclosure>
      )}
    </Stack>
  )
}

/** How many breaks of a severity are shown before one has to ask for more. */
const AT_FIRST = 10

function Group({
  severity,
  findings,
}: {
  readonly severity: Severity
  readonly findings: readonly FindingView[]
}) {
  const [all, setAll] = useState(false)
  if (findings.length === 0) return null
  const rest = findings.length - AT_FIRST
  return (
    <Card flush title={t(`group.${severity}`, { count: findings.length })}>
      <Lines findings={all ? findings : findings.slice(0, AT_FIRST)} />
      {!all && rest > 0 && (
        <div className="finding-hint">
          <Button size="s" tone="quiet" onClick={() => setAll(true)}>
            {t('more', { count: rest })}
          </Button>
        </div>
      )}
    </Card>
  )
}

function Lines({ findings }: { readonly findings: readonly FindingView[] }) {
  return (
    <CardList>
      {findings.map(finding => (
        <FindingLine key={finding.id} finding={finding} />
      ))}
    </CardList>
  )
}
