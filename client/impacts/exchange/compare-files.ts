import { type Compared, compare } from '../../../shared/impacts/exchange/compare/compare.ts'
import { readCsv } from '../../../shared/impacts/exchange/csv/read-csv.ts'
import { decodeText } from '../../../shared/impacts/exchange/decode-text.ts'
import { readBundle } from '../../../shared/impacts/exchange/fhir/read-bundle.ts'
import type { Here } from '../../../shared/impacts/exchange/here.ts'
import { mergeSaid } from '../../../shared/impacts/exchange/merge-said.ts'
import { readModelFile } from '../../../shared/impacts/exchange/model-file/read-model-file.ts'
import type { Said } from '../../../shared/impacts/exchange/said.ts'
import type { Format } from './formats.ts'

/** What a worker is asked: plain values alone can be sent to one. */
export interface Asked {
  /** Names the answer: an older one that comes late is not shown. */
  turn: number
  format: Format
  files: readonly { name: string; bytes: ArrayBuffer }[]
  here: Here
  managesRegister: boolean
}

export interface Answered {
  turn: number
  compared: Compared
}

/** Reads files and holds what they say against what is here. */
export function compareFiles({ turn, format, files, here, managesRegister }: Asked): Answered {
  const said = files.map(({ name, bytes }) => readFile(format, name, decodeText(new Uint8Array(bytes)), here))
  return { turn, compared: compare(mergeSaid(said), here, managesRegister) }
}

function readFile(format: Format, name: string, text: string, here: Here): Said {
  switch (format) {
    case 'csv':
      return readCsv(name, text)
    case 'fhir':
      return readBundle(name, text)
    case 'model':
      return readModelFile(name, text, here)
    default:
      return format satisfies never
  }
}
