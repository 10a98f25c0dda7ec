import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { isAllowedLink } from '../../shared/documents/text-schema.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextField } from '../ui/TextField.tsx'
import { completed } from './link-address.ts'

/** Makes the selected words a link, changes the link that the caret is in, or takes it away. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose(): void }) {
  const before = String(editor.getAttributes('link').href ?? '')
  const needsWords = before === '' && editor.state.selection.empty
  const [address, setAddress] = useState(before)
  const [words, setWords] = useState('')
  const [error, setError] = useState<string>()

  function submit() {
    const href = completed(address)
    if (!isAllowedLink(href)) {
      setError('Enter a web address that starts with https://, an email address or a telephone number')
      return
    }
    const chain = editor.chain().focus()
    if (needsWords) {
      const text = words.trim() === '' ? address.trim() : words.trim()
      chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }).run()
    } else chain.extendMarkRange('link').setLink({ href }).run()
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={before === '' ? 'Add a link' : 'Change the link'}>
      <Form onSubmit={submit}>
        <TextField
          id="link-address"
          label="Address"
          hint="A web page, an email address or a telephone number."
          value={address}
          onChange={setAddress}
          spellCheck={false}
          error={error}
        />
        {needsWords ? (
          <TextField id="link-words" label="Words of the link" optional value={words} onChange={setWords} />
        ) : null}
        <FormEnd verb={before === '' ? 'Add the link' : 'Save the link'} onCancel={onClose}>
          {before === '' ? null : (
            <>
              <Button
                variant="secondary"
                onPress={() => {
                  editor.chain().focus().extendMarkRange('link').unsetLink().run()
                  onClose()
                }}
              >
                Remove the link
              </Button>
              {isAllowedLink(before) ? (
                <a href={before} target="_blank" rel="noopener noreferrer nofollow">
                  Open it in a new tab
                </a>
              ) : null}
            </>
          )}
        </FormEnd>
      </Form>
    </Dialog>
  )
}
