import { type Asked, compareFiles } from './compare-files.ts'

// A large file takes a second or two: the page goes on meanwhile.
addEventListener('message', ({ data }: MessageEvent<Asked>) => postMessage(compareFiles(data)))
