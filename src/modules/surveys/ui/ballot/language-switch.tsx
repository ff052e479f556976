import { t } from './words.ts'

/** Chooses the language of the questions, each named in itself; nothing when there is only one. */
export function LanguageSwitch({
  languages,
  value,
  onChange,
}: {
  readonly languages: readonly string[]
  readonly value: string
  readonly onChange: (language: string) => void
}) {
  if (languages.length < 2) return null
  return (
    <label className="svb-language">
      <span className="fl-hidden">{t('language')}</span>
      <select className="fl-control" value={value} onChange={event => onChange(event.target.value)}>
        {languages.map(tag => (
          <option key={tag} value={tag} lang={tag}>
            {nameOf(tag)}
          </option>
        ))}
      </select>
    </label>
  )
}

function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
}
