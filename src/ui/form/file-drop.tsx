import { type DragEvent, useId, useState } from 'react'
import './file-drop.css'
import { Icon } from '../marks/icon.tsx'
import { formatBytes } from '../words/numbers.ts'
import { t } from '../words/words.ts'

/** What a place for a file takes. */
export interface FileDropProps {
  readonly label: string
  /** Endings it takes, with the dot: `['.csv', '.xlsx']`. */
  readonly kinds: readonly string[]
  /** Most bytes. */
  readonly limit: number
  readonly onFile: (file: File) => void
  readonly hint?: string
}

/** A place to drop one file on, or to choose it with the keyboard. A wrong or too large one is refused in words, before it is sent. */
export function FileDrop({ label, kinds, limit, onFile, hint }: FileDropProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const take = (file: File | undefined) => {
    if (file === undefined) return
    const refusal = refusalOf(file, kinds, limit)
    setWrong(refusal)
    if (refusal === null) onFile(file)
  }
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    <div>
      <label
        className="fl-drop"
        data-over={over || undefined}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <span className="fl-hidden">{label}</span>
        <Icon name="upload" size={22} />
        <span className="fl-drop-words">{t('drop.say')}</span>
        <span className="fl-faint">{hint ?? `${kinds.join(', ')} · ${formatBytes(limit)}`}</span>
        <input
          className="fl-hidden"
          type="file"
          accept={kinds.join(',')}
          aria-describedby={wrong ? id : undefined}
          onChange={event => {
            take(event.target.files?.[0])
            // The same file can be chosen again after it was mended.
            event.target.value = ''
          }}
        />
      </label>
      <p id={id} className="fl-drop-wrong" role="alert">
        {wrong}
      </p>
    </div>
  )
}

/** Why a file is not taken, as a sentence; null when it is. */
export function refusalOf(
  file: { readonly name: string; readonly size: number },
  kinds: readonly string[],
  limit: number,
): string | null {
  const known = kinds.some(kind => file.name.toLowerCase().endsWith(kind))
  if (!known) return t('drop.wrong', { kinds: kinds.join(', ') })
  return file.size > limit ? t('drop.tooLarge', { limit: formatBytes(limit) }) : null
}
