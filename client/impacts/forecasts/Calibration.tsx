import './forecasts.scss'
import type { Calibration as Counts } from '../../../shared/impacts/observations/calibration.ts'
import { calibrationWords } from '../../../shared/impacts/observations/calibration-words.ts'
import { Section } from '../../ui/Section.tsx'

/** How good the senate's forecasts were: in sentences, and as two bars with what they should reach. */
export function Calibration({ counts }: { counts: Counts }) {
  const { ranged, inOuter, inInner } = counts
  return (
    <Section title="How good our forecasts are">
      {ranged > 0 ? (
        <div className="calibration" aria-hidden="true">
          <Bar name="In the range" share={inOuter / ranged} goal={0.9} figure={`${inOuter} of ${ranged}`} />
          <Bar name="In its middle half" share={inInner / ranged} goal={0.5} figure={`${inInner} of ${ranged}`} />
        </div>
      ) : null}
      {calibrationWords(counts).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Section>
  )
}

function Bar({ name, share, goal, figure }: { name: string; share: number; goal: number; figure: string }) {
  return (
    <>
      <span>{name}</span>
      <span className="calibration__bar">
        <span className="calibration__share" style={{ display: 'block', width: `${share * 100}%` }} />
        <span className="calibration__goal" style={{ left: `${goal * 100}%` }} />
      </span>
      <span>{figure}</span>
    </>
  )
}
