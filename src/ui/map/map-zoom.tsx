import type { RefObject } from 'react'
import { t } from './map-words.ts'
import type { MovingView } from './moving-view.ts'

/** The three buttons for people who zoom with neither wheel nor keys. */
export function MapZoom({ stage }: { readonly stage: RefObject<MovingView | null> }) {
  const button = (name: string, sign: string, press: (stage: MovingView) => void) => (
    <button
      type="button"
      aria-label={name}
      title={name}
      onClick={() => stage.current !== null && press(stage.current)}
    >
      {sign}
    </button>
  )
  return (
    <fieldset className="map-zoom">
      <legend className="fl-hidden">{t('map.zoom')}</legend>
      {button(t('map.zoomIn'), '+', open => open.zoomCentre(1.6))}
      {button(t('map.zoomOut'), '−', open => open.zoomCentre(1 / 1.6))}
      {button(t('map.all.keys'), t('map.all'), open => open.fit())}
    </fieldset>
  )
}
