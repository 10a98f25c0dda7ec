import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'
import { type CloseCode, closeCodes } from '../../shared/documents/collab.ts'

/** How long somebody who was told to go may take. */
const farewellMs = 2000

/** How much may wait its turn before the socket is no longer read from. */
const mostWaiting = 64
const mostWaitingBytes = 1024 * 1024

interface Parts {
  ws: WebSocket
  /** The socket below: frames are made once for everybody, so they are written to it directly. */
  socket: Duplex
  /** Milliseconds until this frame may be handled; 0 means now. */
  wait(frame: Uint8Array): number
  receive(frame: Uint8Array): void
  ended(): void
}

/** One WebSocket: what comes in waits its turn, and what goes out of one turn of the event loop goes out at once. */
export class Wire {
  readonly #parts: Parts
  readonly #inbox: Uint8Array[] = []
  #inboxBytes = 0
  #open = true
  #corked = false
  /** Nothing is taken out of the inbox: the document is still being opened, or the peer reads too slowly. */
  #held = true
  #isPaused = false
  #timer: NodeJS.Timeout | undefined
  sentAt = Date.now()
  heardAt = Date.now()

  constructor(parts: Parts) {
    this.#parts = parts
    const { ws } = parts
    ws.on('error', () => {})
    ws.on('message', (data, isBinary) => this.#message(data, isBinary))
    ws.on('pong', () => this.#hear())
    ws.on('close', () => this.#end())
  }

  get isOpen(): boolean {
    return this.#open
  }

  /** Whether the socket is read from: a paused peer cannot be heard. */
  get isListening(): boolean {
    return this.#open && !this.#isPaused
  }

  /** Bytes that the peer has not taken yet. */
  get buffered(): number {
    return this.#parts.socket.writableLength
  }

  send(frame: Buffer): void {
    const { socket } = this.#parts
    if (!this.#open || socket.destroyed) return
    if (!this.#corked) {
      this.#corked = true
      socket.cork()
      process.nextTick(() => {
        this.#corked = false
        socket.uncork()
      })
    }
    socket.write(frame)
    this.sentAt = Date.now()
  }

  /** Stops handling what comes in; it waits, and the peer with it. */
  hold(): void {
    this.#held = true
  }

  /** Goes on handling what comes in. */
  letGo(): void {
    this.#held = false
    this.#pump()
  }

  /** Handles everything that has arrived, now: what was sent before a change of rights counts as before it. */
  finish(): void {
    for (let frame = this.#take(); frame && this.#open; frame = this.#take()) this.#parts.receive(frame)
  }

  whenDrained(then: () => void): void {
    this.#parts.socket.once('drain', then)
  }

  ping(): void {
    if (this.#open) this.#parts.ws.ping()
  }

  close(code: CloseCode, reason: string): void {
    const { ws } = this.#parts
    if (!this.#open) return
    this.#end()
    ws.close(code, reason)
    // The peer's own goodbye has to be read, too.
    ws.resume()
    setTimeout(() => ws.terminate(), farewellMs).unref()
  }

  /** Cuts a connection whose peer no longer answers. */
  cut(): void {
    this.#parts.ws.terminate()
    this.#end()
  }

  #message(data: RawData, isBinary: boolean): void {
    if (!this.#open) return
    this.#hear()
    if (!isBinary || !Buffer.isBuffer(data)) {
      this.close(closeCodes.malformed, 'is not binary')
      return
    }
    this.#inbox.push(data)
    this.#inboxBytes += data.length
    this.#pump()
  }

  #take(): Uint8Array | undefined {
    const frame = this.#inbox.shift()
    this.#inboxBytes -= frame?.length ?? 0
    return frame
  }

  #pause(isPaused: boolean): void {
    if (isPaused === this.#isPaused) return
    this.#isPaused = isPaused
    if (isPaused) this.#parts.ws.pause()
    else this.#parts.ws.resume()
  }

  #hear(): void {
    this.heardAt = Date.now()
  }

  #pump(): void {
    clearTimeout(this.#timer)
    const { receive, wait } = this.#parts
    while (this.#open && !this.#held) {
      const [frame] = this.#inbox
      if (!frame) break
      const ms = wait(frame)
      if (ms > 0) {
        this.#pause(true)
        this.#timer = setTimeout(() => this.#pump(), ms)
        return
      }
      this.#take()
      receive(frame)
    }
    if (this.#open) this.#pause(this.#inbox.length >= mostWaiting || this.#inboxBytes >= mostWaitingBytes)
  }

  #end(): void {
    if (!this.#open) return
    this.#open = false
    clearTimeout(this.#timer)
    this.#inbox.length = 0
    this.#inboxBytes = 0
    this.#parts.ended()
  }
}
