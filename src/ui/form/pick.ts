import type { ReactNode } from 'react'
import type { FieldProps } from './field.tsx'

/** Something that can be picked. */
export interface Pick {
  readonly id: string
  readonly label: string
  readonly hint?: string
}

/** What a picker takes. */
export interface PickerFieldProps<P extends Pick> extends FieldProps {
  readonly value: P | null
  readonly onChange: (value: P | null) => void
  /** Names this search in the cache, such as `people`. */
  readonly source: string
  /** Answers at most about twenty for a text, the likeliest for an empty one. */
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly P[]>
  /** How a row looks; the label and hint unless given. */
  readonly row?: (pick: P) => ReactNode
  readonly placeholder?: string
}
