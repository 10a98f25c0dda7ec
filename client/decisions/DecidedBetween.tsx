import { useId, useState } from 'react'
import type { LogFacets } from '../../shared/decisions/log.ts'
import { formatDate, formatNumber } from '../../shared/format.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { dateParts, isEmptyDate, plainDay } from '../ui/date-parts.ts'
import type { LogView } from './useLogFilters.ts'

const windowNames: Record<number, string> = { 30: 'Last 30 days', 90: 'Last 90 days', 365: 'Last 12 months' }

/** Keeps the log to a time: one of the usual ones with its count, or any two days. */
export function DecidedBetween({ windows, view }: { windows: LogFacets['from']; view: LogView }) {
  const id = useId()
  const isUsual = windows.some(({ value }) => value === view.from) && view.to === ''
  const [isOpen, setIsOpen] = useState(!isUsual && Boolean(view.from || view.to))
  return (
    <fieldset className="facets__group decided-between">
      <legend className="facets__title">Decided</legend>
      <ul className="decided-between__windows">
        {windows.map(({ value, days, count }) => {
          const isChosen = isUsual && value === view.from
          if (count === 0 && !isChosen) return null
          return (
            <li key={days}>
              <button
                type="button"
                className="decided-between__window"
                aria-pressed={isChosen}
                onClick={() => {
                  view.setRange(isChosen ? '' : value, '')
                  setIsOpen(false)
                }}
              >
                <span>{windowNames[days]}</span>
                <span className="facets__count">
                  {formatNumber(count)}
                  <span className="nhsuk-u-visually-hidden"> found</span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {isOpen ? (
        <OtherDays key={`${view.from} ${view.to}`} id={id} view={view} />
      ) : (
        <Button variant="quiet" size="small" onPress={() => setIsOpen(true)}>
          Choose two days
        </Button>
      )}
      {view.from || view.to ? (
        <Button
          variant="quiet"
          size="small"
          onPress={() => {
            view.setRange('', '')
            setIsOpen(false)
          }}
        >
          Any day
        </Button>
      ) : null}
    </fieldset>
  )
}

function OtherDays({ id, view }: { id: string; view: LogView }) {
  const [from, setFrom] = useState(() => dateParts(view.from))
  const [to, setTo] = useState(() => dateParts(view.to))
  const [wrong, setWrong] = useState<{ from?: string; to?: string }>({})

  function use() {
    const [first, last] = [plainDay(from), plainDay(to)]
    const found: typeof wrong = {}
    if (!first && !isEmptyDate(from)) found.from = 'Enter a real date, or leave it empty'
    if (!last && !isEmptyDate(to)) found.to = 'Enter a real date, or leave it empty'
    if (first && last && last < first) found.to = `Enter a day after ${formatDate(first)}`
    setWrong(found)
    if (!found.from && !found.to) view.setRange(first ?? '', last ?? '')
  }

  return (
    <div className="stack stack--close">
      <DateField id={`${id}-from`} label="From" value={from} onChange={setFrom} error={wrong.from} />
      <DateField id={`${id}-to`} label="To" value={to} onChange={setTo} error={wrong.to} />
      <div>
        <Button variant="secondary" size="small" onPress={use}>
          Show these days
        </Button>
      </div>
    </div>
  )
}
