import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { type Collab, openCollab } from '../../client/collab/collab.ts'
import { createSaving } from '../../client/collab/saving.ts'
import { closeCodes, savedFrame, textField } from '../../shared/documents/collab.ts'
import { textOf } from '../../shared/documents/text.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'

describe('saving', () => {
  test('nothing is said to be saved before the server has said so', () => {
    const saving = createSaving()
    expect(saving.state).toBe('offline')
    saving.caughtUp()
    expect(saving.state).toBe('saving')
    saving.echoed(saving.nonce())
    expect(saving.state).toBe('saved')
  })

  test('an echo says nothing of what was written after its nonce', () => {
    const saving = createSaving()
    saving.caughtUp()
    const nonce = saving.nonce()
    saving.changed()
    saving.echoed(nonce)
    expect(saving.state).toBe('saving')
    saving.echoed(saving.nonce())
    expect(saving.state).toBe('saved')
  })

  test('an echo of a connection that has gone, or one that nobody asked for, is not believed', () => {
    const saving = createSaving()
    saving.caughtUp()
    const nonce = saving.nonce()
    saving.lost()
    saving.caughtUp()
    saving.echoed(nonce)
    saving.echoed(99)
    expect(saving.state).toBe('saving')
  })

  test('without a connection nothing is called saved, written or not', () => {
    const saving = createSaving()
    saving.caughtUp()
    saving.echoed(saving.nonce())
    saving.lost()
    expect(saving.state).toBe('offline')
    expect(saving.isBehind).toBe(false)
    saving.changed()
    expect(saving.isBehind).toBe(true)
  })
})

describe('a tab and the document host', () => {
  let curia: Curia
  let chair: Member
  beforeAll(async () => {
    curia = await startCuria()
    chair = await curia.as('chair')
  })
  afterAll(() => curia.close())

  async function started(kind = 'notes'): Promise<string> {
    const { body } = await chair.send('createDocument', 'ch-record', { kind, title: 'Written together' })
    return body.result.id
  }

  /** The browser's own part, with a socket that sends the person's cookie. */
  async function opened(key: string, documentId: string): Promise<Collab> {
    const { cookie } = await curia.as(key)
    class Browser extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { cookie, origin: curia.url } })
        this.on('error', () => {})
      }
    }
    const collab = openCollab({
      server: `${curia.url.replace('http', 'ws')}/collab`,
      documentId,
      deviceName: 'none',
      webSocket: Browser as unknown as typeof globalThis.WebSocket,
    })
    onTestFinished(() => collab.close())
    return collab
  }

  function write({ doc }: Collab, text: string): void {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(text)])
    doc.getXmlFragment(textField).push([paragraph])
  }

  const saved = (collab: Collab) => expect.poll(() => collab.state().saved).toBe('saved')

  test('a document is ready with its template, and saved, without anybody writing', async () => {
    const collab = await opened('member', await started('causeAnalysis'))
    expect(collab.state()).toMatchObject({ isReady: false, saved: 'saving' })
    await saved(collab)
    expect(collab.state()).toMatchObject({ isReady: true, isSynced: true })
    expect(textOf(collab.doc)).toContain('Symptom')
  })

  test('what is written is saving, then saved, and others have it', async () => {
    const id = await started()
    const [member, vice] = [await opened('member', id), await opened('viceChair', id)]
    await saved(member)
    await saved(vice)
    write(member, 'Nobody waits in a corridor.')
    expect(member.state().saved).toBe('saving')
    await saved(member)
    await expect.poll(() => textOf(vice.doc)).toContain('Nobody waits in a corridor.')
  })

  test('while a commit is held back, nothing is called saved', async () => {
    const id = await started()
    const collab = await opened('member', id)
    await saved(collab)
    const { commit } = curia.store
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    curia.store.commit = async (build) => {
      await held
      return commit(build)
    }
    try {
      const socket = collab.provider.ws as unknown as WebSocket
      const asked = new Promise<void>((resolve) => {
        const send = socket.send as (frame: Uint8Array) => void
        socket.send = (frame: Uint8Array) => {
          send.call(socket, frame)
          if (frame[0] === savedFrame) resolve()
        }
      })
      const states = new Set<string>()
      const stop = collab.subscribe(() => states.add(collab.state().saved))
      write(collab, 'Held back.')
      await asked
      // The server has the question once it answers a ping that was sent after it.
      await new Promise((resolve) => {
        socket.once('pong', resolve)
        socket.ping()
      })
      expect(collab.state().saved).toBe('saving')
      expect(states.has('saved')).toBe(false)
      stop()
    } finally {
      release()
      curia.store.commit = commit
    }
    await saved(collab)
  })

  test('words written without a connection are offline, and saved after it is back', async () => {
    const id = await started()
    const [member, vice] = [await opened('member', id), await opened('viceChair', id)]
    await saved(member)
    member.provider.disconnect()
    expect(member.state().saved).toBe('offline')
    write(member, 'Written on the train.')
    write(vice, 'Written in the room.')
    member.again()
    await saved(member)
    await expect.poll(() => textOf(vice.doc)).toContain('Written on the train.')
    expect(textOf(member.doc)).toBe(textOf(vice.doc))
  })

  test('words that came too late for a frozen document are denied, kept, and taken once it is open again', async () => {
    const id = await started()
    const [member, vice] = [await opened('member', id), await opened('viceChair', id)]
    await saved(member)
    await saved(vice)
    member.provider.disconnect()
    write(member, 'Too late.')
    await chair.send('freezeDocument', id, { reason: 'Words are being tested' })
    member.again()
    await expect.poll(() => member.state().denied).toBe('frozen')
    expect(member.state().saved).not.toBe('saved')
    expect(textOf(member.doc)).toContain('Too late.')
    expect(textOf(vice.doc)).not.toContain('Too late.')
    await chair.send('thawDocument', id, {})
    await saved(member)
    expect(member.state().denied).toBeUndefined()
    await expect.poll(() => textOf(vice.doc)).toContain('Too late.')
  })

  test('whoever only reads is not denied anything while they only read', async () => {
    const id = await started('causeAnalysis')
    const observer = await opened('observer', id)
    await expect.poll(() => observer.state().isSynced).toBe(true)
    const member = await opened('member', id)
    write(member, 'Read this.')
    await expect.poll(() => textOf(observer.doc)).toContain('Read this.')
    expect(observer.state().denied).toBeUndefined()
  })

  test('a document that one may no longer open is closed for good', async () => {
    const { body } = await chair.send('createDocument', 'ch-record', {
      kind: 'notes',
      title: 'Delicate',
      restricted: true,
      assignedSeatIds: ['seat-member'],
    })
    const collab = await opened('member', body.result.id)
    await saved(collab)
    await chair.send('assignDocument', body.result.id, { restricted: true, assignedSeatIds: [] })
    await expect.poll(() => collab.state().closed, { timeout: 5000 }).toBe(closeCodes.notAllowed)
    expect(collab.provider.shouldConnect).toBe(false)
  })
})
