import type { Delivery } from './deliver.ts'
import type { PracticeOptions } from './options.ts'
import type { SlackEvent } from './payloads/events.ts'
import { eventEnvelope } from './payloads/events.ts'
import type { ResponseTarget } from './workspace/response-urls.ts'
import type { Workspace } from './workspace.ts'

/** What is behind the page: the workspace, the way to the assistant, and what its manifest announces. */
export interface Backstage {
  readonly workspace: Workspace
  readonly delivery: Delivery
  readonly commands: PracticeOptions['commands']
  readonly shortcuts: PracticeOptions['shortcuts']
  readonly subscriptions: readonly string[] | undefined
  readonly scopes: ReadonlySet<string>
  readonly onRefusal: (sentence: string) => void
  readonly onPutForward: () => void
  /** Ends in a slash; known once the page is listening. */
  readonly pageUrl: () => string
}

/** Tells the assistant of an event, when its manifest subscribes to it under that name. */
export function announce(backstage: Backstage, subscription: string, event: SlackEvent): void {
  const { subscriptions, delivery, workspace } = backstage
  if (subscriptions !== undefined && !subscriptions.includes(subscription)) return
  delivery.sendEvent(eventEnvelope(workspace, event))
}

/** A url at which the assistant can still answer to this target for half an hour. */
export function responseUrl(backstage: Backstage, target: ResponseTarget): string {
  return `${backstage.pageUrl()}hooks/${backstage.workspace.responseUrls.issue(target)}`
}
