import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { keyed } from '../../client/replay/keyed.ts'
import { PlayBar } from '../../client/replay/PlayBar.tsx'

const replay = { from: '2026-03-04T14:00:00.000Z', until: '2026-03-04T16:00:00.000Z' }
const moment = '2026-03-04T15:00:00.000Z'
const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }

test('an arrow moves the playhead, and with Alt, Ctrl or Cmd it stays the browser’s', () => {
  expect(keyed({ ...plain, key: 'ArrowLeft' }, moment, [], replay)).toBe('2026-03-04T14:59:50.000Z')
  for (const held of ['altKey', 'ctrlKey', 'metaKey']) {
    for (const key of ['ArrowLeft', 'Home', 'PageUp']) {
      expect(keyed({ ...plain, key, [held]: true }, moment, [], replay)).toBeUndefined()
    }
  }
})

test('at the end of a session no button loses the focus that is on it', () => {
  const time = { moment: replay.until, speed: null, go: () => undefined, play: () => undefined }
  const bar = renderToStaticMarkup(
    createElement(PlayBar, { replay, time, marks: [], names: { time: () => '' } as never }),
  )
  expect(bar.match(/aria-disabled="true"/g)).toHaveLength(5)
  expect(bar).not.toContain('disabled=""')
})
