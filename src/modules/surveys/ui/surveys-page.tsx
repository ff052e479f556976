import { useState } from 'react'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Mark } from '#ui/marks/status.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useSearchWords } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { MySurveys } from '../contract.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { MakeDialog } from './make-dialog.tsx'
import { useMine, useSurveys } from './queries.ts'
import { SurveyLine } from './survey-line.tsx'
import { t } from './words.ts'

/** What waits for my view, and every survey I may know of. */
export function SurveysPage() {
  const [words, change] = useSearchWords()
  const { flags, today } = useSession()
  const [making, setMaking] = useState(words['make'] !== undefined)
  const mine = useMine()
  const list = useSurveys()
  const about = <ButtonLink to="/surveys/about">{t('about')}</ButtonLink>
  const make = flags.people ? (
    <Button tone="primary" icon="plus" onClick={() => setMaking(true)}>
      {t('make')}
    </Button>
  ) : null
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('list.sub')}
        acts={
          <>
            {about}
            {make}
          </>
        }
      />
      <Stack>
        {mine.data && mine.data.surveys.length > 0 && <Mine surveys={mine.data.surveys} />}
        {words['make'] !== undefined && !flags.people && (
          <Card>
            <p>{t('make.asked')}</p>
          </Card>
        )}
        <Card flush title={t('all.title')}>
          <Loaded query={list}>
            {({ entries }) =>
              entries.length === 0 ? (
                <EmptyState title={t('none')} icon="listen">
                  {flags.people ? t('none.people') : t('none.say')}
                </EmptyState>
              ) : (
                <CardList>
                  {entries.map(each => (
                    <SurveyLine key={each.id} survey={each} />
                  ))}
                </CardList>
              )
            }
          </Loaded>
        </Card>
      </Stack>
      {words['change'] !== undefined && (
        <ChangeDialog
          changeId={words['change']}
          opensOn={words['on'] ?? today}
          onClose={() => change({ change: undefined, on: undefined })}
        />
      )}
      {making && flags.people && (
        <MakeDialog
          onClose={() => {
            setMaking(false)
            change({ make: undefined })
          }}
        />
      )}
    </>
  )
}

function Mine({ surveys }: MySurveys) {
  return (
    <Card flush title={t('mine.title')}>
      <CardList>
        {surveys.map(({ id, title, closesOn, mode, answered, byCode }) => (
          <CardLine
            key={id}
            mark={<Mark kind={answered ? 'achieved' : 'no-data'} />}
            hint={[
              ...(answered ? [t('mine.answered')] : []),
              ...(byCode && !answered ? [t('mine.code')] : []),
              ...(closesOn === null ? [] : [t('mine.until', { date: formatDate(closesOn) })]),
              ...(mode === 'named' ? [t('mine.named')] : []),
            ].join(' · ')}
            act={
              answered || byCode ? undefined : (
                <ButtonLink tone="primary" size="s" to={`/surveys/${id}/answer`}>
                  {t('mine.act')}
                </ButtonLink>
              )
            }
          >
            <Link to={`/surveys/${id}`}>{title}</Link>
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}
