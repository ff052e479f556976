import { t } from './words.ts'

/** The two pages of this room. */
export const VIEWS = [
  { id: 'recognition', label: t('views.recognition'), to: '/feedback' },
  { id: 'guidance', label: t('views.guidance'), to: '/feedback/guidance' },
]
