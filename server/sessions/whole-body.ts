import type { IncomingMessage } from 'node:http'
import { Refusal } from '../../shared/refusal.ts'
import { mostPaperBytes } from '../../shared/sessions/paper-media.ts'

/** As long as a file of 25 MB takes on a slow line: nobody holds a place for longer. */
const mostMs = 300_000

/**
 * The body as it streams in: as soon as it is too long the rest is let go by. It settles whatever becomes of the
 * connection, also where that broke before anybody listened.
 * @throws Refusal `too-large`; `malformed`, when it broke off or took longer than `withinMs`; `wrong-file`, when empty.
 */
export async function wholeBody(request: IncomingMessage, withinMs = mostMs): Promise<Buffer> {
  const tooLarge = new Refusal('too-large', 'A paper can have 25 MB at most. Save it smaller, or in parts.')
  if (Number(request.headers['content-length'] ?? 0) > mostPaperBytes) throw tooLarge
  let timer: NodeJS.Timeout | undefined
  try {
    const content = await new Promise<Buffer>((resolve, reject) => {
      const broken = () => reject(new Refusal('malformed', 'The file did not come whole. Send it again.'))
      // What happened before is told to nobody who listens only now.
      if (request.destroyed) return broken()
      timer = setTimeout(broken, withinMs)
      const chunks: Buffer[] = []
      let size = 0
      request.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size <= mostPaperBytes) return void chunks.push(chunk)
        chunks.length = 0
        reject(tooLarge)
      })
      request.once('end', () => resolve(Buffer.concat(chunks)))
      request.once('error', broken).once('close', broken)
    })
    if (content.length === 0) throw new Refusal('wrong-file', 'The file is empty. Choose another one.')
    return content
  } finally {
    clearTimeout(timer)
  }
}
