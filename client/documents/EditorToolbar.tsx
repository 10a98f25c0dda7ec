import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { useEffect, useRef, useState } from 'react'
import { Group, ToggleButton, Button as ToolButton, Toolbar } from 'react-aria-components'
import { KeyboardHelp } from './KeyboardHelp.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { ToolbarIcon, type ToolbarIconName } from './ToolbarIcon.tsx'

/** What can be done to the text. One stop with Tab; arrow keys move inside. */
export function EditorToolbar({ editor }: { editor: Editor }) {
  const [dialog, setDialog] = useState<'link' | 'help'>()
  const is = useEditorState({ editor, selector: ({ editor: current }) => activeIn(current) })
  const run = () => editor.chain().focus()
  const toolbar = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const element = toolbar.current
    const back = (event: KeyboardEvent) => {
      if (event.key === 'Escape') editor.commands.focus()
    }
    element?.addEventListener('keydown', back)
    return () => element?.removeEventListener('keydown', back)
  }, [editor])

  return (
    <>
      <Toolbar className="toolbar" aria-label="Formatting" ref={toolbar}>
        <Group className="toolbar__group" aria-label="History">
          <Tool name="Undo" icon="undo" isDisabled={!is.canUndo} onPress={() => run().undo().run()} />
          <Tool name="Redo" icon="redo" isDisabled={!is.canRedo} onPress={() => run().redo().run()} />
        </Group>
        <Group className="toolbar__group" aria-label="Headings">
          {headings.map(({ level, name, icon }) => (
            <Toggle
              key={level}
              name={name}
              icon={icon}
              isOn={is.level === level}
              onChange={() => run().toggleHeading({ level }).run()}
            />
          ))}
        </Group>
        <Group className="toolbar__group" aria-label="Words">
          <Toggle name="Bold" icon="bold" isOn={is.bold} onChange={() => run().toggleBold().run()} />
          <Toggle name="Italic" icon="italic" isOn={is.italic} onChange={() => run().toggleItalic().run()} />
          <Toggle name="Link" icon="link" opensDialog isOn={is.link} onChange={() => setDialog('link')} />
        </Group>
        <Group className="toolbar__group" aria-label="Paragraphs">
          <Toggle name="Bullets" icon="bullets" isOn={is.bullets} onChange={() => run().toggleBulletList().run()} />
          <Toggle name="Numbers" icon="numbers" isOn={is.numbers} onChange={() => run().toggleOrderedList().run()} />
          <Toggle name="Quote" icon="quote" isOn={is.quote} onChange={() => run().toggleBlockquote().run()} />
        </Group>
        <Group className="toolbar__group" aria-label="Table">
          {is.table ? (
            <>
              <Tool name="Add row" onPress={() => run().addRowAfter().run()} />
              <Tool name="Delete row" onPress={() => run().deleteRow().run()} />
              <Tool name="Add column" onPress={() => run().addColumnAfter().run()} />
              <Tool name="Delete column" onPress={() => run().deleteColumn().run()} />
              <Tool name="Delete table" onPress={() => run().deleteTable().run()} />
            </>
          ) : (
            <Tool
              name="Insert a table"
              icon="table"
              onPress={() => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
            />
          )}
        </Group>
        <Tool name="Keyboard help" icon="help" opensDialog onPress={() => setDialog('help')} />
      </Toolbar>
      {dialog === 'link' ? <LinkDialog editor={editor} onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'help' ? <KeyboardHelp onClose={() => setDialog(undefined)} /> : null}
    </>
  )
}

const headings = [
  { level: 2, name: 'Heading', icon: 'heading' },
  { level: 3, name: 'Subheading', icon: 'subheading' },
  { level: 4, name: 'Minor heading', icon: 'minorHeading' },
] as const

interface ToolProps {
  /** Shown where there is no drawing, and heard everywhere. */
  name: string
  icon?: ToolbarIconName
  opensDialog?: boolean
}

/** What is said about a button beside what it shows. */
function heard({ name, icon, opensDialog }: ToolProps) {
  return { ...(icon && { 'aria-label': name }), ...(opensDialog && { 'aria-haspopup': 'dialog' as const }) }
}

function Face({ name, icon }: ToolProps) {
  return (
    <span className="tool__face" title={icon ? name : undefined}>
      {icon ? <ToolbarIcon name={icon} /> : <span>{name}</span>}
    </span>
  )
}

function Tool({ isDisabled = false, onPress, ...face }: ToolProps & { isDisabled?: boolean; onPress(): void }) {
  return (
    <ToolButton className="tool" {...heard(face)} isDisabled={isDisabled} onPress={onPress}>
      <Face {...face} />
    </ToolButton>
  )
}

function Toggle({ isOn, onChange, ...face }: ToolProps & { isOn: boolean; onChange(): void }) {
  return (
    <ToggleButton className="tool" {...heard(face)} isSelected={isOn} onChange={onChange}>
      <Face {...face} />
    </ToggleButton>
  )
}

function activeIn(editor: Editor) {
  const history = yUndoPluginKey.getState(editor.state)?.undoManager
  return {
    canUndo: (history?.undoStack.length ?? 0) > 0,
    canRedo: (history?.redoStack.length ?? 0) > 0,
    level: editor.isActive('heading') ? Number(editor.getAttributes('heading').level) : 0,
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    link: editor.isActive('link'),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    table: editor.isActive('table'),
  }
}
