import { Disclosure } from '#ui/disclosure.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { Stack } from '#ui/layout.tsx'
import type { Definition } from '../../contract.ts'
import { own } from '../asked.ts'
import { t } from './words.ts'

/** The words of each scale, the lowest point first. */
export function ScalesCard({
  asked,
  language,
  onChange,
}: {
  readonly asked: Definition
  readonly language: string
  readonly onChange: (definition: Definition) => void
}) {
  if (asked.scales.length === 0) return null
  return (
    <Disclosure summary={t('scales.title')}>
      <Stack gap={12}>
        {asked.scales.map(scale => (
          <TextArea
            key={scale.code}
            label={t('scales.points', { code: scale.code })}
            rows={5}
            value={scale.points.map(text => own(text, language) ?? '').join('\n')}
            onChange={lines => {
              const points = lines
                .split('\n')
                .map((words, at) => ({ ...scale.points[at], [language]: words }))
              onChange({
                ...asked,
                scales: asked.scales.map(each => (each.code === scale.code ? { ...each, points } : each)),
              })
            }}
          />
        ))}
      </Stack>
    </Disclosure>
  )
}
