import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { FileDrop } from '#ui/form/file-drop.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Row, Stack } from '#ui/layout.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { showToast } from '#ui/toast/toasts.ts'
import type { Definition, SurveyPage } from '../../contract.ts'
import { languagesOf, own, textIn } from '../asked.ts'
import { surveys, TOUCHED } from '../queries.ts'
import { addQuestion, addSection, removeSection, withSection, withText } from './edit-definition.ts'
import { LanguageField } from './language-field.tsx'
import { PhonePreview } from './phone-preview.tsx'
import { Problems } from './problems.tsx'
import { QuestionEditor } from './question-editor.tsx'
import { ScalesCard } from './scales-card.tsx'
import { t } from './words.ts'

/** What is asked, with a phone beside it that shows it as people will see it. */
export function QuestionsPart({
  page: { id, rev, problems },
  definition,
}: {
  readonly page: SurveyPage
  readonly definition: Definition
}) {
  const form = useForm({ keep: `survey:questions:${id}`, start: { definition } })
  const [language, setLanguage] = useState(definition.language)
  const asked = form.values.definition
  const several = languagesOf(asked).length > 1 || language !== asked.language
  const set = (next: Definition) => form.set({ definition: next })
  const save = useAction({
    run: () => surveys.editSurvey({ params: { id }, body: { rev, definition: asked } }),
    refresh: TOUCHED,
    done: t('saved'),
  })
  return (
    <div className="srv-build">
      <Form form={form} action={save} submit={t('save')} onSubmit={() => save.go()}>
        <Stack gap={16}>
          <Problems problems={problems} />
          {several && <LanguageField {...{ asked, language }} onLanguage={setLanguage} />}
          {asked.sections.map((section, at) => (
            <Card
              key={section.code}
              title={textIn(section.title, language, asked.language)}
              aside={
                asked.sections.length > 1 && (
                  <Button
                    tone="quiet"
                    size="s"
                    icon="close"
                    aria-label={t('section.remove', {
                      title: textIn(section.title, language, asked.language),
                    })}
                    onClick={() => {
                      set(removeSection(asked, at))
                      undoable(() => set(asked))
                    }}
                  />
                )
              }
            >
              <Stack gap={12}>
                <TextField
                  label={t('section.title')}
                  value={own(section.title, language) ?? ''}
                  onChange={words =>
                    set(withSection(asked, at, { title: withText(section.title, language, words) }))
                  }
                />
                <TextField
                  label={t('section.intro')}
                  optional
                  value={own(section.intro ?? {}, language) ?? ''}
                  onChange={words => {
                    const intro = withText(section.intro, language, words)
                    set(withSection(asked, at, { intro: Object.keys(intro).length === 0 ? null : intro }))
                  }}
                />
                <ol className="srv-questions">
                  {section.questions.map((question, place) => (
                    <QuestionEditor
                      key={question.code}
                      {...{ asked, question, language }}
                      place={{ section: at, at: place }}
                      onChange={set}
                      onRemoved={() => undoable(() => set(asked))}
                    />
                  ))}
                </ol>
                <Row>
                  <Button size="s" icon="plus" onClick={() => set(addQuestion(asked, at, t('question.new')))}>
                    {t('question.add')}
                  </Button>
                </Row>
              </Stack>
            </Card>
          ))}
          <Row>
            <Button icon="plus" onClick={() => set(addSection(asked, t('section.new'), t('question.new')))}>
              {t('section.add')}
            </Button>
          </Row>
          <ScalesCard {...{ asked, language }} onChange={set} />
          <FromTable onRead={set} />
          {!several && (
            <Disclosure summary={t('language.add')}>
              <LanguageField {...{ asked, language }} onLanguage={setLanguage} />
            </Disclosure>
          )}
        </Stack>
      </Form>
      <PhonePreview {...{ asked, language }} />
    </div>
  )
}

function FromTable({ onRead }: { readonly onRead: (definition: Definition) => void }) {
  const read = useAction({
    run: async (file: File) => surveys.readTable({ body: { csv: await file.text() } }),
    onDone: ({ definition }) => onRead(definition),
    done: t('csv.done'),
    failure: 'toast',
  })
  return (
    <Disclosure summary={t('csv.title')}>
      <p className="fl-quiet">{t('csv.say')}</p>
      <FileDrop
        label={t('csv.drop')}
        kinds={['.csv', '.txt']}
        limit={200_000}
        onFile={file => void read.go(file)}
      />
    </Disclosure>
  )
}

function undoable(run: () => void): void {
  showToast({ text: t('question.removed'), act: { label: t('question.undo'), run } })
}
