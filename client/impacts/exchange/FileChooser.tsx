import { useState } from 'react'
import { mostFileBytes } from '../../../shared/impacts/exchange/limits.ts'
import { Field } from '../../ui/Field.tsx'
import { type Format, formats } from './formats.ts'

interface FileChooserProps {
  format: Format
  files: readonly File[]
  onChoose(files: readonly File[]): void
}

/** The files to read: chosen, or dropped anywhere on the field. */
export function FileChooser({ format, files, onChoose }: FileChooserProps) {
  const [isOver, setIsOver] = useState(false)
  const [error, setError] = useState<string>()
  const { ask, accept } = formats[format]
  const takesTwo = format === 'csv'

  function take(list: FileList | null) {
    const chosen = [...(list ?? [])]
    if (chosen.length === 0) return
    const wrong = problemOf(chosen, takesTwo)
    setError(wrong)
    if (wrong === undefined) onChoose(chosen)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the field inside takes files by keyboard
    <div
      className={`exchange-drop${isOver ? ' exchange-drop--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <Field id="exchange-file" label={ask} hint="Or drop it here. Up to 5 MB. Nothing changes yet." error={error}>
        <input
          className={`exchange-file${files.length > 0 ? ' exchange-file--chosen' : ''}`}
          id="exchange-file"
          type="file"
          accept={accept}
          multiple={takesTwo}
          aria-describedby={error === undefined ? 'exchange-file-hint' : 'exchange-file-hint exchange-file-error'}
          aria-invalid={error === undefined ? undefined : true}
          onChange={(event) => {
            take(event.currentTarget.files)
            // So that the same file, mended, can be chosen again.
            event.currentTarget.value = ''
          }}
        />
      </Field>
      {files.length > 0 ? (
        <p className="exchange-chosen">Chosen: {files.map(({ name }) => name).join(' and ')}</p>
      ) : null}
    </div>
  )
}

function problemOf(files: readonly File[], takesTwo: boolean): string | undefined {
  if (files.length > (takesTwo ? 2 : 1)) {
    return takesTwo ? 'Choose one or two files: services and routes' : 'Choose one file'
  }
  const large = files.find(({ size }) => size > mostFileBytes)
  return large && `${large.name} is larger than 5 MB. Import it in parts`
}
