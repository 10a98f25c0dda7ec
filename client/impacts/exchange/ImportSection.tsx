import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { plural } from '../../../shared/format.ts'
import type { LeftAlone } from '../../../shared/impacts/exchange/left-alone.ts'
import { countOf, type Preview } from '../../../shared/impacts/exchange/preview.ts'
import type { SystemModelAnswer } from '../../../shared/impacts/system/answers.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { FileChooser } from './FileChooser.tsx'
import type { Format } from './formats.ts'
import { PreviewLines } from './PreviewLines.tsx'
import { type Comparison, useComparison } from './useComparison.ts'
import { useHere } from './useHere.ts'
import { useImport } from './useImport.ts'

const noFiles: readonly File[] = []

/** Choose a file, look at what it would do, import it. What is refused leaves everything where it was. */
export function ImportSection({ format, model }: { format: Format; model: SystemModelAnswer }) {
  const { senateId, may } = useSenate()
  const [files, setFiles] = useState(noFiles)
  const [done, setDone] = useState<Outcome>()
  const comparison = useComparison({ format, files }, useHere(model), may('organisation.manage'))
  const { send, isSending, problem, clear } = useImport(senateId)
  const body = comparison.state === 'read' ? comparison.compared.body : null

  function choose(chosen: readonly File[]) {
    setFiles(chosen)
    setDone(undefined)
    clear()
  }

  async function importAll(preview: Preview) {
    const imported = body === null ? undefined : await send(body)
    if (!imported) return
    const { changes, leftAlone } = imported
    setDone({ count: leftAlone.length === 0 ? countOf(preview) : changes, leftAlone })
    // What was left alone is compared again with what is there now, for whoever wants the file's figure all the same.
    if (leftAlone.length === 0) setFiles(noFiles)
  }

  return (
    <>
      <Section title="Import a file">
        <FileChooser format={format} files={files} onChoose={choose} />
        <p className="exchange-summary" role="status">
          {done === undefined ? wordsOf(comparison) : ''}
        </p>
        {done === undefined ? null : <Done {...done} />}
      </Section>
      {comparison.state === 'read' && files.length > 0 ? (
        <>
          <PreviewLines preview={comparison.compared.preview} />
          {problem ? <ProblemNote problem={problem} /> : null}
          <ButtonRow>
            {body === null ? null : (
              <Button busy={isSending} onPress={() => void importAll(comparison.compared.preview)}>
                Import{' '}
                {countOf(comparison.compared.preview) === 1
                  ? 'this change'
                  : `these ${plural(countOf(comparison.compared.preview), 'change')}`}
              </Button>
            )}
            <Button variant="quiet" onPress={() => choose(noFiles)}>
              {body === null ? 'Put the file aside' : 'Do not import'}
            </Button>
          </ButtonRow>
        </>
      ) : null}
    </>
  )
}

/** How many changes were made, and what of the file was not, because somebody was faster. */
interface Outcome {
  count: number
  leftAlone: readonly LeftAlone[]
}

function Done({ count, leftAlone }: Outcome) {
  const { senateId } = useSenate()
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone.
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="exchange-done">
      <h3 ref={heading} tabIndex={-1}>
        {leftAlone.length === 0 ? 'Imported' : `Imported, but for ${plural(leftAlone.length, 'thing')}`}
      </h3>
      <p>
        {plural(count, 'change')} {count === 1 ? 'is' : 'are'} in the senate’s journal, under your name.{' '}
        <Link to={`/senates/${senateId}/impacts/system`}>Look at the system model</Link> or{' '}
        <Link to={`/senates/${senateId}/impacts/system/balance`}>check whether its figures add up</Link>.
      </p>
      {leftAlone.length === 0 ? null : (
        <>
          <p>
            Somebody changed {leftAlone.length === 1 ? 'this' : 'these'} while you looked, so{' '}
            {leftAlone.length === 1 ? 'it stays as it is' : 'they stay as they are'}. Below is what the file would still
            change: import it again only if the file’s figures should stand.
          </p>
          <ul className="rows">
            {leftAlone.map(({ at, detail }) => (
              <li key={at}>{detail}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function wordsOf(comparison: Comparison): string {
  switch (comparison.state) {
    case 'none':
      return ''
    case 'reading':
      return 'Reading the file'
    case 'unreadable':
      return 'The file could not be read. It may have been moved or changed: choose it again.'
    case 'read':
      return summaryOf(comparison.compared.preview)
    default:
      return comparison satisfies never
  }
}

function summaryOf(preview: Preview): string {
  const { added, changed, unchanged, refused, moreRefused } = preview
  const stays = `${plural(unchanged, 'thing')} in it ${unchanged === 1 ? 'is' : 'are'} here already, just so.`
  const wrong = refused.length + moreRefused
  if (wrong > 0) {
    return `${plural(wrong, 'problem')} in the file. Nothing can be imported before the file is mended: mend it, then choose it again.`
  }
  if (countOf(preview) === 0) return `The file would change nothing. ${stays}`
  const does = [
    ...(changed.length > 0 ? [`change ${plural(changed.length, 'thing')}`] : []),
    ...(added.length > 0 ? [`add ${plural(added.length, 'thing')}`] : []),
  ]
  return `The file would ${does.join(' and ')}. ${unchanged > 0 ? stays : ''}`
}
