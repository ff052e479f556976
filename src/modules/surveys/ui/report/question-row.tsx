import { Disclosure } from '#ui/disclosure.tsx'
import type { NormSource, ReportQuestions } from '../../contract.ts'
import { ChangeWords } from './change-words.tsx'
import { NormWords } from './norms.tsx'
import { ShareBar } from './share-bar.tsx'
import { likelyWords, middleOf, shareWords } from './shares.ts'
import { t } from './words.ts'

type Question = ReportQuestions['questions'][number]

/** One question: its shares, how answers spread, what changed; or why there is nothing to see. */
export function QuestionRow({
  question,
  norms,
}: {
  readonly question: Question
  readonly norms: readonly NormSource[]
}) {
  const { text, kind, reversed, answered, score, neutral, unfavourable, change, reworded, norm, spread } =
    question
  return (
    <li>
      <div className="srp-question-head">
        <h3>{text}</h3>
        {score && (
          <p className="srp-score">
            <b>{shareWords(score.shown)}</b> <span className="fl-quiet">{likelyWords(score)}</span>
          </p>
        )}
      </div>
      {score && neutral && unfavourable && (
        <ShareBar favourable={score.shown} neutral={neutral} unfavourable={unfavourable} />
      )}
      <p className="srp-beside">
        {KINDS[kind] && <span className="fl-quiet">{t(KINDS[kind])}</span>}
        {answered !== null && <span className="fl-quiet">{t('question.answered', { count: answered })}</span>}
        <ChangeWords change={change} />
        {reworded && <span className="fl-quiet">{t('change.reworded')}</span>}
        <NormWords norm={norm} norms={norms} />
        {reversed && <span className="fl-quiet">{t('question.reversed')}</span>}
      </p>
      <Spread question={question} />
      {kind === 'text' && <p className="fl-quiet">{t('question.text')}</p>}
      {kind !== 'text' && answered === null && score === null && spread.length === 0 && (
        <p className="srp-hatched">{t('question.few')}</p>
      )}
    </li>
  )
}

const KINDS: Partial<Record<Question['kind'], 'question.choices' | 'question.several' | 'question.ranking'>> =
  {
    single: 'question.choices',
    multiple: 'question.several',
    ranking: 'question.ranking',
  }

/** Answers by point or choice: open at once where they are all there is. */
function Spread({ question: { spread, score, answered, kind } }: { readonly question: Question }) {
  if (spread.length === 0)
    return answered !== null && score === null && kind !== 'text' ? (
      <p className="fl-quiet">{t('question.fewSpread')}</p>
    ) : null
  return (
    <Disclosure summary={t('question.spread')} open={score === null}>
      <ul className="srp-spread">
        {spread.map(({ label, share }) => (
          <li key={label}>
            <span>{label}</span>
            <span className="srp-spread-track" aria-hidden="true">
              <i style={{ width: `${middleOf(share)}%` }} />
            </span>
            <span className="fl-numeric">{shareWords(share)}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
