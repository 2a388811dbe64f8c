import type { IncomingMessage, ServerResponse } from 'node:http'
import { perform } from '../acts/act.ts'
import type { Backstage } from '../backstage.ts'
import type { FaultPlan } from '../faults.ts'
import { changeMembership } from '../membership.ts'
import type { PracticeOptions } from '../options.ts'
import { type ResponseBody, showResponse } from '../respond.ts'
import { canSit, workplaceOf } from '../seat.ts'
import type { Person } from '../workspace/people.ts'
import { BadRequest, readJson } from './body.ts'
import { parseAct, parseFaults, parseJump, parseMembership } from './requests.ts'
import { sendJson, sendRefusal, sendText } from './send.ts'
import type { SeatStreams } from './stream.ts'
import { answerWebApi, type WebApiRoute } from './web-api-route.ts'

export interface Premises {
  readonly backstage: Backstage
  readonly streams: SeatStreams
  readonly faults: FaultPlan
  readonly webApi: WebApiRoute
  readonly pageAssets: PracticeOptions['pageAssets']
}

interface Asked {
  /** The part of the path that the pattern captures. */
  readonly part: string
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  readonly answer: (premises: Premises, asked: Asked) => void | Promise<void>
}

/** Everything that can be asked; the first that fits answers. */
export const routes: readonly Route[] = [
  { method: 'POST', path: /^\/api\/([\w.]+)$/, answer: callMethod },
  { method: 'POST', path: /^\/hooks\/(\w+)$/, answer: respondAtUrl },
  { method: 'GET', path: /^\/practice\/workplace$/, answer: showWorkplace },
  { method: 'GET', path: /^\/practice\/seats\/([\w-]+)\/stream$/, answer: watchSeat },
  { method: 'POST', path: /^\/practice\/seats\/([\w-]+)\/act$/, answer: act },
  { method: 'POST', path: /^\/practice\/clock$/, answer: putClockForward },
  { method: 'POST', path: /^\/practice\/faults$/, answer: setFaults },
  { method: 'POST', path: /^\/practice\/(join|leave)$/, answer: joinOrLeave },
  { method: 'GET', path: /^\/archives\/(\w+\/p\d+)$/, answer: followPermalink },
  { method: 'GET', path: /^(\/.*)$/, answer: showPage },
]

function callMethod({ webApi }: Premises, { part, request, response }: Asked): Promise<void> {
  return answerWebApi(webApi, part, request, response)
}

async function respondAtUrl({ backstage }: Premises, { part, request, response }: Asked): Promise<void> {
  const body = (await readJson(request)) as ResponseBody
  const target = backstage.workspace.responseUrls.use(part)
  if (target === undefined) return sendText(response, 404, 'text/plain', 'used_url')
  const problems = showResponse(backstage.workspace, target, body)
  for (const problem of problems) backstage.onRefusal(`The answer at a response url was refused: ${problem}`)
  if (problems.length > 0) return sendText(response, 400, 'text/plain', 'invalid_blocks')
  sendText(response, 200, 'text/plain', 'ok')
}

function showWorkplace({ backstage }: Premises, { response }: Asked): void {
  sendJson(response, 200, workplaceOf(backstage.workspace))
}

function watchSeat({ backstage, streams }: Premises, { part, request, response }: Asked): void {
  streams.watch(request, response, seatedPerson(backstage, part))
}

async function act({ backstage }: Premises, { part, request, response }: Asked): Promise<void> {
  const person = seatedPerson(backstage, part)
  sendJson(response, 200, await perform(backstage, person, parseAct(await readJson(request))))
}

async function putClockForward({ backstage }: Premises, { request, response }: Asked): Promise<void> {
  const { workspace, onPutForward } = backstage
  if (!workspace.putForward(parseJump(await readJson(request)))) {
    return sendRefusal(response, 409, 'It is past that moment already.')
  }
  onPutForward()
  sendJson(response, 200, workspace.clock.shown())
}

async function setFaults({ faults }: Premises, { request, response }: Asked): Promise<void> {
  faults.set(parseFaults(await readJson(request)))
  sendJson(response, 200, { ok: true })
}

async function joinOrLeave({ backstage }: Premises, { part, request, response }: Asked): Promise<void> {
  const { channel, user } = parseMembership(await readJson(request))
  const why = changeMembership(backstage, { channel, user, joins: part === 'join' })
  if (why !== null) return sendRefusal(response, 400, why)
  sendJson(response, 200, { ok: true })
}

/** The page has no place for a single message: a permalink leads to the page. */
function followPermalink(_: Premises, { response }: Asked): void {
  sendText(response, 302, 'text/plain', '', { location: '/' })
}

function showPage({ pageAssets }: Premises, { part, response }: Asked): void {
  const asset = pageAssets(part)
  if (asset === undefined) sendRefusal(response, 404, 'There is nothing here.')
  else sendText(response, 200, asset.type, asset.body)
}

function seatedPerson({ workspace }: Backstage, id: string): Person {
  const person = workspace.people.find(id)
  if (person === undefined || !canSit(person)) throw new BadRequest(404, 'Nobody can sit down here under that id.')
  return person
}
