import type { Content } from '../../shared/decisions/content.ts'
import { Section } from '../ui/Section.tsx'

/** What must hold first, and how anybody will know whether it worked. */
export function ConditionsAndMeasures({ content: { conditions, measures } }: { content: Content }) {
  if (conditions.length === 0 && measures.length === 0) return null
  return (
    <Section title="Conditions and measures">
      <div className="glance">
        {conditions.length > 0 ? (
          <div>
            <h3 className="decision-subtitle">Conditions</h3>
            <ul>
              {conditions.map((condition) => (
                <li key={condition}>{condition}</li>
              ))}
            </ul>
          </div>
        ) : null}
        {measures.length > 0 ? (
          <div>
            <h3 className="decision-subtitle">Measures</h3>
            <ul>
              {measures.map((measure) => (
                <li key={measure}>{measure}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </Section>
  )
}
