import pino from 'pino'

/** Logs as JSON lines. Cookies, tokens, passwords and whatever people wrote never reach them. */
export function createLog(level: string): pino.Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'req.headers',
        'headers',
        'cookie',
        '*.cookie',
        'password',
        '*.password',
        'token',
        '*.token',
        'body',
        '*.body',
      ],
      censor: 'withheld',
    },
  })
}
export type Log = pino.Logger
