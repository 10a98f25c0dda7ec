import { io, type Socket } from 'socket.io-client'
import type { SessionId } from '../../shared/ids.ts'
import { bringIn, item } from '../support/bring-in.ts'
import type { Curia, Member, Reply } from '../support/curia.ts'

/** Somebody's browser that nobody has signed in to: it keeps the cookies that it is given. */
export interface Visitor {
  get(path: string): Promise<Reply>
  post(path: string, body: object): Promise<Reply>
  /** Sends a command as a guest does. */
  send(type: string, target: string, body?: object, version?: number): Promise<Reply>
  /** A connection to the live channel of guests, or to that of members. */
  socket(channel: '/guest' | '/'): Promise<Socket>
  cookie(): string
}

export function visitor({ url }: Pick<Curia, 'url'>, kept: Record<string, string> = {}): Visitor {
  const cookie = () =>
    Object.entries(kept)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ')
  async function ask(path: string, init: RequestInit = {}): Promise<Reply> {
    const response = await fetch(url + path, { ...init, headers: { cookie: cookie(), ...init.headers } })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1)
      const [name = '', value = ''] = pair.split('=', 2)
      if (value === '' || /Max-Age=0|1970/.test(line)) delete kept[name]
      else kept[name] = value
    }
    return { status: response.status, body: await response.json() }
  }
  const post = (path: string, body: object) =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return {
    get: (path) => ask(path),
    post,
    send: (type, target, body = {}, version) =>
      post('/api/guest/commands', {
        ...{ commandId: crypto.randomUUID(), type, target, body, ...(version !== undefined && { version }) },
      }),
    async socket(channel) {
      const socket = io(url + channel, {
        transports: ['websocket'],
        extraHeaders: { cookie: cookie(), origin: url },
        forceNew: true,
        reconnection: false,
      })
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve)
        socket.once('connect_error', reject)
      })
      return socket
    },
    cookie,
  }
}

/** A published session of today with an open item and a restricted one, and its code. */
export async function sessionToday(
  curia: Curia,
  chair: Member,
): Promise<{ id: SessionId; code: string; items: string[] }> {
  const startsAt = curia.clock.now()
  const agenda = [item('1'), item('2', { title: 'Behind closed doors', confidentiality: 'restricted' })]
  const { id, items } = await bringIn(curia, agenda, {
    ...{ startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 7_200_000).toISOString() },
    meetingLink: 'https://meet.example.org/gate',
  })
  const { joinCode } = (await chair.get(`/api/sessions/${id}`)).body.state
  return { id, code: joinCode, items }
}
