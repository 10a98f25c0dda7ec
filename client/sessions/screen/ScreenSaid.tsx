import type { TermsOfReference } from '../../../shared/members/senate.ts'
import { hasQuorumRule } from '../../../shared/sessions/quorum.ts'
import type { ScreenAnswer } from '../../../shared/sessions/screen-answers.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { resultOf } from '../../proposals/shown.tsx'
import { ItemClockSaid } from '../live/ItemClock.tsx'
import { currentItem } from '../live/item-words.ts'
import { wordsOn } from './screen-views.ts'

/** What changes on the screen, for those who hear it: each thing by itself, when it changes, and never by the second. */
export function ScreenSaid({ screen }: { screen: ScreenAnswer }) {
  const item = currentItem(screen.session)
  const words = wordsOn(screen)
  const { terms } = useSenate().senate
  return (
    <div className="nhsuk-u-visually-hidden">
      <p role="status">{item ? `Item ${item.ref}: ${item.title}` : ''}</p>
      {item ? <ItemClockSaid item={item} /> : null}
      <p role="status">
        {hasQuorumRule(terms) && screen.session.state === 'open'
          ? screen.quorum.quorate
            ? 'Quorate'
            : 'Not quorate'
          : ''}
      </p>
      <p role="status">{words ? wordsSaid(words, terms) : ''}</p>
    </div>
  )
}

function wordsSaid({ state }: ScreenAnswer['proposals'][number], terms: Pick<TermsOfReference, 'quorumRule'>): string {
  if (state.state === 'open') return `Being tested: ${state.wording}`
  const result = resultOf(state, terms)
  return result ? `${state.ref}: ${result}` : ''
}
