import './documents.scss'
import { lazy, Suspense } from 'react'
import { Loading } from '../ui/Loading.tsx'

const WrittenText = lazy(() => import('./WrittenText.tsx').then((module) => ({ default: module.WrittenText })))

interface TextAsWrittenProps {
  /** A Yjs state, base64. */
  state: string
  title: string
}

/** A text that nobody writes in any longer, as it was left: with its headings, lists and tables, and no connection. */
export function TextAsWritten(props: TextAsWrittenProps) {
  return (
    <Suspense fallback={<Loading label="Opening the text" lines={4} />}>
      <WrittenText key={props.state} {...props} />
    </Suspense>
  )
}
