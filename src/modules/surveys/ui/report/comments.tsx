import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Row, WithAside } from '#ui/layout.tsx'
import { useSearchWords } from '#ui/place.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { locale } from '#ui/words/locale.ts'
import type { ReportComments } from '../../contract.ts'
import { t } from './words.ts'

interface CommentsProps {
  readonly answer: ReportComments
  readonly entries: ReportComments['entries']
  /** The one question that is asked for. */
  readonly only: string | undefined
  readonly more: (() => void) | null
  readonly loading: boolean
}

/** Comments in an order that tells nothing, with the topics their words show. */
export function Comments({ answer, entries, only, more, loading }: CommentsProps) {
  const { leastComments, heading } = answer
  if (entries.length === 0)
    return (
      <EmptyState title={t('comments.none')} icon="talk">
        {heading.asked === null && t('comments.least', { least: leastComments })}
      </EmptyState>
    )
  return (
    <WithAside
      aside={
        <>
          <Topics answer={answer} />
          <Languages answer={answer} />
        </>
      }
    >
      <Card title={t('comments.title')}>
        <p className="fl-quiet">
          {t('comments.order')} {t('comments.least', { least: leastComments })}
        </p>
        <Entries entries={entries} only={only} />
        {more && (
          <Row>
            <Button onClick={more} pending={loading}>
              {t('comments.more')}
            </Button>
          </Row>
        )}
      </Card>
    </WithAside>
  )
}

function Entries({ entries, only }: Pick<CommentsProps, 'entries' | 'only'>) {
  const [, change] = useSearchWords()
  const [first] = entries
  const hasSeveral = entries.some(({ question }) => question !== first?.question)
  return (
    <>
      {!hasSeveral && first && (
        <p className="srp-only">
          {t('comments.of', { question: first.text })}{' '}
          {only !== undefined && (
            <Button size="s" tone="quiet" icon="close" onClick={() => change({ question: undefined })}>
              {t('comments.all')}
            </Button>
          )}
        </p>
      )}
      <ul className="srp-comments">
        {entries.map(({ question, text, language, body }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: comments have no name on purpose, and the list only grows
          <li key={at}>
            <blockquote lang={language} dir="auto">
              {body}
            </blockquote>
            {hasSeveral && (
              <button
                type="button"
                className="srp-comment-question"
                title={t('comments.only')}
                onClick={() => change({ question })}
              >
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Topics({ answer: { themes } }: Pick<CommentsProps, 'answer'>) {
  return (
    <Card title={t('topics.title')}>
      <p className="fl-quiet">{t('topics.say')}</p>
      {themes.length === 0 && <p>{t('topics.none')}</p>}
      <ul className="srp-topics">
        {themes.map(({ code, title, comments, words }) => (
          <li key={code}>
            <b>{title}</b> <span className="fl-quiet">{t('count', { count: comments })}</span>
            <div className="fl-quiet">{t('topics.words', { words: words.join(', ') })}</div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Languages({ answer: { languages } }: Pick<CommentsProps, 'answer'>) {
  const names = new Intl.DisplayNames([locale().tag], { type: 'language' })
  return (
    <Card title={t('languages.title')}>
      <ul className="srp-topics">
        {languages.map(({ language, comments, analysed }) => (
          <li key={language}>
            <b>{names.of(language)}</b> <span className="fl-quiet">{t('count', { count: comments })}</span>
            <div className="fl-quiet">{t(analysed ? 'languages.analysed' : 'languages.not')}</div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
