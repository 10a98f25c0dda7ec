import { startHost } from './host-support.ts'

// The victim of crash.ts: the document host on a folder's database, which says where it listens.

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Name the folder of the database.')
const { url } = await startHost({ folder })
process.stdout.write(`${url}\n`)
