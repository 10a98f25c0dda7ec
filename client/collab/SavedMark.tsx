import type { SavedState } from '../connection/saved.ts'

const words: Record<SavedState, string> = { saved: 'Saved', saving: 'Saving', offline: 'Offline' }
const meanings: Record<SavedState, string> = {
  saved: 'Everything you wrote is safe on the server.',
  saving: 'What you wrote is on its way to the server.',
  offline: 'What you write is kept on this device and sent when the connection is back.',
}

/** What is true of the words written here. */
export function SavedMark({ saved }: { saved: SavedState }) {
  return (
    <span className={`saved-mark saved-mark--${saved}`} role="status" title={meanings[saved]}>
      {words[saved]}
    </span>
  )
}
