import type { Trace, TracedInput } from '../../../../shared/impacts/scenarios/statement-trace.ts'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Sentence } from '../../../ui/Sentence.tsx'

interface TraceDialogProps {
  sentence: string
  trace: Trace
  onClose(): void
}

/** How a figure was come to: the equation in words, the numbers that went in, who stands behind them. */
export function TraceDialog({ sentence, trace, onClose }: TraceDialogProps) {
  return (
    <Dialog isOpen onClose={onClose} title="How we came to this" size="wide">
      <div className="trace">
        <Sentence>{sentence}</Sentence>
        <h3>The figure</h3>
        <p>{trace.figure}</p>
        <p>{trace.equation}</p>
        <p>{trace.rule}</p>
        <h3>The numbers that matter most to it</h3>
        {trace.inputs.length === 0 ? (
          <p>Nobody has entered a number that this hangs on.</p>
        ) : (
          <DataTable
            caption="The numbers that matter most, with who entered them"
            columns={columns}
            rows={trace.inputs}
            rowKey={({ input }) => input}
          />
        )}
      </div>
    </Dialog>
  )
}

const columns: Column<TracedInput>[] = [
  { key: 'name', header: 'Number', rowHeader: true, cell: ({ name }) => name },
  { key: 'value', header: 'Value', cell: ({ value }) => value },
  { key: 'author', header: 'Entered by', cell: ({ author }) => author ?? 'Nobody has said' },
  { key: 'source', header: 'Source', cell: ({ source }) => source || 'None given' },
]
