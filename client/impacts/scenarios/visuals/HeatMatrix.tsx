import './visuals.scss'
import { differenceWords, signedFigure } from '../../../../shared/impacts/scenarios/two-digits.ts'
import { OrganisationCode } from '../../../ui/OrganisationChip.tsx'
import { type HeatCells, heatStep, strongest, together } from './heat.ts'
import { toneOf } from './map-words.ts'
import type { ShownOrganisation } from './system.ts'

interface HeatMatrixProps {
  /** What is counted: "People waiting or delayed, week 26". */
  of: string
  cells: HeatCells
  /** Those who change something. */
  from: readonly ShownOrganisation[]
  /** Those who feel it. */
  to: readonly ShownOrganisation[]
}

/** What each organisation's changes alone do to each other one, and what only comes of all together. It is a table itself. */
export function HeatMatrix({ of, cells, from, to }: HeatMatrixProps) {
  const most = strongest(cells)
  const row = (values: readonly number[]) =>
    to.map(({ id }, column) => <Heat key={id} value={values[column] ?? 0} most={most} />)
  const caption = `${of}: the difference that each organisation's changes alone (rows) make to each organisation (columns).`
  return (
    <>
      <p className="heat-matrix__of" aria-hidden="true">
        {caption}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls sideways, also by keyboard */}
      <section className="heat-matrix__scroll" aria-label={`${of}, organisation by organisation`} tabIndex={0}>
        <table className="heat-matrix">
          <caption className="nhsuk-u-visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Changes of</th>
              {to.map(({ id, code, name }) => (
                <th scope="col" key={id}>
                  <OrganisationCode code={code} name={name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {from.map(({ id, code, name }, index) => (
              <tr key={id}>
                <th scope="row">
                  <OrganisationCode code={code} name={name} />
                </th>
                {row(cells.entries[index] ?? [])}
              </tr>
            ))}
            <tr className="heat-matrix__interaction">
              <th scope="row">Only together</th>
              {row(cells.interaction)}
            </tr>
            <tr className="heat-matrix__all">
              <th scope="row">All changes</th>
              {row(together(cells))}
            </tr>
          </tbody>
        </table>
      </section>
    </>
  )
}

function Heat({ value, most }: { value: number; most: number }) {
  return (
    <td className={`heat heat--${toneOf(value)}-${heatStep(value, most)}`}>
      <span aria-hidden="true">{signedFigure(value)}</span>
      <span className="nhsuk-u-visually-hidden">{differenceWords(value)}</span>
    </td>
  )
}
