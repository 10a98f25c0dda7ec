import { useEffect, useEffectEvent, useState } from 'react'
import { TextField } from '../ui/TextField.tsx'
import { useSettled } from '../ui/useSettled.ts'
import type { LogView } from './useLogFilters.ts'

/** Words that a decision must hold. The address follows once somebody stops typing. */
export function LogSearch({ view }: { view: LogView }) {
  const [text, setText] = useState(view.q)
  const [given, setGiven] = useState(view.q)
  const settled = useSettled(text.trim(), 300)

  // The address has changed from elsewhere: a link, a step back, cleared filters.
  if (view.q !== given) {
    setGiven(view.q)
    if (view.q !== text.trim()) setText(view.q)
  }

  const search = useEffectEvent((words: string) => {
    if (words !== view.q && words === text.trim()) {
      setGiven(words)
      view.set('q', words)
    }
  })
  useEffect(() => search(settled), [settled])

  return (
    <TextField id="log-search" label="Search decisions" type="search" maxLength={200} value={text} onChange={setText} />
  )
}
