import type { Extensions } from '@tiptap/core'
import { TableKit } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'

// Import this from what is lazily loaded only: it brings the editor's whole vocabulary with it.
// Whoever teaches it a node or mark that older tabs would destroy raises `textSchemaVersion` (schema-version.ts).

/** Whether a link may lead there: to secure pages, mail and telephones, and nowhere else. */
export function isAllowedLink(address: string): boolean {
  return /^(?:https:\/\/|mailto:|tel:)\S/i.test(address.trim())
}

/** The words that a document's text may be written in: one list for the editor, the server's tests and exports. */
export const textExtensions: Extensions = [
  StarterKit.configure({
    // Collaboration brings its own, which takes back only one's own changes.
    undoRedo: false,
    // It would write a paragraph into the text of whoever merely reads.
    trailingNode: false,
    heading: { levels: [2, 3, 4] },
    link: {
      defaultProtocol: 'https',
      openOnClick: false,
      isAllowedUri: isAllowedLink,
      HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: null },
    },
  }),
  TableKit.configure({ table: { resizable: false } }),
]
