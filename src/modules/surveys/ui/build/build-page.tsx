import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam, useSearchWords } from '#ui/place.ts'
import { Segment } from '#ui/segment.tsx'
import { LoadedPage } from '#ui/states/loaded-page.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { Definition, SurveyPage } from '../../contract.ts'
import '../surveys.css'
import { useSurvey } from '../queries.ts'
import { stateWords } from '../survey-line.tsx'
import { t as room } from '../words.ts'
import { FramePart } from './frame-part.tsx'
import { LaunchPart } from './launch-part.tsx'
import { QuestionsPart } from './questions-part.tsx'
import { t } from './words.ts'

const VIEWS = ['questions', 'frame', 'launch'] as const

/** Where a draft becomes a survey: what is asked, of whom and when, and what a launch fixes. */
export function BuildPage() {
  const query = useSurvey(useParam('id'))
  return (
    <LoadedPage title={t('build')} query={query} skeleton={<SkeletonCard height={520} />}>
      {page => <Body key={page.id} page={page} />}
    </LoadedPage>
  )
}

function Body({ page }: { readonly page: SurveyPage }) {
  const [words] = useSearchWords()
  const view = VIEWS.find(each => each === words['part']) ?? 'questions'
  const { id, title, definition } = page
  const edits = page.actions.includes('edit')
  return (
    <>
      <PageHead
        title={title}
        above={<Link to={edits ? '/surveys' : `/surveys/${id}`}>{edits ? room('title') : title}</Link>}
        sub={stateWords(page)}
        acts={
          edits ? (
            <Segment
              label={t('view.label')}
              choices={VIEWS.map(each => ({
                id: each,
                label: t(`view.${each}`),
                to: `/surveys/${id}/build?part=${each}`,
              }))}
              current={view}
            />
          ) : null
        }
      />
      {edits && definition !== null && <Part view={view} page={page} definition={definition} />}
    </>
  )
}

function Part({
  view,
  page,
  definition,
}: {
  readonly view: (typeof VIEWS)[number]
  readonly page: SurveyPage
  readonly definition: Definition
}) {
  if (view === 'questions') return <QuestionsPart key={page.rev} page={page} definition={definition} />
  if (view === 'frame') return <FramePart key={page.rev} page={page} />
  return <LaunchPart page={page} />
}
