import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Checkbox } from '#ui/form/choice-field.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import type { ChangePage } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { changes } from '../queries.ts'
import { t } from '../words.ts'

/** Asks, by name or anonymously; who shapes the change is shown what people usually ask. */
export function AskDialog({ page, onClose }: { readonly page: ChangePage; readonly onClose: () => void }) {
  const { id, template, mine } = page
  return (
    <FormDialog
      title={t('ask')}
      keep={`change:ask:${id}`}
      start={{ text: '', anonymous: false }}
      run={body => changes.askQuestion({ params: { id }, body })}
      submit={t('ask')}
      done={t('ask.done')}
      onClose={onClose}
    >
      {form => (
        <>
          <TextArea label={t('ask.text')} rows={3} max={1000} {...form.field('text')} />
          <Checkbox
            label={t('ask.anonymous')}
            hint={t('ask.anonymous.hint')}
            checked={form.values.anonymous}
            onChange={anonymous => form.set({ anonymous })}
          />
          {mine && (
            <Disclosure summary={t('ask.usual')}>
              <div className="chg-chips">
                {template.questions.map(text => (
                  <Button key={text} size="s" onClick={() => form.set({ text })}>
                    {text}
                  </Button>
                ))}
              </div>
            </Disclosure>
          )}
        </>
      )}
    </FormDialog>
  )
}
