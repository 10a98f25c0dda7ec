import pino from 'pino'

/** Logs as JSON lines. Cookies, tokens, passwords and whatever people wrote never reach them. */
export function createLog(level: string, destination: pino.DestinationStream = pino.destination(1)): pino.Logger {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutWords },
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
  }
  return pino(options, destination)
}

/** A fault without the values of a query that failed: those are what people wrote. */
function withoutWords(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { name, message, stack, cause } = error
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return {
    type: name,
    message: message.split('\nparams:', 1)[0],
    ...code,
    stack: stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(cause instanceof Error ? { cause: withoutWords(cause) } : {}),
  }
}
export type Log = pino.Logger
