/**
 * The screens of the partners room and the parts that other rooms' screens may use: PartyPicker, addPartnerPanel.
 */
import { lazy as lazyPart, Suspense } from 'react'
import { addFinds, addNoticeNames } from '#ui/offered.ts'
import { lazy, type RoomScreens } from '#ui/room-screens.ts'
import type { PartyPickerProps } from './ui/party-picker.tsx'
import { t } from './ui/words.ts'

export { addPartnerPanel } from './ui/partner-panels.ts'
export type { PickedParty } from './ui/party-picker.tsx'

const Party = lazyPart(() =>
  import('./ui/party-picker.tsx').then(module => ({ default: module.PartyPicker })),
)

/** Finds an external party by typing. */
export function PartyPicker(props: PartyPickerProps) {
  return (
    <Suspense fallback={null}>
      <Party {...props} />
    </Suspense>
  )
}

addFinds({ party: { group: t('find.group'), icon: 'link' } })
addNoticeNames({ 'party.handed_over': t('notice.handed') })

/** What this room adds to the browser shell. */
export const screens: RoomScreens = {
  screens: [
    {
      path: '/partners',
      title: t('title'),
      component: lazy(() => import('./ui/partners-page.tsx'), 'PartnersPage'),
    },
    {
      path: '/partners/$id',
      title: t('one'),
      component: lazy(() => import('./ui/partner-page.tsx'), 'PartnerPage'),
    },
  ],
  commands: [
    {
      group: t('find.group'),
      entries: [{ id: 'partners', label: t('title'), icon: 'link', to: '/partners' }],
    },
  ],
}
