import { request } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { clientOf, openWorkplace, teacher } from './support/workplace.ts'

const json = { 'content-type': 'application/json' }

/** Asks with headers that fetch would not let through. */
function ask(url: string, headers: Record<string, string>, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.on('error', reject).end(method === 'POST' ? '{}' : undefined)
  })
}

describe('the practice server', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('does not start in production', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    await expect(openWorkplace()).rejects.toThrow('does not start with NODE_ENV=production')
  })

  it('takes the next port when its own is taken', async () => {
    const first = await openWorkplace()
    const taken = Number(new URL(first.url).port)
    const second = await openWorkplace({ port: taken })
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken)
    expect(await clientOf(second).auth.test()).toMatchObject({ url: second.url })
  })

  it('answers under names of this machine only', async () => {
    const { url } = await openWorkplace()
    const { port } = new URL(url)
    const workplace = `${url}practice/workplace`
    expect(await ask(workplace, { host: `localhost:${port}` })).toBe(200)
    expect(await ask(workplace, { host: `practice.example:${port}` })).toBe(403)
    expect(await ask(workplace, { host: `localhost.example:${port}` })).toBe(403)
  })

  it('takes nothing from a page of another origin', async () => {
    const { url } = await openWorkplace()
    const faults = `${url}practice/faults`
    expect(await ask(faults, { ...json, origin: url.slice(0, -1) }, 'POST')).toBe(200)
    expect(await ask(faults, { ...json, origin: 'https://elsewhere.example' }, 'POST')).toBe(403)
    expect(await ask(faults, { ...json, origin: 'null' }, 'POST')).toBe(403)
    expect(await ask(faults, { 'content-type': 'text/plain' }, 'POST')).toBe(415)
  })

  it('takes at most 1 MB', async () => {
    const { url } = await openWorkplace()
    const send = (size: number) =>
      fetch(`${url}practice/faults`, { method: 'POST', headers: json, body: `{${' '.repeat(size - 2)}}` })
    expect((await send(1024 * 1024)).status).toBe(200)
    expect((await send(1024 * 1024 + 1)).status).toBe(413)
  })

  it('says what is wrong with what was sent', async () => {
    const { url } = await openWorkplace()
    const send = (path: string, body: string) => fetch(`${url}${path}`, { method: 'POST', headers: json, body })
    expect((await send(`practice/seats/${teacher.id}/act`, '{"do":"dance"}')).status).toBe(400)
    expect((await send(`practice/seats/${teacher.id}/act`, '{')).status).toBe(400)
    expect((await send('practice/seats/U0NOBODY/act', '{"do":"read","channel":"x"}')).status).toBe(404)
    expect((await send('practice/join', '{"channel":"C0NONE","user":"x"}')).status).toBe(400)
    expect((await send('practice/leave', `{"channel":"C0SAFETY","user":"${teacher.id}"}`)).status).toBe(200)
    expect((await send('elsewhere', '{}')).status).toBe(404)
  })

  it('serves the page, with what it may do', async () => {
    const pageAssets = (path: string) =>
      path === '/' ? { type: 'text/html; charset=utf-8', body: '<p>Hoi' } : undefined
    const { url } = await openWorkplace({ pageAssets })
    const page = await fetch(url)
    expect(await page.text()).toBe('<p>Hoi')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
    expect((await fetch(`${url}none.js`)).status).toBe(404)
  })

  it('refuses people and channels that contradict each other', async () => {
    await expect(openWorkplace({ people: [teacher, teacher] })).rejects.toThrow('U0TEACHER')
    const channels = [{ name: 'x', private: true, members: ['nobody@example.invalid'] }]
    await expect(openWorkplace({ channels })).rejects.toThrow('Channel x has a member who is not in the workspace.')
  })
})
