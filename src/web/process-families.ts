import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'
import type { Family } from './exposition.ts'

const NANOSECONDS = 1e9
const TIMER_MS = 20

/** Memory, processor and how busy the event loop is, under the names that dashboards for Node know. */
export function processFamilies(): () => readonly Family[] {
  const delay = monitorEventLoopDelay({ resolution: TIMER_MS })
  delay.enable()
  return () => {
    const { rss, heapUsed } = process.memoryUsage()
    const { user, system } = process.cpuUsage()
    return [
      one('process_resident_memory_bytes', 'gauge', 'Memory that the process holds.', rss),
      one('process_cpu_seconds_total', 'counter', 'Processor time used.', (user + system) / 1e6),
      one('process_start_time_seconds', 'gauge', 'When it started, since 1970.', Date.now() / 1000 - process.uptime()),
      one('nodejs_heap_size_used_bytes', 'gauge', 'Heap in use.', heapUsed),
      one('nodejs_eventloop_lag_p99_seconds', 'gauge', 'Since it was last asked.', p99Since(delay)),
    ]
  }
}

function p99Since(delay: IntervalHistogram): number {
  // What is measured is how long a timer of that many milliseconds took.
  const p99 = Math.max(0, delay.percentile(99) / NANOSECONDS - TIMER_MS / 1000)
  delay.reset()
  return p99
}

const one = (name: string, type: 'counter' | 'gauge', help: string, value: number): Family => ({
  name,
  help,
  type,
  samples: [{ labels: {}, value }],
})
