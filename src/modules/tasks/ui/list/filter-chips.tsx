import { Button } from '#ui/button.tsx'
import type { SearchChange } from '#ui/place.ts'
import { t } from './chip-words.ts'

type Words = Readonly<Record<string, string>>

/** What a link narrowed the list to, each to be let go with one tap. */
export function FilterChips({
  words,
  onChange,
}: {
  readonly words: Words
  readonly onChange: (change: SearchChange) => void
}) {
  const chips = chipsOf(words)
  if (chips.length === 0) return null
  return (
    <div className="tk-chips">
      {chips.map(({ label, words: told }) => (
        <Button
          key={label}
          size="s"
          icon="close"
          onClick={() => onChange(Object.fromEntries(told.map(word => [word, undefined])))}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}

/** Each with the words of the address that say it. */
function chipsOf(words: Words): { readonly label: string; readonly words: readonly string[] }[] {
  const { goal, below, who, whoName, critical, serves } = words
  return [
    ...(goal ? [{ label: t(below ? 'goal.below' : 'goal'), words: ['goal', 'below'] }] : []),
    ...(who
      ? [
          {
            label: whoName ? t('person.named', { name: whoName }) : t('person'),
            words: ['who', 'whoName'],
          },
        ]
      : []),
    ...(critical ? [{ label: t('critical'), words: ['critical'] }] : []),
    ...(serves === 'nothing' || serves === 'no_line'
      ? [{ label: t(`serves.${serves}`), words: ['serves'] }]
      : []),
  ]
}
