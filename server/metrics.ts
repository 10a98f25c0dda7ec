import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What a monitoring system may know: counts and times, never names or texts. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'curia_' })
  return {
    registry,
    commands: new Counter({
      name: 'curia_commands_total',
      help: 'Commands carried out or refused, by type and outcome.',
      labelNames: ['type', 'outcome'] as const,
      registers: [registry],
    }),
    commandSeconds: new Histogram({
      name: 'curia_command_seconds',
      help: 'Seconds from a command to its answer.',
      buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
      registers: [registry],
    }),
    /** Reads a number at the moment of asking. */
    gauge(name: string, help: string, read: () => number): void {
      new Gauge({
        name,
        help,
        registers: [registry],
        collect() {
          this.set(read())
        },
      })
    },
  }
}
export type Metrics = ReturnType<typeof createMetrics>
