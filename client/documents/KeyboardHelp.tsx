import { Dialog } from '../ui/Dialog.tsx'
import { Facts } from '../ui/Facts.tsx'

const command = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'

/** What the keyboard does in a document. */
export function KeyboardHelp({ onClose }: { onClose(): void }) {
  return (
    <Dialog isOpen onClose={onClose} title="Writing with the keyboard">
      <Facts
        facts={[
          { name: 'To the toolbar', value: 'Escape, or Alt and F10' },
          { name: 'Back to the text', value: 'Escape' },
          { name: 'In the toolbar', value: 'Arrow keys move, Enter presses' },
          { name: 'Out of a table', value: 'Escape, then Tab' },
          { name: 'Undo and redo', value: `${command} and Z, ${command} and Y: only your own changes` },
          { name: 'Bold and italic', value: `${command} and B, ${command} and I` },
          { name: 'Headings', value: `${command}, Alt and 2, 3 or 4` },
          { name: 'Bullets and numbers', value: `${command}, Shift and 8 or 7` },
          { name: 'Quote', value: `${command}, Shift and B` },
          { name: 'Next cell', value: 'Tab in a table' },
        ]}
      />
    </Dialog>
  )
}
