import type { SessionProposals } from '../../shared/proposals/answers.ts'
import { beyondCount } from '../../shared/proposals/result-words.ts'
import { isOutcome, roomStateNames } from '../../shared/proposals/ways.ts'
import { lengthOf } from '../ui/length-of.ts'
import { howWords } from './process-words.ts'
import { tallyLines } from './results/tally-lines.ts'
import type { TestedHow } from './tested.ts'

/** Words on a screen that a room looks at: exactly these, who has answered, and the tally when it may be shown. */
export function WordsOnScreen({ proposal: { state, turnout } }: { proposal: SessionProposals['items'][number] }) {
  const how = state.how.way === 'tested' ? (state.how as TestedHow) : undefined
  const lines = how && how.electorate.length > 0 ? tallyLines(how) : []
  const beyond = how && beyondCount(how)
  const most = Math.max(1, ...lines.map(({ count }) => count))
  return (
    <div className={lines.length > 0 ? 'words-on-screen words-on-screen--counted' : 'words-on-screen'}>
      <h2 className="screen__caption">
        {state.ref}. {howWords(state.how)}. <strong>{roomStateNames[state.state]}</strong>
      </h2>
      <blockquote className={`screen-words screen-words--${lengthOf(state.wording)}`}>{state.wording}</blockquote>
      {lines.length > 0 ? (
        <dl className="screen-tally">
          {lines.map(({ key, name, count, leaning }) => (
            <div key={key} className={`screen-tally__line screen-tally__line--${leaning}`}>
              <dt>{name}</dt>
              <dd>
                <svg className="screen-tally__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(count / most) * 100} height="10" />
                </svg>
                <span className="screen-tally__count">{count}</span>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {beyond ? <p className="screen-result">{beyond}</p> : null}
      {turnout && !isOutcome(state.state) ? (
        <p>
          {turnout.answered} of {turnout.of} have answered
        </p>
      ) : null}
      {how && lines.length === 0 && !isOutcome(state.state) ? (
        <p className="screen__soft">The tally is shown at the close.</p>
      ) : null}
    </div>
  )
}
