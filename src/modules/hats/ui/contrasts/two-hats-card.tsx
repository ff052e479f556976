import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { HatTag } from '#ui/marks/hat.tsx'
import type { Contrast, Situation } from '../../contract.ts'
import './contrasts.css'
import { t } from './words.ts'

const CONTRASTS = [
  'vision_goals',
  'why_how',
  'direction_tasks',
  'change_stability',
  'long_short',
] as const satisfies Contrast[]

const HATS = ['lead', 'manage'] as const

type Pulling = Pick<Situation, 'id' | 'title' | 'about' | 'hat' | 'contrasts'>

/** In what leading and managing differ, and which of the reader's open situations pulls where. */
export function TwoHatsCard({ open }: { readonly open: readonly Pulling[] }) {
  return (
    <Card title={t('title')}>
      <Stack gap={16}>
        <p className="fl-quiet hat-advice">{t('hint')}</p>
        <table className="hat-contrasts">
          <thead>
            <tr>
              {HATS.map(hat => (
                <th key={hat} scope="col">
                  <HatTag hat={hat} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {CONTRASTS.map(contrast => (
              <tr key={contrast}>
                {HATS.map(hat => (
                  <Side
                    key={hat}
                    {...{ contrast, hat }}
                    open={open.filter(each => pulls(each, contrast, hat))}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Stack>
    </Card>
  )
}

interface SideProps {
  readonly contrast: Contrast
  readonly hat: 'lead' | 'manage'
  readonly open: readonly Pulling[]
}

/** One end of a contrast: its word, where it is done here, and what asks for it now. */
function Side({ contrast, hat, open }: SideProps) {
  return (
    <td data-hat={hat}>
      <b>{t(`${contrast}.${hat}`)}</b>
      <span className="fl-faint">{t(`${contrast}.${hat}.where`)}</span>
      {open.length > 0 && (
        <ul>
          {open.map(({ id, title, about }) => (
            <li key={id}>
              {title} {about.name !== null && <span className="fl-faint">{about.name}</span>}
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}

/** What asks for both hats pulls to both sides. */
function pulls({ hat, contrasts }: Pulling, contrast: Contrast, side: 'lead' | 'manage'): boolean {
  return contrasts.includes(contrast) && (hat === 'both' || hat === side)
}
