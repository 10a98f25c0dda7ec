import './documents.scss'
import { Loading } from '../ui/Loading.tsx'
import { later } from '../ui/later.tsx'

const WrittenText = later(
  () => import('./WrittenText.tsx'),
  'WrittenText',
  <Loading label="Opening the text" lines={4} />,
)

interface TextAsWrittenProps {
  /** A Yjs state, base64. */
  state: string
  title: string
}

/** A text that nobody writes in any longer, as it was left: with its headings, lists and tables, and no connection. */
export function TextAsWritten({ state, title }: TextAsWrittenProps) {
  return <WrittenText key={state} state={state} label={`What ${title} wrote`} />
}
