import './exchange.scss'
import { useState } from 'react'
import { useSenate } from '../../connection/useSenate.ts'
import { Answered } from '../../ui/Answered.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import { Radios } from '../../ui/Radios.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { ModelTabs } from '../system/ModelTabs.tsx'
import { useSystemModel } from '../system/useSystemModel.ts'
import { ColumnList } from './ColumnList.tsx'
import { type Format, formats } from './formats.ts'
import { ImportSection } from './ImportSection.tsx'

/** The model out into a file and in from one, with every change shown before it is made. */
export function ExchangePage() {
  const { may } = useSenate()
  const answer = useSystemModel()
  const [format, setFormat] = useState<Format>('csv')
  return (
    <Page
      title="Import and export"
      lead="Take the system model out into a file, or bring figures in from one. You see every change before it is made."
    >
      <ModelTabs />
      <div className="stack">
        <Section title="Kind of file">
          <Radios
            id="exchange-format"
            label="Which kind of file"
            value={format}
            onChange={setFormat}
            choices={(Object.keys(formats) as Format[]).map((value) => ({
              ...{ value, label: formats[value].name, hint: formats[value].hint },
            }))}
          />
          <Downloads format={format} />
          {format === 'csv' ? <ColumnList /> : null}
        </Section>
        {may('model.import') ? (
          <Answered answer={answer} loading={<Loading label="Loading the model" />}>
            {(model) => <ImportSection key={format} format={format} model={model} />}
          </Answered>
        ) : (
          <ReadOnlyNote>
            You can take the model out into a file. The chair, vice chairs, the secretary and facilitators import files.
          </ReadOnlyNote>
        )}
      </div>
    </Page>
  )
}

function Downloads({ format }: { format: Format }) {
  const { senateId } = useSenate()
  return (
    <>
      <h3 className="exchange-downloads__title">Download</h3>
      <ul className="exchange-downloads">
        {formats[format].downloads.map(({ text, file }) => (
          <li key={file}>
            <a href={`/api/senates/${senateId}/system-model/${file}`} download>
              {text} ({file})
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
