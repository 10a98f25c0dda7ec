import './impacts.scss'
import { Link } from 'react-router'
import type { MatrixAnswer, MatrixCell } from '../../shared/impacts/answers.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { RiskTag } from '../ui/RiskTag.tsx'
import { matrixPath, type RegisterFilter, searchOf } from './register.ts'

const signs: Record<MatrixCell['sign'], string> = {
  adverse: 'worse',
  beneficial: 'better',
  mixed: 'both ways',
  neutral: 'neutral',
}
interface ImpactMatrixProps {
  filter?: RegisterFilter
  /** What stands there when there are none. */
  empty?: string
}

/** Who lands what on whom: organisations by organisations, each cell a way into its impacts. */
export function ImpactMatrix({ filter = {}, empty = 'No impacts yet' }: ImpactMatrixProps) {
  const { senateId } = useSenate()
  const answer = useAnswer<MatrixAnswer>(matrixPath(senateId, filter), { follows: ['impact'], keepPrevious: true })
  return (
    <Answered answer={answer} loading={<Loading label="Loading the matrix" lines={6} />}>
      {({ cells }) => (cells.length === 0 ? <Empty title={empty} /> : <Matrix cells={cells} filter={filter} />)}
    </Answered>
  )
}

function Matrix({ cells, filter }: { cells: readonly MatrixCell[]; filter: RegisterFilter }) {
  const { organisations } = useSenate()
  const rows = organisations.filter(({ id }) => cells.some((cell) => cell.fromOrganisationId === id))
  const columns = organisations.filter(({ id }) => cells.some((cell) => cell.toOrganisationId === id))
  const cellOf = (from: string, to: string) =>
    cells.find((cell) => cell.fromOrganisationId === from && cell.toOrganisationId === to)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls sideways, also by keyboard
    <section className="impact-matrix__scroll" aria-label="Impacts, organisation by organisation" tabIndex={0}>
      <table className="impact-matrix">
        <caption className="nhsuk-u-visually-hidden">
          Impacts by the organisation that makes the change (rows) and the one that feels it (columns): how many, for
          better or worse, and the worst risk.
        </caption>
        <thead>
          <tr>
            <th scope="col" className="impact-matrix__corner">
              <span>From</span>
              <span>On</span>
            </th>
            {columns.map(({ id }) => (
              <th scope="col" key={id}>
                <OrganisationChip id={id} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <OrganisationChip id={row.id} />
              </th>
              {columns.map((column) => {
                const cell = cellOf(row.id, column.id)
                return (
                  <td key={column.id} className={row.id === column.id ? 'impact-matrix__own' : undefined}>
                    {cell ? <Cell cell={cell} from={row.code} to={column.code} filter={filter} /> : <None />}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function None() {
  return (
    <>
      <span aria-hidden="true">·</span>
      <span className="nhsuk-u-visually-hidden">none</span>
    </>
  )
}

interface CellProps {
  cell: MatrixCell
  from: string
  to: string
  filter: RegisterFilter
}

function Cell({ cell, from, to, filter }: CellProps) {
  const { senateId } = useSenate()
  const search = searchOf({ ...filter, from: cell.fromOrganisationId, to: cell.toOrganisationId })
  return (
    <Link className="impact-matrix__cell" to={`/senates/${senateId}/impacts?${search}`}>
      <span className="nhsuk-u-visually-hidden">
        {from} on {to}:{' '}
      </span>
      <span className="impact-matrix__count">
        {cell.count}
        <span className="nhsuk-u-visually-hidden">{cell.count === 1 ? ' impact, ' : ' impacts, '}</span>
      </span>
      <span className={`impact-matrix__sign impact-matrix__sign--${cell.sign}`}>{signs[cell.sign]}</span>
      {cell.worst ? <RiskTag band={cell.worst.band} score={cell.worst.score} short /> : null}
    </Link>
  )
}
