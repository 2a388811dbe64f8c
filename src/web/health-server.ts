import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HealthRoute } from './health.ts'

/** Serves the health routes on a port of their own, for Socket Mode, where Slack needs no port. */
export async function startHealthServer(
  routes: readonly HealthRoute[],
  host: string,
  port: number,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const route = routes.find((r) => r.path === request.url && r.method === request.method)
    if (route === undefined) response.writeHead(404).end()
    else route.handler(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
