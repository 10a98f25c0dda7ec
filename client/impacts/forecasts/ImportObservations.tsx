import { useState } from 'react'
import { dayOf, formatDate, plural } from '../../../shared/format.ts'
import type { ForecastsAnswer } from '../../../shared/impacts/answers.ts'
import { decodeText } from '../../../shared/impacts/exchange/decode-text.ts'
import { observedWords } from '../../../shared/impacts/observations/observed-words.ts'
import {
  type ObservedRow,
  observationsTemplate,
  type ReadObservations,
  readObservations,
} from '../../../shared/impacts/observations/read-csv.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { useNow } from '../../ui/useNow.ts'

const mostBytes = 1_000_000

/** Many observations at once out of a CSV file: shown before any of it is entered, and entered whole or not at all. */
export function ImportObservations({ items }: { items: ForecastsAnswer['items'] }) {
  const { senateId, senate } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  const today = dayOf(useNow(60_000), senate.timeZone)
  const [chosen, setChosen] = useState('')
  const [read, setRead] = useState<ReadObservations>()
  const [entered, setEntered] = useState(0)

  async function choose(file: File | undefined) {
    clear()
    setEntered(0)
    if (!file) return
    setChosen(file.name)
    if (file.size > mostBytes) {
      return setRead({ rows: [], refused: [{ at: file.name, problem: 'This file is over 1 MB. Split it.' }] })
    }
    const impacts = items.map(({ state }) => ({ id: state.id, ref: state.ref, unit: state.claim.unit }))
    setRead(readObservations(decodeText(new Uint8Array(await file.arrayBuffer())), { impacts, today }))
  }

  async function enter(rows: readonly ObservedRow[]) {
    const { result } = await send('importObservations', senateId, { rows: rows.map(({ ref: _ref, ...row }) => row) })
    setEntered(Number(result.observations))
    setRead(undefined)
    setChosen('')
  }

  return (
    <Section title="Enter many at once">
      <p>
        Choose a CSV file with the columns impact, value, date and source.{' '}
        <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(observationsTemplate)}`} download="observations.csv">
          Download the template
        </a>
      </p>
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor="observations-file">
          CSV file
        </label>
        <input
          className={`observations-file${chosen === '' ? '' : ' observations-file--chosen'}`}
          id="observations-file"
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => {
            void choose(event.currentTarget.files?.[0])
            // So that the same file, mended, can be chosen again.
            event.currentTarget.value = ''
          }}
        />
        {chosen === '' ? null : <p className="observations-chosen">Chosen: {chosen}</p>}
      </div>
      <p role="status">{entered > 0 ? `${plural(entered, 'figure')} entered.` : null}</p>
      {read ? <Seen read={read} sending={sending} onEnter={() => void enter(read.rows).catch(() => {})} /> : null}
      {refusal ? <ProblemNote problem={refusal} /> : null}
    </Section>
  )
}

const columns: Column<ObservedRow>[] = [
  { key: 'ref', header: 'Impact', rowHeader: true, cell: ({ ref }) => ref },
  { key: 'value', header: 'Observed', numeric: true, cell: ({ value, unit }) => observedWords(value, unit) },
  { key: 'day', header: 'On', cell: ({ observedOn }) => formatDate(observedOn) },
  { key: 'source', header: 'Source', cell: ({ source }) => source },
]

function Seen({ read, sending, onEnter }: { read: ReadObservations; sending: boolean; onEnter(): void }) {
  const { rows, refused } = read
  return (
    <div className="stack">
      {refused.length > 0 ? (
        <div>
          <h3>Cannot be used</h3>
          <ul>
            {refused.slice(0, 50).map(({ at, problem }) => (
              <li key={`${at} ${problem}`}>
                {at}: {problem}
              </li>
            ))}
          </ul>
          <p>Nothing has been entered. Put these right in the file, then choose it again.</p>
        </div>
      ) : null}
      {rows.length > 0 ? (
        <DataTable
          caption="What will be entered"
          captionShown
          columns={columns}
          rows={rows}
          rowKey={({ impactId, observedOn }) => `${impactId} ${observedOn}`}
        />
      ) : null}
      {rows.length > 0 && refused.length === 0 ? (
        <Button busy={sending} onPress={onEnter}>
          Enter {plural(rows.length, 'figure')}
        </Button>
      ) : null}
    </div>
  )
}
