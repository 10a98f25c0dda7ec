import type { Server } from 'socket.io'
import type { Times } from './clients.ts'

interface Wire {
  on(event: 'packet' | 'packetCreate', listener: (packet: { type: string; data?: unknown }) => void): void
  on(event: 'drain', listener: () => void): void
}

/** A frame with the moment at which it was read from the network, or handed to it. */
interface Frame {
  data: string
  ms: number
}

/**
 * When each command's frame was read by the server, and when the last socket had been handed the frame that tells of
 * it. Frames are only kept while they pass; they are looked into afterwards.
 */
export function watchWire(io: Pick<Server, 'engine'>) {
  const arrived: Frame[] = []
  const left: Frame[] = []
  const now = () => Number(process.hrtime.bigint()) / 1e6
  io.engine.on('connection', (wire: Wire) => {
    let leaving: Frame[] = []
    wire.on('packet', ({ data }) => {
      if (typeof data === 'string') arrived.push({ data, ms: now() })
    })
    wire.on('packetCreate', ({ data }) => {
      if (typeof data === 'string') leaving.push({ data, ms: Number.NaN })
    })
    wire.on('drain', () => {
      const ms = now()
      for (const frame of leaving) frame.ms = ms
      left.push(...leaving)
      leaving = []
    })
  })
  return {
    /** What passed since it was asked for last: commands by their id, news by stream and version. */
    take(): { arrived: Map<string, number>; left: Map<string, number> } {
      return { arrived: new Map(arrived.splice(0).flatMap(commandOf)), left: lastOf(left.splice(0).flatMap(newsOf)) }
    },
  }
}

/** `2<number>["command",{...}]`. */
function commandOf({ data, ms }: Frame): Times {
  const [name, envelope] = saidIn(data)
  return name === 'command' ? [[envelope.commandId ?? '', ms]] : []
}

/** `2["events",{...}]` or `2["moved",{...}]`. */
function newsOf({ data, ms }: Frame): Times {
  const [name, news] = saidIn(data)
  return name === 'events' || name === 'moved' ? [[`${news.stream} ${news.to}`, ms]] : []
}

function saidIn(data: string): [name: string, body: Record<string, string>] {
  const said = /^2\d*(\[.*\])$/s.exec(data)?.[1]
  return said === undefined ? ['', {}] : JSON.parse(said)
}

function lastOf(times: Times): Map<string, number> {
  const last = new Map<string, number>()
  for (const [key, ms] of times) last.set(key, Math.max(ms, last.get(key) ?? 0))
  return last
}
