import { expect, test } from 'vitest'
import { dismissToast, onToasts, shownToasts, showToast } from './toasts.ts'

test('at most three toasts stand on the page, the newest stay, and each change is told once', () => {
  let told = 0
  const stop = onToasts(() => {
    told += 1
  })
  for (const text of ['1', '2', '3', '4']) showToast({ text })
  expect(shownToasts().map(toast => toast.text)).toEqual(['2', '3', '4'])
  dismissToast(shownToasts()[1]?.id ?? 0)
  expect(shownToasts().map(toast => toast.text)).toEqual(['2', '4'])
  stop()
  showToast({ text: '5' })
  expect(told).toBe(5)
})
