import { useState } from 'react'
import type { Link } from '../../../shared/impacts/loops/content.ts'
import { linkSentence, weightWords } from '../../../shared/impacts/loops/words.ts'
import { editLink, removeLink, setLink } from '../../../shared/impacts/loops/write-map.ts'
import { newPartId } from '../../connection/new-id.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Section } from '../../ui/Section.tsx'
import { LinkForm } from './LinkForm.tsx'
import { editedLink } from './link-draft.ts'
import { PartButtons } from './PartButtons.tsx'
import type { LoopMapParts } from './parts.ts'

/** What leads to what, each link as a sentence, and a form that joins two factors. */
export function Links({ doc, map, labelOf, isEditable, onRemoved }: LoopMapParts & { onRemoved(): void }) {
  const [changed, setChanged] = useState<Link>()
  const { factors, links } = map
  return (
    <Section title="What leads to what" count={links.length}>
      {links.length === 0 ? <p className="soft">No link yet. A link says what more of one factor leads to.</p> : null}
      <ul className="rows loops__rows">
        {links.map((link) => (
          <li key={link.id} className="loops__row">
            <span>
              {linkSentence(link, labelOf)} <span className="soft small">{weightWords(link)}</span>
            </span>
            {isEditable ? (
              <PartButtons
                change={`Change: ${linkSentence(link, labelOf)}`}
                remove={`Remove: ${linkSentence(link, labelOf)}`}
                onChange={() => setChanged(link)}
                onRemove={() => {
                  removeLink(doc, link.id)
                  onRemoved()
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {isEditable && factors.length > 0 ? (
        <LinkForm
          prefix="new-link"
          label="Add a link"
          map={map}
          button="Add the link"
          onSave={(link) => {
            setLink(doc, newPartId(), link)
            return 'set'
          }}
        />
      ) : null}
      {changed && isEditable ? (
        <Dialog isOpen onClose={() => setChanged(undefined)} title="Change the link" closesOnOutsidePress={false}>
          <LinkForm
            prefix="link"
            label="Change the link"
            link={changed}
            map={map}
            button="Save the link"
            onSave={(link) => {
              const came = editLink(doc, changed.id, editedLink(changed, link))
              if (came === 'set') setChanged(undefined)
              return came
            }}
            onCancel={() => setChanged(undefined)}
          />
        </Dialog>
      ) : null}
    </Section>
  )
}
