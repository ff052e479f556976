import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import type { NamedAnswers as Answers, Definition, SurveyPage } from '../contract.ts'
import { textIn } from './asked.ts'
import { useNamedAnswers } from './queries.ts'
import { t } from './words.ts'

/** What people answered under their names, person by person: for the people team, as the first page of the survey says. */
export function NamedAnswers({ page: { id, definition } }: { readonly page: SurveyPage }) {
  const query = useNamedAnswers(id)
  return (
    <Card title={t('named.title')} flush>
      <Loaded query={query}>
        {({ entries, invited }) =>
          entries.length === 0 || definition === null ? (
            <p className="fl-quiet srv-pad">{t('named.none', { invited })}</p>
          ) : (
            <CardList>
              {entries.map((entry, at) => (
                <CardLine key={entry.person?.id ?? at}>
                  <Disclosure summary={entry.person?.name ?? t('named.erased')}>
                    <Sheet definition={definition} entry={entry} />
                  </Disclosure>
                </CardLine>
              ))}
            </CardList>
          )
        }
      </Loaded>
    </Card>
  )
}

function Sheet({
  definition,
  entry: { answers, comments },
}: {
  readonly definition: Definition
  readonly entry: Answers['entries'][number]
}) {
  const asked = definition.sections.flatMap(({ questions }) => questions)
  return (
    <dl className="srv-sheet">
      {asked
        .filter(({ code }) => code in answers || code in comments)
        .map(question => (
          <div key={question.code}>
            <dt>{textIn(question.text, definition.language, definition.language)}</dt>
            <dd>{wordsOf(definition, question, answers[question.code])}</dd>
            {comments[question.code] && <dd className="srv-said">{comments[question.code]}</dd>}
          </div>
        ))}
    </dl>
  )
}

type Question = Definition['sections'][number]['questions'][number]

/** An answer as the person saw it. */
function wordsOf(
  definition: Definition,
  question: Question,
  answer: Answers['entries'][number]['answers'][string] | undefined,
): string {
  const say = (text: Record<string, string> | undefined) =>
    text === undefined ? '' : textIn(text, definition.language, definition.language)
  if (answer === undefined) return ''
  if (answer === 'na' && 'notApplicable' in question) return t('named.na')
  if (question.kind === 'scale') {
    const scale = definition.scales.find(({ code }) => code === question.scale)
    return say(scale?.points[Number(answer) - 1])
  }
  if ('choices' in question)
    return [answer]
      .flat()
      .map(code => say(question.choices.find(choice => choice.code === code)?.text))
      .join(', ')
  return String(answer)
}
