import { t } from './words.ts'

/** How many have read a version, in words. */
export function readWords(done: number, all: number, version: number): string {
  return done === all ? t('read.all', { version }) : t('read.of', { done, all, version })
}
